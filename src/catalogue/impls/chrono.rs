//! The types of `chrono` 0.4 that a schema can describe.
//!
//! Not `Weekday`, whose reader takes many spellings, and not `TimeDelta`, whose seconds end within a fraction: both are
//! [refused](super::refused). `Month` has no schema to begin with.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};

use super::scalars;
use crate::catalogue::{
    Contract, Types,
    meta::{Layout, Scalar},
};

scalars! {
    NaiveDate => Scalar::Formatted("date");
    NaiveDateTime => Scalar::Formatted("partial-date-time");
    NaiveTime => Scalar::Formatted("partial-time");
}

impl<Tz: TimeZone> Contract for DateTime<Tz> {
    type Reach = ();

    fn layout(_: &mut Types) -> Layout {
        Layout::Scalar(Scalar::Formatted("date-time"))
    }
}
