//! One pair, both directions: the gate's verdict against what serde does.

use serde_json::Value;
use wireproof::compat::{self, Effect, Finding, Newer, ReaderKind, Side};

use crate::{
    day::{Pair, Release},
    documents::written,
    leaves::leaves,
};

/// Who writes and who reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The old types write, the new ones read.
    OldToNew,
    /// The new types write, the old ones read.
    NewToOld,
}

/// What the gate said about one direction, and what serde says to that.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Who writes and who reads.
    pub direction: Direction,
    /// What the gate says.
    pub findings: Vec<Finding>,
    /// How many messages of the writer the reader was shown.
    pub shown: usize,
    /// How many of them it rejected.
    pub rejected: usize,
    /// Where the gate and serde do not agree.
    pub faults: Vec<Fault>,
}

/// A disagreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// What kind.
    pub kind: FaultKind,
    /// What was seen.
    pub seen: String,
}

/// What kind of disagreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// The gate lets pass what the reader rejects.
    Unsound,
    /// The gate finds nothing, and the reader reads something else.
    Silent,
    /// The gate says rejected, and the reader takes the witness.
    Spurious,
    /// A finding has no witness.
    NoWitness,
    /// The writer does not write the witness.
    NotWritten,
    /// The reader does not do with the witness what the effect says.
    Unseen,
}

impl Verdict {
    /// Whether the gate lets the direction pass as far as Rust's readers are concerned.
    pub fn is_open(&self) -> bool {
        !self.findings.iter().any(closes)
    }

    /// Whether the gate could not decide.
    pub fn is_undecided(&self) -> bool {
        self.findings.iter().any(|finding| finding.effect == Some(Effect::Undecided))
    }
}

fn closes(finding: &Finding) -> bool {
    matches!(finding.effect, Some(Effect::Rejected | Effect::Undecided)) && finding.readers.contains(&ReaderKind::Rust)
}

/// Judges a pair in both directions.
///
/// # Errors
/// Why wireproof refuses the types of one of the days, or that a day does not read what it writes itself: such a writer
/// cannot be asked what it writes.
pub fn judge(pair: &Pair) -> Result<[Verdict; 2], String> {
    let (old, new) = (Release::of(pair.old)?, Release::of(pair.new)?);
    for release in [&old, &new] {
        if let Some(finding) = compat::compare_with_itself(&release.today()).first() {
            return Err(format!("it does not read what it writes: {}", finding.message));
        }
    }
    let findings = compat::compare(&new.today(), &Side::new("1.0.0", &old.contract, &old.documents));
    let of = |newer: Newer| findings.iter().filter(move |(each, _)| *each == newer).map(|(_, finding)| finding.clone());
    let (forth, back): (Vec<Finding>, Vec<Finding>) = (of(Newer::Reader).collect(), of(Newer::Writer).collect());
    let witnesses: Vec<Value> = findings.iter().filter_map(|(_, finding)| finding.witness.clone()).collect();
    Ok([
        verdict(Direction::OldToNew, (&old, &new), forth, &witnesses),
        verdict(Direction::NewToOld, (&new, &old), back, &witnesses),
    ])
}

fn verdict(
    direction: Direction,
    (writer, reader): (&Release, &Release),
    findings: Vec<Finding>,
    witnesses: &[Value],
) -> Verdict {
    let messages = written(writer, reader, witnesses);
    let mut verdict = Verdict { direction, findings, shown: messages.len(), rejected: 0, faults: Vec::new() };
    let shown = verdict.findings.iter().filter_map(|finding| witnessed(finding, (writer, reader)));
    verdict.faults = shown.collect();
    let (is_open, finds_nothing) = (verdict.is_open(), verdict.findings.is_empty());
    for message in messages {
        match reader.read(&message) {
            Err(error) => {
                verdict.rejected += 1;
                // One such message is enough.
                if is_open && verdict.rejected == 1 {
                    verdict.faults.push(Fault { kind: FaultKind::Unsound, seen: format!("{message}: {error}") });
                }
            }
            Ok(_) if finds_nothing && verdict.faults.is_empty() => {
                verdict.faults.extend(read_otherwise(&message, (writer, reader)));
            }
            Ok(_) => {}
        }
    }
    verdict
}

/// A message out of which the two sides read something else.
fn read_otherwise(message: &str, (writer, reader): (&Release, &Release)) -> Option<Fault> {
    // Where the writer itself reads it otherwise than it was meant, nobody can say what was.
    if writer.is_one_way() || reader.is_one_way() || writer.read(message).ok()?.as_deref() != Some(message) {
        return None;
    }
    let (meant, read) = ((writer.shown)(message)?, (reader.shown)(message)?);
    // A catch-all may have another name in Rust: it stands for the same.
    let mut known = leaves(&read);
    if let (Some(name), Some(other)) = (writer.catch_all(), reader.catch_all()) {
        known.iter_mut().filter(|leaf| *leaf == other).for_each(|leaf| name.clone_into(leaf));
        known.sort();
    }
    let meant_leaves = leaves(&meant);
    (meant_leaves != known && meant_leaves != leaves(&read))
        .then(|| Fault { kind: FaultKind::Silent, seen: format!("{message}: {meant} is read as {read}") })
}

/// What is wrong with a finding's witness.
fn witnessed(finding: &Finding, (writer, reader): (&Release, &Release)) -> Option<Fault> {
    let fault = |kind: FaultKind, seen: String| {
        let effect = finding.effect.map_or("-", Effect::as_str);
        Some(Fault { kind, seen: format!("{} {effect} at `{}`: {seen}", finding.rule, finding.pointer) })
    };
    let Some(witness) = &finding.witness else {
        // What could not be decided has none to show.
        let is_undecided = finding.effect == Some(Effect::Undecided);
        return if is_undecided { None } else { fault(FaultKind::NoWitness, finding.message.clone()) };
    };
    let text = witness.to_string();
    match writer.read(&text) {
        Ok(Some(written)) if same(&written, witness) => {}
        // It writes what it reads otherwise, so that it cannot be asked.
        _ if writer.is_one_way() => {}
        other => return fault(FaultKind::NotWritten, format!("{text}, the writer: {other:?}")),
    }
    if !finding.readers.contains(&ReaderKind::Rust) {
        return None;
    }
    let read = reader.read(&text);
    match (finding.effect?, &read) {
        (Effect::Rejected, Ok(_)) => fault(FaultKind::Spurious, text),
        (Effect::Rejected, Err(_))
        | (Effect::Undelivered | Effect::Oversize | Effect::Undecided, _)
        | (Effect::Lost, Ok(None)) => None,
        (_, Err(error)) => fault(FaultKind::Unseen, format!("{text}: {error}")),
        (Effect::Misread | Effect::Unrecognised, Ok(_)) => {
            let (meant, read) = ((writer.shown)(&text)?, (reader.shown)(&text)?);
            (meant == read).then(|| fault(FaultKind::Unseen, format!("{text}: {meant} is read as {read}")))?
        }
        (Effect::Defaulted, Ok(_)) => witness.pointer(&finding.pointer).and_then(|_| fault(FaultKind::Unseen, text)),
        (Effect::Lost, Ok(Some(written))) => {
            let kept: Value = serde_json::from_str(written).ok()?;
            let there = witness.pointer(&finding.pointer);
            // What is filled in may look like what was written: then the message says the same without it.
            let is_filled_in = || {
                let without = without(witness, &finding.pointer);
                without.is_some_and(|without| (reader.shown)(&without) == (reader.shown)(&text))
            };
            let is_kept = there.is_some() && kept.pointer(&finding.pointer) == there && !is_filled_in();
            is_kept.then(|| fault(FaultKind::Unseen, format!("{text} is written again as {written}")))?
        }
    }
}

/// The text of a message without the member at a place.
fn without(message: &Value, pointer: &str) -> Option<String> {
    let (above, name) = pointer.rsplit_once('/')?;
    let mut message = message.clone();
    message.pointer_mut(above)?.as_object_mut()?.shift_remove(&name.replace("~1", "/").replace("~0", "~"))?;
    Some(message.to_string())
}

fn same(text: &str, value: &Value) -> bool {
    serde_json::from_str::<Value>(text).is_ok_and(|read| alike(&read, value))
}

/// Whether two values are the same to JSON, which has one zero.
fn alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || (one.is_f64() != other.is_f64() && one.as_f64() == other.as_f64())
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| alike(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let mut members = one.iter();
            one.len() == other.len()
                && members.all(|(name, one)| other.get(name).is_some_and(|other| alike(one, other)))
        }
        _ => one == other,
    }
}
