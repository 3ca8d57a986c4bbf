//! `generate`: schemas and bindings brought up to date, or checked, or only foretold.

mod json;
pub(super) mod text;

use crate::{
    artifact::{ChangeKind, Mode, Plan, Report},
    cli::{
        Exit, Source,
        args::{Format, GenerateArgs},
        pipeline,
        project::Project,
        terminal::Terminal,
    },
};

/// Runs `generate`; `again` is what to type to have the files written.
pub(super) fn run(
    args: &GenerateArgs,
    project: &Project,
    source: &Source,
    again: &str,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    let mode = match (args.check, args.dry_run) {
        (true, _) => Mode::Check,
        (_, true) => Mode::DryRun,
        _ => Mode::Write,
    };
    let plan = pipeline::plan(project, source, &args.targets)?;
    let report = plan.apply(mode)?;
    print(args.format, mode, &plan, &report, terminal)?;
    Ok(conclude(mode, &report, again, terminal))
}

fn print(format: Format, mode: Mode, plan: &Plan, report: &Report, terminal: &mut Terminal<'_>) -> anyhow::Result<()> {
    match (format, mode) {
        (Format::Json, _) => json::print(mode, plan, report, &mut terminal.out),
        (Format::Text, Mode::Write) => {
            text::tell_of_each(report, terminal);
            Ok(())
        }
        (Format::Text, Mode::Check | Mode::DryRun) => text::print(mode, plan, report, &mut terminal.out),
    }
}

/// Tells how it ended.
pub(super) fn conclude(mode: Mode, report: &Report, again: &str, terminal: &mut Terminal<'_>) -> Exit {
    let removed = report.changes.iter().filter(|change| change.kind == ChangeKind::Removed).count();
    let written = report.changes.len() - removed;
    let total = files(report.changes.len() + report.unchanged);
    if report.interrupted {
        terminal.warning(match mode {
            Mode::Write => "an earlier run was cut short and had left the files half updated; they are complete now",
            Mode::Check | Mode::DryRun => "an earlier run was cut short and has left the files half updated",
        });
    }
    let unchanged = report.unchanged;
    match mode {
        Mode::Write => {
            terminal.status(
                "Finished",
                format_args!("{total}: {written} written, {removed} removed, {unchanged} unchanged"),
            );
        }
        Mode::DryRun => terminal.status(
            "Finished",
            format_args!("{total}: {written} would be written, {removed} removed, {unchanged} stay as they are"),
        ),
        Mode::Check if report.changes.is_empty() && !report.interrupted => {
            terminal.status("Finished", format_args!("{total}: all up to date"));
        }
        Mode::Check => {
            let what = match report.changes.len() {
                0 => "an earlier run has to be completed".to_owned(),
                1 => format!("1 of {total} is out of date"),
                stale => format!("{stale} of {total} are out of date"),
            };
            terminal.problem(what, Some(&format!("run `{again}` and commit what it writes")));
            return Exit::Stale;
        }
    }
    Exit::Fine
}

fn files(count: usize) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{count} files") }
}
