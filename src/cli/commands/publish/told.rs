//! What became of each event, for people and for programs.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::{
    cli::table::Table,
    registry::{Known, Submission},
    report::visible,
};

/// What became of one event.
pub(super) struct Told<'s> {
    pub(super) submission: &'s Submission,
    pub(super) outcome: Outcome,
}

pub(super) enum Outcome {
    /// The registry had it.
    Unchanged(Known),
    /// The registry has it now.
    Registered(Known),
    /// The registry does not want it, for this reason.
    Refused(String),
    /// The registry would have it.
    WouldBeRegistered,
    /// The registry would not want it, for this reason.
    WouldBeRefused(String),
}

impl Told<'_> {
    /// Why the registry does not want it, where it does not.
    pub(super) fn refusal(&self) -> Option<(&Submission, &str)> {
        match &self.outcome {
            Outcome::Refused(message) | Outcome::WouldBeRefused(message) => Some((self.submission, message)),
            _ => None,
        }
    }
}

impl Outcome {
    fn word(&self) -> &'static str {
        match self {
            Self::Unchanged(_) => "unchanged",
            Self::Registered(_) => "registered",
            Self::Refused(_) => "refused",
            Self::WouldBeRegistered => "would_be_registered",
            Self::WouldBeRefused(_) => "would_be_refused",
        }
    }

    fn known(&self) -> Option<Known> {
        match self {
            Self::Unchanged(known) | Self::Registered(known) => Some(*known),
            _ => None,
        }
    }
}

/// A table.
pub(super) fn print(told: &[Told<'_>], out: &mut impl Write) -> io::Result<()> {
    let or_dash = |number: Option<u64>| number.map_or("-".to_owned(), |number| number.to_string());
    let rows = told.iter().map(|Told { submission, outcome }| {
        let known = outcome.known();
        [
            submission.event.clone(),
            submission.subject.clone(),
            outcome.word().replace('_', " "),
            or_dash(known.map(|known| known.id)),
            or_dash(known.and_then(|known| known.version)),
        ]
    });
    Table::new(["EVENT", "SUBJECT", "OUTCOME", "ID", "VERSION"], rows).print(out)
}

/// A list, with what would be sent where nothing is.
pub(super) fn print_json(told: &[Told<'_>], dry_run: bool, out: &mut impl Write) -> io::Result<()> {
    let each = told.iter().map(|told| {
        let Submission { event, subject, schema } = told.submission;
        let mut entry = json!({"event": event, "subject": subject, "outcome": told.outcome.word()});
        if let Some(known) = told.outcome.known() {
            entry["id"] = json!(known.id);
            entry["version"] = json!(known.version);
        }
        if let Some((_, message)) = told.refusal() {
            entry["message"] = json!(message);
        }
        if dry_run {
            entry["body"] = json!({"schemaType": "JSON", "schema": schema});
        }
        entry
    });
    writeln!(out, "{}", visible::json(&format!("{:#}", each.collect::<Value>())))
}
