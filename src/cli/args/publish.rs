//! What `publish` is told.

use std::num::NonZeroU32;

use clap::{Args, ValueEnum};

use super::Format;

#[derive(Debug, Args)]
pub(in crate::cli) struct PublishArgs {
    /// The root of a registry that speaks Confluent's REST
    ///
    /// With Apicurio it ends with `/apis/ccompat/v7`. What lets you in: `WIREPROOF_REGISTRY_TOKEN`, or
    /// `WIREPROOF_REGISTRY_USER` and `WIREPROOF_REGISTRY_PASSWORD`, or a name and password in the address.
    #[arg(long, value_name = "URL", env = "WIREPROOF_REGISTRY", hide_env_values = true)]
    pub(in crate::cli) registry: String,
    /// Only this event; may be given more than once
    #[arg(long = "event", value_name = "EVENT")]
    pub(in crate::cli) events: Vec<String>,
    /// What subjects are called, with {catalogue}, {event} and {type} for their names
    #[arg(long, value_name = "NAME", default_value = "{catalogue}.{event}")]
    pub(in crate::cli) subject: String,
    /// Which schema of each event
    #[arg(long, value_name = "WHICH", default_value = "writer", value_enum)]
    pub(in crate::cli) schema: Side,
    /// Say schemas in draft-07, for a registry that knows nothing newer
    #[arg(long = "draft-07")]
    pub(in crate::cli) draft07: bool,
    /// Register nothing; ask the registry what it would say
    ///
    /// With `--format json` every body that would be sent is printed.
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    /// How many seconds the registry has for an answer
    #[arg(long, value_name = "SECONDS", default_value = "30")]
    pub(in crate::cli) timeout: NonZeroU32,
    /// How to print what became of each event
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(in crate::cli) format: Format,
}

/// Which schema of an event is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Side {
    /// What messages adhere to
    Writer,
    /// What readers accept
    Reader,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &[
    "publish --registry http://localhost:8081 --dry-run",
    "publish --registry https://registry.example/apis/ccompat/v7",
    "publish --registry http://localhost:8081 --event order_stopped --subject orders-value",
];
