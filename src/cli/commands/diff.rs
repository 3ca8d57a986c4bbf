//! `diff`: what changed between two releases, as the gate sees it. Never fails because of what it finds.

use std::io::Write as _;

use anyhow::Context as _;

use crate::{
    cli::{Exit, Source, args::DiffArgs, project::Project, terminal::Terminal},
    compat::{self, Review, Side, Summary, TODAY, Today},
    contract::Contract,
    release::{Against, Baseline, Index, supported},
    report,
    schema::Documents,
};

/// One of the two sides.
struct Named {
    label: String,
    documents: Documents,
    contract: Contract,
}

/// Runs `diff`; `command` is what the user types before a command's name.
pub(super) fn run(
    args: &DiffArgs,
    project: &Project,
    source: &Source,
    command: &str,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    let older = match &args.older {
        Some(text) => named(text, project, terminal)?,
        None => newest(project)?,
    };
    let newer = if let Some(text) = &args.newer {
        named(text, project, terminal)?
    } else {
        let loaded = source.load(project)?;
        Named { label: TODAY.to_owned(), documents: loaded.documents, contract: loaded.contract }
    };
    let today = Today {
        side: Side::new(&newer.label, &newer.contract, &newer.documents),
        sources: &newer.documents.sources,
        serde: None,
    };
    let findings = compat::compare(&today, &Side::new(&older.label, &older.contract, &older.documents));
    let summary = Summary {
        catalogue: newer.contract.catalogue.clone(),
        version: newer.contract.version.clone(),
        mode: "FULL".to_owned(),
        baselines: vec![older.label.clone()],
        events: newer.contract.events.len(),
        ..Summary::default()
    };
    let review = Review::new(findings.into_iter().map(|(_, finding)| finding).collect(), summary);
    let sources = |file: &str| project.source(file).filter(|_| args.newer.is_none());
    let text = report::render(args.format, &review, compat::rules(), &sources, command)?;
    write!(terminal.out, "{text}")?;
    let counts = report::counts(&review.summary).unwrap_or_else(|| "nothing that a reader would notice".to_owned());
    terminal.status("Compared", format_args!("{} with {}: {counts}", older.label, newer.label));
    Ok(Exit::Fine)
}

fn named(text: &str, project: &Project, terminal: &mut Terminal<'_>) -> anyhow::Result<Named> {
    let (against, note) = Against::parse(text, &project.root)?;
    if let Some(note) = note {
        terminal.warning(note);
    }
    Ok(against.load(&project.root)?.into())
}

/// The newest frozen release of the window.
fn newest(project: &Project) -> anyhow::Result<Named> {
    let index = Index::read(&project.root)?;
    let check = &project.config.check;
    let supported = supported(&index, &check.window, check.mode)?;
    let newest = supported.last().context("no release is frozen yet; name what to compare with")?;
    Ok(Baseline::from(index.release(newest)?).into())
}

impl From<Baseline> for Named {
    fn from(baseline: Baseline) -> Self {
        Self { label: baseline.label, documents: baseline.documents, contract: baseline.contract }
    }
}
