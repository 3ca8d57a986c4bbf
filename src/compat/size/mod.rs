//! How long messages are: the least and the greatest number of bytes that a writer can write.
//!
//! Counted is compact JSON as `serde_json::to_vec` writes it. Both figures are exact for what serde derives, with these
//! exceptions, which stay on the safe side: a text of an unknown format or with a pattern, a set that must have several
//! items, and a contract that cannot tell `f64` from any number, so that one byte is the least of a number.
//! What a Go or TypeScript service passes on of newer messages, and that Go escapes `<`, `>` and `&`, is not counted.

mod channel;
mod domain;
mod greatest;
mod least;
mod length;
mod most;
mod shortest;
mod stretch;

pub use channel::{AddressSizes, channel_sizes};

use serde_json::Value;

use super::sample::Sampler;
use crate::contract::{Contract, TypeName};
use greatest::Greatest;
use least::Least;

/// The longest message that [`Measure::longer_than`] makes, in bytes.
const LONGEST_WITNESS: u64 = 1 << 24;

/// How many bytes a message can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sizes {
    /// The least number of bytes.
    pub least: u64,
    /// The greatest number of bytes.
    pub greatest: Bound,
}

/// The greatest size of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bound {
    /// This many bytes, or `u64::MAX` for that many and more.
    Finite(u64),
    /// There is none, because of the value at this JSON pointer; the first one in declaration order.
    Unbounded(String),
}

/// Measures the messages of one contract.
#[derive(Debug)]
pub struct Measure<'c> {
    sampler: Sampler<'c>,
    least: Least<'c>,
    greatest: Greatest<'c>,
}

impl<'c> Measure<'c> {
    /// Measures every type of `contract`.
    pub fn new(contract: &'c Contract) -> Self {
        let sampler = Sampler::new(contract);
        let greatest = Greatest::of(&sampler);
        Self { sampler, least: Least::of(contract), greatest }
    }

    /// The sizes of messages of this type; `None` where it has none.
    pub fn sizes(&self, payload: &TypeName) -> Option<Sizes> {
        Some(Sizes { least: self.least.of_type(payload)?, greatest: self.greatest.of_type(payload)?.to_bound() })
    }

    /// A message of the least size, where the form of every text in it is known.
    pub fn least_message(&self, payload: &TypeName) -> Option<Value> {
        self.least.message(&self.sampler, payload)
    }

    /// A message of more than `limit` bytes.
    ///
    /// `None` where there is none, where only nesting beyond serde's 128 levels or integers beyond 64 bits would make
    /// one, and where `limit` is above 16 MiB.
    pub fn longer_than(&self, payload: &TypeName, limit: u64) -> Option<Value> {
        if limit > LONGEST_WITNESS {
            return None;
        }
        let is_longer = |message: &Value| length::of(message) > limit;
        self.least_message(payload).filter(is_longer).or_else(|| {
            let mut made = [false, true]
                .into_iter()
                .filter_map(|escaped| stretch::message(&self.sampler, &self.greatest, payload, limit + 1, escaped));
            made.find(is_longer)
        })
    }
}

/// The sizes of messages of type `payload`; `None` where it has none. For many types, use one [`Measure`].
pub fn sizes(contract: &Contract, payload: &TypeName) -> Option<Sizes> {
    Measure::new(contract).sizes(payload)
}

/// [`Measure::least_message`] for one type.
pub fn least_message(contract: &Contract, payload: &TypeName) -> Option<Value> {
    Measure::new(contract).least_message(payload)
}

/// [`Measure::longer_than`] for one type.
pub fn longer_than(contract: &Contract, payload: &TypeName, limit: u64) -> Option<Value> {
    Measure::new(contract).longer_than(payload, limit)
}
