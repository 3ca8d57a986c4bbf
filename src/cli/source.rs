//! Where contracts come from.

use anyhow::Context as _;

use super::project::Project;
use crate::{
    Catalogue,
    contract::{self, Contract},
    schema::{self, Documents},
};

/// Where contracts come from.
#[derive(Debug)]
pub enum Source {
    /// From the Rust types of a catalogue.
    Catalogue(Box<Catalogue>),
    /// From the schemas below the project's `schemas/`.
    Committed,
}

/// A contract, and the documents that it was read from.
pub(super) struct Loaded {
    pub(super) contract: Contract,
    pub(super) documents: Documents,
    /// Whether the documents were made out of Rust types, so that they are ours to write.
    pub(super) is_made: bool,
}

impl Source {
    /// The documents of today.
    pub(super) fn documents(&self, project: &Project) -> anyhow::Result<Documents> {
        match self {
            Self::Catalogue(catalogue) => {
                let id_base = project.config.schema.id_base.as_deref().map(|base| base.trim_end_matches('/'));
                schema::emit(catalogue, id_base)
                    .with_context(|| format!("catalogue `{}` has no schemas", catalogue.name()))
            }
            Self::Committed => Ok(schema::load(&project.root.join("schemas"))?),
        }
    }

    /// The contract that the documents of today describe.
    pub(super) fn contract(&self, documents: &Documents) -> anyhow::Result<Contract> {
        contract::lower(documents).context(match self {
            Self::Catalogue(_) => "the catalogue's schemas are no contract",
            Self::Committed => "the committed schemas are no contract",
        })
    }

    pub(super) fn load(&self, project: &Project) -> anyhow::Result<Loaded> {
        let documents = self.documents(project)?;
        let contract = self.contract(&documents)?;
        Ok(Loaded { contract, documents, is_made: matches!(self, Self::Catalogue(_)) })
    }
}
