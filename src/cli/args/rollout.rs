//! What `rollout` is told.

use clap::Args;

use super::Format;

#[derive(Debug, Args)]
pub(in crate::cli) struct RolloutArgs {
    /// Where the way begins: a frozen release, a git revision, a directory or the file of a release
    #[arg(value_name = "A")]
    pub(in crate::cli) older: String,
    /// Where it leads, named in the same way
    ///
    /// Without it, today's event types.
    #[arg(value_name = "B")]
    pub(in crate::cli) newer: Option<String>,
    /// How to print the plan
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(in crate::cli) format: Format,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &["rollout 2.32.0", "rollout 2.31.0 2.32.0 --format json"];
