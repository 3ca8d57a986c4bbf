//! A catalogue that a call names.

use crate::{
    cli::{Source, project::Project, terminal::Terminal},
    compat::TODAY,
    contract::Contract,
    release::{Against, Baseline},
    schema::Documents,
};

/// A catalogue, and what findings call it.
pub(super) struct Named {
    pub(super) label: String,
    pub(super) documents: Documents,
    pub(super) contract: Contract,
}

impl Named {
    /// The release, revision, directory or file that `text` names.
    pub(super) fn find(text: &str, project: &Project, terminal: &mut Terminal<'_>) -> anyhow::Result<Self> {
        let (against, note) = Against::parse(text, &project.root)?;
        if let Some(note) = note {
            terminal.warning(note);
        }
        Ok(against.load(&project.root)?.into())
    }

    /// The same; where nothing is named, today's event types.
    pub(super) fn find_or_today(
        text: Option<&str>,
        project: &Project,
        source: &Source,
        terminal: &mut Terminal<'_>,
    ) -> anyhow::Result<Self> {
        if let Some(text) = text {
            return Self::find(text, project, terminal);
        }
        let loaded = source.load(project)?;
        Ok(Self { label: TODAY.to_owned(), documents: loaded.documents, contract: loaded.contract })
    }
}

impl From<Baseline> for Named {
    fn from(baseline: Baseline) -> Self {
        Self { label: baseline.label, documents: baseline.documents, contract: baseline.contract }
    }
}
