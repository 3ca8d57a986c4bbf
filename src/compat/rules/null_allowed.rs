//! A value became an `Option` that is written as `null`, and readers of an older release do not take `null` there.
//!
//! Those readers return an error for every message with the `null`: `invalid type: null`.
//!
//! **Instead**: leave the member out rather than writing `null` (`skip_serializing_if = "Option::is_none"`), if older readers
//! have a default for it. Or make readers take `null` first, and write it in a later release.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{difference::What, pair::Newer};

pub(super) const RULE: Rule = Rule {
    id: "null-allowed",
    summary: "older readers reject the null that may be written now",
    group: Group::Change { mirror: Mirror::Rule("null-forbidden") },
    file: include_str!("null_allowed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Null { name }, Newer::Writer) => Some(Words {
            message: format!("{name} may be null now, and {} do not take null", case.readers()),
            help: "make readers take null first, and write it in a later release".to_owned(),
        }),
        _ => None,
    }
}
