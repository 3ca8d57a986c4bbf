//! Untagged variants that take each other's values.

use serde_json::Value;

use super::{
    Walk,
    choice::{Choices, Entry},
};
use crate::compat::{
    containment::{Verdict, contains},
    difference::Owner,
    language,
};
use crate::contract::{Payload, Shape, Tagging, Text};

/// More variants than these are compared by their least messages alone.
const MOST_VARIANTS: usize = 40;

impl Walk<'_> {
    /// Values of a writer's variant that the reader may take for another one, and that the writer's own side takes for
    /// none: one for each variant of the reader that has such values.
    ///
    /// That there are none is a proof, unless containment cannot tell.
    pub(super) fn taken_for_another(
        &self,
        writer: &Choices<'_>,
        reader: &Choices<'_>,
        (entry, other): (&Entry<'_>, &Entry<'_>),
        owner: &Owner,
    ) -> Vec<Value> {
        let Some(variant) = entry.variant.filter(|_| entry.untagged) else { return Vec::new() };
        if writer.variants.len().max(reader.variants.len()) > MOST_VARIANTS {
            return Vec::new();
        }
        let written = language::written_payload(self.writer.contract, &variant.payload);
        let first = writer.variants.iter().take_while(|each| each.index < entry.index);
        let own = first.filter_map(|each| language::accepted_variant(&owner.writer, each.name, self.reverse));
        let meant = language::without(written, own.collect());
        let accepted = |each: &Entry<'_>| language::accepted_variant(&owner.reader, each.name, self.document);
        let known_now = |each: &Entry<'_>| keeps_unknown_texts(writer, entry) && writer.named(each.name).is_none();
        let others = reader.variants.iter().filter(|each| each.index != other.index && !known_now(each));
        let taken = others.filter_map(|each| {
            let mut elsewhere = vec![language::without(Value::Bool(true), vec![accepted(each)?])];
            // One that is tried later gets only what the counterpart leaves.
            elsewhere.extend(accepted(other).filter(|_| each.index > other.index));
            match contains(&meant, &language::either(elsewhere), self.budget) {
                Verdict::NotContained(value) => Some(value),
                Verdict::Contained | Verdict::Undecided(_) => None,
            }
        });
        taken.collect()
    }
}

/// Whether a variant stands for every text that its enum does not know: the last one, untagged, after plain values. What it
/// holds is a value that somebody else wrote, and a reader that knows it reads what was meant.
fn keeps_unknown_texts(choices: &Choices<'_>, entry: &Entry<'_>) -> bool {
    let Some(Payload::Newtype(Shape::Text(text))) = entry.variant.map(|variant| &variant.payload) else { return false };
    let is_plain = |each: &Entry<'_>| {
        let payload = each.variant.map(|variant| &variant.payload);
        !each.untagged && payload.is_none_or(|payload| *payload == Payload::Unit)
    };
    let is_last = choices.variants.last().is_some_and(|last| last.index == entry.index);
    *choices.tagging == Tagging::External
        && *text == Text::default()
        && is_last
        && choices.variants.iter().all(|each| each.index == entry.index || is_plain(each))
}
