//! `json`: for programs. The shape is frozen under its `schema_version`, so it has types of its own, and what the gate
//! keeps for itself may change without them.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde::Serialize;
use serde_json::Value;

use super::{Error, visible};
use crate::compat;

/// The version of the shape. It goes up when something that programs may rely on changes or goes.
const SCHEMA_VERSION: u32 = 1;

/// What the gate has to say about today's event types.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wireproof report")]
struct Report {
    /// The version of this shape.
    #[schemars(extend("const" = SCHEMA_VERSION))]
    schema_version: u32,
    /// The findings, by event in the catalogue's order, the worst first.
    findings: Vec<Finding>,
    summary: Summary,
}

/// One effect on one place of one event, in one direction.
#[derive(Serialize, JsonSchema)]
struct Finding {
    /// The rule that names the cause.
    rule: String,
    /// What happens; null where the finding is about the gate itself.
    effect: Option<Effect>,
    severity: Severity,
    /// The event's name; empty where the finding is about the catalogue as a whole.
    event: String,
    /// The place in the message, as a JSON pointer.
    pointer: String,
    /// The writer: a release's version, or `today`.
    writer: String,
    /// The reader: a release's version, or `today`.
    reader: String,
    /// The kinds of reader that are hit.
    readers: Vec<ReaderKind>,
    /// What is wrong.
    message: String,
    /// A message that shows it; null where there is none.
    witness: Option<Value>,
    /// The reader's own words, where it returns an error.
    error: Option<String>,
    rollout: Rollout,
    /// The safe way to make the change.
    help: String,
    /// Where in today's Rust source the cause stands, or the nearest thing to it.
    source: Option<Source>,
    /// What stays the same as long as the cause does; a waiver names it.
    fingerprint: String,
    /// Whether a waiver accepts the finding.
    waived: bool,
    /// How many recorded messages it hits; only where a recording was at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    traffic: Option<Traffic>,
}

/// Recorded messages that show a finding. They change no verdict.
#[derive(Serialize, JsonSchema)]
struct Traffic {
    /// Messages that show its effect at its place.
    hits: u64,
    /// All recorded messages of its event.
    messages: u64,
}

/// What happens to one document at one reader.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Effect {
    Rejected,
    Misread,
    Undelivered,
    Oversize,
    Defaulted,
    Unrecognised,
    Lost,
    Undecided,
}

/// How much a finding matters. Errors that no waiver accepts make the command exit with 100.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Severity {
    Error,
    Warning,
    Note,
}

/// A kind of reader: Rust's refuses unknown values of closed types, the open ones of Go and TypeScript keep them.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum ReaderKind {
    Rust,
    Open,
}

/// In which order new readers and new writers may go out.
#[derive(Serialize, JsonSchema)]
enum Rollout {
    #[serde(rename = "any order")]
    AnyOrder,
    #[serde(rename = "readers first")]
    ReadersFirst,
    #[serde(rename = "writers first")]
    WritersFirst,
    #[serde(rename = "not safe: needs steps")]
    NotSafe,
}

/// A place in Rust source text; line and column are counted from 1.
#[derive(Serialize, JsonSchema)]
struct Source {
    /// The file, relative to the project, `/` between its parts.
    file: String,
    line: u32,
    column: u32,
}

/// What was looked at, and how many findings there are.
#[derive(Serialize, JsonSchema)]
struct Summary {
    /// The catalogue's name.
    catalogue: String,
    /// Its release version today.
    version: String,
    /// The mode, for example `FULL`.
    mode: String,
    /// What today was compared against.
    baselines: Vec<String>,
    /// The number of events that were looked at.
    events: usize,
    /// Findings of severity error that no waiver accepts.
    errors: usize,
    /// Findings of severity warning that no waiver accepts.
    warnings: usize,
    /// Findings of severity note that no waiver accepts.
    notes: usize,
    /// Findings that a waiver accepts.
    waived: usize,
}

pub(super) fn render(review: &compat::Review) -> Result<String, Error> {
    let report = Report {
        schema_version: SCHEMA_VERSION,
        findings: review.findings.iter().map(Finding::from).collect(),
        summary: Summary::from(&review.summary),
    };
    Ok(visible::json(&serde_json::to_string_pretty(&report)?) + "\n")
}

/// The JSON Schema of the report.
pub fn json_schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Report>().to_value()
}

impl From<&compat::Finding> for Finding {
    fn from(finding: &compat::Finding) -> Self {
        Self {
            rule: finding.rule.clone(),
            effect: finding.effect.map(Effect::from),
            severity: finding.severity.into(),
            event: finding.event.clone(),
            pointer: finding.pointer.clone(),
            writer: finding.writer.clone(),
            reader: finding.reader.clone(),
            readers: finding.readers.iter().map(|kind| ReaderKind::from(*kind)).collect(),
            message: finding.message.clone(),
            witness: finding.witness.clone(),
            error: finding.error.clone(),
            rollout: finding.rollout.into(),
            help: finding.help.clone(),
            source: finding.source.as_ref().map(Source::from),
            fingerprint: finding.fingerprint.clone(),
            waived: finding.waived,
            traffic: finding.traffic.map(|compat::Traffic { hits, messages }| Traffic { hits, messages }),
        }
    }
}

impl From<compat::Effect> for Effect {
    fn from(effect: compat::Effect) -> Self {
        match effect {
            compat::Effect::Rejected => Self::Rejected,
            compat::Effect::Misread => Self::Misread,
            compat::Effect::Undelivered => Self::Undelivered,
            compat::Effect::Oversize => Self::Oversize,
            compat::Effect::Defaulted => Self::Defaulted,
            compat::Effect::Unrecognised => Self::Unrecognised,
            compat::Effect::Lost => Self::Lost,
            compat::Effect::Undecided => Self::Undecided,
        }
    }
}

impl From<compat::Severity> for Severity {
    fn from(severity: compat::Severity) -> Self {
        match severity {
            compat::Severity::Error => Self::Error,
            compat::Severity::Warning => Self::Warning,
            compat::Severity::Note => Self::Note,
        }
    }
}

impl From<compat::ReaderKind> for ReaderKind {
    fn from(kind: compat::ReaderKind) -> Self {
        match kind {
            compat::ReaderKind::Rust => Self::Rust,
            compat::ReaderKind::Open => Self::Open,
        }
    }
}

impl From<compat::Rollout> for Rollout {
    fn from(rollout: compat::Rollout) -> Self {
        match rollout {
            compat::Rollout::AnyOrder => Self::AnyOrder,
            compat::Rollout::ReadersFirst => Self::ReadersFirst,
            compat::Rollout::WritersFirst => Self::WritersFirst,
            compat::Rollout::NotSafe => Self::NotSafe,
        }
    }
}

impl From<&compat::SourcePlace> for Source {
    fn from(place: &compat::SourcePlace) -> Self {
        Self { file: place.file.clone(), line: place.line, column: place.column }
    }
}

impl From<&compat::Summary> for Summary {
    fn from(summary: &compat::Summary) -> Self {
        Self {
            catalogue: summary.catalogue.clone(),
            version: summary.version.clone(),
            mode: summary.mode.clone(),
            baselines: summary.baselines.clone(),
            events: summary.events,
            errors: summary.errors,
            warnings: summary.warnings,
            notes: summary.notes,
            waived: summary.waived,
        }
    }
}
