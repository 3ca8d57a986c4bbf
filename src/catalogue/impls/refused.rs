//! Types of well-known crates that have a schema and no contract: what serde reads as them is more, or less, than any schema
//! says. An event that has one does not compile, and the error says what to put in its place.

use crate::catalogue::{Contract, Types, meta::Layout};

/// Has few enough spellings to list.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be part of an event: it is read from more spellings than a schema can list",
    label = "put an enum of your own in its place, which derives `Contract`"
)]
#[cfg(feature = "chrono04")]
pub trait Listed<'a> {}

/// Has a format that is known outside of its crate.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be part of an event: no schema says which texts or numbers are read as it",
    label = "put `std::time::Duration` in its place, or an integer whose name says the unit"
)]
#[cfg(any(feature = "chrono04", feature = "jiff02"))]
pub trait Measured<'a> {}

/// Is read alike wherever it is read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be part of an event: whether it can be read depends on the reader's time zone database",
    label = "put a `jiff::Timestamp` in its place, and the zone's name beside it where it matters"
)]
#[cfg(feature = "jiff02")]
pub trait Placed<'a> {}

/// Is looked at when it is read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be part of an event: its text is kept unread, and serde cannot read it out of a tagged or flattened type",
    label = "put a `serde_json::Value` in its place"
)]
pub trait Parsed<'a> {}

/// Gives types a contract that nobody can use. The bound is never met; it speaks of every lifetime, since Rust would refuse
/// one that is known not to be met.
macro_rules! refused {
    ($($ty:ty: $bound:ident;)+) => {$(
        impl Contract for $ty
        where
            for<'a> $ty: $bound<'a>,
        {
            type Reach = ();

            fn layout(types: &mut Types) -> Layout {
                <()>::layout(types)
            }
        }
    )+};
}

#[cfg(feature = "chrono04")]
refused! {
    chrono::Weekday: Listed;
    chrono::TimeDelta: Measured;
}

#[cfg(feature = "jiff02")]
refused! {
    jiff::Span: Measured;
    jiff::SignedDuration: Measured;
    jiff::Zoned: Placed;
}

refused! {
    serde_json::value::RawValue: Parsed;
}
