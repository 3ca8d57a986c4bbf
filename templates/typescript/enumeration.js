export const {{ enumeration.name }} = /* @__PURE__ */ Object.freeze({
{%- for value in enumeration.values %}
  {{ value.value_key }}: {{ value.literal }},
{%- endfor %}
});

export function {{ enumeration.is_known }}(value) {
  return {{ enumeration.known_set }}.has(value);
}

export function {{ enumeration.check }}(value, at, key) {
{%- if enumeration.aliases.is_empty() && enumeration.never_written.is_empty() %}
  return wire.unit(value, at, key, {{ enumeration.read_set }});
{%- else %}
  const text = wire.unit(value, at, key, {{ enumeration.read_set }});
  switch (text) {
{%- for (alias, name) in enumeration.aliases %}
    case {{ alias }}:
      return {{ name }};
{%- endfor %}
{%- for name in enumeration.never_written %}
    case {{ name }}:
      wire.neverWritten(at, key, text);
      return text;
{%- endfor %}
    default:
      return text;
  }
{%- endif %}
}
