//! What `diff` is told.

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct DiffArgs {
    /// The older side: a frozen release, a git revision, a directory or the file of a release
    ///
    /// Without it, the newest frozen release.
    #[arg(value_name = "A")]
    pub(in crate::cli) older: Option<String>,
    /// The newer side, named in the same way
    ///
    /// Without it, today's event types.
    #[arg(value_name = "B")]
    pub(in crate::cli) newer: Option<String>,
    /// How to print the changes
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(in crate::cli) format: crate::report::Format,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &["diff", "diff 2.31.0 2.32.0 --format markdown"];
