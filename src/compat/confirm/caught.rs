//! Values that the reader does not list, and that a variant of it takes all the same.

use super::Trial;
use crate::compat::{difference::Difference, walk::choices};
use crate::contract::Payload;

impl Trial<'_> {
    /// Whether the reader's variant that took the value is the one that the writer means: it has the same Rust name, and
    /// carries nothing that could be lost.
    pub(super) fn is_meant(&self, difference: &Difference<'_>, written: &str, taken: &str) -> bool {
        let carries_nothing = || {
            let choices = self.kinds(difference).0.and_then(choices)?;
            Some(choices.named(written)?.variant.is_none_or(|each| each.payload == Payload::Unit))
        };
        written == taken && carries_nothing() == Some(true)
    }
}
