{%- for line in comment -%}
{% if !loop.first %}
{% endif -%}
{{ crate::codegen::go::docs::commented("", line) }}
{%- endfor -%}
