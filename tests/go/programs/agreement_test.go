package everything

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
)

// closed reads a document the way a Rust type does, which knows no other values and variants, and writes it again.
func closed[T any](document []byte, decode func(*T, *reader), encode func(*T, *writer)) (string, bool) {
	var v T
	r := reader{data: document, closed: true}
	decode(&v, &r)
	if r.peek(); r.pos < len(document) {
		r.fail(r.pos, "more text")
	}
	if r.problem != "" {
		return r.problem, false
	}
	w := newWriter()
	encode(&v, w)
	text, err := w.finish()
	if err != nil {
		return err.Error(), false
	}
	return string(text), true
}

var types = map[string]func([]byte) (string, bool){
	"Plain":          func(d []byte) (string, bool) { return closed(d, (*Plain).decode, (*Plain).encode) },
	"Color":          func(d []byte) (string, bool) { return closed(d, (*Color).decode, (*Color).encode) },
	"Point":          func(d []byte) (string, bool) { return closed(d, (*Point).decode, (*Point).encode) },
	"External":       func(d []byte) (string, bool) { return closed(d, (*External).decode, (*External).encode) },
	"Internal":       func(d []byte) (string, bool) { return closed(d, (*Internal).decode, (*Internal).encode) },
	"Kinds":          func(d []byte) (string, bool) { return closed(d, (*Kinds).decode, (*Kinds).encode) },
	"Adjacent":       func(d []byte) (string, bool) { return closed(d, (*Adjacent).decode, (*Adjacent).encode) },
	"Closed":         func(d []byte) (string, bool) { return closed(d, (*Closed).decode, (*Closed).encode) },
	"Untagged":       func(d []byte) (string, bool) { return closed(d, (*Untagged).decode, (*Untagged).encode) },
	"Mixed":          func(d []byte) (string, bool) { return closed(d, (*Mixed).decode, (*Mixed).encode) },
	"Flat":           func(d []byte) (string, bool) { return closed(d, (*Flat).decode, (*Flat).encode) },
	"FlatInternal":   func(d []byte) (string, bool) { return closed(d, (*FlatInternal).decode, (*FlatInternal).encode) },
	"FlatExternal":   func(d []byte) (string, bool) { return closed(d, (*FlatExternal).decode, (*FlatExternal).encode) },
	"FlatAdjacent":   func(d []byte) (string, bool) { return closed(d, (*FlatAdjacent).decode, (*FlatAdjacent).encode) },
	"FlatMaybe":      func(d []byte) (string, bool) { return closed(d, (*FlatMaybe).decode, (*FlatMaybe).encode) },
	"ClosedInternal": func(d []byte) (string, bool) { return closed(d, (*ClosedInternal).decode, (*ClosedInternal).encode) },
	"Usual":          func(d []byte) (string, bool) { return closed(d, (*Usual).decode, (*Usual).encode) },
	"Rest":           func(d []byte) (string, bool) { return closed(d, (*Rest).decode, (*Rest).encode) },
	"Strict":         func(d []byte) (string, bool) { return closed(d, (*Strict).decode, (*Strict).encode) },
	"Tree":           func(d []byte) (string, bool) { return closed(d, (*Tree).decode, (*Tree).encode) },
	"Keys":           func(d []byte) (string, bool) { return closed(d, (*Keys).decode, (*Keys).encode) },
}

func TestAnswers(t *testing.T) {
	documents, err := os.Open("documents.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	defer documents.Close()
	file, err := os.Create("answers.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	answers := json.NewEncoder(file)
	lines := bufio.NewScanner(documents)
	for lines.Scan() {
		var line struct{ Type, Document string }
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		answer := map[string]string{}
		if text, ok := types[line.Type]([]byte(line.Document)); ok {
			answer["text"] = text
		} else {
			answer["problem"] = text
		}
		if err := answers.Encode(answer); err != nil {
			t.Fatal(err)
		}
	}
}
