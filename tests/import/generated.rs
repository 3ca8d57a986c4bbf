//! The modules that imports wrote, compiled: what `snapshots` holds is both expected and used.

#![allow(clippy::all, clippy::pedantic, clippy::str_to_string, missing_docs, unreachable_pub, unused_imports)]
#![allow(dead_code, reason = "types that no event reaches are written, too")]

#[path = "snapshots/adjacent_tags.snap.rs"]
#[rustfmt::skip]
pub(super) mod adjacent_tags;
#[path = "snapshots/all_of.snap.rs"]
#[rustfmt::skip]
pub(super) mod all_of;
#[path = "snapshots/asyncapi_2.snap.rs"]
#[rustfmt::skip]
pub(super) mod asyncapi_2;
#[path = "snapshots/asyncapi_3.snap.rs"]
#[rustfmt::skip]
pub(super) mod asyncapi_3;
#[path = "snapshots/base_and_cases.snap.rs"]
#[rustfmt::skip]
pub(super) mod base_and_cases;
#[path = "snapshots/definitions_only.snap.rs"]
#[rustfmt::skip]
pub(super) mod definitions_only;
#[path = "snapshots/enums.snap.rs"]
#[rustfmt::skip]
pub(super) mod enums;
#[path = "snapshots/external_tags.snap.rs"]
#[rustfmt::skip]
pub(super) mod external_tags;
#[path = "snapshots/flattened_choice.snap.rs"]
#[rustfmt::skip]
pub(super) mod flattened_choice;
#[path = "snapshots/in_order.snap.rs"]
#[rustfmt::skip]
pub(super) mod in_order;
#[path = "snapshots/internal_tags.snap.rs"]
#[rustfmt::skip]
pub(super) mod internal_tags;
#[path = "snapshots/lists.snap.rs"]
#[rustfmt::skip]
pub(super) mod lists;
#[path = "snapshots/maps.snap.rs"]
#[rustfmt::skip]
pub(super) mod maps;
#[path = "snapshots/matrix_codecs.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_codecs;
#[path = "snapshots/matrix_collections.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_collections;
#[path = "snapshots/matrix_constrained.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_constrained;
#[path = "snapshots/matrix_flattened_options.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_flattened_options;
#[path = "snapshots/matrix_flattened_parts.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_flattened_parts;
#[path = "snapshots/matrix_flattened_unions.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_flattened_unions;
#[path = "snapshots/matrix_foreign.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_foreign;
#[path = "snapshots/matrix_keys.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_keys;
#[path = "snapshots/matrix_moments.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_moments;
#[path = "snapshots/matrix_names.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_names;
#[path = "snapshots/matrix_numbers.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_numbers;
#[path = "snapshots/matrix_pages.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_pages;
#[path = "snapshots/matrix_presence.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_presence;
#[path = "snapshots/matrix_scalars.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_scalars;
#[path = "snapshots/matrix_strict.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_strict;
#[path = "snapshots/matrix_tagged.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_tagged;
#[path = "snapshots/matrix_tracked.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_tracked;
#[path = "snapshots/matrix_unions.snap.rs"]
#[rustfmt::skip]
pub(super) mod matrix_unions;
#[path = "snapshots/numbers.snap.rs"]
#[rustfmt::skip]
pub(super) mod numbers;
#[path = "snapshots/presence.snap.rs"]
#[rustfmt::skip]
pub(super) mod presence;
#[path = "snapshots/pubsub.snap.rs"]
#[rustfmt::skip]
pub(super) mod pubsub;
#[path = "snapshots/recursive.snap.rs"]
#[rustfmt::skip]
pub(super) mod recursive;
#[path = "snapshots/texts.snap.rs"]
#[rustfmt::skip]
pub(super) mod texts;
