// Package bench times codecs of the same messages: those of the generated package, and those of plain tagged structs.
package bench

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/bytedance/sonic"
	gojson "github.com/goccy/go-json"
	"github.com/mailru/easyjson"

	"wireproof.example/bench/easy"
	"wireproof.example/pubsub"
	"wireproof.example/seed/messages"
)

// codec reads and writes messages of one type.
type codec struct {
	name   string
	decode func(document []byte) (any, error)
	encode func(value any) ([]byte, error)
}

// generated is a pointer to a type of the generated package.
type generated[T any] interface {
	*T
	json.Unmarshaler
	json.Marshaler
}

// easyCodec is a pointer to a plain type for which easyjson made code.
type easyCodec[T any] interface {
	*T
	easyjson.Unmarshaler
	easyjson.Marshaler
}

// hollow does nothing of its own: what is left is what encoding/json does around every type that reads and writes itself.
type hollow struct{ text []byte }

func (v *hollow) UnmarshalJSON(data []byte) error {
	v.text = data
	return nil
}

func (v hollow) MarshalJSON() ([]byte, error) {
	return v.text, nil
}

func through[T any](name string, unmarshal func([]byte, any) error, marshal func(any) ([]byte, error)) codec {
	return codec{
		name: name,
		decode: func(document []byte) (any, error) {
			v := new(T)
			return v, unmarshal(document, v)
		},
		encode: marshal,
	}
}

func codecs[Ours any, Plain any, Easy any, O generated[Ours], E easyCodec[Easy]]() []codec {
	return []codec{
		through[Plain]("encoding/json", json.Unmarshal, json.Marshal),
		through[hollow]("encoding/json,hollow", json.Unmarshal, json.Marshal),
		through[Ours]("ours,json", json.Unmarshal, json.Marshal),
		through[Ours]("ours,direct",
			func(document []byte, v any) error { return v.(O).UnmarshalJSON(document) },
			func(v any) ([]byte, error) { return v.(O).MarshalJSON() }),
		through[Easy]("easyjson",
			func(document []byte, v any) error { return easyjson.Unmarshal(document, v.(E)) },
			func(v any) ([]byte, error) { return easyjson.Marshal(v.(E)) }),
		through[Plain]("goccy/go-json", gojson.Unmarshal, gojson.Marshal),
		through[Plain]("sonic", sonic.Unmarshal, sonic.Marshal),
		through[Plain]("sonic,std", sonic.ConfigStd.Unmarshal, sonic.ConfigStd.Marshal),
	}
}

// documents are the messages by name, each with the codecs of its type.
func documents(b *testing.B) map[string][]codec {
	b.Helper()
	chat := codecs[pubsub.ChatEvent, messages.ChatEvent, easy.ChatEvent]()
	return map[string][]codec{
		"full":       chat,
		"parts":      chat,
		"parts,rust": chat,
		"small":      codecs[pubsub.ChatConfigEvent, messages.ChatConfigEvent, easy.ChatConfigEvent](),
	}
}

func read(b *testing.B, name string) []byte {
	b.Helper()
	document, err := os.ReadFile(filepath.Join("documents", name+".json"))
	if err != nil {
		b.Fatal(err)
	}
	return bytes.TrimSpace(document)
}

func BenchmarkDecode(b *testing.B) {
	for name, codecs := range documents(b) {
		document := read(b, name)
		for _, codec := range codecs {
			b.Run(name+"/"+strings.ReplaceAll(codec.name, "/", ":"), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := codec.decode(document); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	for name, codecs := range documents(b) {
		document := read(b, name)
		for _, codec := range codecs {
			value, err := codec.decode(document)
			if err != nil {
				b.Fatal(err)
			}
			b.Run(name+"/"+strings.ReplaceAll(codec.name, "/", ":"), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := codec.encode(value); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
