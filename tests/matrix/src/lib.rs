//! A catalogue that holds every serde attribute: wireproof's own test bed.
//!
//! One event per theme, so that a failure names its theme. Nothing here is meant to be good design.

#![allow(missing_docs, reason = "most items are only there to be read by the derives")]
#![allow(clippy::struct_excessive_bools, clippy::option_option, reason = "users write such types, so they are tested")]

mod codecs;
mod constrained;
mod containers;
mod enums;
mod flattened;
mod flattened_options;
mod flattened_parts;
mod flattened_unions;
mod foreign;
mod moments;
mod names;
mod nesting;
mod numbers;
mod presence;
mod scalars;
mod strict;
mod tagged;
mod variants;

pub use codecs::Codecs;
pub use constrained::Constrained;
pub use containers::{Collections, Keys, Page, Pages, Tree};
pub use enums::{Adjacent, Aliased, Deed, External, Internal, Mixed, Shade, Size, Unions, Untagged, VariantTypes};
pub use flattened::{Envelope, Extras, Trace, Tracked};
pub use flattened_options::{Counters, FlattenedOptions};
pub use flattened_parts::FlattenedParts;
pub use flattened_unions::{Figure, FlattenedUnions, Mail, Reach, Reward};
pub use foreign::{Foreign, FormattedKeys};
pub use moments::Moments;
pub use names::{Names, Odd, Tone};
pub use nesting::Nesting;
pub use numbers::{NonZero, Numbers};
pub use presence::{Limits, Patch, Presence};
pub use scalars::{Amount, Scalars, UserId};
pub use strict::{Strict, StrictInner, StrictUnion};
pub use tagged::Tagged;
pub use variants::Variants;

use wireproof::Catalogue;

/// Every theme of the matrix that a contract can say.
pub fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0")
        .event::<Scalars>()
        .event::<Presence>()
        .event::<Names>()
        .event::<Collections>()
        .event::<Keys>()
        .event::<Pages>()
        .event::<Unions>()
        .event::<Tracked>()
        .event::<Strict>()
        .event::<FlattenedUnions>()
        .event::<FlattenedOptions>()
        .event::<FlattenedParts>()
        .event::<Codecs>()
        .event::<Numbers>()
        .event::<Foreign>()
        .event::<Moments>()
        .event::<Variants>()
        .event::<Tagged>()
        .event::<Nesting>()
        .event::<Constrained>()
}
