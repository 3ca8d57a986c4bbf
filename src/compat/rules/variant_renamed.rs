//! A Rust variant kept its name, and the text that stands for it on the wire changed: by `rename` or `rename_all`.
//!
//! To readers the old variant is gone and another one is new. Readers on either side do not know what the other side writes.
//!
//! **Instead**: read both with `#[serde(alias = "…")]` and go on writing the old text. When every reader takes both, write the
//! new one.

use super::{Case, Words};
use crate::compat::difference::{Choice, What};
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "variant-renamed",
    summary: "a variant is written in another way",
    group: Group::Change { mirror: Mirror::None("a rename is its own mirror") },
    file: include_str!("variant_renamed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match &case.difference.what {
        What::Variant(Choice { counterpart: Some(read), text, .. }) => Some(Words {
            message: format!("variant {} is written as `{text}` by {}, and read as `{read}` by {}", case.item_path(), case.writers(), case.readers()),
            help: "read both texts (`#[serde(alias = \"…\")]`) and go on writing the old one until every reader takes both".to_owned(),
        }),
        _ => None,
    }
}
