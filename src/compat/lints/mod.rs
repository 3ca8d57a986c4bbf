//! Lints: weaknesses of one catalogue, found without comparing it to anything.
//!
//! A lint speaks only of what corrupts messages already, or will hurt when the catalogue next changes. Wherever a
//! reader is said to do something, a [`Reader`](crate::reader::Reader) of the contract was seen to do it to the
//! witness; what cannot be shown so is not said.
//!
//! One lint per file; the file's comment is what `explain` prints.

mod catch_all_loses_value;
mod closed_enum_on_event;
mod closed_union_on_event;
mod colliding_map_keys;
mod flatten_name_clash;
mod issue;
mod leaves;
mod nan_to_null;
mod newcomer;
mod optional_flatten;
mod oversize_channel;
mod oversize_payload;
mod records;
mod shadowed_untagged_variant;
mod shapes;
mod shared_channel;
mod skipped_none_becomes_default;
mod strict_event;
mod subject;
mod swallowed_by_untagged;
mod tag_name_clash;
mod trial;
mod unions;
mod unreadable_own_output;
mod unsafe_integer;

pub use issue::Issue;
pub use subject::{ChannelLimits, Limits, Subject};

use super::Rule;

/// A rule that looks at one catalogue.
#[derive(Debug, Clone, Copy)]
pub struct Lint {
    /// What is known about it.
    pub rule: &'static Rule,
    /// Looks for it.
    pub run: fn(&Subject<'_>) -> Vec<Issue>,
}

/// Every lint, those that corrupt messages already first.
pub const LINTS: &[Lint] = &[
    Lint { rule: &unreadable_own_output::RULE, run: unreadable_own_output::lint },
    Lint { rule: &skipped_none_becomes_default::RULE, run: skipped_none_becomes_default::lint },
    Lint { rule: &shadowed_untagged_variant::RULE, run: shadowed_untagged_variant::lint },
    Lint { rule: &flatten_name_clash::RULE, run: flatten_name_clash::lint },
    Lint { rule: &tag_name_clash::RULE, run: tag_name_clash::lint },
    Lint { rule: &oversize_payload::RULE, run: oversize_payload::lint },
    Lint { rule: &oversize_channel::RULE, run: oversize_channel::lint },
    Lint { rule: &shared_channel::RULE, run: shared_channel::lint },
    Lint { rule: &catch_all_loses_value::RULE, run: catch_all_loses_value::lint },
    Lint { rule: &colliding_map_keys::RULE, run: colliding_map_keys::lint },
    Lint { rule: &optional_flatten::RULE, run: optional_flatten::lint },
    Lint { rule: &strict_event::RULE, run: strict_event::lint },
    Lint { rule: &swallowed_by_untagged::RULE, run: swallowed_by_untagged::lint },
    Lint { rule: &closed_enum_on_event::RULE, run: closed_enum_on_event::lint },
    Lint { rule: &closed_union_on_event::RULE, run: closed_union_on_event::lint },
    Lint { rule: &unsafe_integer::RULE, run: unsafe_integer::lint },
    Lint { rule: &nan_to_null::RULE, run: nan_to_null::lint },
];

/// What every lint has to say, lint by lint.
pub fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    LINTS.iter().flat_map(|lint| (lint.run)(subject)).collect()
}
