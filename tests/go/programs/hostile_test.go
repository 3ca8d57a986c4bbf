package hostiled

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
)

var names = []string{"__proto__", "", "a\"b", "a`b", "a\\b", "a\nb", "ключ", "-", "a,b", "\u202e", "%d", "</script>", "'", "type", "1st"}

func TestNamesOnTheWireAreWhatTheyWere(t *testing.T) {
	members := map[string]any{"func": "f", "名前": "n", "größe": "g", "r#match": "m", "__": "u", "constant": "a\"`\n\ufeff\x01", "other": []any{1.0}}
	for _, name := range names {
		members[name] = "not the default"
	}
	document, err := json.Marshal(members)
	if err != nil {
		t.Fatal(err)
	}
	var record HostileRecord
	if err := json.Unmarshal(document, &record); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	var again map[string]any
	if err := json.Unmarshal(text, &again); err != nil || len(again) != len(members) {
		t.Fatalf("%v %s", err, text)
	}
	for name, want := range members {
		if got, _ := json.Marshal(again[name]); string(got) != string(must(json.Marshal(want))) {
			t.Errorf("%q: %s", name, got)
		}
	}
}

func TestValuesAndVariantsAreWhatTheyWere(t *testing.T) {
	for i, name := range names {
		quoted := must(json.Marshal(name))
		var value Värde
		if err := json.Unmarshal(quoted, &value); err != nil || !value.Known() || string(value) != name {
			t.Errorf("%q: %q %v", name, value, err)
		}
		document := quoted
		if i%2 == 1 {
			document = must(json.Marshal(map[string]string{name: "x"}))
		}
		var variant Val
		if err := json.Unmarshal(document, &variant); err != nil || variant.Value.VariantTag() != name {
			t.Errorf("%q: %v %v", name, variant, err)
		}
		if text := must(json.Marshal(variant)); string(text) != string(document) {
			t.Errorf("%s became %s", document, text)
		}
	}
}

func TestTheHandlerSaysWhatFailed(t *testing.T) {
	HandleHostileRecord(func(_ context.Context, _ HostileRecord, err error) {
		if err == nil || err.Error() != "hostile Hostile! */ %d: down" {
			t.Error(err)
		}
	})(context.Background(), nil, errors.New("down"))
	if HostileRecordChannel("x") != "a\"`\\%s:x\n" || BChannel != "b\"\n" {
		t.Error("channels")
	}
}

func must(text []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return text
}
