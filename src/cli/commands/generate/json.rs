//! The result of `generate` for programs.

use std::io::Write;

use serde::Serialize;

use crate::{
    artifact::{Change, ChangeKind, Mode, Plan, Report},
    report::visible,
};

#[derive(Serialize)]
struct Document<'report> {
    schema_version: u32,
    mode: &'static str,
    /// Whether an earlier run was cut short.
    interrupted: bool,
    unchanged: usize,
    changes: Vec<Entry<'report>>,
}

#[derive(Serialize)]
struct Entry<'report> {
    path: &'report str,
    change: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    diff: Option<String>,
}

/// Prints one JSON object.
pub(super) fn print(mode: Mode, plan: &Plan, report: &Report, out: &mut impl Write) -> anyhow::Result<()> {
    let changes = report.changes.iter().map(|change| entry(mode, plan, change)).collect::<anyhow::Result<_>>()?;
    let document = Document {
        schema_version: 1,
        mode: match mode {
            Mode::Write => "write",
            Mode::Check => "check",
            Mode::DryRun => "dry-run",
        },
        interrupted: report.interrupted,
        unchanged: report.unchanged,
        changes,
    };
    writeln!(out, "{}", visible::json(&serde_json::to_string_pretty(&document)?))?;
    Ok(())
}

fn entry<'report>(mode: Mode, plan: &Plan, change: &'report Change) -> anyhow::Result<Entry<'report>> {
    let (name, has_diff) = match change.kind {
        ChangeKind::Added => ("added", false),
        ChangeKind::Changed => ("changed", mode == Mode::Check),
        ChangeKind::Removed => ("removed", false),
    };
    let diff = if has_diff { plan.diff(change)? } else { None };
    Ok(Entry { path: &change.path, change: name, diff })
}
