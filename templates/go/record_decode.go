{%- if !body.seen.is_empty() %}
	{{ body.seen }}
{%- endif %}
	in := {% if body.positional %}r.record({% if body.members.is_empty() %}nil{% else %}{{ body.table }}{% endif %}){% else %}r.object(){% endif %}
	for in.next() {
{%- if body.cases.is_empty() %}
		{{ body.otherwise|indent("\t\t") }}
{%- else %}
		switch string(in.name) {
{%- for case in body.cases %}
		case {{ case.names }}:
{%- if !case.once.is_empty() %}
			{{ case.once }}
{%- endif %}
			{{ case.statement|indent("\t\t\t") }}
{%- endfor %}
		default:
			{{ body.otherwise|indent("\t\t\t") }}
		}
{%- endif %}
	}
{%- for check in body.checks %}
	{{ check }}
{%- endfor %}
{%- for absence in body.defaults %}
	if {{ absence.condition }} {
		{{ absence.statement|indent("\t\t") }}
	}
{%- endfor %}
{%- for held in body.held %}
	{{ held|indent("\t") }}
{%- endfor %}
{%- for tail in body.tails %}
	{{ tail }}
{%- endfor %}
