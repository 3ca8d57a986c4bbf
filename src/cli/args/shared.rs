//! What every command is told.

use std::path::PathBuf;

use clap::Args;
use clap_verbosity_flag::{LogLevel, Verbosity, VerbosityFilter};

#[derive(Debug, Args)]
#[command(next_help_heading = "Project")]
pub(in crate::cli) struct ProjectArgs {
    /// Read this configuration instead of the one that is found
    #[arg(long, global = true, value_name = "FILE", env = "WIREPROOF_CONFIG", hide_env_values = true)]
    pub(in crate::cli) config: Option<PathBuf>,
    /// The directory that holds `schemas/` and `generated/`
    ///
    /// Without it, the directory of the nearest `wireproof.toml`, or of the nearest `Cargo.toml` with
    /// `[package.metadata.wireproof]` or `[workspace.metadata.wireproof]`.
    #[arg(long, global = true, value_name = "DIR", env = "WIREPROOF_ROOT", hide_env_values = true)]
    pub(in crate::cli) root: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(in crate::cli) struct OutputArgs {
    #[command(flatten)]
    pub(in crate::cli) color: colorchoice_clap::Color,
    #[command(flatten)]
    pub(in crate::cli) verbosity: Verbosity<StatusLevel>,
}

/// A run tells how it ended, and no more, unless asked.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) struct StatusLevel;

impl LogLevel for StatusLevel {
    fn default_filter() -> VerbosityFilter {
        VerbosityFilter::Info
    }

    fn verbose_help() -> Option<&'static str> {
        Some("Tell of each file")
    }

    fn quiet_help() -> Option<&'static str> {
        Some("Tell of warnings and errors only; twice: of errors only")
    }
}
