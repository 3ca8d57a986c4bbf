//! The rules: each names one cause of findings, and its file's comment is the text of `explain`.
//!
//! A rule does not decide what happens to a message; the reader was seen doing it. It says whether an observed effect of a
//! difference is its business, and puts it into words. Of all rules at most one claims an effect.

mod default_changed;
mod enum_value_added;
mod enum_value_removed;
mod enum_value_renamed;
mod field_added_to_strict_type;
mod field_made_optional;
mod field_made_required;
mod field_removed_from_strict_type;
mod field_renamed;
mod flattened_enum_added;
mod flattened_enum_removed;
mod member_written_twice;
mod message_rejected;
mod null_allowed;
mod null_forbidden;
mod optional_field_added;
mod optional_field_removed;
mod read_as_another_variant;
mod required_field_added;
mod required_field_removed;
mod schema_untrue;
mod stale_waiver;
mod tagging_changed;
#[cfg(test)]
mod tests;
mod type_changed;
mod type_narrowed;
mod type_widened;
mod undecided;
mod variant_added;
mod variant_removed;
mod variant_renamed;

mod channel_added;
mod channel_moved;
mod channel_removed;
mod event_added;
mod event_removed;
mod event_renamed;
use std::sync::LazyLock;

use super::{
    Effect, Rule, TODAY,
    difference::{Difference, What},
    lints::LINTS,
    pair::Newer,
};
use crate::contract::{Field, ReadPresence, Tagging};

/// A rule about differences between two releases.
pub(super) struct ChangeRule {
    pub(super) rule: &'static Rule,
    /// The words for an effect that is this rule's business.
    pub(super) judge: fn(&Case<'_>) -> Option<Words>,
}

/// Every rule about differences.
pub(super) const CHANGES: &[ChangeRule] = &[
    ChangeRule { rule: &channel_removed::RULE, judge: channel_removed::judge },
    ChangeRule { rule: &channel_added::RULE, judge: channel_added::judge },
    ChangeRule { rule: &channel_moved::RULE, judge: channel_moved::judge },
    ChangeRule { rule: &event_renamed::RULE, judge: event_renamed::judge },
    ChangeRule { rule: &event_removed::RULE, judge: event_removed::judge },
    ChangeRule { rule: &event_added::RULE, judge: event_added::judge },
    ChangeRule { rule: &required_field_added::RULE, judge: required_field_added::judge },
    ChangeRule { rule: &required_field_removed::RULE, judge: required_field_removed::judge },
    ChangeRule { rule: &optional_field_added::RULE, judge: optional_field_added::judge },
    ChangeRule { rule: &optional_field_removed::RULE, judge: optional_field_removed::judge },
    ChangeRule { rule: &field_added_to_strict_type::RULE, judge: field_added_to_strict_type::judge },
    ChangeRule { rule: &field_removed_from_strict_type::RULE, judge: field_removed_from_strict_type::judge },
    ChangeRule { rule: &field_made_required::RULE, judge: field_made_required::judge },
    ChangeRule { rule: &field_made_optional::RULE, judge: field_made_optional::judge },
    ChangeRule { rule: &field_renamed::RULE, judge: field_renamed::judge },
    ChangeRule { rule: &flattened_enum_added::RULE, judge: flattened_enum_added::judge },
    ChangeRule { rule: &flattened_enum_removed::RULE, judge: flattened_enum_removed::judge },
    ChangeRule { rule: &default_changed::RULE, judge: default_changed::judge },
    ChangeRule { rule: &member_written_twice::RULE, judge: member_written_twice::judge },
    ChangeRule { rule: &null_allowed::RULE, judge: null_allowed::judge },
    ChangeRule { rule: &null_forbidden::RULE, judge: null_forbidden::judge },
    ChangeRule { rule: &type_widened::RULE, judge: type_widened::judge },
    ChangeRule { rule: &type_narrowed::RULE, judge: type_narrowed::judge },
    ChangeRule { rule: &type_changed::RULE, judge: type_changed::judge },
    ChangeRule { rule: &enum_value_added::RULE, judge: enum_value_added::judge },
    ChangeRule { rule: &enum_value_removed::RULE, judge: enum_value_removed::judge },
    ChangeRule { rule: &enum_value_renamed::RULE, judge: enum_value_renamed::judge },
    ChangeRule { rule: &variant_added::RULE, judge: variant_added::judge },
    ChangeRule { rule: &variant_removed::RULE, judge: variant_removed::judge },
    ChangeRule { rule: &variant_renamed::RULE, judge: variant_renamed::judge },
    ChangeRule { rule: &read_as_another_variant::RULE, judge: read_as_another_variant::judge },
    ChangeRule { rule: &tagging_changed::RULE, judge: tagging_changed::judge },
    ChangeRule { rule: &message_rejected::RULE, judge: message_rejected::judge },
    ChangeRule { rule: &undecided::RULE, judge: undecided::judge },
];

/// The rule for schemas that do not tell the truth.
pub(super) const SCHEMA_UNTRUE: &Rule = &schema_untrue::RULE;

/// The rule for waivers that are of no use any more.
pub(super) const STALE_WAIVER: &Rule = &stale_waiver::RULE;

/// Every rule, in alphabetical order.
pub fn all() -> &'static [&'static Rule] {
    static ALL: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
        let mut rules: Vec<&'static Rule> = CHANGES.iter().map(|each| each.rule).collect();
        rules.extend([SCHEMA_UNTRUE, STALE_WAIVER]);
        rules.extend(LINTS.iter().map(|lint| lint.rule));
        rules.sort_by_key(|rule| rule.id);
        rules
    });
    &ALL
}

/// An effect that was observed, for the rules to claim.
pub(super) struct Case<'c> {
    pub(super) difference: &'c Difference<'c>,
    pub(super) effect: Effect,
    pub(super) newer: Newer,
    /// What findings call the writer.
    pub(super) writer: &'c str,
    /// What findings call the reader.
    pub(super) reader: &'c str,
}

/// Whether readers reject an object without the member.
fn is_required(field: &Field) -> bool {
    field.read.as_ref().is_some_and(|reading| reading.presence == ReadPresence::Required)
}

/// What a rule says.
pub(super) struct Words {
    pub(super) message: String,
    pub(super) help: String,
}

impl Case<'_> {
    /// The writers in words, for example `writers of 1.0.0`.
    fn writers(&self) -> String {
        who("writers", self.writer)
    }

    /// The readers in words, for example `today's readers`.
    fn readers(&self) -> String {
        who("readers", self.reader)
    }

    /// A member of the writer's type, for example `Chat.last_error`.
    fn writing(&self, name: &str) -> String {
        format!("`{}.{name}`", self.difference.owner.writer)
    }

    /// A member of the reader's type.
    fn reading(&self, name: &str) -> String {
        format!("`{}.{name}`", self.difference.owner.reader)
    }

    /// The type that the difference belongs to, by its name on today's side.
    fn owner(&self) -> String {
        format!("`{}`", self.difference.owner.newer(self.newer))
    }

    /// The member or variant that the difference is about, by its name on today's side.
    fn item_path(&self) -> String {
        let owner = self.difference.owner.newer(self.newer);
        match &self.difference.what {
            What::PartUnread { part, .. } | What::PartUnwritten { part, .. } => format!("`{owner}.{}`", part.name),
            What::Unread { field, .. } | What::Unwritten { field, .. } => format!("`{owner}.{}`", field.name),
            What::Value(choice) | What::Variant(choice) => format!("`{owner}::{}`", choice.name),
            _ => format!("`{owner}`"),
        }
    }

    /// What readers do with a value or a variant that they do not list.
    fn fate(&self) -> &'static str {
        match self.effect {
            Effect::Rejected => "reject it",
            Effect::Misread => "take it for another",
            _ => "keep it as unknown",
        }
    }
}

fn who(role: &str, label: &str) -> String {
    if label == TODAY { format!("today's {role}") } else { format!("{role} of {label}") }
}

/// What a reader fills in for an absent member.
fn filled_in(field: &Field) -> String {
    match field.read.as_ref().map(|reading| &reading.presence) {
        Some(ReadPresence::Default(value)) => format!("`{value}`"),
        _ => "nothing (`None`)".to_owned(),
    }
}

/// How a union is tagged, in words.
fn tagging(tagging: &Tagging) -> String {
    match tagging {
        Tagging::External => "with the variant's name around it".to_owned(),
        Tagging::Internal { tag } => format!("with the tag `{tag}` among its members"),
        Tagging::Adjacent { tag, content } => format!("with the tag `{tag}` beside `{content}`"),
        Tagging::Untagged => "without a tag".to_owned(),
    }
}
