{%- include "go/comment.go" %}
{% block form -%}
type {{ name }} string
{%- if !constants.is_empty() %}

// The values of [{{ name }}].
const (
{{ constants }}
)
{%- endif %}
{%- endblock %}

// Known says whether the value is one of the constants.
func (v {{ name }}) Known() bool {
{%- if identifiers.is_empty() %}
	return false
{%- else %}
	switch v {
	case {{ identifiers }}:
		return true
	}
	return false
{%- endif %}
}

// UnmarshalJSON implements json.Unmarshaler: any string reads, and an alias of a value reads as the value.
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
{%- if open %}
	text, _, _ := r.choice()
{%- else %}
	text, start, wrapped := r.choice()
{%- endif %}
	switch string(text) {
{%- for case in cases %}
	case {{ case.texts }}:
		*v = {{ case.constant }}
{%- endfor %}
	default:
		*v = {{ name }}(text)
{%- if !open %}
		if wrapped {
			r.refuse(start, text)
		}
		r.unlisted(start, "value "+string(text))
{%- endif %}
	}
}

func (v *{{ name }}) encode(w *writer) {
{%- if !unwritten.is_empty() %}
	switch *v {
	case {{ unwritten }}:
		w.fail("value " + string(*v) + " is never written")
		return
	}
{%- endif %}
	w.quote(string(*v))
}
