{%- include "go/comment.go" %}
{% block form -%}
type {{ name }} {% let fields = body.fields %}{% include "go/struct.go" %}
{%- endblock %}

// UnmarshalJSON implements json.Unmarshaler with the semantics of serde_json.
func (v *{{ name }}) UnmarshalJSON(data []byte) error {
	return unmarshal(data, v, {{ root }}, (*{{ name }}).decode)
}

// MarshalJSON implements json.Marshaler; members that were not known when v was read are written too.
func (v {{ name }}) MarshalJSON() ([]byte, error) {
	w := newWriter()
	v.encode(w)
	return w.finish()
}
{%- include "go/record_table.go" %}

func (v *{{ name }}) decode(r *reader) {
{%- include "go/record_decode.go" %}
}

func (v *{{ name }}) encode(w *writer) {
{% include "go/record_encode.go" %}
}
