//! What `man` is told.

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct ManArgs {
    /// A command, for its own page
    #[arg(value_name = "COMMAND")]
    pub(in crate::cli) command: Option<String>,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &["man | man -l -", "man generate | man -l -"];
