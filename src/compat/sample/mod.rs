//! Made-up messages: the least that a writer plausibly writes, and such a message with a given value at a given place.
//!
//! Everything is said in the writer's direction: the names that it writes, the members that it always writes, the forms
//! that serde gives to variants. A text is `text`, a number is one, a list is empty, what may be `null` is `null`.
//!
//! A value of a recursive type must end somewhere, so [`Sampler`] first finds an order of the named types in which each
//! has a value that needs earlier ones only. A type that no order reaches has no values.

mod fill;
mod filled;
mod names;
mod order;
mod place;
mod route;
mod scalar;
mod text;
mod value;
mod wrap;
mod written;

pub use place::{Place, Step};
pub(super) use {
    filled::is_empty,
    names::{MemberNames, rest_key},
    wrap::{is_among, is_bare, wrap},
    written::{written, written_values},
};

use indexmap::IndexMap;

use crate::contract::{Contract, TypeName};

/// Makes messages of one contract.
#[derive(Debug, Clone)]
pub struct Sampler<'c> {
    pub(super) contract: &'c Contract,
    /// The rank of every type that has values: it has one that needs only types of lesser rank.
    pub(super) ranks: IndexMap<&'c TypeName, usize>,
}

impl<'c> Sampler<'c> {
    /// A sampler of `contract`.
    pub fn new(contract: &'c Contract) -> Self {
        Self { contract, ranks: order::ranks(contract) }
    }

    /// Whether a type has values.
    pub fn has_values(&self, name: &TypeName) -> bool {
        self.ranks.contains_key(name)
    }

    /// The contract of which messages are made.
    pub fn contract(&self) -> &'c Contract {
        self.contract
    }
}
