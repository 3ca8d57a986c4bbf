{%- include "go/comment.go" %}
{% block form -%}
type {{ name }} {% if alias %}= {% endif %}{{ go_type }}
{%- endblock %}
{% if alias %}
func read{{ name }}(v *{{ name }}, r *reader) {
	{{ decode|indent("\t") }}
}

func write{{ name }}(v *{{ name }}, w *writer) {
	{{ encode|indent("\t") }}
}
{%- else %}
{%- if stringer %}
// String returns the UUID in lower case with hyphens.
func (v {{ name }}) String() string {
	return {{ go_type }}(v).String()
}
{% endif %}
// UnmarshalJSON implements json.Unmarshaler with the semantics of serde_json.
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
	{{ decode|indent("\t") }}
}

func (v *{{ name }}) encode(w *writer) {
	{{ encode|indent("\t") }}
}
{%- endif %}
