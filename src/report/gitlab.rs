//! `gitlab`: a Code Quality report.
//!
//! Errors are `critical`, warnings `minor`, notes and what a waiver accepts `info`. GitLab drops entries with a fingerprint
//! that it has seen, and one cause may have several effects, so from the second entry on a fingerprint is numbered. An
//! entry must name a file: where no source line is known, it is the catalogue's list of schemas.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    COMMITTED_FILE, Error,
    block::{self, Block},
    visible, words,
};
use crate::compat::{Review, Severity};

#[derive(Serialize)]
struct Entry {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

pub(super) fn render(review: &Review) -> Result<String, Error> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let blocks = block::fold(&review.findings);
    let entries: Vec<Entry> = blocks
        .iter()
        .map(|block| {
            let count = seen.entry(&block.first.fingerprint).or_default();
            *count += 1;
            entry(block, *count)
        })
        .collect();
    Ok(visible::json(&serde_json::to_string_pretty(&entries)?) + "\n")
}

fn entry(block: &Block<'_>, count: usize) -> Entry {
    let finding = block.first;
    let (path, begin) = match &finding.source {
        Some(place) => (place.file.clone(), place.line),
        None => (COMMITTED_FILE.to_owned(), 1),
    };
    Entry {
        description: visible::line(&description(block)),
        check_name: finding.rule.clone(),
        fingerprint: match count {
            1 => finding.fingerprint.clone(),
            _ => format!("{}-{count}", finding.fingerprint),
        },
        severity: match finding.severity {
            _ if finding.waived => "info",
            Severity::Error => "critical",
            Severity::Warning => "minor",
            Severity::Note => "info",
        },
        location: Location { path, lines: Lines { begin } },
    }
}

/// One line, for that is what GitLab shows.
fn description(block: &Block<'_>) -> String {
    let finding = block.first;
    let mut parts = Vec::new();
    if finding.waived {
        parts.push(format!("waived: {}", words::waiver(finding)));
    }
    parts.extend(words::place(finding));
    parts.push(finding.message.clone());
    if let Some(effect) = words::effect(block) {
        parts.extend([effect, format!("rollout: {}", finding.rollout.as_str())]);
    }
    parts.join("; ")
}
