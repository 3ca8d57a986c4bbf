//! The types of `chrono` 0.4 that a schema can describe.
//!
//! Not `Weekday` and `Month`, whose readers take many spellings, and not `TimeDelta`, whose seconds end within a fraction.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};

use super::scalars;
use crate::catalogue::{
    Contract, Types,
    meta::{Layout, Scalar},
};

scalars! {
    NaiveDate => Scalar::Text;
    NaiveDateTime => Scalar::Text;
    NaiveTime => Scalar::Text;
}

impl<Tz: TimeZone> Contract for DateTime<Tz> {
    type Reach = ();

    fn layout(_: &mut Types) -> Layout {
        Layout::Scalar(Scalar::Text)
    }
}
