
	in := r.array()
{%- for statement in items.decode %}
	in.item({{ items.length }})
	{{ statement }}
{%- endfor %}
	in.end({{ items.length }})
