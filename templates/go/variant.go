{%- include "go/comment.go" %}
{% block form -%}
type {{ name }} {% match carries -%}
{%- when Carries::Nothing | Carries::Null -%}struct{}
{%- when Carries::Unknown -%}struct {
	unknown string
}
{%- when Carries::Value -%}struct {
	Value {{ value.go_type }}
}
{%- when Carries::Items -%}{% let fields = items.fields %}{% include "go/struct.go" %}
{%- when Carries::Members -%}{% let fields = body.fields %}{% include "go/struct.go" %}
{%- endmatch %}
{%- endblock %}

// VariantTag returns the tag by which a message names the variant, if it does.
{{ self.variant_tag() }}

{{ self.mark() }}

// UnmarshalJSON implements json.Unmarshaler: it reads a [{{ union }}] that is this variant.
func (v *{{ name }}) UnmarshalJSON(data []byte) error {
	var union {{ union }}
	if err := union.UnmarshalJSON(data); err != nil {
		return err
	}
	return variant(v, union.Value, {{ root }})
}

// MarshalJSON implements json.Marshaler: it writes the [{{ union }}] that is this variant.
func (v {{ name }}) MarshalJSON() ([]byte, error) {
	w := newWriter()
	v.encode(w)
	return w.finish()
}
{%- if carries == Carries::Members && is_read %}
{%- include "go/record_table.go" %}
{%- endif %}
{%- if carries != Carries::Nothing && is_read %}

func (v *{{ name }}) decode(r *reader) {
{%- match carries %}
{%- when Carries::Nothing %}
{%- when Carries::Null %}
	r.literal("null", "null")
{%- when Carries::Unknown %}
	in := r.record(nil)
	for in.next() {
		in.keep()
	}
	v.unknown = in.unknown()
{%- when Carries::Value %}
	{{ value.decode|indent("\t") }}
{%- when Carries::Items %}
{%- include "go/tuple_decode.go" %}
{%- when Carries::Members %}
{%- include "go/record_decode.go" %}
{%- endmatch %}
}
{%- endif %}

func (v {{ name }}) encode(w *writer) {
{%- for line in opening %}
	{{ line }}
{%- endfor %}
{%- match carries %}
{%- when Carries::Nothing %}
{%- when Carries::Null %}
	w.null()
{%- when Carries::Unknown %}
	w.open()
	w.unknown(v.unknown)
	w.close()
{%- when Carries::Value %}
	{{ value.encode|indent("\t") }}
{%- when Carries::Items %}
{%- include "go/tuple_encode.go" %}
{%- when Carries::Members %}
{% include "go/record_encode.go" %}
{%- endmatch %}
{%- for line in closing %}
	{{ line }}
{%- endfor %}
}
