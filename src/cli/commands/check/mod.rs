//! `check`: is what is generated up to date, is the catalogue sound, and can every supported release live beside it?

mod findings;
mod names;
mod traffic;

use std::io::Write as _;

use anyhow::Context as _;

use super::{generate, named};
use crate::{
    artifact,
    cli::{Exit, Source, args::CheckArgs, pipeline, policy, project::Project, terminal::Terminal},
    compat::{self, Review, Summary},
    release::{Baseline, baselines},
    report,
};

/// Runs `check`; `command` is what the user types before a command's name, `again` what brings the files up to date.
pub(super) fn run(
    args: &CheckArgs,
    project: &Project,
    source: &Source,
    (command, again): (&str, &str),
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    let loaded = source.load(project)?;
    let mode = args.mode.unwrap_or(project.config.check.mode);
    let baselines = against(args, project, mode, terminal)?;
    for warning in names::check(project, &loaded.contract, &baselines)? {
        terminal.warning(warning);
    }
    let plan = pipeline::plan_of(project, &loaded, &[])?;
    let stale = plan.apply(artifact::Mode::Check)?;

    let findings = findings::all(project, source, &loaded, &baselines, mode);
    let mut findings = policy::apply(findings, project, &loaded.contract.version);
    traffic::attach(&mut findings, &args.traffic, &baselines, &loaded.contract, terminal)?;
    let summary = Summary {
        catalogue: loaded.contract.catalogue.clone(),
        version: loaded.contract.version.clone(),
        mode: mode.as_str().to_owned(),
        baselines: baselines.iter().map(|baseline| baseline.label.clone()).collect(),
        events: loaded.contract.events.len(),
        ..Summary::default()
    };
    let review = Review::new(findings, summary);
    let sources = |file: &str| project.source(file);
    let text = report::render(args.format, &review, compat::rules(), &sources, command)?;
    match &args.output {
        Some(place) => artifact::write_file(place, anstream::adapter::strip_str(&text).to_string().as_bytes())
            .with_context(|| format!("cannot write the report to {}", place.display()))?,
        None => write!(terminal.out, "{text}")?,
    }
    let exit = generate::conclude(artifact::Mode::Check, &stale, again, terminal);
    Ok(conclude(&review, exit, terminal))
}

/// What today is compared against.
fn against(
    args: &CheckArgs,
    project: &Project,
    mode: crate::config::Mode,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Vec<Baseline>> {
    if args.against.is_empty() {
        let found = baselines(&project.root, &project.config.check, mode)?;
        found.warnings.iter().for_each(|warning| terminal.warning(warning));
        found.details.iter().for_each(|detail| terminal.detail(crate::cli::terminal::NOTABLE, "Baseline", detail));
        return Ok(found.baselines);
    }
    args.against.iter().map(|text| named::find(text, project, terminal)).collect()
}

fn conclude(review: &Review, stale: Exit, terminal: &mut Terminal<'_>) -> Exit {
    let Summary { events, baselines, mode, .. } = &review.summary;
    let events = if *events == 1 { "1 event".to_owned() } else { format!("{events} events") };
    let compared = match baselines.as_slice() {
        [] => "no baseline yet".to_owned(),
        names => format!("against {}, mode {mode}", names.join(", ")),
    };
    let counts = report::counts(&review.summary).unwrap_or_else(|| "no findings".to_owned());
    terminal.status("Checked", format_args!("{events} {compared}: {counts}"));
    if review.is_closed() { Exit::Findings } else { stale }
}
