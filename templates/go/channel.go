{%- if constant -%}
// {{ name }} is the channel on which [{{ payload }}] is published.
const {{ name }} = {{ address }}
{%- else -%}
// {{ name }} returns the channel on which [{{ payload }}] is published, {{ template }}.
func {{ name }}({{ parameters }}) string {
	return {{ address }}
}
{%- endif %}
