//! A schema does not tell the truth about serde.
//!
//! The gate decides by schemas, so they must say what the Rust types do. `check` makes documents out of each schema, damages
//! some of them, and shows them to the real serde, and the conformance vectors too. Here the two disagree about one.
//!
//! **Instead**: it depends on the type. A hand-written `Serialize` or `Deserialize` needs a declared wire type, a
//! hand-written `JsonSchema` must say what serde does. A type that only has derives should never lead here: please report
//! it.

use crate::compat::{Group, Rule};

pub(super) const RULE: Rule = Rule {
    id: "schema-untrue",
    summary: "a schema does not tell the truth about serde",
    group: Group::Gate,
    file: include_str!("schema_untrue.rs"),
};
