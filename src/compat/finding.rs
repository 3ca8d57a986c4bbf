//! What the gate has to say.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Effect, ReaderKind, Rollout, Severity};

/// One effect on one place of one event, in one direction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule that names the cause, for example `required-field-added`.
    pub rule: String,
    /// What happens; `None` where the finding is about the gate itself.
    pub effect: Option<Effect>,
    /// How much it matters.
    pub severity: Severity,
    /// The event's name; empty where the finding is about the catalogue as a whole.
    pub event: String,
    /// The place in the message, as a JSON pointer.
    pub pointer: String,
    /// The writer: a release's version, or `today`.
    pub writer: String,
    /// The reader: a release's version, or `today`.
    pub reader: String,
    /// The kinds of reader that are hit.
    pub readers: Vec<ReaderKind>,
    /// What is wrong, in one sentence without a final full stop.
    pub message: String,
    /// A message that shows it. The reader named here was seen to treat it so.
    pub witness: Option<Value>,
    /// The reader's own words, where it returns an error.
    pub error: Option<String>,
    /// In which order readers and writers may go out.
    pub rollout: Rollout,
    /// The safe way to make the change.
    pub help: String,
    /// Where in today's Rust source the cause stands, or the nearest thing to it.
    pub source: Option<SourcePlace>,
    /// Twelve hexadecimal digits that stay the same as long as the cause does; a waiver names them.
    pub fingerprint: String,
    /// Whether a waiver accepts the finding. A waived finding closes nothing.
    pub waived: bool,
    /// The waiver that accepts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiver: Option<Waiving>,
    /// How many recorded messages it hits, where a recording was at hand. A fact beside the finding: it changes nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub traffic: Option<Traffic>,
}

/// Recorded messages that show a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traffic {
    /// Messages that show its effect at its place.
    pub hits: u64,
    /// All recorded messages of its event.
    pub messages: u64,
}

/// A place in Rust source text; line and column are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourcePlace {
    /// The file, relative to the project, `/` between its parts.
    pub file: String,
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// Why a finding is accepted, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiving {
    /// The reason.
    pub reason: String,
    /// The release or the date at which the waiver ends.
    pub until: String,
}

/// Everything that one `check` has to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// The findings: by event in the catalogue's order, the worst first.
    pub findings: Vec<Finding>,
    /// What was looked at, and the counts.
    pub summary: Summary,
}

/// What was looked at, and how many findings there are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The catalogue's name.
    pub catalogue: String,
    /// Its release version today.
    pub version: String,
    /// The mode, for example `FULL`.
    pub mode: String,
    /// What today was compared against.
    pub baselines: Vec<String>,
    /// The number of events that were looked at.
    pub events: usize,
    /// Findings of severity error that no waiver accepts.
    pub errors: usize,
    /// Findings of severity warning that no waiver accepts.
    pub warnings: usize,
    /// Findings of severity note that no waiver accepts.
    pub notes: usize,
    /// Findings that a waiver accepts.
    pub waived: usize,
}

impl Review {
    /// The review of these findings; counts them into `summary`.
    pub fn new(findings: Vec<Finding>, mut summary: Summary) -> Self {
        let count =
            |severity: Severity| findings.iter().filter(|each| !each.waived && each.severity == severity).count();
        summary.errors = count(Severity::Error);
        summary.warnings = count(Severity::Warning);
        summary.notes = count(Severity::Note);
        summary.waived = findings.iter().filter(|finding| finding.waived).count();
        Self { findings, summary }
    }

    /// Whether the gate closes.
    pub fn is_closed(&self) -> bool {
        self.summary.errors > 0
    }
}
