//! `release`: what the event types say today, frozen.

use super::generate::text;
use crate::{
    artifact::Mode,
    cli::{Exit, Invocation, Source, args::ReleaseArgs, project::Project, terminal::Terminal},
    config::TargetName,
    release::{self, FOLDER},
    schema::Documents,
};

pub(super) fn run(
    args: &ReleaseArgs,
    project: &Project,
    source: &Source,
    invocation: &Invocation,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    let version = &args.version;
    let documents = source.documents(project)?;
    // What is no contract today could never be compared with.
    source.contract(&documents)?;
    let plan = release::plan(&documents, version, &project.root)?;
    let mode = if args.dry_run { Mode::DryRun } else { Mode::Write };
    let report = plan.apply(mode)?;
    match mode {
        Mode::Write => text::tell_of_each(&report, terminal),
        Mode::Check | Mode::DryRun => text::print(mode, &plan, &report, &mut terminal.out)?,
    }
    if report.interrupted {
        terminal.warning(match mode {
            Mode::Write => "an earlier run was cut short; the release is complete now",
            Mode::Check | Mode::DryRun => "an earlier run was cut short",
        });
    }
    warn(&documents, version, project, source, &invocation.command, terminal);
    let name = &documents.catalogue.name;
    let events = match documents.catalogue.events.len() {
        1 => "1 event".to_owned(),
        count => format!("{count} events"),
    };
    let from = match source {
        Source::Catalogue(_) => "as the types are now",
        Source::Committed => "as the committed schemas are now",
    };
    match mode {
        Mode::Write => {
            terminal.status("Frozen", format_args!("{name} {version}, {from}: {events}, in {FOLDER}{version}.json"));
            if project.config.targets.contains(&TargetName::Docs) {
                let again = format!("run `{} generate`: the documentation tells of releases", invocation.command);
                terminal.status("Next", again);
            }
        }
        Mode::Check | Mode::DryRun => {
            terminal.status("Finished", format_args!("{name} {version} would be frozen, {from}: {events}"));
        }
    }
    Ok(Exit::Fine)
}

/// Tells of what may not be meant so. None of it hinders.
fn warn(
    documents: &Documents,
    version: &str,
    project: &Project,
    source: &Source,
    command: &str,
    terminal: &mut Terminal<'_>,
) {
    let own = &documents.catalogue.version;
    if own != version {
        terminal.warning(format_args!(
            "the catalogue says that its version is {own}, and it is frozen as {version}; set the version in the catalogue too, for it is part of every schema's `$id`"
        ));
    }
    if matches!(source, Source::Catalogue(_)) && is_stale(documents, project) {
        terminal.warning(format_args!(
            "the schemas in schemas/ are not what is frozen; run `{command} generate` and commit them together"
        ));
    }
}

/// Whether what `generate` would write to `schemas/` is not what is there.
fn is_stale(documents: &Documents, project: &Project) -> bool {
    documents.clone().into_artifacts().iter().any(|artifact| {
        let place = project.root.join(&artifact.path);
        !fs_err::read(place).is_ok_and(|bytes| bytes == artifact.bytes)
    })
}
