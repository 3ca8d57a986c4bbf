{% if record.exported %}export {% endif %}function {{ record.name }}(value, parent, key) {
  const at = parent.enter(key);
{%- match (record.aliases.as_ref(), record.unread.as_ref()) %}
{%- when (Some(aliases), Some(unread)) %}
  const read = wire.withoutUnread(at.object(value, {{ record.names }}), {{ unread }}, at);
  const members = wire.canonical(read, {{ aliases }}, at);
{%- when (Some(aliases), None) %}
  const members = wire.canonical(at.object(value, {{ record.names }}), {{ aliases }}, at);
{%- when _ %}
  const members = at.object(value, {{ record.names }});
{%- endmatch %}
{%- if record.changes %}
  let result = members;
{%- endif %}
{%- for part in record.parts %}
  {% if record.changes %}result = {% endif %}{{ part }};
{%- endfor %}
{%- for step in record.steps %}
  {% if step.is_dropped_in_writing() -%}
  if (at.writing) result = wire.drop(result, members, {{ step.name }});
  else {% endif -%}
  {% if step.never_null -%}
  if (at.writing && {{ step.access }} === null) result = wire.drop(result, members, {{ step.name }});
  else {% endif -%}
  {% match step.use_ -%}
  {% when Use::Writers with (Some(held)) -%}
  if (!at.writing || {{ step.access }} === undefined) {
    result = wire.put(result, members, {{ step.name }}, {{ step.access }}, {{ held }});
  } else {% when Use::Writers with (None) -%}
  if (!at.writing) result = wire.drop(result, members, {{ step.name }});
  else {% when _ -%}
  {% endmatch -%}
  {% match step.absence -%}
  {% when Absence::KeptOrNull -%}
  if ({{ step.access }} === null) result = wire.drop(result, members, {{ step.name }});
  else {% when Absence::Filled with (value) -%}
  if ({{ step.access }} === undefined) {
    {% if step.omitted.is_some() %}if (!at.writing) {% endif %}result = wire.put(result, members, {{ step.name }}, undefined, {{ value }});
  } else {% when _ -%}
  {% endmatch -%}
  {% if !step.conditions().is_empty() %}if ({{ step.conditions() }}) {% endif -%}
  {% match step.omitted -%}
  {% when Some with (omitted) -%}
  {
    const checked = {% if step.nullable %}{{ step.access }} === null ? null : {% endif %}{{ step.check }};
    result = wire.putOrOmit(result, members, {{ step.name }}, {{ step.access }}, checked, {{ omitted }}, at);
  }
  {%- when None -%}
  {% if step.changes && step.is_short() -%}
  result = wire.put(result, members, {{ step.name }}, {{ step.access }}, {{ step.check }});
  {%- else if step.changes -%}
  {
    const checked = {{ step.check }};
    result = wire.put(result, members, {{ step.name }}, {{ step.access }}, checked);
  }
  {%- else -%}
  {{ step.check }};
  {%- endif -%}
  {% endmatch -%}
{% endfor %}
{%- for (check, names) in record.rests %}
  {% if record.changes %}result = wire.rest(result, members, at, {{ names }}, {{ check }});{% else %}wire.rest(members, members, at, {{ names }}, {{ check }});{% endif %}
{%- endfor %}
{%- match record.closed.as_ref() %}
{%- when Some(names) %}
  wire.closed(value, at, {{ names }});
{%- when None %}
{%- endmatch %}
  return {% if record.changes %}result{% else %}members{% endif %};
}
