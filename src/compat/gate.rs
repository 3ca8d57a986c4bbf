//! Findings about the gate itself.

use super::{
    Effect, Finding, ReaderKind, Rollout, Rule, Severity, Waiver,
    fingerprint::fingerprint,
    rules::{SCHEMA_UNTRUE, STALE_WAIVER},
};

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
    }
}
