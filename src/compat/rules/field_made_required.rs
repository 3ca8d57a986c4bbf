//! Today's readers require a member that writers of an older release leave out in some messages.
//!
//! They return an error for each such message: `missing field`. Removing `#[serde(default)]` does this, and so does turning an
//! `Option` that is skipped when it is `None` into a plain value.
//!
//! **Instead**: keep `#[serde(default)]` for as long as a writer that may leave the member out can run.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, pair::Newer};

pub(super) const RULE: Rule = Rule {
    id: "field-made-required",
    summary: "a member that older writers may leave out is required",
    group: Group::Change { mirror: Mirror::Rule("field-made-optional") },
    file: include_str!("field_made_required.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::PartSometimesWritten { part, .. }, Newer::Reader) => Some(Words {
            message: format!(
                "{} is required now, and {} leave it out at times",
                case.writing(&part.name),
                case.writers()
            ),
            help: "flatten an `Option` of it until no writer that leaves it out is left".to_owned(),
        }),
        (What::SometimesWritten { written }, Newer::Reader) => Some(Words {
            message: format!(
                "{} is required now, and {} leave it out at times",
                case.writing(&written.name),
                case.writer
            ),
            help: "keep `#[serde(default)]` until no writer that leaves it out is left".to_owned(),
        }),
        _ => None,
    }
}
