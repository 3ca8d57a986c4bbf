//! Steps that no two neighbouring releases show: those of other events, those that were never made, and those that the
//! history took more slowly.
//!
//! Each is a pair of small catalogues. Their versions give the order and nothing else.

pub mod legacy_error;
pub mod prebuild_claim;
pub mod providers_at_once;
pub mod reinitialization;
pub mod renamed_event;
pub mod same_types;
pub mod stored_message;
pub mod stream_event;
pub mod workspace_event;

use wireproof::Catalogue;

/// A step and the two catalogues that it leads between.
#[derive(Debug)]
pub struct Pair {
    /// The number of the step that it shows.
    pub step: u32,
    /// What changes, in a few words; unique among the pairs.
    pub title: &'static str,
    /// The catalogue that is in service.
    pub before: Catalogue,
    /// The catalogue that takes its place.
    pub after: Catalogue,
}

/// Every pair, in the order of the steps.
pub fn pairs() -> Vec<Pair> {
    let all = [
        renamed_event::pairs(),
        legacy_error::pairs(),
        stream_event::pairs(),
        providers_at_once::pairs(),
        stored_message::pairs(),
        workspace_event::pairs(),
        prebuild_claim::pairs(),
        reinitialization::pairs(),
        same_types::pairs(),
    ];
    all.into_iter().flatten().collect()
}
