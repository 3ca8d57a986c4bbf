	w.open()
{%- for put in body.puts %}
{%- if let Some(condition) = put.condition %}
	if {{ condition }} {
{%- if let Some(name) = put.name %}
		w.name({{ name }})
{%- endif %}
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
