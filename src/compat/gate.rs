//! Findings about one catalogue, and about the gate itself.

use indexmap::IndexMap;

use super::{
    Effect, Finding, ReaderKind, Rollout, Rule, Severity, SourcePlace, Waiver,
    fingerprint::fingerprint,
    lints::Issue,
    rules::{SCHEMA_UNTRUE, STALE_WAIVER},
};

use crate::schema::SourceDocument;

/// What findings call the side of today's types.
pub const TODAY: &str = "today";

/// The finding that a waiver is no longer of use.
pub fn stale_waiver(waiver: &Waiver) -> Finding {
    let why = if waiver.is_over {
        format!("its end, {}, has come", waiver.waiving.until)
    } else {
        "it matches no finding".to_owned()
    };
    Finding {
        severity: Severity::Warning,
        message: format!("the waiver for {} is stale: {why}", waiver.fingerprint),
        help: "remove it from the configuration, or give it a new end and say why".to_owned(),
        ..about_gate(STALE_WAIVER, "", &waiver.fingerprint)
    }
}

/// The finding that the schemas of an event say what serde does not do.
pub fn schema_untrue(event: &str, problem: &str) -> Finding {
    Finding {
        effect: Some(Effect::Rejected),
        severity: Severity::Error,
        readers: vec![ReaderKind::Rust],
        message: format!("the event's schemas do not tell the truth: {problem}"),
        help: "declare what the type is on the wire; until then the gate cannot be trusted about this event".to_owned(),
        ..about_gate(SCHEMA_UNTRUE, event, event)
    }
}

/// The finding of a lint's issue.
pub fn lint_finding(issue: Issue, sources: &IndexMap<String, SourceDocument>) -> Finding {
    let owner = issue.source_key.split(['.', ':']).next().unwrap_or_default();
    let place = sources.get(&issue.source_key).or_else(|| sources.get(owner));
    Finding {
        effect: issue.effect,
        severity: issue.severity,
        pointer: issue.pointer,
        readers: issue.readers,
        message: issue.message,
        witness: issue.witness,
        help: issue.help,
        source: place.map(|place| SourcePlace { file: place.file.clone(), line: place.line, column: place.column }),
        fingerprint: fingerprint([issue.rule.id, &issue.event, &issue.source_key, &issue.detail]),
        ..about_gate(issue.rule, &issue.event, "")
    }
}

fn about_gate(rule: &Rule, event: &str, detail: &str) -> Finding {
    Finding {
        rule: rule.id.to_owned(),
        effect: None,
        severity: Severity::Error,
        event: event.to_owned(),
        pointer: String::new(),
        writer: TODAY.to_owned(),
        reader: TODAY.to_owned(),
        readers: Vec::new(),
        message: String::new(),
        witness: None,
        error: None,
        rollout: Rollout::AnyOrder,
        help: String::new(),
        source: None,
        fingerprint: fingerprint([rule.id, event, detail]),
        waived: false,
        waiver: None,
        traffic: None,
    }
}
