{%- if !body.seen.is_empty() %}
	{{ body.seen }}
{%- endif %}
	in := {% if body.positional %}r.record({{ body.table }}){% else %}r.object(){% endif %}
	for in.next() {
{%- if body.cases.is_empty() %}
		{{ body.otherwise }}
{%- else %}
		switch string(in.name) {
{%- for case in body.cases %}
		case {{ case.names }}:
{%- if !case.once.is_empty() %}
			{{ case.once }}
{%- endif %}
			{{ case.statement }}
{%- endfor %}
		default:
			{{ body.otherwise }}
		}
{%- endif %}
	}
{%- for check in body.checks %}
	{{ check }}
{%- endfor %}
{%- for absence in body.defaults %}
	if {{ absence.condition }} {
		{{ absence.statement }}
	}
{%- endfor %}
