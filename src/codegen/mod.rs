//! Bindings: contracts turned into source text.
//!
//! A target is a pure function from a [`Contract`] and its [`Options`] to artifacts. Names and types are decided in a
//! per-language model whose root derives the askama template; templates hold no naming and no type logic.

pub mod go;
mod held;
mod hidden;
mod options;
mod refusal;
pub mod rust;
pub mod typescript;

pub(crate) use held::check_default;
pub(crate) use hidden::is_hidden;
pub use options::{GoOptions, GoUuid, Options, TypeScriptInteger, TypeScriptOptions};
pub use refusal::Refusal;

use crate::{artifact::Artifact, contract::Contract};

/// A language that bindings are generated for.
pub struct Target {
    /// The name by which `--target` and the configuration know it.
    pub name: &'static str,
    /// One line for `list targets`.
    pub summary: &'static str,
    /// Renders the bindings; paths are relative to the artifact root, all under `generated/<name>/`.
    pub render: fn(&Contract, &Options) -> Result<Vec<Artifact>, Refusal>,
}
