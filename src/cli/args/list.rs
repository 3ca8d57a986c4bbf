//! What `list` is told.

use clap::{Args, ValueEnum};

use super::Format;

#[derive(Debug, Args)]
pub(in crate::cli) struct ListArgs {
    /// What to list
    pub(in crate::cli) what: Listing,
    /// How to print the list
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(in crate::cli) format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Listing {
    /// Events, with their types and channels
    Events,
    /// Channels, with their parameters and events
    Channels,
    /// The named types that events reach
    Types,
    /// The languages that bindings can be generated for
    Targets,
    /// The rules of the gate
    Rules,
    /// The frozen releases, with their events and the SHA-256 of their files
    Releases,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &["list events", "list channels --format json"];
