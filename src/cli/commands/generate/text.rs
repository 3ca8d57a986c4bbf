//! The result of `generate` for people.

use std::io::Write;

use anstyle::{AnsiColor, Style};

use crate::{
    artifact::{Change, ChangeKind, Mode, Plan, Report},
    cli::terminal::{GOOD, NOTABLE, Terminal},
    report::visible,
};

/// So many lines of a file's diff are shown, and of so many files: a reader sees what kind of change it is.
const LINES: usize = 60;
const FILES: usize = 25;

const ADDED: Style = AnsiColor::Green.on_default();
const CHANGED: Style = AnsiColor::Yellow.on_default();
const REMOVED: Style = AnsiColor::Red.on_default();
const PLACE: Style = AnsiColor::Cyan.on_default();

/// Each file that was written or removed, as status.
pub(in crate::cli::commands) fn tell_of_each(report: &Report, terminal: &mut Terminal<'_>) {
    for Change { path, kind } in &report.changes {
        match kind {
            ChangeKind::Added => terminal.detail(GOOD, "Added", path),
            ChangeKind::Changed => terminal.detail(GOOD, "Updated", path),
            ChangeKind::Removed => terminal.detail(NOTABLE, "Removed", path),
        }
    }
}

/// Each file that is out of date and, when checking, how.
pub(in crate::cli::commands) fn print(
    mode: Mode,
    plan: &Plan,
    report: &Report,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let mut diffs = 0;
    for change in &report.changes {
        let (style, words) = match change.kind {
            ChangeKind::Added => (ADDED, ["missing", "add"]),
            ChangeKind::Changed => (CHANGED, ["changed", "change"]),
            ChangeKind::Removed => (REMOVED, ["extra", "remove"]),
        };
        let word = words[usize::from(mode == Mode::DryRun)];
        writeln!(out, "{style}{word:<8}{style:#} {}", visible::line(&change.path))?;
        if mode == Mode::Check && change.kind == ChangeKind::Changed && diffs < FILES {
            diffs += 1;
            if let Some(diff) = plan.diff(change)? {
                print_diff(&diff, out)?;
            }
        }
    }
    Ok(())
}

fn print_diff(diff: &str, out: &mut impl Write) -> anyhow::Result<()> {
    let total = diff.lines().count();
    print_lines(diff.lines().take(LINES), out)?;
    if total > LINES {
        writeln!(out, "{PLACE}… {} more lines of this file's difference{PLACE:#}", total - LINES)?;
    }
    Ok(())
}

/// The lines of a unified diff, coloured by what they are.
pub(in crate::cli::commands) fn print_lines<'diff>(
    lines: impl Iterator<Item = &'diff str>,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    for line in lines {
        let style = match line.as_bytes().first() {
            Some(b'+') => ADDED,
            Some(b'-') => REMOVED,
            Some(b'@') => PLACE,
            _ => Style::new(),
        };
        writeln!(out, "{style}{}{style:#}", visible::source(line))?;
    }
    Ok(())
}
