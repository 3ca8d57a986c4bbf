//! A second opinion on witnesses, from a validator that shares nothing with the decision.

use jsonschema::{Draft, ValidationOptions, Validator};
use serde_json::{Value, json};

use super::verdict::{Reason, Side};

/// Whether the writer's schema accepts the witness and the reader's does not.
pub(super) fn confirm(witness: &Value, writer: &Value, reader: &Value) -> Result<(), Reason> {
    for (side, schema, wanted) in [(Side::Writer, writer, true), (Side::Reader, reader, false)] {
        let reason = |problem: String| Reason { side, pointer: String::new(), keyword: String::new(), problem };
        let validator = validator(schema).map_err(reason)?;
        if validator.is_valid(witness) != wanted {
            let verb = if wanted { "rejects" } else { "accepts" };
            return Err(reason(format!("the validator {verb} the witness {witness}")));
        }
    }
    Ok(())
}

/// A validator that asserts formats, those of every draft in each.
pub(super) fn validator(schema: &Value) -> Result<Validator, String> {
    let mut options: ValidationOptions<'_> = jsonschema::options().should_validate_formats(true);
    for name in ["uuid", "duration"] {
        let newest = jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true);
        let Ok(format) = newest.build(&json!({ "format": name })) else { continue };
        options = options.with_format(name, move |text: &str| format.is_valid(&Value::from(text)));
    }
    options.build(schema).map_err(|error| format!("the validator cannot read the schema: {error}"))
}
