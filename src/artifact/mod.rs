//! Artifacts: the files that the tool would write, and the one place that writes them.
//!
//! Commands hand a [`Plan`] its artifacts; [`Plan::apply`] compares them with the disk and then writes, checks or only
//! tells, from one and the same comparison.
//!
//! # What a run guarantees
//!
//! - **Ownership.** A run overwrites and removes only files that an earlier run made, as `generated/manifest.json` lists
//!   them, or that the caller knows for the tool's own. Anything else in the way stops the run before a single byte is
//!   written.
//! - **A kill at any moment** leaves each file old or new, never torn, and the journal beside the manifest: the next run
//!   says that the set is half updated, and completes it.
//! - **A power loss** leaves the same: new bytes reach the disk before they take their names, and names reach it before
//!   the journal goes.
//! - **Nothing to change** touches nothing.
//!
//! What a project begins with is handed over to the user at once or not at all ([`hand_over`]): no manifest lists it.
//!
//! The checks for links guard against surprises in a checkout, not against an attacker who changes it during the run.
//!
//! Who decides what the files hold: [`crate::schema`] and [`crate::codegen`]. Nothing else in the crate writes files.

mod comparison;
mod diff;
mod disk;
mod error;
mod ground;
mod handover;
mod journal;
mod manifest;
mod path;
mod plan;
mod single;
mod survey;
mod write;

#[cfg(test)]
mod crash_tests;
#[cfg(test)]
mod tests;

pub use error::{Error, Obstacle, ObstacleKind, PathProblem};
pub use handover::{Handover, HandoverError, hand_over};
pub use manifest::Hash;
pub use plan::{Change, ChangeKind, Mode, Plan, Report};
pub use single::{unfinished, write_file};

/// A file that the tool would write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// The path below the artifact root, `/` between its parts, never absolute, never with `..`.
    pub path: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}
