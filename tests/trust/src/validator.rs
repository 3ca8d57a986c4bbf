//! The independent validator.

use jsonschema::Validator;
use serde_json::Value;

/// A validator that asserts the formats that the schema's draft has; nothing where the schema is none.
pub fn validator(schema: &Value) -> Option<Validator> {
    jsonschema::options().should_validate_formats(true).build(schema).ok()
}
