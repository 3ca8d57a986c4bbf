//! Pairs that the generator made, committed as it made them: `README.md` says how to make more.

#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_imports,
    non_snake_case,
    clippy::all,
    clippy::pedantic,
    reason = "the generator minds what compiles, not what reads well"
)]

mod first;
mod fourth;
mod second;
mod third;

use wireproof_trust_contracts::Pair;

/// Every pair.
pub(crate) fn all() -> impl Iterator<Item = &'static Pair> {
    [first::PAIRS, second::PAIRS, third::PAIRS, fourth::PAIRS].into_iter().flatten()
}
