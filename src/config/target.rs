//! The names of the targets, as the configuration and `--target` spell them.

use std::fmt;

use clap::ValueEnum;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What can be generated besides the schemas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, ValueEnum)]
#[serde(rename_all = "kebab-case")]
#[value(rename_all = "kebab-case")]
pub enum TargetName {
    /// A Go package.
    Go,
    /// A TypeScript package.
    #[value(alias = "ts")]
    Typescript,
    /// A Rust crate.
    Rust,
    /// Conformance vectors, which the Go and TypeScript packages' tests run.
    Vectors,
    /// A documentation site.
    Docs,
    /// An AsyncAPI document.
    Asyncapi,
    /// A folder for EventCatalog.
    Eventcatalog,
}

impl TargetName {
    /// Every target, in the order in which they are generated and listed.
    pub const ALL: [Self; 7] =
        [Self::Go, Self::Typescript, Self::Rust, Self::Vectors, Self::Docs, Self::Asyncapi, Self::Eventcatalog];

    /// The targets of a project that names none. The others are for those who ask: most Rust services have the types already,
    /// and vectors are some hundred documents an event.
    pub const DEFAULT: [Self; 2] = [Self::Go, Self::Typescript];

    /// The name on the command line, in the configuration, and below `generated/`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Go => "go",
            Self::Typescript => "typescript",
            Self::Rust => "rust",
            Self::Vectors => "vectors",
            Self::Docs => "docs",
            Self::Asyncapi => "asyncapi",
            Self::Eventcatalog => "eventcatalog",
        }
    }
}

impl fmt::Display for TargetName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
