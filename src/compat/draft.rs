//! Observed effects, put into words.

use super::{
    Effect, Finding, Rollout, Severity,
    compare::Rust,
    confirm::Observation,
    difference::{Difference, What},
    fingerprint::fingerprint,
    pair::{Newer, Pair},
    rules::{CHANGES, Case, Words},
    severity, source,
};

/// A finding before it is known what its counterpart in the other direction says.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) finding: Finding,
    pub(super) newer: Newer,
    /// What the finding is about, the same in both directions.
    pub(super) item: String,
}

/// The finding of an observed effect; `None` where it is no rule's business.
pub(super) fn draft(
    rust: Rust<'_>,
    pair: &Pair<'_>,
    difference: &Difference<'_>,
    observation: Observation,
) -> Option<Draft> {
    let (event, old) = match pair.newer {
        Newer::Writer => (pair.written, pair.reader.contract),
        Newer::Reader => (pair.read, pair.writer.contract),
    };
    let (writer, reader) = (pair.writer.label, pair.reader.label);
    let mut error = observation.error.clone();
    match in_serdes_words(rust, pair, &observation) {
        Some(Err(text)) => error = Some(text),
        // The contract says otherwise than the types: which of them is right is not for the gate to guess.
        Some(Ok(())) => {
            let problem = "serde takes a message that the contract's reader rejects".to_owned();
            let difference = Difference { what: What::Undecided { problem }, ..difference.clone() };
            let observation = Observation { effect: Effect::Undecided, error: None, ..observation };
            return draft(rust, pair, &difference, observation);
        }
        None => {}
    }
    let case = Case { difference, effect: observation.effect, newer: pair.newer, writer, reader };
    let (rule, Words { message, help }) = CHANGES.iter().find_map(|each| Some((each.rule, (each.judge)(&case)?)))?;
    let effect = Some(observation.effect).filter(|_| !matches!(difference.what, What::EventName { .. }));
    let severity = effect.map_or(Severity::Note, |effect| severity::default(difference, effect, pair.newer, old));
    let item = difference.item(pair.newer);
    let direction = if pair.newer == Newer::Writer { "today to baseline" } else { "baseline to today" };
    let parts = [
        rule.id,
        observation.effect.as_str(),
        &event.name,
        &difference.pointer,
        direction,
        &item,
        &difference.detail(),
    ];
    let finding = Finding {
        rule: rule.id.to_owned(),
        effect,
        severity,
        event: event.name.clone(),
        pointer: difference.pointer.clone(),
        writer: writer.to_owned(),
        reader: reader.to_owned(),
        readers: observation.readers,
        message,
        witness: observation.witness,
        error,
        rollout: Rollout::AnyOrder,
        help,
        source: source::find(rust.sources, difference, pair.newer, Some(event)),
        fingerprint: fingerprint(parts),
        waived: false,
        waiver: None,
        traffic: None,
    };
    Some(Draft { finding, newer: pair.newer, item })
}

/// What the real serde says of a message that today's readers reject, where the types are at hand.
fn in_serdes_words(rust: Rust<'_>, pair: &Pair<'_>, observation: &Observation) -> Option<Result<(), String>> {
    let is_asked = pair.newer == Newer::Reader
        && observation.effect == Effect::Rejected
        && observation.readers.contains(&super::ReaderKind::Rust);
    let message = observation.witness.as_ref().filter(|_| is_asked)?;
    (rust.serde?)(&pair.read.name, message.to_string().as_bytes())
}
