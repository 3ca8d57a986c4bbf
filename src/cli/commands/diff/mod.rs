//! `diff`: what changed between two releases, as the gate sees it. Never fails because of what it finds.

mod git_driver;

use std::io::Write as _;

use anyhow::Context as _;

use super::named;
use crate::{
    cli::{Exit, Source, args::DiffArgs, project::Project, terminal::Terminal},
    compat::{self, Review, Side, Summary, Today},
    release::{Baseline, Index, supported},
    report,
};

/// Runs `diff`; `command` is what the user types before a command's name.
pub(super) fn run(
    args: &DiffArgs,
    project: impl FnOnce() -> anyhow::Result<Project>,
    source: &Source,
    command: &str,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    if !args.git_driver.is_empty() {
        return git_driver::run(&args.git_driver, terminal);
    }
    let project = &project()?;
    let older = match &args.older {
        Some(text) => named::find(text, project, terminal)?,
        None => newest(project)?,
    };
    let newer = named::find_or_today(args.newer.as_deref(), project, source, terminal)?;
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

/// The newest frozen release of the window.
fn newest(project: &Project) -> anyhow::Result<Baseline> {
    let index = Index::read(&project.root)?;
    let check = &project.config.check;
    let supported = supported(&index, &check.window, check.mode)?;
    let newest = supported.last().context("no release is frozen yet; name what to compare with")?;
    Ok(Baseline::from(index.release(newest)?))
}
