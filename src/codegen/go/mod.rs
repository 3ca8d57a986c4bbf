//! Go: a package of structs, enumerations and unions that read and write themselves.
//!
//! `shapes` decides what a value is in Go, `model` what is declared, `templates/go` how it looks. The generated code
//! does not use reflection: `wire.go` holds a reader with `serde_json`'s semantics, in as many parts as a package needs.

mod codec;
mod containment;
mod docs;
mod layout;
mod literal;
mod model;
mod names;
mod parts;
mod pattern;
mod scope;
mod shapes;

use indexmap::IndexMap;

use super::{Options, Refusal, Target};
use crate::{
    artifact::Artifact,
    contract::{Contract, TypeName},
};

/// The Go target.
pub const TARGET: Target =
    Target { name: NAME, summary: "a Go package with sealed unions, handlers and channel names", render };

const NAME: &str = "go";

/// Renders the package: one file per event, the types that events share, and the run-time file.
pub fn render(contract: &Contract, options: &Options) -> Result<Vec<Artifact>, Refusal> {
    containment::check(contract)?;
    model::package(contract, &options.go)
}

/// What every named type is in the package: its declaration, without methods and comment.
pub fn forms(contract: &Contract, options: &Options) -> Result<IndexMap<TypeName, String>, Refusal> {
    model::forms(contract, &options.go)
}

fn refuse(place: &str, problem: impl Into<String>, remedy: &str) -> Refusal {
    Refusal { target: NAME, place: place.to_owned(), problem: problem.into(), remedy: remedy.to_owned() }
}
