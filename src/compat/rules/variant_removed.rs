//! A variant was removed from a union.
//!
//! Writers of an older release still write it. Today's Rust readers return an error for each such message: `unknown variant`.
//! Generated Go and TypeScript readers keep it as unknown. Where there is a catch-all, it swallows what used to be known, and
//! the reader goes on as if the message said something else.
//!
//! **Instead**: stop writing the variant first, and remove it when no writer of a release that writes it is left.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{
    difference::{Choice, What},
    pair::Newer,
};

pub(super) const RULE: Rule = Rule {
    id: "variant-removed",
    summary: "a variant is gone, and older writers still write it",
    group: Group::Change { mirror: Mirror::Rule("variant-added") },
    file: include_str!("variant_removed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Variant(Choice { counterpart: None, text, .. }), Newer::Reader) => Some(Words {
            message: format!(
                "variant `{text}` of {} is gone, {} write it, and {} {}",
                case.owner(),
                case.writers(),
                case.readers(),
                case.fate()
            ),
            help: format!("keep reading it until no writer of {} is left", case.writer),
        }),
        _ => None,
    }
}
