//! What `diff` is told.

use std::path::PathBuf;

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
    /// Show how a schema has changed, as a program that git calls
    ///
    /// `git config diff.wireproof.command "wireproof diff --git-driver"`, and in .gitattributes
    /// `schemas/*.schema.json diff=wireproof`.
    #[arg(long, num_args = 1..=9, value_name = "WORD", conflicts_with_all = ["older", "newer", "format"])]
    pub(in crate::cli) git_driver: Vec<PathBuf>,
    /// How to print the changes
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(in crate::cli) format: crate::report::Format,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &["diff", "diff 2.31.0 2.32.0 --format markdown"];
