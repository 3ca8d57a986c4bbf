//! An enum was flattened into a type.
//!
//! Readers of an older release ignore its members, or return an error for them where they deny unknown fields. Today's readers
//! look for them in messages of older writers, which have none: `missing field` for the tag, or `no variant of enum`. A flattened
//! field has no `#[serde(default)]` that could help; only an `Option` can be left out.
//!
//! **Instead**: flatten an `Option` of the enum, and make it the plain enum when no writer without it is left.

use super::{Case, Words};
use crate::compat::{Effect, difference::What, pair::Newer};
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "flattened-enum-added",
    summary: "an enum is flattened into a type that had none",
    group: Group::Change { mirror: Mirror::Rule("flattened-enum-removed") },
    file: include_str!("flattened_enum_added.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    let item = case.item_path();
    let (message, help) = match (&case.difference.what, case.newer, case.effect) {
        (What::PartUnread { .. }, Newer::Writer, Effect::Rejected) => (
            format!("{item} is new, and {} deny its members", case.readers()),
            "let readers stop denying unknown fields first; write it when all of them have been upgraded",
        ),
        (What::PartUnread { .. }, Newer::Writer, _) => (
            format!("{item} is new, and {} ignore its members", case.readers()),
            "nothing to do, unless older readers must know what it says",
        ),
        (What::PartUnwritten { .. }, Newer::Reader, Effect::Rejected) => (
            format!("{item} is required, and {} do not write it", case.writers()),
            "flatten an `Option` of it; flatten it plainly in a later release, when no writer without it is left",
        ),
        (What::PartUnwritten { .. }, Newer::Reader, _) => (
            format!(
                "{item} is new; {} do not write it, and {} take it for nothing (`None`)",
                case.writers(),
                case.readers()
            ),
            "nothing to do, as long as nothing is what older writers meant",
        ),
        _ => return None,
    };
    Some(Words { message, help: help.to_owned() })
}
