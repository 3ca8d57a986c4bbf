//! A second opinion on witnesses, from a validator that shares nothing with the decision.

use jsonschema::Validator;
use serde_json::Value;

use super::verdict::{Reason, Side};

/// Whether the writer's schema accepts the witness and the reader's does not.
pub(super) fn confirm(
    witness: &Value,
    writer: &Result<Validator, String>,
    reader: &Result<Validator, String>,
) -> Result<(), Reason> {
    for (side, validator, wanted) in [(Side::Writer, writer, true), (Side::Reader, reader, false)] {
        let reason = |problem: String| Reason { side, pointer: String::new(), keyword: String::new(), problem };
        let validator = validator.as_ref().map_err(|problem| reason(problem.clone()))?;
        if validator.is_valid(witness) != wanted {
            let verb = if wanted { "rejects" } else { "accepts" };
            return Err(reason(format!("the validator {verb} the witness {witness}")));
        }
    }
    Ok(())
}

/// A validator that asserts formats: in each draft those that it knows.
pub(super) fn validator(schema: &Value) -> Result<Validator, String> {
    let options = jsonschema::options().should_validate_formats(true);
    options.build(schema).map_err(|error| format!("the validator cannot read the schema: {error}"))
}
