
	w.text = append(w.text, '[')
{%- for statement in items.encode %}
{%- if !loop.first %}
	w.text = append(w.text, ',')
{%- endif %}
	{{ statement|indent("\t") }}
{%- endfor %}
	w.text = append(w.text, ']')
