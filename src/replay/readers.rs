//! The two sides whose readers are asked.

use std::fmt;

use sha2::{Digest, Sha256};

use super::directory::Directory;
use crate::{
    compat::{ReaderKind, TODAY},
    contract::{Contract, Event},
    reader::Reader,
};

/// The readers of one side, of both kinds.
pub(super) struct Readers<'c> {
    /// The release, or `today`.
    pub(super) label: String,
    pub(super) contract: &'c Contract,
    pub(super) directory: Directory<'c>,
    /// In the order of [`ReaderKind::ALL`].
    pub(super) kinds: [Reader<'c>; 2],
}

impl<'c> Readers<'c> {
    fn new(label: &str, contract: &'c Contract) -> Self {
        let kinds = ReaderKind::ALL.map(|kind| Reader::new(contract, kind));
        Self { label: label.to_owned(), contract, directory: Directory::new(contract), kinds }
    }
}

/// A release and today, whose readers are shown every message.
pub struct Fleet<'c> {
    /// The release, then today.
    pub(super) sides: [Readers<'c>; 2],
    pub(super) contracts: String,
}

impl fmt::Debug for Fleet<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Fleet({} and {})", self.sides[0].label, self.sides[1].label)
    }
}

impl<'c> Fleet<'c> {
    /// The readers of the release called `label`, and today's.
    pub fn new(label: &str, release: &'c Contract, today: &'c Contract) -> Self {
        let hash = Sha256::digest(format!("{release:?}{today:?}"));
        let contracts = hash.iter().take(8).fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        Self { sides: [Readers::new(label, release), Readers::new(TODAY, today)], contracts }
    }

    /// The release's name.
    pub fn release(&self) -> &str {
        &self.sides[0].label
    }

    /// The catalogue's name.
    pub fn catalogue(&self) -> &str {
        &self.sides[1].contract.catalogue
    }
}

/// One event, as each side has it; at least one does.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject<'c> {
    pub(super) events: [Option<&'c Event>; 2],
}

impl<'c> Subject<'c> {
    /// The name that it is counted under: today's, where today has it.
    pub(super) fn name(&self) -> &'c str {
        let [release, today] = self.events;
        today.or(release).map_or("", |event| event.name.as_str())
    }
}
