//! A reader takes a message of one variant for another one.
//!
//! Untagged variants are tried in the order of their declaration, and the first that takes the message is it. When a variant is
//! added before another, reordered, or made to take more, messages change their meaning and nobody sees an error.
//!
//! So they do where an untagged variant that is `null` becomes optional, or is optional no longer: `null` is then the absence
//! of a value to one side.
//!
//! **Instead**: add new variants at the end, and give them a member that no earlier variant can do without. Better: tag the
//! union.

use super::{Case, Words};
use crate::compat::difference::What;
use crate::compat::{Group, Mirror, Rule};

pub(super) const RULE: Rule = Rule {
    id: "read-as-another-variant",
    summary: "a message of one variant is taken for another",
    group: Group::Change { mirror: Mirror::None("which variant takes a message depends on both lists at once") },
    file: include_str!("read_as_another_variant.rs"),
};

pub(super) fn judge(case: &Case<'_>) -> Option<Words> {
    match &case.difference.what {
        What::OtherVariant { name } => Some(Words {
            message: format!(
                "a message of variant `{name}` of {} is taken for another variant by {}",
                case.owner(),
                case.reader
            ),
            help: "keep the order of untagged variants, add new ones at the end, or tag the union".to_owned(),
        }),
        What::NullMeans { name, variant, is_written } => {
            let (written, read) = match is_written {
                true => (format!("variant `{variant}`"), "no value".to_owned()),
                false => ("no value".to_owned(), format!("variant `{variant}`")),
            };
            Some(Words {
                message: format!("null in {name}, which is {written}, is taken for {read} by {}", case.reader),
                help: "give the variant a tag, or something to carry: null stands for an absent value".to_owned(),
            })
        }
        _ => None,
    }
}
