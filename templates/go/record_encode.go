	w.open()
{%- for put in body.puts %}
{%- if put.condition.is_some() || put.omitted.is_some() %}
	{% if let Some(condition) = put.condition %}if {{ condition }} {% endif %}{
{%- if put.omitted.is_some() %}
		before := len(w.text)
{%- endif %}
{%- if let Some(name) = put.name %}
		w.name({{ name }})
{%- endif %}
		{{ put.statement|indent("\t\t") }}
{%- if let Some(member) = put.omitted %}
		w.omit(before, {{ member }})
{%- endif %}
	}
{%- else %}
{%- if let Some(name) = put.name %}
	w.name({{ name }})
{%- endif %}
	{{ put.statement|indent("\t") }}
{%- endif %}
{%- endfor %}
	w.close()
