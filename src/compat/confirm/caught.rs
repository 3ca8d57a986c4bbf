//! Values that the reader does not list, and that a variant of it takes all the same.

use super::Trial;
use crate::compat::{difference::Difference, walk::choices};
use crate::contract::Payload;

impl Trial<'_> {
    /// Whether the reader's variant that took the value is the one that the writer means: a catch-all of the same Rust
    /// name, for a variant that carries nothing.
    pub(super) fn is_meant(&self, difference: &Difference<'_>, written: &str, taken: &str) -> bool {
        let (Some(writer), Some(reader)) = self.kinds(difference) else { return false };
        let entries = choices(writer).zip(choices(reader));
        written == taken
            && entries.is_some_and(|(writer, reader)| {
                let carries_nothing = |name: &str| {
                    let entry = writer.named(name);
                    entry.is_some_and(|entry| entry.variant.is_none_or(|each| each.payload == Payload::Unit))
                };
                reader.named(taken).is_some_and(|entry| entry.catch_all) && carries_nothing(written)
            })
    }
}
