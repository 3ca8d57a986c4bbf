//! Where contracts come from.

use anyhow::Context as _;

use super::project::Project;
use crate::{
    Catalogue,
    artifact::Artifact,
    contract::{self, Contract},
    schema,
};

/// Where contracts come from.
#[derive(Debug)]
pub enum Source {
    /// From the Rust types of a catalogue.
    Catalogue(Box<Catalogue>),
    /// From the schemas below the project's `schemas/`.
    Committed,
}

/// A contract, and the schemas that it was read from where they are ours to write.
pub(super) struct Loaded {
    pub(super) contract: Contract,
    pub(super) schemas: Option<Vec<Artifact>>,
}

impl Source {
    pub(super) fn load(&self, project: &Project) -> anyhow::Result<Loaded> {
        match self {
            Self::Catalogue(catalogue) => {
                let id_base = project.config.schema.id_base.as_deref().map(|base| base.trim_end_matches('/'));
                let documents = schema::emit(catalogue, id_base)
                    .with_context(|| format!("catalogue `{}` has no schemas", catalogue.name()))?;
                let contract = contract::lower(&documents).context("the catalogue's schemas are no contract")?;
                Ok(Loaded { contract, schemas: Some(documents.into_artifacts()) })
            }
            Self::Committed => {
                let documents = schema::load(&project.root.join("schemas"))?;
                let contract = contract::lower(&documents).context("the committed schemas are no contract")?;
                Ok(Loaded { contract, schemas: None })
            }
        }
    }
}
