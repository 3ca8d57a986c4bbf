//! The definitions as schemars makes them, one set per direction.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::{Direction, EmitError};
use crate::catalogue::Types;

/// Every definition that `types` reach, by schema name, as schemars wrote it.
///
/// # Errors
/// [`EmitError::Mismatch`] when schemars gives a type another name than its own, or none.
pub(super) fn definitions(types: &Types, direction: Direction) -> Result<Map<String, Value>, EmitError> {
    let settings = SchemaSettings::draft2020_12();
    let settings = match direction {
        Direction::Write => settings.for_serialize(),
        Direction::Read => settings.for_deserialize(),
    };
    let mut generator = settings.into_generator();
    for (name, _, schema) in types.iter() {
        let reference = schema(&mut generator).to_value();
        if !name.chars().all(|each| each.is_ascii_alphanumeric() || "_-.".contains(each)) {
            return Err(EmitError::Mismatch {
                place: name.to_owned(),
                problem: "a schema name may hold only letters, digits, `_`, `-` and `.`; choose one with #[schemars(rename = \"…\")]".to_owned(),
            });
        }
        let expected = format!("#/$defs/{name}");
        match reference.get("$ref").and_then(Value::as_str) {
            Some(found) if found == expected => {}
            Some(found) => {
                return Err(EmitError::Mismatch {
                    place: name.to_owned(),
                    problem: format!(
                        "schemars knows it as `{found}` because another type took its name; give one of them another with #[schemars(rename = \"…\")]"
                    ),
                });
            }
            None => {
                return Err(EmitError::Mismatch {
                    place: name.to_owned(),
                    problem: "it has no definition of its own; remove #[schemars(inline)]".to_owned(),
                });
            }
        }
    }
    Ok(generator.take_definitions(true))
}
