{%- for line in comment -%}
{% if !loop.first %}
{% endif -%}
{{ line }}
{%- endfor -%}
