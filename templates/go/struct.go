{%- if fields.is_empty() %}struct{}
{%- else %}struct {
{{ fields }}
}
{%- endif %}
