//! What `release` is told.

use clap::Args;

use crate::release;

#[derive(Debug, Args)]
pub(in crate::cli) struct ReleaseArgs {
    /// The version of the release, for example 2.32.0
    ///
    /// What is frozen is what the event types say at this moment, whether or not it was generated and committed. It goes to
    /// `schemas/releases/`, with its SHA-256 in `schemas/releases/index.json`, and is never rewritten.
    #[arg(value_parser = version)]
    pub(in crate::cli) version: String,
    /// Write nothing; show what would change
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

fn version(text: &str) -> Result<String, release::Error> {
    release::parse_version(text).map(|version| version.to_string())
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] =
    &["release 2.32.0             # then commit what it wrote", "release 2.33.0-rc.1 --dry-run"];
