	w.open()
{%- for put in body.puts %}
{%- if let Some(condition) = put.condition %}
	if {{ condition }} {
		w.name({{ put.name.as_deref().unwrap_or_default() }})
		{{ put.statement|indent("\t\t") }}
	}
{%- else %}
{%- if let Some(name) = put.name %}
	w.name({{ name }})
{%- endif %}
	{{ put.statement|indent("\t") }}
{%- endif %}
{%- endfor %}
	w.close()
