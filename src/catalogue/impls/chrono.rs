//! The types of `chrono` 0.4 that have a schema.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Weekday};

use super::{same_as, scalars};
use crate::catalogue::{
    Contract, Types,
    meta::{Layout, Scalar},
};

scalars! {
    NaiveDate => Scalar::Text;
    NaiveDateTime => Scalar::Text;
    NaiveTime => Scalar::Text;
    Weekday => Scalar::Text;
}

same_as! {
    () TimeDelta => (i64, i32);
}

impl<Tz: TimeZone> Contract for DateTime<Tz> {
    type Reach = ();

    fn layout(_: &mut Types) -> Layout {
        Layout::Scalar(Scalar::Text)
    }
}
