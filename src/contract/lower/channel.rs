//! Channel templates, taken apart.

use super::LowerError;
use crate::contract::{Channel, ParamKind, Parameter, Segment};
use crate::schema::ChannelDocument;

/// The channel that `event` publishes on, out of `catalogue.json`.
pub(super) fn channel(event: &str, document: &ChannelDocument) -> Result<Channel, LowerError> {
    let error = |problem: String| LowerError {
        file: "catalogue.json".to_owned(),
        pointer: "/events".to_owned(),
        problem: format!("channel `{}` of `{event}`: {problem}", document.template),
    };
    let mut parameters = Vec::new();
    for (name, kind) in &document.parameters {
        let kind = match kind.as_str() {
            "uuid" => ParamKind::Uuid,
            "signed" => ParamKind::Signed,
            "unsigned" => ParamKind::Unsigned,
            "text" => ParamKind::Text,
            other => return Err(error(format!("`{other}` is not a parameter type"))),
        };
        parameters.push(Parameter { name: name.clone(), kind });
    }
    let mut segments = Vec::new();
    let mut rest = document.template.as_str();
    while !rest.is_empty() {
        let (literal, after) = rest.split_once('{').unwrap_or((rest, ""));
        if !literal.is_empty() {
            segments.push(Segment::Literal(literal.to_owned()));
        }
        if after.is_empty() {
            break;
        }
        let Some((name, remainder)) = after.split_once('}') else {
            return Err(error("a brace is not closed".to_owned()));
        };
        if !document.parameters.contains_key(name) {
            return Err(error(format!("`{name}` is not among its parameters")));
        }
        segments.push(Segment::Parameter(name.to_owned()));
        rest = remainder;
    }
    Ok(Channel { template: document.template.clone(), segments, parameters })
}
