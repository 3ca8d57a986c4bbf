//! What each side makes of a document, against what serde makes of it.

use serde_json::Value;
use wireproof::{compat::ReaderKind, reader::Reader};

use crate::{Relayed, Reply, Subject, same::is_same};

/// Who disagrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The contract's interpreted readers.
    Contract,
    /// The generated Go package.
    Go,
    /// The generated TypeScript package.
    TypeScript,
}

/// A disagreement.
#[derive(Debug)]
pub struct Fault {
    /// With whom.
    pub side: Side,
    /// About which document; none where a package does not even compile, or ends its program.
    pub document: Option<String>,
    /// What the side makes of it, and what it should have made of it.
    pub seen: String,
}

/// Every disagreement about the subject's documents, and how many of these serde accepts.
pub fn judge(subject: &Subject, relayed: &Relayed) -> (Vec<Fault>, usize) {
    let court = Court {
        subject,
        rust: Reader::new(&subject.contract, ReaderKind::Rust),
        open: Reader::new(&subject.contract, ReaderKind::Open),
    };
    let (mut faults, mut accepted) = (Vec::new(), 0);
    let replies = [(Side::Go, &relayed.go), (Side::TypeScript, &relayed.typescript)];
    for (side, replies) in replies {
        if let Err(error) = replies {
            faults.push(Fault { side, document: None, seen: error.clone() });
        }
    }
    // A stack without end in one language is mostly one in Rust, which would end this program.
    if !faults.is_empty() {
        return (faults, accepted);
    }
    for (index, document) in subject.documents.iter().enumerate() {
        let real = court.real(document);
        accepted += usize::from(real.is_ok());
        let mut fault = |side, seen: Option<String>| {
            faults.extend(seen.map(|seen| Fault { side, document: Some(document.clone()), seen }));
        };
        fault(Side::Contract, court.contract(document, &real));
        for (side, replies) in replies {
            if let Some(reply) = replies.as_ref().ok().and_then(|replies| replies.get(index)) {
                fault(side, court.language(side, document, &real, reply));
            }
        }
    }
    (faults, accepted)
}

/// What reads a document: the text written again, if it can be written.
type Outcome = Result<Option<String>, String>;

struct Court<'s> {
    subject: &'s Subject,
    rust: Reader<'s>,
    open: Reader<'s>,
}

impl Court<'_> {
    /// What the real serde makes of a document.
    fn real(&self, document: &str) -> Outcome {
        let read = self.subject.catalogue.read(&self.subject.contract.events[0].name, document.as_bytes());
        read.unwrap_or_else(|| Err("there is no such event".to_owned()))
    }

    fn interpreted(&self, reader: &Reader<'_>, document: &str) -> Outcome {
        let read = reader.read(&self.subject.contract.events[0].payload, document.as_bytes());
        read.map(|reading| reading.written()).map_err(|error| error.to_string())
    }

    /// What is wrong with the contract's readers, if anything.
    fn contract(&self, document: &str, real: &Outcome) -> Option<String> {
        let rust = self.interpreted(&self.rust, document);
        let open = self.interpreted(&self.open, document);
        let agrees = match (real, &rust, &open) {
            (Err(_), Err(_), _) | (Ok(None), Ok(None), Ok(None)) => true,
            (Ok(Some(written)), Ok(Some(rust)), Ok(Some(open))) => self.says(rust, written) && self.says(open, written),
            _ => false,
        };
        (!agrees).then(|| format!("serde {real:?}, Rust reader {rust:?}, open reader {open:?}"))
    }

    /// What is wrong with what a generated package makes of a document, if anything.
    fn language(&self, side: Side, document: &str, real: &Outcome, reply: &Reply) -> Option<String> {
        let open = self.interpreted(&self.open, document);
        let agrees = match (&open, reply) {
            (Ok(Some(open)), Reply::Written(text)) => {
                // Where a default is left out, the contract's writer may write less than serde's.
                let says = |written: &String| self.says(text, written);
                let real = real.as_ref().ok().and_then(Option::as_ref);
                let spelled = |side: Side| {
                    [Some(open), real].into_iter().flatten().any(|each| spells(text, each, document, side))
                };
                // An array that stays in a record's place means nothing to serde that it meant before.
                let is_another = side == Side::TypeScript && !spelled(Side::Go);
                spelled(side) && (is_another || real.is_none_or(says))
            }
            (Ok(None), Reply::Unwritten(_)) | (Err(_), Reply::Unread(_)) => true,
            (Ok(_), Reply::Unread(error)) => is_positional(error) || is_empty_unit(error, document),
            _ => false,
        };
        (!agrees).then(|| format!("{reply:?}, serde {real:?}, open reader {open:?}"))
    }

    /// Whether a text says to serde what it wrote: the same text comes of it. Some types rename one way or write nothing,
    /// and serde cannot read back what it writes: of these nothing is asked.
    fn says(&self, text: &str, written: &str) -> bool {
        text == written
            || self.real(text).is_ok_and(|again| again.as_deref() == Some(written))
            || !self.real(written).is_ok_and(|again| again.as_deref() == Some(written))
    }
}

/// Whether a record's values in an array are why a document is not read: TypeScript does not take them so.
fn is_positional(error: &str) -> bool {
    error.contains("WireError") && error.contains("expected object, got array")
}

/// Whether an object without members in place of nothing is why a document is not read: serde takes it in what it has read
/// whole, and no generated package does.
fn is_empty_unit(error: &str, document: &str) -> bool {
    error.contains("expected null, got object") && document.contains("{}")
}

/// Whether a text has the values of the expected one, or those of the document.
fn spells(text: &str, expected: &str, document: &str, side: Side) -> bool {
    // Readers keep what no value holds, as it came.
    let parsed = |text: &str| {
        let text = text.replace("\\ud800", "half a pair").replace("1E400", "1e300");
        serde_json::from_str::<Value>(&text).ok()
    };
    match (parsed(text), parsed(expected)) {
        (Some(value), Some(expected)) => is_same(&value, &expected, parsed(document).as_ref(), side),
        _ => false,
    }
}
