//! Today's writers leave out a member in some messages that readers of an older release require.
//!
//! Those readers return an error for each such message: `missing field`. `skip_serializing_if` on a member that used to be
//! written always does this.
//!
//! **Instead**: make the member optional for readers first (`#[serde(default)]`), and go on writing it always. Add
//! `skip_serializing_if` when no reader of a release that requires it is left.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, pair::Newer};

pub(super) const RULE: Rule = Rule {
    id: "field-made-optional",
    summary: "a member that older readers require may be left out",
    group: Group::Change { mirror: Mirror::Rule("field-made-required") },
    file: include_str!("field_made_optional.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::PartSometimesWritten { part, .. }, Newer::Writer) => Some(Words {
            message: format!("{} may be left out now, and {} require it", case.writing(&part.name), case.readers()),
            help:
                "write it always until no reader that requires it is left; let readers flatten an `Option` of it first"
                    .to_owned(),
        }),
        (What::SometimesWritten { written }, Newer::Writer) => Some(Words {
            message: format!("{} may be left out now, and {} require it", case.writing(&written.name), case.reader),
            help: "write it always until no reader that requires it is left; give readers `#[serde(default)]` first"
                .to_owned(),
        }),
        _ => None,
    }
}
