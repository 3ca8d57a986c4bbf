{%- if fields.is_empty() %}struct{}
{%- else %}struct {
{%- for line in fields %}
{{ line }}
{%- endfor %}
}
{%- endif %}
