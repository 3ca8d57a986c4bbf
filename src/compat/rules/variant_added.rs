//! A variant was added to a union.
//!
//! Rust readers of an older release return an error for every message with it: `unknown variant`. Generated Go and TypeScript
//! readers keep it as unknown, and the code behind them must know what to do with that. A Rust reader with a catch-all
//! (`#[serde(other)]`, or an untagged last variant) takes it without an error, and `other` does not remember which it was.
//!
//! **Instead**: give the enum a catch-all before it grows. Then upgrade readers first, and write the new variant when all of
//! them know it.

use super::{Case, Words};
use crate::compat::{Group, Mirror, Rule};
use crate::compat::{
    difference::{Choice, What},
    pair::Newer,
};

pub(super) const RULE: Rule = Rule {
    id: "variant-added",
    summary: "a variant is new, and older readers do not know it",
    group: Group::Change { mirror: Mirror::Rule("variant-removed") },
    file: include_str!("variant_added.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match (&case.difference.what, case.newer) {
        (What::Variant(Choice { counterpart: None, text, .. }), Newer::Writer) => Some(Words {
            message: format!("variant `{text}` of {} is new, and {} {}", case.owner(), case.readers(), case.fate()),
            help: "upgrade every reader before the first writer writes it; a catch-all (`#[serde(other)]`) lets the next one pass".to_owned(),
        }),
        _ => None,
    }
}
