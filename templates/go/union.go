{%- include "go/comment.go" %}
{% block form -%}
type {{ name }} struct {
	// Value is the variant. Without one, the union cannot be written.
	Value {{ interface }}
{%- if tagging == View::Adjacent && !closed %}

	unknown string
{%- endif %}
}
{%- endblock %}

// {{ interface }} is what a [{{ name }}] may hold: one of its variants, by value.
//
//sumtype:decl
type {{ interface }} interface {
	// VariantTag returns the tag by which a message names the variant, if it does.
	VariantTag() string
	is{{ name }}()
	encode(w *writer)
}

{{ unknown_comment }}
type {{ unknown }} struct {
	// Tag is the variant's name.
	Tag string
	// Raw is the whole variant.
	Raw json.RawMessage
}

// VariantTag returns the variant's name.
{{ self.unknown_tag() }}

{{ self.unknown_mark() }}

// UnmarshalJSON implements json.Unmarshaler: it reads a [{{ name }}] that is no other variant.
func (v *{{ unknown }}) UnmarshalJSON(data []byte) error {
	var union {{ name }}
	if err := union.UnmarshalJSON(data); err != nil {
		return err
	}
	return variant(v, union.Value, {{ root }})
}

// MarshalJSON implements json.Marshaler: it writes the variant as it was read.
func (v {{ unknown }}) MarshalJSON() ([]byte, error) {
	w := newWriter()
	v.encode(w)
	return w.finish()
}

func (v {{ unknown }}) encode(w *writer) {
	if v.Raw == nil {
{%- if catch_all.is_empty() %}
		w.fail("{{ unknown }} without its text")
{%- else %}
{%- for line in catch_all %}
		{{ line }}
{%- endfor %}
{%- endif %}
		return
	}
	w.raw(v.Raw)
}

// UnmarshalJSON implements json.Unmarshaler with the semantics of serde_json; a variant that is not known reads too.
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
{%- if tagging != View::Internal || !untagged.is_empty() %}
	before := *r
{%- endif %}
{%- if tagging == View::Untagged %}
{%- if !untagged.is_empty() %}
	for _, closed := range [...]bool{true, before.closed} {
		if {% for variant in untagged %}{% if !loop.first %} ||
			{% endif %}attempt(&v.Value, r, closed, (*{{ variant }}).decode){% endfor %} {
			return
		}
	}
{%- endif %}
	r.unlisted(before.pos, "variant")
	v.Value = {{ unknown }}{Raw: r.raw((*reader).value)}
{%- else if !untagged.is_empty() %}
	r.closed, r.strict = true, true
	v.decodeTagged(r)
	if r.problem == "" {
		r.closed, r.strict = before.closed, before.strict
		return
	}
	*r, *v = before, {{ name }}{}
	if {% for variant in untagged %}{% if !loop.first %} ||
		{% endif %}attempt(&v.Value, r, true, (*{{ variant }}).decode){% endfor %} {
		return
	}
	// What may be a variant without a tag is read whole before it is known.
	r.strict = true
	v.decodeTagged(r)
	r.strict = before.strict
}

func (v *{{ name }}) decodeTagged(r *reader) {
{%- if tagging != View::Internal %}
	before := *r
{%- endif %}
{%- endif %}
{%- if tagging == View::External %}
	in := r.external()
	switch string(in.tag) {
{%- for variant in tagged %}
	case {{ variant.tags }}:
{%- if variant.bare %}
		in.unit()
		v.Value = {{ variant.name }}{}
{%- else %}
		in.payload()
		var variant {{ variant.name }}
		variant.decode(r)
		in.end()
		v.Value = variant
{%- endif %}
{%- endfor %}
	default:
		name := string(in.tag)
		v.Value = {{ unknown }}{Tag: name, Raw: in.unknown(&before)}
{%- if exact %}
		r.unlisted(before.pos, "variant "+name)
{%- endif %}
	}
{%- else if tagging == View::Internal %}
	switch tag := r.tag({{ tag }}); string(tag) {
{%- for variant in tagged %}
	case {{ variant.tags }}:
		var variant {{ variant.name }}
		r.hide({{ tag }})
		variant.decode(r)
		v.Value = variant
{%- endfor %}
	default:
		name := string(tag)
{%- if exact %}
		r.unlisted(r.pos, "variant "+name)
{%- endif %}
		v.Value = {{ unknown }}{Tag: name, Raw: r.whole({{ tag }})}
	}
{%- else if tagging == View::Adjacent %}
	in := r.adjacent({{ tag }}, {{ content }}, {{ closed }})
{%- if !closed %}
	v.unknown = in.unknown
{%- endif %}
	switch in.tag {
{%- for variant in tagged %}
	case {{ variant.tags }}:
{%- if variant.bare %}
		in.unit()
		v.Value = {{ variant.name }}{}
{%- else %}
		var variant {{ variant.name }}
{%- if !variant.optional %}
		in.require({{ content }})
{%- endif %}
		if in.enter() {
			variant.decode(r)
			in.leave()
		}
		v.Value = variant
{%- endif %}
{%- endfor %}
	default:
		v.Value = {{ unknown }}{Tag: in.tag, Raw: r.unread(&before)}
{%- if !closed %}
		v.unknown = ""
{%- endif %}
{%- if exact %}
		r.unlisted(before.pos, "variant "+in.tag)
{%- endif %}
	}
{%- endif %}
}

func (v *{{ name }}) encode(w *writer) {
	if v.Value == nil {
		w.fail("{{ name }} without a variant")
		return
	}
	v.Value.encode(w)
{%- if tagging == View::Adjacent && !closed %}
	w.reopen(v.unknown)
{%- endif %}
}
