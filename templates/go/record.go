{%- include "go/comment.go" %}
type {{ name }} {% let fields = body.fields %}{% include "go/struct.go" %}

// UnmarshalJSON reads a {{ name }} as serde_json would.
func (v *{{ name }}) UnmarshalJSON(data []byte) error {
	return unmarshal(data, v, {{ root }}, (*{{ name }}).decode)
}

// MarshalJSON writes the {{ name }}, members that were not known included.
func (v {{ name }}) MarshalJSON() ([]byte, error) {
	return marshal(&v, (*{{ name }}).encode)
}
{%- include "go/record_table.go" %}

func (v *{{ name }}) decode(r *reader) {
{%- include "go/record_decode.go" %}
}

func (v *{{ name }}) encode(w *writer) {
{% include "go/record_encode.go" %}
}
