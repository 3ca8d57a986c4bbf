
	in := r.array()
{%- for statement in items.decode %}
	in.item({{ items.length }})
	{{ statement|indent("\t") }}
{%- endfor %}
	in.end({{ items.length }})
