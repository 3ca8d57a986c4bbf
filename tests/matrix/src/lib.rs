//! A catalogue that holds every serde attribute: wireproof's own test bed.
//!
//! One event per theme, so that a failure names its theme. Nothing here is meant to be good design.

#![allow(missing_docs, reason = "most items are only there to be read by the derives")]

mod containers;
mod enums;
mod flattened;
mod names;
mod presence;
mod scalars;
mod strict;

pub use containers::{Collections, Keys, Page, Pages, Tree};
pub use enums::{Adjacent, Aliased, Deed, External, Internal, Mixed, Shade, Size, Unions, Untagged, VariantTypes};
pub use flattened::{Envelope, Extras, Trace, Tracked};
pub use names::{Names, Odd, Tone};
pub use presence::{Limits, Patch, Presence};
pub use scalars::{Amount, Scalars, UserId};
pub use strict::{Strict, StrictInner, StrictUnion};

use wireproof::Catalogue;

/// Every theme of the matrix.
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
}
