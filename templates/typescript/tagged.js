{% match variants.untagged -%}
{% when Some with (untagged) -%}
export function {{ variants.name }}(value, parent, key) {
  return wire.taggedOrUntagged(value, parent, key, {{ untagged.tagged }}, {{ untagged.checks }});
}

function {{ untagged.tagged }}(value, at) {
{%- when None -%}
export function {{ variants.name }}(value, parent, key) {
  const at = {% if variants.content.is_none() %}wire.buffered(value, parent, key){% else %}parent.enter(key){% endif %};
{%- endmatch %}
{%- match variants.content %}
{%- when Some with (content) %}
  const members = wire.bareTag(at.object(value, {{ variants.names }}), {{ variants.tag }}, at);
  wire.readAhead(members, {{ variants.tag }}, {{ content }}, at);
{%- when None %}
  const members = at.object(value, {{ variants.names }});
{%- endmatch %}
  const tag = {{ variants.access }};
  switch (tag) {
{%- for case in variants.cases %}
    case {{ case.tag }}:
{%- if case.never_written %}
      wire.neverWritten(at, {{ variants.tag }}, tag);
{%- endif %}
{%- match (case.check.as_ref(), case.stands_for.as_ref()) %}
{%- when (Some(check), Some(name)) %}
      return {{ check }}(wire.retagged(members, {{ variants.tag }}, {{ name }}, at), at);
{%- when (Some(check), None) %}
      return {{ check }}(members, at);
{%- when _ %}
      return members;
{%- endmatch %}
{%- endfor %}
    default:
{%- if variants.closed %}
      wire.closed(members, at, {{ variants.names }});
{%- endif %}
      {% if variants.untagged.is_some() %}return wire.unknownTag(tag, at, {{ variants.tag }});{% else %}return wire.unknownVariant(value, tag, at, {{ variants.tag }});{% endif %}
  }
}
