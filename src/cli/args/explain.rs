//! What `explain` is told.

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct ExplainArgs {
    /// The rule, as findings name it
    pub(in crate::cli) rule: String,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &["explain required-field-added"];
