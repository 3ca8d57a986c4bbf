//! The gate on small pairs of catalogues, one change each: what it finds, and whether serde agrees.

#![allow(unreachable_pub, clippy::trivially_copy_pass_by_ref, reason = "the types of the cases look as users' do")]

pub(crate) mod cases;
mod laws;
mod planned;
mod rollouts;
mod verdicts;

use wireproof::{
    Catalogue,
    compat::{self, Finding, Newer, Side, TODAY, Today},
    contract::{Contract, lower},
    schema::{Documents, emit},
};

/// A catalogue with everything that the gate reads.
struct Release {
    catalogue: Catalogue,
    documents: Documents,
    contract: Contract,
}

impl Release {
    fn of(catalogue: Catalogue) -> Self {
        let documents = emit(&catalogue, None).unwrap();
        let contract = lower(&documents).unwrap();
        Self { catalogue, documents, contract }
    }

    /// The findings where this is today's and `older` a baseline.
    fn compare(&self, older: &Self) -> Vec<(Newer, Finding)> {
        let serde = |event: &str, message: &[u8]| Some(self.catalogue.read(event, message)?.map(|_| ()));
        let today = Today {
            side: Side::new(TODAY, &self.contract, &self.documents),
            sources: &self.documents.sources,
            serde: Some(&serde),
        };
        compat::compare(&today, &Side::new("1.0.0", &older.contract, &older.documents))
    }
}
