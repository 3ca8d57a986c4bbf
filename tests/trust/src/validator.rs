//! The independent validator.

use jsonschema::Validator;
use serde_json::Value;

use crate::general::Draft;

/// A validator that asserts the formats that the schema's draft has; nothing where the schema is none, or one that the
/// validator is known to misread.
pub fn validator(schema: &Value) -> Option<Validator> {
    if is_misread(schema) {
        return None;
    }
    jsonschema::options().should_validate_formats(true).build(schema).ok()
}

/// In 2019-09 `contains` leaves items as unevaluated as they were, and this validator has it evaluate them, as 2020-12 does:
/// it accepts `["text"]` by `{"contains": true, "unevaluatedItems": false}`.
fn is_misread(schema: &Value) -> bool {
    let text = schema.to_string();
    Draft::of(schema) == Draft::Nineteen && text.contains("\"contains\"") && text.contains("\"unevaluatedItems\"")
}
