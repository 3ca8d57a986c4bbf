{%- match typing %}
{%- when Typing::Interface with (interface) %}
{{ interface.comment }}export interface {{ interface.name }} {
{%- if interface.is_empty() %}}
{% else %}
{%- for member in interface.members %}
{{ member.comment }}  readonly {{ member.key }}{% if member.optional %}?{% endif %}: {{ member.type_ }};
{%- endfor %}
{%- match interface.others %}
{%- when Some with (type_) %}
  readonly [member: string]: {{ type_ }};
{%- when None %}
{%- endmatch %}
}
{% endif %}{% when Typing::Alias with (alias) %}
{{ alias.comment }}export type {{ alias.name }} ={{ alias.separator() }}{{ alias.type_ }};
{% when Typing::Enumeration with (enumeration) %}
{{ enumeration.comment }}export declare const {{ enumeration.name }}: {
{%- for value in enumeration.values %}
{{ value.comment }}  readonly {{ value.key }}: {{ value.literal }};
{%- endfor %}
};

/** Whether this release knows a value of `{{ enumeration.name }}`. */
export declare function {{ enumeration.is_known }}(value: string): value is {{ enumeration.known }};
{% when Typing::Constructor with (name) %}
/** Checks a text and returns it as `{{ name }}`, or throws a `WireError`. */
export declare function {{ name }}(value: string): {{ name }};
{% when Typing::Decoder with (decoder) %}
/** Checks a parsed value and returns it as `{{ decoder.type_ }}`, or throws a `WireError`. */
export declare const {{ decoder.name }}: wire.Decoder<{{ decoder.type_ }}>;
{% endmatch %}
