//! A Rust field kept its name, and its name on the wire changed: by `rename`, `rename_all`, or by taking one of them off.
//!
//! To readers that is one member gone and another one new. Readers on either side do not find what they look for: they return
//! an error where they require it, and fill in a default where they do not.
//!
//! **Instead**: read both names with `#[serde(alias = "…")]` and go on writing the old one. When every reader takes both, write
//! the new one. A rename takes two releases, or three when the alias is to go again.

use super::{Case, Words};
use crate::compat::difference::What;
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "field-renamed",
    summary: "a member has another name on the wire",
    group: Group::Change {
        mirror: Mirror::None(
            "a rename is its own mirror: the old name is gone and the new one is there, whichever way one looks",
        ),
    },
    file: include_str!("field_renamed.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    let (own, other) = match &case.difference.what {
        What::Unread { field, counterpart: Some(other) } => (
            field.write.as_ref().map(|writing| &writing.name)?,
            other.read.as_ref().and_then(|reading| reading.names.first())?,
        ),
        What::Unwritten { field, counterpart: Some(other) } => (
            field.read.as_ref().and_then(|reading| reading.names.first())?,
            other.write.as_ref().map(|writing| &writing.name)?,
        ),
        _ => return None,
    };
    let is_written = matches!(case.difference.what, What::Unread { .. });
    let (written, read) = if is_written { (own, other) } else { (other, own) };
    Some(Words {
        message: format!(
            "{} is written as `{written}` by {}, and read as `{read}` by {}",
            case.item_path(),
            case.writers(),
            case.reader
        ),
        help: format!(
            "read both names (`#[serde(alias = \"…\")]`) and go on writing the old one until every reader takes both; here `{written}` meets readers of `{read}`"
        ),
    })
}
