//! The phrases that formats for people share. Names in them are as the finding has them, and the format makes them harmless,
//! except where it says that they are visible.

use super::{block::Block, replay::grouped, visible, witness};
use crate::compat::{Effect, Finding, ReaderKind, Severity, Summary, TODAY, Traffic};

/// What happens and to whom, for example `rejected by Rust and open readers; writer 2.31.0 → reader today`.
pub(super) fn effect(block: &Block<'_>) -> Option<String> {
    let effect = block.first.effect?;
    let readers = match block.first.readers.as_slice() {
        [] => "readers".to_owned(),
        kinds => format!("{} readers", listed(&kinds.iter().map(|kind| kind_name(*kind)).collect::<Vec<_>>())),
    };
    let what = match effect {
        Effect::Rejected | Effect::Misread | Effect::Unrecognised | Effect::Defaulted => {
            format!("{} by {readers}", effect.as_str())
        }
        Effect::Undelivered => format!("undelivered to {readers}"),
        Effect::Oversize => "oversize: refused by the transport".to_owned(),
        Effect::Lost => format!("lost on {readers}"),
        Effect::Undecided => format!("undecided for {readers}, and treated as rejected"),
    };
    Some(match way(block) {
        Some(way) => format!("{what}; {way}"),
        None => what,
    })
}

/// From where to where, for example `writers 2.30.0 and 2.31.0 → reader today`.
pub(super) fn way(block: &Block<'_>) -> Option<String> {
    let side = |noun: &str, names: &[&str]| {
        let plural = if names.len() == 1 { "" } else { "s" };
        (!names.is_empty()).then(|| format!("{noun}{plural} {}", listed(names)))
    };
    let sides: Vec<String> =
        [side("writer", &block.writers()), side("reader", &block.readers())].into_iter().flatten().collect();
    (!sides.is_empty()).then(|| sides.join(" → "))
}

/// The event and the place in it; nothing where the finding is about the catalogue as a whole.
pub(super) fn place(finding: &Finding) -> Option<String> {
    match (finding.event.as_str(), finding.pointer.as_str()) {
        ("", "") => None,
        ("", pointer) => Some(pointer.to_owned()),
        (event, "") => Some(event.to_owned()),
        (event, pointer) => Some(format!("{event} at {pointer}")),
    }
}

/// Why the finding is accepted, and for how long.
pub(super) fn waiver(finding: &Finding) -> String {
    match &finding.waiver {
        Some(waiver) if waiver.until.is_empty() => waiver.reason.clone(),
        Some(waiver) => format!("{} (until {})", waiver.reason, waiver.until),
        None => "no reason is recorded".to_owned(),
    }
}

/// Everything about a block, as labels and visible texts, in the order in which it is told. What people wrote as prose may
/// have several lines; the rest has one.
pub(super) fn facts(block: &Block<'_>) -> Vec<(&'static str, String)> {
    let finding = block.first;
    let mut facts: Vec<(&str, Option<String>)> = vec![
        ("event", place(finding)),
        ("effect", effect(block)),
        ("witness", finding.witness.as_ref().map(|value| witness::on_one_line(value, &finding.pointer))),
        ("reader says", finding.error.clone()),
    ];
    facts.extend(block.other_messages().map(|(release, message)| ("also", Some(format!("{release}: {message}")))));
    if finding.effect.is_some() {
        facts.push(("rollout", Some(finding.rollout.as_str().to_owned())));
    }
    facts.push(("traffic", traffic(block)));
    facts.push(("help", Some(finding.help.clone())));
    facts.push(("waived", finding.waived.then(|| waiver(finding))));
    facts.push(("id", Some(finding.fingerprint.clone())));
    let shown = |label, text: String| match label {
        "reader says" | "also" | "help" | "waived" => visible::lines(text.trim_end()),
        _ => visible::line(&text),
    };
    facts
        .into_iter()
        .filter_map(|(label, text)| Some((label, shown(label, text?))))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// How many recorded messages are hit, for example `hits 0 of 2 300 000 recorded messages`; by release where that differs.
pub(super) fn traffic(block: &Block<'_>) -> Option<String> {
    let told =
        |traffic: Traffic| format!("hits {} of {} recorded messages", grouped(traffic.hits), grouped(traffic.messages));
    let first = block.first.traffic?;
    if block.findings().all(|finding| finding.traffic == block.first.traffic) {
        return Some(told(first));
    }
    let each = block.findings().filter_map(|finding| {
        let release = if finding.writer == TODAY { &finding.reader } else { &finding.writer };
        Some(format!("{} ({release})", told(finding.traffic?)))
    });
    Some(each.collect::<Vec<_>>().join(", "))
}

/// The counts, for example `2 errors, 1 warning and 1 waived finding`; nothing where there are no findings.
pub(super) fn counts(summary: &Summary) -> Option<String> {
    let counts: Vec<String> = [
        (summary.errors, Severity::Error.as_str()),
        (summary.warnings, Severity::Warning.as_str()),
        (summary.notes, Severity::Note.as_str()),
        (summary.waived, "waived finding"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, noun)| counted(count, noun))
    .collect();
    (!counts.is_empty()).then(|| listed(&counts.iter().map(String::as_str).collect::<Vec<_>>()))
}

/// `1 event`, `2 events`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [word] => (*word).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

fn kind_name(kind: ReaderKind) -> &'static str {
    match kind {
        ReaderKind::Rust => "Rust",
        ReaderKind::Open => "open",
    }
}
