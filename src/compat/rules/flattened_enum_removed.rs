//! An enum is no longer flattened into a type.
//!
//! Readers of an older release look for its members and return an error where they are gone: `missing field` for the tag, or
//! `no variant of enum`. Those that flatten an `Option` of it go on without. Today's readers ignore what older writers put there,
//! or return an error for it where they deny unknown fields.
//!
//! **Instead**: flatten an `Option` of it and go on writing it; mark it `#[deprecated]`, and remove it a release later.

use super::{Case, Words};
use crate::compat::{Effect, difference::What, pair::Newer};
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "flattened-enum-removed",
    summary: "an enum is flattened into a type no more",
    group: Group::Change { mirror: Mirror::Rule("flattened-enum-added") },
    file: include_str!("flattened_enum_removed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    let item = case.item_path();
    let (message, help) = match (&case.difference.what, case.newer, case.effect) {
        (What::PartUnwritten { .. }, Newer::Writer, Effect::Rejected) => (
            format!("{item} is written no more, and {} require it", case.readers()),
            "keep writing it; let readers flatten an `Option` of it first, and stop writing it when all of them do",
        ),
        (What::PartUnwritten { .. }, Newer::Writer, _) => (
            format!("{item} is written no more, and {} take it for nothing (`None`)", case.readers()),
            "keep writing it as long as readers of that release may run; mark it `#[deprecated]` first, and remove it a release later",
        ),
        (What::PartUnread { .. }, Newer::Reader, Effect::Rejected) => (
            format!("{item} is gone, and {} deny its members", case.readers()),
            "do not deny unknown fields as long as writers of that release may run",
        ),
        (What::PartUnread { .. }, Newer::Reader, _) => (
            format!("{item} is gone, and {} ignore what {} put there", case.readers(), case.writers()),
            "keep reading it as long as writers of that release may run, if what it says matters",
        ),
        _ => return None,
    };
    Some(Words { message, help: help.to_owned() })
}
