//! Configuration: what a project chooses, in `wireproof.toml` or in the metadata of its `Cargo.toml`.
//!
//! [`find`] searches, [`load`] reads one file; both fail on a key that they do not know. What flags and the environment
//! override is decided in [`crate::cli`]; what a target makes of its choices, in [`crate::codegen`]; which releases the window
//! holds, in [`crate::release`].

mod check;
mod error;
mod file;
mod search;
mod target;
mod transport;

pub use check::{
    CheckOptions, EventCheckOptions, Fingerprint, MainBranch, Mode, SeverityChoice, Until, Waiver, Window,
};
pub use error::Error;
pub use file::{FILE, load};
pub use search::{Located, find};
pub use target::TargetName;
pub use transport::{Limits, TransportOptions};

use schemars::{JsonSchema, generate::SchemaSettings};
use serde::{Deserialize, Serialize};

use crate::codegen;

/// The choices of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(title = "wireproof.toml")]
pub struct Config {
    /// What is generated besides the schemas when the command line names none.
    pub targets: Vec<TargetName>,
    /// Choices for the JSON Schemas.
    pub schema: SchemaOptions,
    /// Choices for each target.
    pub target: codegen::Options,
    /// Choices for the gate.
    pub check: CheckOptions,
    /// What the transport can carry.
    pub transport: TransportOptions,
}

/// Choices for the JSON Schemas: `[schema]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct SchemaOptions {
    /// What the `$id` of every schema begins with, for example `https://example.com/schemas/`.
    pub id_base: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            targets: TargetName::DEFAULT.to_vec(),
            schema: SchemaOptions::default(),
            target: codegen::Options::default(),
            check: CheckOptions::default(),
            transport: TransportOptions::default(),
        }
    }
}

/// The JSON Schema of `wireproof.toml`, for editors: draft 7, which all of them read.
pub fn schema() -> serde_json::Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<Config>().to_value()
}
