//! `rollout`: the way from one release to another, in steps that services can live beside.

use std::io::Write as _;

use super::named;
use crate::{
    cli::{
        Exit, Source,
        args::{Format, RolloutArgs},
        policy::chosen,
        project::Project,
        terminal::Terminal,
    },
    report::{self, visible},
    rollout::{self, End, Verdict},
};

/// Runs `rollout`.
pub(super) fn run(
    args: &RolloutArgs,
    project: &Project,
    source: &Source,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    let older = named::find(&args.older, project, terminal)?;
    let newer = named::find_or_today(args.newer.as_deref(), project, source, terminal)?;
    let from = End { label: &older.label, contract: &older.contract, documents: &older.documents };
    let to = End { label: &newer.label, contract: &newer.contract, documents: &newer.documents };
    let severity = |rule: &str, event: &str| project.config.check.severity_of(rule, event).map(chosen);
    let plan = rollout::plan(&from, &to, &severity);
    match args.format {
        Format::Json => writeln!(terminal.out, "{}", visible::json(&serde_json::to_string_pretty(&plan)?))?,
        Format::Text => write!(terminal.out, "{}", report::plan(&plan))?,
    }
    Ok(if plan.verdict == Verdict::NoSafeWay { Exit::Findings } else { Exit::Fine })
}
