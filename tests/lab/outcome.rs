//! What becomes of the messages of an event.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use wireproof::compat::{Effect, ReaderKind};

use crate::{
    fleet::Language,
    room::{Record, Who},
    service::{Heard, Published},
};

/// What becomes of some messages of an event; where there is nothing of it, all are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// The reader returns an error.
    Rejected,
    /// The reader takes something that its release does not know: Go and TypeScript keep it, a catch-all of Rust
    /// swallows it.
    Unrecognised,
    /// The reader takes the message for something else.
    Misread,
    /// Nothing comes: writer and reader do not have the same channels.
    Undelivered,
}

impl Outcome {
    /// The outcome that an effect is seen by, if it is.
    pub(crate) fn of(effect: Effect) -> Option<Self> {
        match effect {
            Effect::Rejected => Some(Self::Rejected),
            Effect::Unrecognised => Some(Self::Unrecognised),
            Effect::Misread => Some(Self::Misread),
            Effect::Undelivered => Some(Self::Undelivered),
            Effect::Defaulted | Effect::Lost => None,
            Effect::Oversize | Effect::Undecided => panic!("nothing in the lab is {}", effect.as_str()),
        }
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Rejected => "rejected",
            Self::Unrecognised => "unrecognised",
            Self::Misread => "misread",
            Self::Undelivered => "undelivered",
        }
    }
}

/// The kind of reader that services in a language are.
pub(crate) fn kind(language: Language) -> ReaderKind {
    if language == Language::Rust { ReaderKind::Rust } else { ReaderKind::Open }
}

/// What came from one service to another: each message, as it was heard.
pub(crate) struct Delivery<'r> {
    messages: BTreeMap<(&'r str, &'r str), &'r Heard>,
}

impl<'r> Delivery<'r> {
    /// # Panics
    /// Where a reader makes two things of one message, from two brokers or on two channels.
    pub(crate) fn between(record: &'r Record, writer: Who, reader: Who) -> Self {
        let mut messages: BTreeMap<(&str, &str), &Heard> = BTreeMap::new();
        for heard in record.heard.get(&(writer, reader)).into_iter().flatten() {
            let before = messages.insert((&heard.event, &heard.id), heard);
            let is_same = before.is_none_or(|before| (&before.error, &before.again) == (&heard.error, &heard.again));
            assert!(is_same, "{reader:?} makes two things of one message: {before:?} and {heard:?}");
        }
        Self { messages }
    }

    /// What an event's reader said of a message; `None` where it never came.
    pub(crate) fn of(&self, event: &str, message: &Published) -> Option<&'r Heard> {
        self.messages.get(&(event, message.id.as_str())).copied()
    }
}

/// Whether what a reader writes again says something else than the message.
pub(crate) fn is_altered(message: &Published, heard: &Heard) -> bool {
    heard.again.as_ref().is_some_and(|again| !says_the_same(&message.text, again))
}

/// Whether two messages have the same value wherever both have one.
pub(crate) fn says_the_same(one: &str, other: &str) -> bool {
    agrees(&value(one), &value(other))
}

/// The value of a message.
pub(crate) fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn agrees(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            one.iter().all(|(name, value)| other.get(name).is_none_or(|other| agrees(value, other)))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| agrees(one, other))
        }
        (Value::String(one), Value::String(other)) => one == other || is_same_instant(one, other),
        (Value::Number(one), Value::Number(other)) => one == other || one.as_f64() == other.as_f64(),
        // Go writes null for a list or a map without anything in it.
        (Value::Null, other) => {
            other.is_null()
                || *other == Value::Array(Vec::new())
                || other.as_object().is_some_and(serde_json::Map::is_empty)
        }
        (one, other) => one == other,
    }
}

/// Whether two texts are the same point in time; a leap second is the second after it, as Go has it.
fn is_same_instant(one: &str, other: &str) -> bool {
    let nanoseconds = |text: &str| {
        let time = chrono::DateTime::parse_from_rfc3339(text).ok()?;
        Some(i128::from(time.timestamp()) * 1_000_000_000 + i128::from(time.timestamp_subsec_nanos()))
    };
    nanoseconds(one).is_some_and(|one| nanoseconds(other) == Some(one))
}

/// The words of a set of outcomes.
pub(crate) fn words(outcomes: &BTreeSet<Outcome>) -> String {
    if outcomes.is_empty() {
        return "read".to_owned();
    }
    outcomes.iter().map(|outcome| outcome.as_str()).collect::<Vec<_>>().join(", ")
}
