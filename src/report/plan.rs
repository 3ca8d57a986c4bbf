//! A plan of a rollout, for people.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};

use super::{
    visible,
    words::{counted, listed, place},
};
use crate::compat::{Finding, Rollout};
use crate::rollout::{Plan, Step, Told, Verdict};

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const HEAD: Style = AnsiColor::Cyan.on_default().bold();

/// How many findings stand for all of them.
const SHOWN: usize = 12;

/// The plan, with ANSI escapes, which the stream that it is printed to has to drop where they are not wanted.
pub fn plan(plan: &Plan) -> String {
    let mut text = String::new();
    let (from, to) = (visible::line(&plan.from), visible::line(&plan.to));
    // Writing into a string does not fail.
    let _ = match plan.verdict {
        Verdict::OneStep => one_step(&mut text, plan, &from, &to),
        Verdict::Steps => steps(&mut text, plan, &from, &to),
        Verdict::NoSafeWay => no_way(&mut text, plan, &from, &to),
    };
    text
}

fn one_step(text: &mut String, plan: &Plan, from: &str, to: &str) -> std::fmt::Result {
    writeln!(text, "{GOOD}one step{GOOD:#}: {from} and {to} can run side by side.")?;
    writeln!(text, "Readers and writers may be upgraded in any order, one service at a time.")?;
    if let Some(step) = plan.steps.last() {
        writeln!(text, "The gate, both ways: {}.", told(step.told))?;
        warnings(text, &step.warnings)?;
    }
    Ok(())
}

fn steps(text: &mut String, plan: &Plan, from: &str, to: &str) -> std::fmt::Result {
    let releases = plan.steps.len();
    writeln!(text, "{GOOD}{releases} steps{GOOD:#} from {from} to {to}: the change cannot be made at once.")?;
    writeln!(text, "\nIn one step, these would close the gate:")?;
    findings(text, &plan.hindrances)?;
    in_one_step(text, plan.order)?;
    for (index, step) in plan.steps.iter().enumerate() {
        self::step(text, index + 1, step)?;
    }
    Ok(())
}

fn no_way(text: &mut String, plan: &Plan, from: &str, to: &str) -> std::fmt::Result {
    writeln!(text, "{BAD}no safe way{BAD:#} is known from {from} to {to}.")?;
    writeln!(text, "\nEven with releases between them that read both and switch later, these close the gate:")?;
    findings(text, &plan.unsolved)?;
    in_one_step(text, plan.order)?;
    writeln!(
        text,
        "\nWhat is left: put what changed into a new event on a channel of its own, publish both, and drop the old event when no\nreader of it is left; or stop every service of {from} before the first of {to} starts."
    )
}

fn in_one_step(text: &mut String, order: Rollout) -> std::fmt::Result {
    let first = match order {
        Rollout::ReadersFirst => "reader is upgraded before the first writer",
        Rollout::WritersFirst => "writer is upgraded before the first reader",
        Rollout::AnyOrder | Rollout::NotSafe => return Ok(()),
    };
    writeln!(text, "Where readers and writers are services of their own, one step is enough if every {first}.")
}

fn step(text: &mut String, number: usize, step: &Step) -> std::fmt::Result {
    let name = visible::line(&step.name);
    let title = if name == format!("step {number}") { String::new() } else { format!(": {name}") };
    writeln!(text, "\n{HEAD}step {number}{title}{HEAD:#}")?;
    match &step.gone {
        Some(gone) => writeln!(
            text,
            "  May go out when no service of {} is left: beside {}, in any order.",
            visible::line(gone),
            visible::line(&step.beside)
        )?,
        None => writeln!(text, "  May go out beside {}, in any order.", visible::line(&step.beside))?,
    }
    for edit in &step.edits {
        let at = edit.source.as_ref().map(|place| format!("   {}:{}", visible::line(&place.file), place.line));
        writeln!(text, "\n  {}{}", visible::line(&edit.place), at.unwrap_or_default())?;
        writeln!(text, "    {}", visible::line(&edit.says))?;
        for line in visible::lines(&edit.rust).lines() {
            writeln!(text, "        {line}")?;
        }
    }
    if number == 1 {
        writeln!(text, "\n  Everything else is as in the release that the way leads to.")?;
    }
    writeln!(text, "\n  The gate, both ways: {}.", told(step.told))?;
    warnings(text, &step.warnings)
}

fn warnings(text: &mut String, warnings: &[Finding]) -> std::fmt::Result {
    if warnings.is_empty() { Ok(()) } else { findings(text, warnings) }
}

/// One line for each place and message; the two directions of one cause are told apart by their messages.
fn findings(text: &mut String, findings: &[Finding]) -> std::fmt::Result {
    for finding in findings.iter().take(SHOWN) {
        let place = place(finding).unwrap_or_default();
        writeln!(
            text,
            "  {} {}: {}",
            visible::line(&finding.rule),
            visible::line(&place),
            visible::line(&finding.message)
        )?;
    }
    match findings.len().saturating_sub(SHOWN) {
        0 => Ok(()),
        more => writeln!(text, "  and {}", counted(more, "more finding")),
    }
}

fn told(told: Told) -> String {
    let counts = [(told.errors, "error"), (told.warnings, "warning"), (told.notes, "note")];
    let counts: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, noun)| counted(*count, noun)).collect();
    if counts.is_empty() {
        return "open, with nothing that a reader would notice".to_owned();
    }
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    format!("{}, {}", if told.errors == 0 { "open" } else { "closed" }, listed(&counts))
}
