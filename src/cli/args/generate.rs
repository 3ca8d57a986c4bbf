//! What `generate` is told.

use clap::Args;

use super::Format;
use crate::config::TargetName;

#[derive(Debug, Args)]
pub(in crate::cli) struct GenerateArgs {
    /// Write nothing; show what is out of date and exit with 4 if anything is
    #[arg(long)]
    pub(in crate::cli) check: bool,
    /// Write nothing; show what would change
    #[arg(long, conflicts_with = "check")]
    pub(in crate::cli) dry_run: bool,
    /// Generate these bindings only, and leave those of other targets alone
    ///
    /// Without it, the targets of the configuration are generated.
    #[arg(long = "target", value_name = "TARGET", value_delimiter = ',')]
    pub(in crate::cli) targets: Vec<TargetName>,
    /// How to print the result
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(in crate::cli) format: Format,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &["generate", "generate --check --target go", "generate --dry-run --format json"];
