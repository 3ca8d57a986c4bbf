//! A finding as the site shows it.

use super::{json, markdown};
use crate::compat::{Effect, Finding, Newer};

/// A finding as the site shows it.
#[derive(Debug, Clone)]
pub(super) struct Change {
    /// `error`, `warning`, `note`, or `waived`.
    pub(super) severity: &'static str,
    pub(super) rule: String,
    /// What is different, HTML.
    pub(super) message: String,
    /// Who writes and who reads: `2.32.0 → 2.31.0`.
    pub(super) direction: String,
    /// `rejected by rust readers`; empty where the finding is about no effect.
    pub(super) effect: String,
    pub(super) rollout: &'static str,
    /// The place in the message, empty for the whole.
    pub(super) pointer: String,
    /// The message that shows it, HTML.
    pub(super) witness: Option<String>,
    pub(super) error: Option<String>,
    /// The safe way, HTML.
    pub(super) help: String,
    /// Why it is accepted, and until when.
    pub(super) waiver: Option<String>,
}

impl Change {
    pub(super) fn of((_, finding): &(Newer, Finding)) -> Self {
        let readers: Vec<&str> = finding.readers.iter().map(|reader| reader.as_str()).collect();
        let effect = finding.effect.map(Effect::as_str).unwrap_or_default();
        Self {
            severity: if finding.waived { "waived" } else { finding.severity.as_str() },
            rule: finding.rule.clone(),
            message: markdown::line(&finding.message),
            direction: format!("{} writes, {} reads", finding.writer, finding.reader),
            effect: if readers.is_empty() {
                effect.to_owned()
            } else {
                format!("{effect} by {} readers", readers.join(" and "))
            },
            rollout: finding.rollout.as_str(),
            pointer: finding.pointer.clone(),
            witness: finding.witness.as_ref().map(json::of_value),
            error: finding.error.clone(),
            help: markdown::line(&finding.help),
            waiver: finding.waiver.as_ref().map(|waiving| format!("{} (until {})", waiving.reason, waiving.until)),
        }
    }
}

/// `3 errors, 1 note`; nothing where there is nothing to count.
pub(super) fn counted(changes: &[Change]) -> String {
    let words = ["error", "warning", "note", "waived"].into_iter().filter_map(|severity| {
        let count = changes.iter().filter(|change| change.severity == severity).count();
        let plural = if count == 1 || severity == "waived" { "" } else { "s" };
        (count > 0).then(|| format!("{count} {severity}{plural}"))
    });
    words.collect::<Vec<_>>().join(", ")
}
