//! Differences, shown to the reader: what it really does with a message decides what is said about it.

use serde_json::Value;

use super::{
    Effect, ReaderKind,
    difference::{Difference, What},
    pair::{Newer, Pair},
};
use crate::contract::{Tagging, TypeKind, TypeName, Union};
use crate::reader::{Note, NoteKind, ReadError, Reading, push_token};

/// So many other differences are mended at most to see the effect of one.
const MENDINGS: usize = 64;

/// An effect of a difference that a reader was seen to show.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Observation {
    /// What happened.
    pub(super) effect: Effect,
    /// At which kinds of reader.
    pub(super) readers: Vec<ReaderKind>,
    /// The message that shows it.
    pub(super) witness: Option<Value>,
    /// The reader's error, where there is one.
    pub(super) error: Option<String>,
}

/// The observation that nobody gets the message.
pub(super) fn undelivered(witness: Value) -> Observation {
    Observation { effect: Effect::Undelivered, readers: ReaderKind::ALL.to_vec(), witness: Some(witness), error: None }
}

/// Shows messages to both kinds of reader of one event.
pub(super) struct Trial<'c> {
    pair: Pair<'c>,
}

/// What the readers made of one message.
struct Outcome {
    witness: Value,
    rust: Result<Reading, ReadError>,
    open: Result<Reading, ReadError>,
}

impl<'c> Trial<'c> {
    pub(super) fn new(pair: &Pair<'c>) -> Self {
        Self { pair: *pair }
    }

    /// The effects that the difference was seen to have, each with the first message that shows it. `all` are the
    /// differences of the pair, this one among them.
    pub(super) fn observe(
        &self,
        difference: &Difference<'_>,
        all: &[Difference<'_>],
        messages: Vec<Value>,
    ) -> Vec<Observation> {
        let mut observations: Vec<Observation> = Vec::new();
        for message in messages {
            let outcome = self.show(message.clone());
            let mut effects = self.effects(difference, &outcome);
            // Where Rust has another complaint first, the open reader may speak of this one only.
            let is_told = effects.iter().any(|seen| seen.readers.contains(&ReaderKind::Rust));
            if (effects.is_empty() || outcome.rust.is_err())
                && !is_told
                && let Some(rejection) = self.alone(difference, all, message)
            {
                effects.retain(|seen| seen.effect != Effect::Rejected);
                effects.push(rejection);
            }
            for observation in effects {
                if !observations.iter().any(|known| known.effect == observation.effect) {
                    observations.push(observation);
                }
            }
        }
        observations
    }

    /// The rejection that the difference leads to, in a message that is rejected for other differences first: those are
    /// mended one after the other, until the reader complains about this one. The witness stays the message as it is
    /// written, and the error is told without line and column, which would be those of the mended message.
    fn alone(&self, difference: &Difference<'_>, all: &[Difference<'_>], message: Value) -> Option<Observation> {
        if matches!(difference.what, What::OtherVariant { .. }) {
            return None;
        }
        let mut mended = message.clone();
        for _ in 0..MENDINGS {
            let outcome = self.show(mended.clone());
            if let Some(observation) = outcome.rejected(|error| is_about(error, difference))
                && (outcome.rust.is_ok() || observation.readers.contains(&ReaderKind::Rust))
            {
                let error = observation.error.map(|text| without_position(&text));
                return Some(Observation { witness: Some(message), error, ..observation });
            }
            let errors = [outcome.rust.err(), outcome.open.err()];
            let error = errors.into_iter().flatten().next()?;
            let other = all.iter().find(|other| {
                is_about(&error, other)
                    && (other.pointer != difference.pointer)
                    && mended.pointer(&other.pointer) != other.mended.as_ref()
            })?;
            mend(&mut mended, &other.pointer, other.mended.clone())?;
        }
        None
    }

    /// The rejection of a message, whatever its cause.
    pub(super) fn rejection(&self, message: Value) -> Option<(Observation, String)> {
        let outcome = self.show(message);
        let pointer = outcome.rust.as_ref().err().or(outcome.open.as_ref().err())?.pointer.clone();
        outcome.rejected(|_| true).map(|observation| (observation, pointer))
    }

    fn show(&self, witness: Value) -> Outcome {
        let Pair { reader, read, .. } = self.pair;
        let text = witness.to_string();
        Outcome {
            rust: reader.rust.read(&read.payload, text.as_bytes()),
            open: reader.open.read(&read.payload, text.as_bytes()),
            witness,
        }
    }

    fn effects(&self, difference: &Difference<'_>, outcome: &Outcome) -> Vec<Observation> {
        let pointer = difference.pointer.as_str();
        let mut effects = Vec::new();
        if !matches!(difference.what, What::OtherVariant { .. }) {
            effects.extend(outcome.rejected(|error| is_about(error, difference)));
        }
        let seen = |effect: Effect, shows: fn(&NoteKind) -> bool| outcome.noted(effect, pointer, shows);
        match &difference.what {
            What::Unread { .. } => effects.extend(seen(Effect::Lost, |what| matches!(what, NoteKind::Ignored { .. }))),
            What::Unwritten { .. } => {
                effects.extend(seen(Effect::Defaulted, |what| matches!(what, NoteKind::Defaulted { .. })));
            }
            What::OtherDefault { .. } => {
                effects.extend(seen(Effect::Misread, |what| matches!(what, NoteKind::Defaulted { .. })));
            }
            What::Value(choice) | What::Variant(choice) => {
                effects.extend(seen(Effect::Unrecognised, |what| matches!(what, NoteKind::Unrecognised { .. })));
                // A catch-all is there for what is new; what the reader's side once knew, it swallows.
                let caught = if self.pair.newer == Newer::Writer { Effect::Unrecognised } else { Effect::Misread };
                effects.extend(
                    seen(caught, |what| matches!(what, NoteKind::Caught { .. }))
                        .filter(|_| effects.iter().all(|known| known.effect != caught)),
                );
                // Where the author's own reader already takes it for another variant, the release changed nothing.
                if self.meant(pointer, outcome).as_deref() == Some(choice.name) {
                    effects.extend(seen(Effect::Misread, |what| matches!(what, NoteKind::Chose { .. })));
                }
            }
            What::OtherVariant { name } => effects.extend(self.other_variant(name, pointer, outcome)),
            // A text that became one out of a list: an open reader keeps it.
            What::Shape { .. } => {
                effects.extend(seen(Effect::Unrecognised, |what| matches!(what, NoteKind::Unrecognised { .. })));
                effects.extend(self.overlooked(difference, outcome));
            }
            What::Tagging { .. } => effects.extend(self.overlooked(difference, outcome)),
            What::SometimesWritten { .. }
            | What::Doubled { .. }
            | What::Null { .. }
            | What::Event { .. }
            | What::EventName { .. }
            | What::ChannelsMoved { .. }
            | What::Channel { .. }
            | What::Unexplained
            | What::Undecided { .. } => {}
        }
        effects
    }

    /// The variant at a place that the author's own reader reads out of the message.
    fn meant(&self, pointer: &str, outcome: &Outcome) -> Option<String> {
        let Pair { writer, written, .. } = self.pair;
        let author = writer.rust.read(&written.payload, outcome.witness.to_string().as_bytes());
        chosen(&author.ok()?, pointer)
    }

    /// Whether a reader that has another form for the value takes it, because nothing in that form is required, and does
    /// not look at what is in it. The tag of a single variant says nothing that such a reader could miss.
    fn overlooked(&self, difference: &Difference<'_>, outcome: &Outcome) -> Option<Observation> {
        let pointer = difference.pointer.as_str();
        let mut tag = None;
        let owner = self.pair.writer.contract.definition(&TypeName(difference.owner.writer.clone()));
        if let Some(TypeKind::Union(Union { tagging: Tagging::Internal { tag: name }, variants, .. })) =
            owner.map(|owner| &owner.kind)
            && variants.len() == 1
        {
            push_token(tag.insert(pointer.to_owned()), name);
        }
        let is_overlooked = |note: &Note| {
            matches!(note.what, NoteKind::Ignored { .. })
                && is_below(&note.pointer, pointer)
                && tag.as_ref() != Some(&note.pointer)
        };
        let overlooks = |result: &Result<Reading, ReadError>| {
            result.as_ref().is_ok_and(|reading| reading.notes.iter().any(is_overlooked))
        };
        let hit = outcome.results().into_iter().filter(|(_, result)| overlooks(result)).map(|(kind, _)| kind);
        outcome.observation(Effect::Misread, hit.collect(), None)
    }

    /// Whether the reader takes the message for another variant than its author means.
    fn other_variant(&self, name: &str, pointer: &str, outcome: &Outcome) -> Option<Observation> {
        // Where the author's own reader already takes it for another variant, the release changed nothing.
        if self.meant(pointer, outcome).as_deref() != Some(name) {
            return None;
        }
        let misread = |result: &Result<Reading, ReadError>| {
            result.as_ref().ok().and_then(|reading| chosen(reading, pointer)).is_some_and(|variant| variant != name)
        };
        let hit = outcome.results().into_iter().filter(|(_, result)| misread(result)).map(|(kind, _)| kind);
        outcome.observation(Effect::Misread, hit.collect(), None)
    }
}

impl Outcome {
    /// What both kinds of reader made of the message.
    fn results(&self) -> [(ReaderKind, &Result<Reading, ReadError>); 2] {
        [(ReaderKind::Rust, &self.rust), (ReaderKind::Open, &self.open)]
    }

    /// A rejection that is about the difference.
    fn rejected(&self, is_about: impl Fn(&ReadError) -> bool) -> Option<Observation> {
        let errors = [(ReaderKind::Rust, self.rust.as_ref().err()), (ReaderKind::Open, self.open.as_ref().err())];
        let hits: Vec<(ReaderKind, &ReadError)> = errors
            .into_iter()
            .filter_map(|(kind, error)| Some((kind, error.filter(|error| is_about(error))?)))
            .collect();
        let text = hits.first().map(|(_, error)| error.message.clone());
        self.observation(Effect::Rejected, hits.iter().map(|(kind, _)| *kind).collect(), text)
    }

    /// An effect that a reader takes note of at a place.
    fn noted(&self, effect: Effect, pointer: &str, is_shown: fn(&NoteKind) -> bool) -> Option<Observation> {
        let notes = |result: &Result<Reading, ReadError>| {
            let mut notes = result.iter().flat_map(|reading| &reading.notes);
            notes.any(|note| note.pointer == pointer && is_shown(&note.what))
        };
        let readers = self.results().into_iter().filter(|(_, result)| notes(result)).map(|(kind, _)| kind).collect();
        self.observation(effect, readers, None)
    }

    fn observation(&self, effect: Effect, readers: Vec<ReaderKind>, error: Option<String>) -> Option<Observation> {
        let witness = Some(self.witness.clone());
        (!readers.is_empty()).then_some(Observation { effect, readers, witness, error })
    }
}

/// The variant that a reader took a value at a place for.
fn chosen(reading: &Reading, pointer: &str) -> Option<String> {
    reading.notes.iter().find_map(|note| match &note.what {
        NoteKind::Chose { variant, .. } | NoteKind::Caught { variant, .. } if note.pointer == pointer => {
            Some(variant.clone())
        }
        _ => None,
    })
}

/// Puts at a pointer what the reader takes there, or takes away what it does not.
pub(super) fn mend(message: &mut Value, pointer: &str, value: Option<Value>) -> Option<()> {
    let (parent, name) = last_token(pointer)?;
    match (message.pointer_mut(parent)?, value) {
        (Value::Object(members), Some(value)) => {
            members.insert(name, value);
        }
        (Value::Object(members), None) => {
            members.shift_remove(&name)?;
        }
        (Value::Array(items), Some(value)) => *items.get_mut(name.parse::<usize>().ok()?)? = value,
        _ => return None,
    }
    Some(())
}

/// An error's text without `at line 1 column 7`.
pub(super) fn without_position(text: &str) -> String {
    text.rsplit_once(" at line ").map_or(text, |(text, _)| text).to_owned()
}

/// What serde says where no variant of a union without tags takes a value.
const NO_VARIANT: &str = "did not match any variant of untagged enum";

/// Whether an error is what the difference leads to.
fn is_about(error: &ReadError, difference: &Difference<'_>) -> bool {
    let (at, pointer) = (error.pointer.as_str(), difference.pointer.as_str());
    let (parent, name) = last_token(pointer).unwrap_or_default();
    let names_it = error.message.contains(&format!("`{name}`"));
    match &difference.what {
        What::Unwritten { .. } | What::SometimesWritten { .. } | What::Unread { .. } => {
            (at == parent || at == pointer) && names_it
        }
        What::Doubled { .. } => at == parent || at == pointer,
        // A union without tags says of the whole that no variant took it; anything else that is said further up, such as
        // that a member is missing, is about something else.
        _ => at == pointer || is_below(at, pointer) || (is_below(pointer, at) && error.message.contains(NO_VARIANT)),
    }
}

/// A pointer's last name, plain, and the pointer above it; `None` for the whole message.
fn last_token(pointer: &str) -> Option<(&str, String)> {
    let (parent, name) = pointer.rsplit_once('/')?;
    Some((parent, name.replace("~1", "/").replace("~0", "~")))
}

fn is_below(lower: &str, upper: &str) -> bool {
    lower.strip_prefix(upper).is_some_and(|rest| rest.starts_with('/'))
}
