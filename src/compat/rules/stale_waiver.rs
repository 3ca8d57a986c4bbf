//! A waiver in the configuration matches no finding, or its end has come.
//!
//! A waiver accepts one finding for a time. When the finding is gone, the waiver only waits to hide the next one that looks
//! alike. When its end has come, it accepts nothing any more, and the finding counts again.
//!
//! **Instead**: remove the waiver. If the finding is still there and still accepted, write a new end and say why.

use crate::compat::{Group, Rule};

pub(super) const RULE: Rule = Rule {
    id: "stale-waiver",
    summary: "a waiver matches no finding, or its end has come",
    group: Group::Gate,
    file: include_str!("stale_waiver.rs"),
};
