//! The types of `jiff` 0.2 that a schema can describe.
//!
//! Not `Span` and `SignedDuration`, which are read from forms that no common format has, and not `Zoned`, whose time zone
//! must be one that the reader's database knows: all are [refused](super::refused).

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
};

use super::scalars;
use crate::catalogue::meta::Scalar;

scalars! {
    Timestamp => Scalar::Formatted("date-time");
    Date => Scalar::Formatted("date");
    DateTime => Scalar::Formatted("partial-date-time");
    Time => Scalar::Formatted("partial-time");
}
