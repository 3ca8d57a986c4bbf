//! What a user may choose per target.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Choices for every target: the `[target]` table of the configuration.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Options {
    /// Choices for Go.
    pub go: GoOptions,
    /// Choices for TypeScript.
    pub typescript: TypeScriptOptions,
}

/// Choices for Go: `[target.go]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct GoOptions {
    /// The module path of `go.mod`; the catalogue's name when not set.
    pub module: Option<String>,
    /// What a UUID is in Go.
    pub uuid: GoUuid,
    /// Go identifiers to use instead of the ones that the target would choose: `Chosen = "Wanted"`.
    pub rename: BTreeMap<String, String>,
    /// Packages below the module that re-export types under another package name, each with the Go names of its types:
    /// for programs that used to import those types from elsewhere.
    pub aliases: BTreeMap<String, Vec<String>>,
}

/// What a UUID is in Go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GoUuid {
    /// A named string type in the generated package: no dependency.
    #[default]
    String,
    /// `uuid.UUID` of `github.com/google/uuid`.
    Google,
}

/// Choices for TypeScript: `[target.typescript]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct TypeScriptOptions {
    /// The name of the npm package; the catalogue's name when not set.
    pub package: Option<String>,
    /// What an integer is whose range is wider than 53 bits.
    pub wide_integers: TypeScriptInteger,
    /// TypeScript identifiers to use instead of the ones that the target would choose: `Chosen = "Wanted"`.
    pub rename: BTreeMap<String, String>,
}

/// What an integer is in TypeScript whose range is wider than 53 bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TypeScriptInteger {
    /// `number`, and an error on a value that would round.
    #[default]
    Number,
    /// `bigint`.
    Bigint,
}
