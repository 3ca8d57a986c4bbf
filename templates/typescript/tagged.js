{% match union.untagged -%}
{% when Some with (untagged) -%}
export function {{ union.name }}(value, parent, key) {
  return wire.taggedOrUntagged(value, parent, key, {{ untagged.tagged }}, {{ untagged.checks }});
}

function {{ untagged.tagged }}(value, at) {
{%- when None -%}
export function {{ union.name }}(value, parent, key) {
  const at = {% if union.buffered %}wire.buffered(value, parent, key){% else %}parent.enter(key){% endif %};
{%- endmatch %}
  const members = at.object(value, {{ union.names }});
  const tag = {{ union.access }};
  switch (tag) {
{%- for case in union.cases %}
    case {{ case.tag }}:
{%- if case.never_written %}
      if (at.writing) throw wire.neverWritten(at, {{ union.tag }}, tag);
{%- endif %}
{%- match (case.check.as_ref(), case.stands_for.as_ref()) %}
{%- when (Some(check), Some(name)) %}
      return {{ check }}(wire.retagged(members, {{ union.tag }}, {{ name }}, at), at);
{%- when (Some(check), None) %}
      return {{ check }}(members, at);
{%- when _ %}
      return members;
{%- endmatch %}
{%- endfor %}
    default:
      {% if union.untagged.is_some() %}return wire.unknownTag(tag, at, {{ union.tag }});{% else %}return wire.unknownVariant(members, tag, at, {{ union.tag }});{% endif %}
  }
}
