//! Releases that meet in the lab.

use std::path::Path;

use wireproof::{
    Catalogue,
    compat::{self, Finding, Newer, Side, Today},
    contract::{Contract, lower},
    release::Index,
    schema::{Documents, emit},
};

/// A release of a catalogue, with everything that the gate reads.
pub(crate) struct Release {
    /// Its name in programs: a word.
    pub(crate) key: String,
    pub(crate) documents: Documents,
    pub(crate) contract: Contract,
}

impl Release {
    fn new(documents: Documents, contract: Contract) -> Self {
        let key = format!("{}_{}", contract.catalogue, contract.version.replace(['.', '-'], "_"));
        Self { key, documents, contract }
    }

    /// A release that is not frozen: the catalogue as it is.
    pub(crate) fn of(catalogue: &Catalogue) -> Self {
        let documents = emit(catalogue, None).unwrap();
        let contract = lower(&documents).unwrap();
        Self::new(documents, contract)
    }

    /// How people call it.
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.contract.catalogue, self.contract.version)
    }

    /// What the gate says where this is today's and `older` a baseline: of this one's writers and the older one's
    /// readers, and the other way round.
    pub(crate) fn compare(&self, older: &Self) -> Vec<(Newer, Finding)> {
        let today = Today { side: self.side(), sources: &self.documents.sources, serde: None };
        compat::compare(&today, &older.side())
    }

    fn side(&self) -> Side<'_> {
        Side::new(&self.contract.version, &self.contract, &self.documents)
    }
}

/// The frozen releases of the reference catalogue, oldest first.
pub(crate) fn frozen() -> Vec<Release> {
    let index = Index::read(&project()).unwrap_or_else(|error| panic!("{error}"));
    let releases = index.load_all().unwrap_or_else(|error| panic!("{error}"));
    releases.into_iter().map(|release| Release::new(release.documents, release.contract)).collect()
}

/// The project's root.
pub(crate) fn project() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
