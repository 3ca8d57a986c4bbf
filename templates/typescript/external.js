{% match variants.untagged -%}
{% when Some with (untagged) -%}
export function {{ variants.name }}(value, parent, key) {
  return wire.taggedOrUntagged(value, parent, key, {{ untagged.tagged }}, {{ untagged.checks }});
}

function {{ untagged.tagged }}(value, parent, key) {
{%- when None -%}
export function {{ variants.name }}(value, parent, key) {
{%- endmatch %}
  const at = parent.enter(key);
  if (typeof value === "string") {
    switch (value) {
{%- for case in variants.cases %}
{%- if case.check.is_none() %}
      case {{ case.tag }}:
{%- if case.never_written %}
        wire.neverWritten(at, undefined, value);
{%- endif %}
        return {% match case.stands_for %}{% when Some with (name) %}{{ name }}{% when None %}value{% endmatch %};
{%- endif %}
{%- endfor %}
{%- if variants.has_payloads() %}
{%- for case in variants.cases %}
{%- if case.check.is_some() %}
      case {{ case.tag }}:
{%- endif %}
{%- endfor %}
        throw wire.fail(at, undefined, `${JSON.stringify(value)} needs its payload`);
{%- endif %}
      default:
        {% if variants.untagged.is_some() %}return wire.unknown;{% else %}return wire.string(value, at);{% endif %}
    }
  }
  const tag = wire.onlyMember(value, at);
  switch (tag) {
{%- for case in variants.cases %}
    case {{ case.tag }}:
{%- if case.never_written %}
      wire.neverWritten(at, undefined, tag);
{%- endif %}
{%- match (case.check.as_ref(), case.stands_for.as_ref()) %}
{%- when (Some(check), Some(name)) %}
      return {{ check }}(wire.renamed(value, tag, {{ name }}, at), at);
{%- when (Some(check), None) %}
      return {{ check }}(value, at);
{%- when (None, Some(name)) %}
      wire.nothing(value[tag], at, tag);
      return {{ name }};
{%- when (None, None) %}
      wire.nothing(value[tag], at, tag);
      return tag;
{%- endmatch %}
{%- endfor %}
    default:
      return {% if variants.untagged.is_some() %}wire.unknown{% else %}wire.unknownPayload(value, at){% endif %};
  }
}
