//! Differences, shown to the reader: what it really does with a message decides what is said about it.

mod caught;
mod mend;
mod overlooked;

use serde_json::Value;

use super::{
    Effect, ReaderKind,
    difference::{Difference, What},
    pair::{Newer, Pair},
};
use crate::reader::{Note, NoteKind, ReadError, Reading, last_token};

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
        if is_about_meaning(difference) {
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
            let others = all.iter().filter(|other| is_about(&error, other) && is_apart(other, difference));
            mended = others.into_iter().find_map(|other| {
                let mut tried = mended.clone();
                other.mend(&mut tried)?;
                (tried != mended).then_some(tried)
            })?;
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
        if !is_about_meaning(difference) {
            effects.extend(outcome.rejected(|error| is_about(error, difference)));
        }
        let seen = |effect: Effect, shows: fn(&NoteKind) -> bool| outcome.noted(effect, pointer, shows);
        match &difference.what {
            What::Unread { .. } => effects.extend(seen(Effect::Lost, |what| matches!(what, NoteKind::Ignored { .. }))),
            What::Unwritten { .. } => {
                effects.extend(seen(Effect::Defaulted, |what| matches!(what, NoteKind::Defaulted { .. })));
                let left_out = |what: &NoteKind| matches!(what, NoteKind::LeftOut { type_name, .. } if *type_name == difference.owner.reader);
                let (parent, _) = last_token(pointer).unwrap_or_default();
                effects.extend(outcome.noted(Effect::Defaulted, parent, left_out));
            }
            What::PartUnread { names, .. } => {
                let is_ours = |note: &Note| {
                    matches!(note.what, NoteKind::Ignored { .. })
                        && last_token(&note.pointer)
                            .is_some_and(|(parent, name)| parent == pointer && names.contains(&name))
                };
                effects.extend(outcome.shown(Effect::Lost, is_ours));
            }
            What::PartUnwritten { part, .. } => {
                let left_out =
                    |what: &NoteKind| matches!(what, NoteKind::LeftOut { part: name, .. } if *name == part.name);
                effects.extend(outcome.noted(Effect::Defaulted, pointer, left_out));
            }
            What::OtherDefault { .. } => {
                effects.extend(seen(Effect::Misread, |what| matches!(what, NoteKind::Defaulted { .. })));
            }
            What::Value(choice) | What::Variant(choice) => {
                effects.extend(seen(Effect::Unrecognised, |what| matches!(what, NoteKind::Unrecognised { .. })));
                // A catch-all is there for what is new; what the reader's side once knew, it swallows.
                let caught = if self.pair.newer == Newer::Writer { Effect::Unrecognised } else { Effect::Misread };
                let is_caught = |what: &NoteKind| match what {
                    NoteKind::Caught { variant, .. } => !self.is_meant(difference, choice.name, variant),
                    _ => false,
                };
                effects.extend(
                    outcome
                        .noted(caught, pointer, is_caught)
                        .filter(|_| effects.iter().all(|known| known.effect != caught)),
                );
                // Where the author's own reader already takes it for another variant, the release changed nothing.
                if self.meant(pointer, outcome).as_deref() == Some(choice.name) {
                    let is_chosen = |reading: &Reading| match choice_at(reading, pointer) {
                        Some((taken, false)) => !self.is_meant(difference, choice.name, taken),
                        _ => false,
                    };
                    effects.extend(outcome.misread(is_chosen));
                }
            }
            What::OtherVariant { name } => effects.extend(self.other_variant(name, pointer, outcome)),
            What::NullMeans { variant, is_written, .. } => {
                let (meant, read) = if *is_written { (Some(*variant), None) } else { (None, Some(*variant)) };
                if self.author(outcome).is_some_and(|author| chosen(&author, pointer) == meant) {
                    effects.extend(outcome.misread(|reading| chosen(reading, pointer) == read));
                }
            }
            // A text that became one out of a list: an open reader keeps it.
            What::Shape { .. } => {
                effects.extend(seen(Effect::Unrecognised, |what| matches!(what, NoteKind::Unrecognised { .. })));
                if !self.changes_form(difference) {
                    effects.extend(self.overlooked(difference, outcome));
                }
            }
            What::Form { .. } => effects.extend(self.overlooked(difference, outcome)),
            What::Tagging { .. } => {
                effects.extend(self.overlooked(difference, outcome));
                let meant = self.meant(pointer, outcome);
                effects.extend(meant.and_then(|name| self.other_variant(&name, pointer, outcome)));
            }
            What::SometimesWritten { .. }
            | What::PartSometimesWritten { .. }
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
        chosen(&self.author(outcome)?, pointer).map(str::to_owned)
    }

    /// What the author's own reader makes of the message.
    fn author(&self, outcome: &Outcome) -> Option<Reading> {
        let Pair { writer, written, .. } = self.pair;
        writer.rust.read(&written.payload, outcome.witness.to_string().as_bytes()).ok()
    }

    /// Whether the reader takes the message for another variant than its author means.
    fn other_variant(&self, name: &str, pointer: &str, outcome: &Outcome) -> Option<Observation> {
        // Where the author's own reader already takes it for another variant, the release changed nothing.
        if self.meant(pointer, outcome).as_deref() != Some(name) {
            return None;
        }
        outcome.misread(|reading| chosen(reading, pointer).is_some_and(|variant| variant != name))
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

    /// That a reader takes the message for something else.
    fn misread(&self, is_misread: impl Fn(&Reading) -> bool) -> Option<Observation> {
        let hit = self.results().into_iter().filter(|(_, result)| result.as_ref().is_ok_and(&is_misread));
        self.observation(Effect::Misread, hit.map(|(kind, _)| kind).collect(), None)
    }

    /// An effect that a reader takes note of at a place.
    fn noted(&self, effect: Effect, pointer: &str, is_shown: impl Fn(&NoteKind) -> bool) -> Option<Observation> {
        self.shown(effect, |note| note.pointer == pointer && is_shown(&note.what))
    }

    /// An effect that a reader takes note of.
    fn shown(&self, effect: Effect, is_shown: impl Fn(&Note) -> bool) -> Option<Observation> {
        let notes = |result: &Result<Reading, ReadError>| {
            let mut notes = result.iter().flat_map(|reading| &reading.notes);
            notes.any(&is_shown)
        };
        let readers = self.results().into_iter().filter(|(_, result)| notes(result)).map(|(kind, _)| kind).collect();
        self.observation(effect, readers, None)
    }

    fn observation(&self, effect: Effect, readers: Vec<ReaderKind>, error: Option<String>) -> Option<Observation> {
        let witness = Some(self.witness.clone());
        (!readers.is_empty()).then_some(Observation { effect, readers, witness, error })
    }
}

/// The variant that a reader took a value at a place for, and whether it catches all. A key of a map comes before the value
/// that stands at its place.
fn choice_at<'r>(reading: &'r Reading, pointer: &str) -> Option<(&'r str, bool)> {
    let notes = reading.notes.iter().filter(|note| note.pointer == pointer);
    notes.into_iter().find_map(|note| match &note.what {
        NoteKind::Chose { variant, .. } => Some((variant.as_str(), false)),
        NoteKind::Caught { variant, .. } => Some((variant.as_str(), true)),
        _ => None,
    })
}

/// The variant that a reader took a value at a place for.
fn chosen<'r>(reading: &'r Reading, pointer: &str) -> Option<&'r str> {
    choice_at(reading, pointer).map(|(variant, _)| variant)
}

/// Whether a difference is about what a value means, and not about whether it is taken.
fn is_about_meaning(difference: &Difference<'_>) -> bool {
    matches!(difference.what, What::OtherVariant { .. } | What::NullMeans { .. } | What::Form { .. })
}

/// Whether the one can be mended without the other.
fn is_apart(one: &Difference<'_>, other: &Difference<'_>) -> bool {
    one.pointer != other.pointer || (one.is_of_a_part() && one.item(Newer::Writer) != other.item(Newer::Writer))
}

/// An error's text without `at line 1 column 7`.
pub(super) fn without_position(text: &str) -> String {
    text.rsplit_once(" at line ").map_or(text, |(text, _)| text).to_owned()
}

/// What serde says where no variant of a union without tags takes a value.
const NO_VARIANT: &str = "did not match any variant of untagged enum";

/// What serde says where no member is named after a variant of a flattened union.
const NOTHING_NAMED: &str = "no variant of enum";

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
        What::PartUnread { names, .. } => {
            let names_one = || names.iter().any(|name| error.message.contains(&format!("`{name}`")));
            (at == pointer || last_token(at).is_some_and(|(above, _)| above == pointer)) && names_one()
        }
        // The reader found nothing in the object that says which variant it is.
        What::PartUnwritten { tag, .. } | What::PartSometimesWritten { tag, .. } => {
            let lacks_tag = tag.is_some_and(|tag| error.message.starts_with(&format!("missing field `{tag}`")));
            at == pointer
                && (lacks_tag || error.message.contains(NO_VARIANT) || error.message.starts_with(NOTHING_NAMED))
        }
        // A union without tags says of the whole that no variant took it; anything else that is said further up, such as
        // that a member is missing, is about something else.
        _ => at == pointer || is_below(at, pointer) || (is_below(pointer, at) && error.message.contains(NO_VARIANT)),
    }
}

fn is_below(lower: &str, upper: &str) -> bool {
    lower.strip_prefix(upper).is_some_and(|rest| rest.starts_with('/'))
}
