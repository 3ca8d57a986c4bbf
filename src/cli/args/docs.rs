//! What `docs` is told.

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct DocsArgs {
    /// Show the site in a browser too
    #[arg(long)]
    pub(in crate::cli) open: bool,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &["docs", "docs --open"];
