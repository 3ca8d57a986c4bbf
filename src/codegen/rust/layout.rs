//! The only place that knows typify: definitions in, Rust items out.
//!
//! typify reads schemas as types of another crate, in a release of its own. They never get a name here: the compiler infers
//! them, and JSON is the bridge.

use serde_json::{Value, json};
use typify::{TypeSpace, TypeSpaceSettings};

use super::{projection::Definition, refusal, scalars::TAUGHT};
use crate::codegen::Refusal;

/// The items that typify makes of `definitions`.
pub(super) fn lay_out(definitions: Vec<Definition>) -> Result<syn::File, Refusal> {
    let mut settings = TypeSpaceSettings::default();
    settings.with_derive("PartialEq".to_owned()).with_map_type("::std::collections::BTreeMap");
    for (kind, format, rust) in TAUGHT {
        let schema = bridge(json!({ "type": kind, "format": format }))?;
        settings.with_conversion(schema, rust, std::iter::empty());
    }
    for definition in &definitions {
        if let Some(rust) = definition.replacement {
            settings.with_replacement(&definition.ident, rust, std::iter::empty());
        }
    }
    let schemas = definitions
        .into_iter()
        .map(|definition| Ok((definition.ident, bridge(definition.schema)?)))
        .collect::<Result<Vec<_>, Refusal>>()?;
    let mut space = TypeSpace::new(&settings);
    space.add_ref_types(schemas).map_err(unexpected)?;
    syn::parse2(space.to_stream()).map_err(unexpected)
}

fn bridge<T: serde::de::DeserializeOwned>(schema: Value) -> Result<T, Refusal> {
    serde_json::from_value(schema).map_err(unexpected)
}

fn unexpected(problem: impl std::fmt::Display) -> Refusal {
    refusal(
        "the catalogue",
        format!("typify gives up: {problem}"),
        "leave the Rust target out, and report the catalogue",
    )
}
