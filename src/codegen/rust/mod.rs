//! Rust bindings, for services that must not depend on the crate of the producer.
//!
//! typify decides what is a struct, an enum or a newtype, which types fields have, where a cycle needs a `Box`, and how a
//! default value is built. What it cannot say (aliases, `null` apart from absence, the four representations of a union,
//! flattening) is put on its output as serde attributes, out of the contract. What is left is refused.
//!
//! The way: `outline` names what serde can say only of a named type; `projection` writes the contract as draft-07
//! definitions whose names are the Rust identifiers of `names`; `layout` hands them to typify, `batch` by `batch`; `dress` puts documentation
//! and serde attributes on; `spelling` shortens paths; `package` makes files.
//!
//! All but the last is also what an import begins with (`Types`), whose items then get derives of their own.
//!
//! The types read what the original types read, and write what those would write, with two differences that the contract
//! does not know: a set is a `Vec` that keeps order and repeats, and a time keeps its offset.

mod batch;
mod channels;
mod defaults;
mod dress;
mod layout;
mod names;
mod outline;
mod package;
mod projection;
mod scalars;
mod shape;
mod spelling;
mod text;
mod types;

pub(crate) use names::{field as field_ident, pascal as type_ident};
pub(crate) use shape::type_of;
pub(crate) use types::Types;

use super::{Options, Refusal, Target};
use crate::{artifact::Artifact, contract::Contract};

/// The name of the target, and of its directory below `generated/`.
const NAME: &str = "rust";

/// The Rust target.
pub const TARGET: Target = Target { name: NAME, summary: "a Rust crate of its own, made with typify", render };

fn render(contract: &Contract, _options: &Options) -> Result<Vec<Artifact>, Refusal> {
    let mut types = Types::of(contract)?;
    let channels = channels::channels(&types.contract)?;
    types.items.splice(0..0, channels);
    types.spell(&[]);
    package::package(contract, &types)
}

/// A refusal of this target.
fn refusal(place: impl Into<String>, problem: impl Into<String>, remedy: impl Into<String>) -> Refusal {
    Refusal { target: NAME, place: place.into(), problem: problem.into(), remedy: remedy.into() }
}
