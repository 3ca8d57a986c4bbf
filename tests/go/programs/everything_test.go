package everything

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// again reads a document as a T and writes it again.
func again[T any](document string) string {
	var v T
	if err := json.Unmarshal([]byte(document), &v); err != nil {
		return "error: " + err.Error()
	}
	text, err := json.Marshal(v)
	if err != nil {
		return "not written: " + err.Error()
	}
	return string(text)
}

// check compares what documents become with what they should; the empty string stands for no change.
func check[T any](t *testing.T, cases map[string]string) {
	t.Helper()
	for document, want := range cases {
		if want == "" {
			want = document
		}
		if got := again[T](document); got != want && !(strings.HasPrefix(want, "error") && strings.HasPrefix(got, want)) {
			t.Errorf("%T\n     %s\nis   %s\nnot  %s", *new(T), document, got, want)
		}
	}
}

const scalars = `{"nothing":null,"yes":true,"i8":-128,"u16":65535,"i64":-9223372036854775808,"u64":18446744073709551615,` +
	`"percent":100,"positive":1,"u128":340282366920938463463374607431768211455,"i128":-170141183460469231731687303715884105728,` +
	`"f32":0.1,"f64":1e300,"letter":"é","short":"ab","slug":"abc","id":"6ba7b810-9dad-11d1-80b4-00c04fd430c8",` +
	`"at":"2026-01-02T03:04:05Z","day":"2026-01-02","version":"v\"1","level":3,"any":{"a":[1,2.50,1e2]}}`

func TestScalars(t *testing.T) {
	with := func(name, value string) string {
		start := strings.Index(scalars, `"`+name+`":`) + len(name) + 3
		end := start + strings.Index(scalars[start:], `,"`)
		if name == "any" {
			end = len(scalars) - 1
		}
		return scalars[:start] + value + scalars[end:]
	}
	fails := func(name, value string) (string, string) {
		return with(name, value), "error: scalars." + name + ": "
	}
	cases := map[string]string{
		scalars:                             "",
		with("f64", "3"):                    with("f64", "3.0"),
		with("f64", "18446744073709551616"): with("f64", "1.8446744073709552e19"),
		with("f64", "-0"):                   with("f64", "-0.0"),
		with("f64", "1E-7"):                 with("f64", "1e-7"),
		with("id", `"{6BA7B810-9DAD-11D1-80B4-00C04FD430C8}"`):        scalars,
		with("id", `"6BA7B8109DAD11D180B400C04FD430C8"`):              scalars,
		with("id", `"urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8"`): scalars,
		with("letter", `"\u00e9"`):                                    scalars,
		with("letter", `"\ud83d\ude00"`):                              with("letter", `"😀"`),
		with("any", "null"):                                           "",
		with("u128", "18446744073709551616"):                          "",
	}
	for _, bad := range [][2]string{
		{"nothing", "0"}, {"yes", "1"}, {"i8", "128"}, {"i8", "-129"}, {"u16", "-1"}, {"u16", "65536"}, {"i64", "9223372036854775808"},
		{"u64", "18446744073709551616"}, {"u64", "1e2"}, {"u64", `"1"`}, {"percent", "101"}, {"positive", "0"},
		{"u128", "340282366920938463463374607431768211456"}, {"u128", "-0"}, {"u128", "1.0"}, {"f64", "1e400"}, {"f64", "null"},
		{"letter", `""`}, {"letter", `"ab"`}, {"short", `"a"`}, {"slug", `"A"`}, {"id", `"{6ba7b810-9dad-11d1-80b4-00c04fd430c8)"`},
		{"at", `"2026"`}, {"version", `"v1"`}, {"level", "4"}, {"any", "1e400"}, {"any", `"\udc00"`}, {"i8", "01"}, {"i8", "+1"},
	} {
		document, want := fails(bad[0], bad[1])
		if bad[1] == "01" || bad[1] == "+1" {
			want = "error: " // not JSON: encoding/json says so first
		}
		cases[document] = want
	}
	check[Scalars](t, cases)
	zero, err := json.Marshal(Scalars{})
	if err != nil || !strings.Contains(string(zero), `"u128":0,"i128":0,"f32":0.0`) || !strings.Contains(string(zero), `"any":null`) {
		t.Errorf("%s %v", zero, err)
	}
}

func TestContainers(t *testing.T) {
	const document = `{"list":[[1,null],[]],"few":["a"],"bytes":[0,255],"maybe_bytes":null,"fixed":[1,2,3,4],"grid":[["a","b"],["c","d"]],` +
		`"pair":["x",[true]],"by_text":{"a":["red"],"b":[]},"by_number":{"0":"a","65535":"b"},"by_flag":{"false":"a","true":"b"},` +
		`"by_letter":{"\"":"a"},"by_id":{"6ba7b810-9dad-11d1-80b4-00c04fd430c8":"a"},"by_color":{"mauve":1,"red":2},"by_count":{"5":true},` +
		`"maybe_any":null,"maybe_big":null,"anything":{"a":null,"b":18446744073709551616}}`
	swap := func(old, new string) string { return strings.Replace(document, old, new, 1) }
	check[Containers](t, map[string]string{
		document: "",
		swap(`"maybe_bytes":null`, `"maybe_bytes":[]`): "",
		swap(`"maybe_big":null`, `"maybe_big":7`):      "",
		swap(`"maybe_any":null`, `"maybe_any":[1]`):    "",
		swap(`"red":2`, `"rouge":2`):                   document,
		swap(`{"5":true}`, `{"5":false,"5":true}`):     document,
		swap(`"few":["a"]`, `"few":[]`):                "error: containers.few: 0 items",
		swap(`"few":["a"]`, `"few":["a","b","c","d"]`): "error: containers.few: 4 items",
		swap(`[1,2,3,4]`, `[1,2,3]`):                   "error: containers.fixed: 3 items instead of 4",
		swap(`[1,2,3,4]`, `[1,2,3,4,5]`):               "error: containers.fixed: more than 4 items",
		swap(`[1,2,3,4]`, `"AQIDBA=="`):                "error: containers.fixed: expected array",
		swap(`["x",[true]]`, `["x"]`):                  "error: containers.pair: 1 items instead of 2",
		swap(`["x",[true]]`, `["x",null,1]`):           "error: containers.pair: more than 2 items",
		swap(`["x",[true]]`, `["x",null]`):             "",
		swap(`{"5":true}`, `{"1001":true}`):            `error: containers.by_count["1001"]: 1001 is not`,
		swap(`{"5":true}`, `{" 5":true}`):              `error: containers.by_count[" 5"]: `,
		swap(`{"5":true}`, `{"5x":true}`):              `error: containers.by_count["5x"]: `,
		swap(`{"5":true}`, `{"":true}`):                `error: containers.by_count[""]: `,
		swap(`"false":"a"`, `"False":"a"`):             `error: containers.by_flag["False"]: `,
		swap(`[1,null]`, `[1,"x"]`):                    "error: containers.list[0][1]: expected integer, got string",
	})
	zero, err := json.Marshal(Containers{})
	if err != nil || !strings.HasPrefix(string(zero), `{"list":[],"few":[],"bytes":[],"maybe_bytes":null,"fixed":[0,0,0,0],`) ||
		!strings.HasSuffix(string(zero), `"by_text":{},"by_number":{},"by_flag":{},"by_letter":{},"by_id":{},"by_color":{},"by_count":{},"maybe_any":null,"maybe_big":null,"anything":{}}`) {
		t.Errorf("%s %v", zero, err)
	}
}

func TestPresences(t *testing.T) {
	const least = `{"type":"a","hard":null,"secret":"s","split":"b"}`
	var v Presences
	if err := json.Unmarshal([]byte(least), &v); err != nil {
		t.Fatal(err)
	}
	five := int32(5)
	want := Presences{Kind: "a", Limit: 50, Name: "x`\n", Open: true, Color: ColorRed, Count: 7, Ratio: 0.5, More: []string{"a", "b"},
		Maybe: &five, Inner: Inner{A: 1}, Secret: "s", Split: "b"}
	if !reflect.DeepEqual(v, want) {
		t.Errorf("%+v", v)
	}
	always := `"hard":null,"computed":"","split_out":"b"}`
	check[Presences](t, map[string]string{
		least: `{"type":"a",` + always,
		`{"k\"ind\\":"a","limit":1,"zero":2,"name":"","open":false,"color":"x","count":0,"ratio":0,"tags":["t"],"more":[],"maybe":null,"inner":{"a":2},` +
			`"soft":0,"soft_list":[],"hard":"h","when":"2026-01-02T03:04:05Z","secret":"","patch":null,"split":"","computed":"ignored","split_out":"ignored","more2":1}`: `{"type":"a",` +
			`"limit":1,"zero":2,"name":"","open":false,"color":"x","count":0,"ratio":0.0,"tags":["t"],"more":[],"inner":{"a":2},` +
			`"soft":0,"soft_list":[],"hard":"h","when":"2026-01-02T03:04:05Z","computed":"","patch":null,"split_out":"","more2":1}`,
		strings.Replace(least, `"type":"a"`, `"type":"a","kind":"b"`, 1):         `error: presences: duplicate member "kind"`,
		strings.Replace(least, `"hard":null`, `"hard":null,"soft":null`, 1):      `error: presences.soft: expected integer, got null`,
		strings.Replace(least, `"hard":null`, `"hard":null,"soft_list":null`, 1): `error: presences.soft_list: expected array, got null`,
		strings.Replace(least, `"hard":null`, `"hard":null,"limit":null`, 1):     `error: presences.limit: expected integer, got null`,
		strings.Replace(least, `"hard":null,`, ``, 1):                            `error: presences: missing member "hard"`,
		strings.Replace(least, `"split":"b"`, `"split":"b","patch":["x"]`, 1):    `{"type":"a",` + strings.Replace(always, `"split_out"`, `"patch":["x"],"split_out"`, 1),
	})
}

func TestRecords(t *testing.T) {
	check[Flat](t, map[string]string{
		`{"a":1,"x":2,"z":3}`:               "",
		`{"z":3,"y":4,"new":1,"x":2,"a":1}`: `{"a":1,"x":2,"y":4,"z":3,"new":1}`,
		`[1,2,3]`:                           "error: flat: expected object, got array",
	})
	check[Rest](t, map[string]string{
		`{"a":1}`:                                "",
		`{"z":3,"a":1,"b":18446744073709551615}`: `{"a":1,"b":18446744073709551615,"z":3}`,
		`{"a":1,"b":"x"}`:                        "error: rest.b: expected integer, got string",
	})
	check[FlatInternal](t, map[string]string{
		`{"a":1,"kind":"a","x":2,"new":3}`:    "",
		`{"z":4,"x":2,"kind":"a","a":1}`:      `{"a":1,"kind":"a","x":2,"z":4}`,
		`{"a":1,"kind":"new","n":[{}],"z":5}`: `{"a":1,"kind":"new","z":5,"n":[{}]}`,
		`{"a":1}`:                             `error: flat_internal: missing member "kind"`,
		`{"a":1,"kind":"a","x":"y"}`:          `error: flat_internal.x: expected integer, got string`,
	})
	check[FlatExternal](t, map[string]string{
		`{"a":1,"write":"x","z":2}`:                "",
		`{"m":1,"walk":{"x":1,"n":2},"a":1,"o":3}`: `{"a":1,"move":{"x":1,"n":2},"m":1,"o":3}`,
		`{"a":1,"quit":null,"n":1}`:                "",
		`{"a":1,"new":1}`:                          `error: flat_external: expected a member that names a variant`,
		`{"a":1}`:                                  `error: flat_external: expected a member that names a variant`,
		`{"a":1,"write":1}`:                        `error: flat_external.write: expected string`,
	})
	check[FlatAdjacent](t, map[string]string{`{"a":1,"t":"write","c":"x","n":1}`: "", `{"a":1,"t":"quit","z":1}`: ""})
	check[FlatUntagged](t, map[string]string{`{"a":1,"x":2,"n":1}`: "", `{"a":1,"q":2}`: "", `{"a":1}`: ""})
	check[FlatMaybe](t, map[string]string{`{"a":1}`: "", `{"a":1,"x":2,"n":1}`: "", `{"a":1,"x":"no"}`: "", `{"z":1,"x":1,"a":1}`: `{"a":1,"x":1,"z":1}`})
	check[FlatMaybeExternal](t, map[string]string{`{"a":1}`: "", `{"a":1,"write":"x","n":1}`: "", `{"a":1,"m":"x","n":1}`: ""})
	if _, err := json.Marshal(FlatUntagged{Part: Untagged{Value: UntaggedNumber{Value: 1}}}); err == nil {
		t.Error("a number was flattened")
	}
	check[Strict](t, map[string]string{`{"a":1}`: "", `{"a":1,"b":2}`: `error: strict: unknown member "b"`})
	check[Empty](t, map[string]string{`{}`: "", `{"a":1}`: `error: empty: unknown member "a"`})
	check[Tree](t, map[string]string{
		`{"left":{"left":null,"children":[],"named":{}},"children":[{"left":null,"children":[],"named":{},"new":[ ]}],"named":{"a":{"left":null,"children":[],"named":{}}}}`: strings.Replace(
			`{"left":{"left":null,"children":[],"named":{}},"children":[{"left":null,"children":[],"named":{},"new":[ ]}],"named":{"a":{"left":null,"children":[],"named":{}}}}`, "[ ]", "[]", 1),
		`{"left":null,"children":[],"named":{},"twin":null}`: "error: tree.twin: expected object, got null",
	})
}

func TestMoreMembersThanBitsInAWord(t *testing.T) {
	members := func(skip int) string {
		var b strings.Builder
		for i := 0; i < 70; i++ {
			if i != skip {
				fmt.Fprintf(&b, `,"f%d":%d`, i, i)
			}
		}
		return "{" + b.String()[1:] + "}"
	}
	check[Many](t, map[string]string{
		members(-1): "",
		members(68): `error: many: missing member "f68"`,
		members(69): strings.Replace(members(-1), `"f69":69`, `"f69":1`, 1),
		strings.Replace(members(-1), `"f65"`, `"f66":1,"f65"`, 1): `error: many: duplicate member "f66"`,
	})
}

func TestNewtypes(t *testing.T) {
	const id = `"6ba7b810-9dad-11d1-80b4-00c04fd430c8"`
	const document = `{"count":1,"maybe_count":null,"ownerid":` + id + `,"maybe_ownerid":` + id + `,"names":[],"maybe_names":null,` +
		`"createdat":"2026-01-02T03:04:05Z","maybe_createdat":null,"maybeinner":null,"maybe_maybeinner":{"a":1},"wrapper":{"a":1,"b":2},"maybe_wrapper":null,` +
		`"choice":"quit","maybe_choice":{"write":"x"},"span":[1,null],"maybe_span":[1,"x"],"spans":[[1],[2]],"maybe_spans":null,"unit":null,"maybe_unit":null,` +
		`"free":{},"maybe_free":null,"big":18446744073709551616,"maybe_big":null,"quad":[1,2,3,4],"maybe_quad":null,"table":{},"maybe_table":null}`
	check[Wrapped](t, map[string]string{
		document: "",
		strings.Replace(document, `"count":1`, `"count":1001`, 1): "error: wrapped.count: ",
	})
	check[Count](t, map[string]string{"1000": "", "1001": "error: count: 1001"})
	check[Names](t, map[string]string{"[]": "", `["a"]`: "", `null`: "error: names: expected array, got null"})
	check[Span](t, map[string]string{`[1,"a"]`: ""})
	check[Choice](t, map[string]string{`"quit"`: "", `{"new":{"a":1}}`: ""})
}

func TestEnumerations(t *testing.T) {
	check[Color](t, map[string]string{
		`"red"`: "", `"rouge"`: `"red"`, `"mauve"`: "", `"old"`: "not written: json: error calling MarshalJSON for type everything.Color: value old is never written", `{"red":null}`: `"red"`, `{"mauve":null}`: "error: color: unknown value \"mauve\"",
		`{"red":1}`: "error: color.red: expected null, got number", `{}`: "error: color: ", `1`: "error: color: expected string, got number",
		`{"red":null,"green":null}`: "error: color: ",
	})
	check[OpenColor](t, map[string]string{`"other"`: "", `"mauve"`: ""})
	check[NoColor](t, map[string]string{`"red"`: ""})
	for color, known := range map[Color]bool{ColorRed: true, ColorOld: true, "rouge": false, "": false} {
		if color.Known() != known {
			t.Errorf("%q", color)
		}
	}
}

func TestExternalUnions(t *testing.T) {
	check[External](t, map[string]string{
		`"quit"`: "", `{"quit":null}`: `"quit"`, `{"write":"a"}`: "", `{"pair":[1,"a"]}`: "", `{"move":{"x":1}}`: "",
		`{"walk":{"x":1,"y":0,"z":2}}`: `{"move":{"x":1,"z":2}}`, `{"move":[1,2]}`: `{"move":{"x":1,"y":2}}`, `{"move":[1]}`: `{"move":{"x":1}}`,
		`{"nested":{"nested":"quit"}}`: "", `"new"`: "", `{"new":{"big":18446744073709551616,"deep":"\ud800"}}`: "",
		`{"quit":1}`: "error: external.quit: expected null", `"write"`: "error: external: variant", `{"write":1}`: "error: external.write: expected string",
		`{}`: "error: external: expected a member", `{"write":"a","x":1}`: "error: external: more than one", `{"new":1,"x":1}`: "error: external: more than one",
		`1`: "error: external: expected object, got number", `null`: "error: external: expected object, got null",
	})
	if _, err := json.Marshal(External{}); err == nil || !strings.Contains(err.Error(), "External without a variant") {
		t.Error(err)
	}
	var unknown External
	if err := json.Unmarshal([]byte(`{"new":1}`), &unknown); err != nil || unknown.Value.VariantTag() != "new" {
		t.Error(unknown, err)
	}
	if _, ok := unknown.Value.(ExternalUnknown); !ok {
		t.Errorf("%T", unknown.Value)
	}
	check[ExternalWrite](t, map[string]string{`{"write":"a"}`: "", `"quit"`: "error: external: another variant"})
	check[ExternalQuit](t, map[string]string{`"quit"`: ""})
}

func TestInternalUnions(t *testing.T) {
	check[Internal](t, map[string]string{
		`{"type":"quit"}`: "", `{"a":1,"type":"quit","b":[]}`: `{"type":"quit","a":1,"b":[]}`, `{"type":"inner","a":1,"new":2}`: "",
		`{"a":1,"type":"inner"}`: `{"type":"inner","a":1}`, `{"x":1,"type":"walk"}`: `{"type":"move","x":1}`, `{"type":"table","b":1,"a":2}`: `{"type":"table","a":2,"b":1}`,
		`{"type":"deep","kind":"a","x":1}`: "", `{"x":1,"kind":"a","type":"deep","z":0}`: `{"type":"deep","kind":"a","x":1,"z":0}`,
		`{"kind":"u","type":"deep"}`: `{"type":"deep","kind":"u"}`, `{"type":"deep","n":1,"kind":"new"}`: `{"type":"deep","n":1,"kind":"new"}`,
		`{"type":"free","a":1,"b":{}}`: "", `{"type":"free"}`: "", `{"type":"outer","write":"a"}`: "", `{"type":"outer","quit":null}`: "", `{"type":"outer","new":1}`: "",
		`{"n":1,"type":"new","big":1e300}`: "", `{"type":"new","big":1e400}`: "error: internal.big: number out of range", `{"type":"inner"}`: `error: internal: missing member "a"`, `{"type":"inner","a":"x"}`: "error: internal.a: expected integer",
		`{"a":1}`: `error: internal: missing member "type"`, `{"type":1}`: "error: internal.type: expected string", `{"type":"inner","a":1,"type":"inner"}`: `error: internal: duplicate member "type"`,
		`{"type":"quit","x":1e400}`: "error: internal.x: number out of range", `[]`: `error: internal: missing member "type"`, `1`: "error: internal: expected object, got number", `["inner",1]`: `{"type":"inner","a":1}`,
	})
	if _, err := json.Marshal(Internal{Value: InternalFree{Value: json.RawMessage("1")}}); err == nil {
		t.Error("a number stands beside a tag")
	}
	check[Other](t, map[string]string{`{"type":"quit"}`: "", `{"type":"rest"}`: "", `{"type":"new","a":1}`: ""})
	check[OtherExternal](t, map[string]string{`"rest"`: "", `"new"`: "", `{"new":1}`: "", `{"data":1}`: "", `{"data":"x"}`: "error: other_external.data: "})
	for want, v := range map[string]any{`{"type":"rest"}`: OtherRest{}, `"rest"`: OtherExternal{Value: OtherExternalRest{}}} {
		if text, err := json.Marshal(v); err != nil || string(text) != want {
			t.Errorf("%s %v", text, err)
		}
	}
}

// Strings with escapes are put together in one space: none may run into another.
func TestEscapesStayApart(t *testing.T) {
	check[Internal](t, map[string]string{
		`{"t\u0079pe":"n\u0065w","n":"\u0061\u0062\u0063\u0064"}`: "", `{"\u0061":1,"t\u0079pe":"\u0069nner"}`: `{"type":"inner","a":1}`,
	})
	check[External](t, map[string]string{
		`{"n\u0065w":{"\u0061\u0062\u0063":"\u0064\u0065"}}`: "", `"n\u0065w"`: "", `{"\u0077rite":"\u0061\u0062\u0063\u0064\u0065\u0066"}`: `{"write":"abcdef"}`,
	})
	var internal Internal
	if err := json.Unmarshal([]byte(`{"type":"n\u0065w","n":["\u0061\u0062\u0063\u0064"]}`), &internal); err != nil || internal.Value.VariantTag() != "new" {
		t.Error(internal, err)
	}
	var external External
	if err := json.Unmarshal([]byte(`{"n\u0065w":["\u0061\u0062\u0063\u0064"]}`), &external); err != nil || external.Value.VariantTag() != "new" {
		t.Error(external, err)
	}
}

func TestAdjacentUnions(t *testing.T) {
	check[Adjacent](t, map[string]string{
		`{"t":"quit"}`: "", `{"t":"quit","c":null}`: `{"t":"quit"}`, `{"t":"write","c":"a"}`: "", `{"c":"a","t":"write"}`: `{"t":"write","c":"a"}`,
		`{"c":{"x":1,"n":2},"more":1,"t":"walk"}`: `{"t":"move","c":{"x":1,"n":2},"more":1}`, `{"t":"maybe"}`: `{"t":"maybe","c":null}`,
		`{"x":1,"t":"new","c":[1]}`: "", `{"t":"new"}`: "", `{"t":"quit","more":1}`: "",
		`{"t":"write"}`: `error: adjacent: missing member "c"`, `{"t":"quit","c":1}`: "error: adjacent.c: expected null", `{"t":"write","c":1}`: "error: adjacent.c: expected string",
		`{"c":1}`: `error: adjacent: missing member "t"`, `{"t":"quit","t":"quit"}`: `error: adjacent: duplicate member "t"`, `{"t":"write","c":"a","c":"b"}`: `error: adjacent: duplicate member "c"`,
	})
	check[Closed](t, map[string]string{`{"t":"on"}`: "", `{"t":"off","c":"x"}`: "", `{"t":"on","x":1}`: `error: closed: unknown member "x"`, `{"t":"new"}`: ""})
}

func TestUntaggedUnions(t *testing.T) {
	for document, want := range map[string]any{
		`"red"`:         UntaggedColor{Value: ColorRed},
		`"rouge"`:       UntaggedColor{Value: ColorRed},
		`"mauve"`:       UntaggedText{Value: "mauve"},
		`7`:             UntaggedNumber{Value: 7},
		`{"x":1,"y":2}`: UntaggedPoint{X: 1, Y: 2},
		`null`:          UntaggedNothing{},
		`{"z":1}`:       UntaggedUnknown{Raw: json.RawMessage(`{"z":1}`)},
		`[true]`:        UntaggedUnknown{Raw: json.RawMessage(`[true]`)},
		`99999999999`:   UntaggedUnknown{Raw: json.RawMessage(`99999999999`)},
	} {
		var v Untagged
		if err := json.Unmarshal([]byte(document), &v); err != nil || !reflect.DeepEqual(v.Value, want) {
			t.Errorf("%s is %#v, not %#v (%v)", document, v.Value, want, err)
		}
		if text, err := json.Marshal(v); err != nil || string(text) != document && document != `"rouge"` {
			t.Errorf("%s became %s (%v)", document, text, err)
		}
	}
	var v Untagged
	if err := v.UnmarshalJSON([]byte(`{"z":}`)); err == nil {
		t.Error("what is no JSON reads")
	}
	check[Mixed](t, map[string]string{
		`{"type":"known","x":1}`: "", `7`: "", `[1,2]`: "", `{"type":"new"}`: "",
		`{"type":"known","x":"a"}`: "error: mixed.x: expected integer", `"a"`: "error: mixed: ",
	})
}

func TestDepth(t *testing.T) {
	nested := func(depth int) string { return strings.Repeat("[", depth) + strings.Repeat("]", depth) }
	read := func(document string) error { var v Free; return v.UnmarshalJSON([]byte(document)) }
	if err := read(nested(127)); err != nil {
		t.Error(err)
	}
	if err := read(nested(128)); err == nil {
		t.Error("128 levels read")
	}
	var inner Inner
	if err := inner.UnmarshalJSON([]byte(`{"skipped":` + nested(5000) + `,"a":1}`)); err != nil {
		t.Error("what is skipped has a limit: ", err)
	}
	var tree External
	deep := func(depth int) string {
		return strings.Repeat(`{"nested":`, depth) + `"quit"` + strings.Repeat("}", depth)
	}
	if err := tree.UnmarshalJSON([]byte(deep(127))); err != nil {
		t.Error(err)
	}
	if err := tree.UnmarshalJSON([]byte(deep(128))); err == nil {
		t.Error("128 levels read")
	}
}

func TestBrokenDocuments(t *testing.T) {
	for _, document := range []string{
		``, ` `, `{`, `{"`, `{"a`, `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `{"a":1,}`, `{,"a":1}`, `{"a" 1}`, `{"a":1 "b":2}`, `{a:1}`, `{"a":1}}`, `{"a":1},`,
		`{"a":1]`, `{"a":01}`, `{"a":1.}`, `{"a":-}`, `{"b":tru,"a":1}`, `{"b":nul}`, `{"b":"\x","a":1}`, `{"b":"\u12g4","a":1}`, "{\"b\":\"\n\",\"a\":1}", `{"b":[1,],"a":1}`,
		`{"b":[1 2],"a":1}`, `{"b":{"c"},"a":1}`, `{"b":{"c":1,},"a":1}`, `{"b":{1:1},"a":1}`, `{"b":[1}],"a":1}`, `{"b":1e,"a":1}`, `{"b":.5,"a":1}`, `{"\ud800":1,"a":1}`, "\ufeff{\"a\":1}",
		`{"a":1}` + "\x00", `[1`, `[1}`, `]`, `}`, `,`, `"`, `"\`, `{"b":"\`, `{"b":"\u`, `{"a":1,"b":"\u00`,
	} {
		var inner Inner
		if err := inner.UnmarshalJSON([]byte(document)); err == nil {
			t.Errorf("%q reads as %v", document, inner)
		}
		var free Free
		if err := free.UnmarshalJSON([]byte(document)); err == nil && !json.Valid([]byte(document)) {
			t.Errorf("%q reads as %s", document, free)
		}
	}
	check[Inner](t, map[string]string{" {\n\t\"a\" : 1\r} ": `{"a":1}`, `{"\u0061":1}`: `{"a":1}`, `{"b":"\ud800","a":1}`: `{"a":1,"b":"\ud800"}`})
}

func TestNoDocumentBreaksTheReader(t *testing.T) {
	seeds := []string{scalars, `{"type":"deep","kind":"a","x":1}`, `{"t":"walk","c":{"x":1,"n":[2,{"a":"\u00e9"}]},"m":null}`, `{"nested":{"pair":[1,"a"]}}`}
	for _, seed := range seeds {
		for i := range seed {
			for _, with := range []string{"", "{", "}", "[", "]", ",", ":", `"`, `\`, "1", "null", "-", "\x00", "\xff"} {
				document := []byte(seed[:i] + with + seed[min(i+1, len(seed)):])
				for _, v := range []json.Unmarshaler{&Scalars{}, &Internal{}, &External{}, &Adjacent{}, &Mixed{}, &Untagged{}, &Containers{}, &Free{}, &Rest{}} {
					if err := v.UnmarshalJSON(document); err == nil && !json.Valid(document) {
						t.Fatalf("%T reads %q", v, document)
					}
				}
			}
		}
	}
}

func TestWrittenTextIsJSON(t *testing.T) {
	v := External{Value: ExternalWrite{Value: "\x00\b\f\n\r\t\"\\/<>&\u2028\xff😀"}}
	text, err := v.MarshalJSON()
	if err != nil || string(text) != `{"write":"\u0000\b\f\n\r\t\"\\/<>&`+"\u2028\ufffd😀\"}" {
		t.Errorf("%s %v", text, err)
	}
	for _, raw := range []string{"{", "1 2", "", "\"\xff\""} {
		if text, err := (ExternalUnknown{Raw: json.RawMessage(raw)}).MarshalJSON(); err == nil {
			t.Errorf("%s was written", text)
		}
	}
	if _, err := json.Marshal(Scalars{ID: "x"}); err == nil {
		t.Error("a UUID that is none was written")
	}
	if InternalChannel(-1, 2) != "a:-1:b:2" || MoreChannel("x") != "more:x" || XChannel != "" || MaybeInnerChannel(3) != "3" {
		t.Error("channels")
	}
}
