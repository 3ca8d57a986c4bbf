package matrix

import (
	"encoding/json"
	"testing"
)

func TestFlattenedFieldsShareTheirRecord(t *testing.T) {
	for document, want := range map[string]string{
		`{"pair":[1,"x"],"shape":"circle","r":2,"n":[1],"since":3,"phone":"4"}`: `{"pair":[1,"x"],"shape":"circle","radius":2,"since":3,"phone":"4","n":[1]}`,
		`{"money":1,"shape":"new","x":1,"since":2,"n":[1],"phone":"1"}`:         `{"money":1,"shape":"new","since":2,"phone":"1","x":1,"n":[1]}`,
		`{"money":1,"shape":"made","name":"x","times":1,"since":2,"fax":"1"}`:   `{"money":1,"shape":"made","name":"x","times":1,"since":2,"fax":"1"}`,
		`{"money":1,"cash":2,"shape":"dot","since":2,"mail":"m"}`:               `{"money":1,"shape":"dot","since":2,"mail":"m","verified":false,"cash":2}`,
	} {
		var v WithSeveral
		if err := json.Unmarshal([]byte(document), &v); err != nil {
			t.Errorf("%s: %v", document, err)
			continue
		}
		if text, err := json.Marshal(v); err != nil || string(text) != want {
			t.Errorf("%s\n%s %v", want, text, err)
		}
	}
}

func TestAnUnknownVariantMakesRoomForAKnownOne(t *testing.T) {
	var v WithSeveral
	if err := json.Unmarshal([]byte(`{"money":1,"shape":"new","x":1,"since":2,"phone":"1"}`), &v); err != nil {
		t.Fatal(err)
	}
	if unknown, ok := v.Figure.Value.(FigureUnknown); !ok || unknown.Tag != "new" || string(unknown.Raw) != `{"shape":"new"}` {
		t.Errorf("%T %+v", v.Figure.Value, v.Figure.Value)
	}
	v.Figure.Value = FigureDot{}
	want := `{"money":1,"shape":"dot","since":2,"phone":"1","x":1}`
	if text, err := json.Marshal(v); err != nil || string(text) != want {
		t.Errorf("%s\n%s %v", want, text, err)
	}
}

func TestTagAndContentStayTogether(t *testing.T) {
	document, want := `{"n":2,"label":"x","c":1,"t":"new"}`, `{"c":1,"t":"new","label":"x","n":2}`
	var v WithAdjacent
	if err := json.Unmarshal([]byte(document), &v); err != nil {
		t.Fatal(err)
	}
	if text, err := json.Marshal(v); err != nil || string(text) != want {
		t.Errorf("%s\n%s %v", want, text, err)
	}
}

func TestProblemsOfFlattenedFieldsHaveAPath(t *testing.T) {
	for document, want := range map[string]string{
		`{"shape":"dot","since":2,"phone":"1"}`:                         `with_several: expected a member that names a variant`,
		`{"money":"x","shape":"dot","since":2,"phone":"1"}`:             `with_several.money: expected integer, got string`,
		`{"money":1,"since":2,"phone":"1"}`:                             `with_several: missing member "shape"`,
		`{"money":1,"shape":"circle","r":[],"since":2,"phone":"1"}`:     `with_several.r: expected integer, got array`,
		`{"money":1,"shape":"dot","shape":"dot","since":2,"phone":"1"}`: `with_several: duplicate member "shape"`,
	} {
		var v WithSeveral
		if err := json.Unmarshal([]byte(document), &v); err == nil || err.Error() != want {
			t.Errorf("%v\ninstead of %s", err, want)
		}
	}
}
