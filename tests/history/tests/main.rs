//! Whether the history is told truly, and what the gate makes of it.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a failed test says why by panicking")]

mod changes;
mod faithful;
mod frozen;
mod places;
mod rollouts;
mod sides;
mod steps;
mod verdicts;
