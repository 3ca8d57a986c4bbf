//! A catalogue that a call names.

use crate::{
    cli::{Source, project::Project, terminal::Terminal},
    compat::TODAY,
    release::{Against, Baseline},
};

/// The release, revision, directory or file that `text` names.
pub(super) fn find(text: &str, project: &Project, terminal: &mut Terminal<'_>) -> anyhow::Result<Baseline> {
    let (against, note) = Against::parse(text, &project.root)?;
    if let Some(note) = note {
        terminal.warning(note);
    }
    Ok(against.load(&project.root)?)
}

/// The same; where nothing is named, today's event types.
pub(super) fn find_or_today(
    text: Option<&str>,
    project: &Project,
    source: &Source,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Baseline> {
    if let Some(text) = text {
        return find(text, project, terminal);
    }
    let loaded = source.load(project)?;
    Ok(Baseline { label: TODAY.to_owned(), documents: loaded.documents, contract: loaded.contract })
}
