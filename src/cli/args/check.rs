//! What `check` is told.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct CheckArgs {
    /// Compare against this: a frozen release, a git revision, a directory or the file of a release
    ///
    /// Without it, the frozen releases of the window and the merge-base with the main branch.
    #[arg(long, value_name = "BASELINE")]
    pub(in crate::cli) against: Vec<String>,
    /// Which way messages go, and how far back
    ///
    /// Without it, the mode of the configuration: `FULL` unless it says otherwise.
    #[arg(long, value_name = "MODE", ignore_case = true)]
    pub(in crate::cli) mode: Option<crate::config::Mode>,
    /// Say beside each finding how many of these recorded messages it hits, as `replay` counts them
    ///
    /// The counts change no verdict.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(in crate::cli) traffic: Vec<PathBuf>,
    /// How to print the findings
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(in crate::cli) format: crate::report::Format,
    /// Write the findings to this file
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(in crate::cli) output: Option<PathBuf>,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &[
    "check",
    "check --against 2.31.0 --mode BACKWARD",
    "check --format sarif --output findings.sarif",
    "check --traffic messages.ndjson",
];
