{%- include "go/comment.go" %}
{% block form -%}
type {{ name }} {% let fields = items.fields %}{% include "go/struct.go" %}
{%- endblock %}

// UnmarshalJSON implements json.Unmarshaler: an array of {{ items.length }} items.
func (v *{{ name }}) UnmarshalJSON(data []byte) error {
	return unmarshal(data, v, {{ root }}, (*{{ name }}).decode)
}

// MarshalJSON implements json.Marshaler.
func (v {{ name }}) MarshalJSON() ([]byte, error) {
	w := newWriter()
	v.encode(w)
	return w.finish()
}

func (v *{{ name }}) decode(r *reader) {
{%- include "go/tuple_decode.go" %}
}

func (v *{{ name }}) encode(w *writer) {
{%- include "go/tuple_encode.go" %}
}
