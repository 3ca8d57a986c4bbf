{%- if !body.members.is_empty() && (body.positional || !body.checks.is_empty()) %}

var {{ body.table }} = []string{
{%- for member in body.members %}
	{{ member }},
{%- endfor %}
}
{%- endif %}
