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
        let taken = reader.variants.iter().filter(|each| each.index != other.index).filter_map(|each| {
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
