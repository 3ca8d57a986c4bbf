//! Channel addresses of other documents, in the terms that `#[event(…)]` has for them.

use heck::ToSnakeCase;
use indexmap::IndexMap;

use crate::contract::{Channel, ParamKind, Parameter, Segment};

/// The longest address that every transport takes.
const LONGEST: usize = 63;

/// An address in pieces; why it cannot be one, otherwise.
pub(super) fn address(template: &str, kinds: &IndexMap<String, ParamKind>) -> Result<Channel, String> {
    let mut channel = Channel { template: String::new(), segments: Vec::new(), parameters: Vec::new() };
    let mut rest = template;
    while !rest.is_empty() {
        let (literal, after) = rest.split_once('{').map_or((rest, None), |(literal, after)| (literal, Some(after)));
        if let Some(bad) = literal.chars().find(|each| !is_allowed(*each)) {
            return Err(format!("it may not hold {bad:?}"));
        }
        if !literal.is_empty() {
            channel.template.push_str(literal);
            channel.segments.push(Segment::Literal(literal.to_owned()));
        }
        let Some(after) = after else { break };
        let Some((name, following)) = after.split_once('}') else { return Err("a brace is not closed".to_owned()) };
        let kind = kinds.get(name).copied().unwrap_or(ParamKind::Text);
        let name = name.to_snake_case();
        let is_plain = name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.chars().all(|each| each.is_ascii_lowercase() || each.is_ascii_digit() || each == '_');
        if !is_plain || !crate::codegen::rust::field_ident(&name).eq(&name) {
            return Err(format!("`{name}` is no name of a parameter"));
        }
        channel.template.extend(["{", &name, "}"]);
        channel.segments.push(Segment::Parameter(name.clone()));
        if !channel.parameters.iter().any(|parameter| parameter.name == name) {
            channel.parameters.push(Parameter { name, kind });
        }
        rest = following;
    }
    match channel.literal_length() {
        _ if channel.segments.is_empty() => Err("it is empty".to_owned()),
        0..=LONGEST => Ok(channel),
        length => Err(format!("its {length} bytes are more than {LONGEST}, the most that PostgreSQL takes")),
    }
}

fn is_allowed(each: char) -> bool {
    each.is_ascii_graphic() && !matches!(each, '"' | '\'' | '`' | '\\' | '}')
}

#[cfg(test)]
mod tests {
    use indexmap::IndexMap;

    use super::address;
    use crate::contract::ParamKind;

    #[test]
    fn addresses_keep_what_is_sent_and_rename_what_is_not() {
        let kinds = IndexMap::from_iter([("orderId".to_owned(), ParamKind::Uuid)]);
        let channel = address("orders/{orderId}/x", &kinds).unwrap();
        assert_eq!(channel.template, "orders/{order_id}/x");
        assert_eq!((channel.parameters[0].name.as_str(), channel.parameters[0].kind), ("order_id", ParamKind::Uuid));
        assert!(address("a b", &kinds).unwrap_err().contains("' '"));
        for bad in ["", "a{", "a{}", "a}b", "{type}", &"a".repeat(64)] {
            assert!(address(bad, &kinds).is_err(), "{bad}");
        }
    }
}
