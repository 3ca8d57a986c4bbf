//! What happened in a room, held against what the gate says.

use std::collections::{BTreeMap, BTreeSet};

use wireproof::compat::{Effect, Finding, ReaderKind};

use crate::{
    fleet::Language,
    outcome::{Delivery, Outcome, is_altered, kind, value},
    pair::{Pair, Topic},
    room::{Age, Record, Who, everybody},
    service::{Heard, Published, Unwritten},
};

/// What became of the messages of an event from the writers of one release to the readers of another.
pub(crate) struct Row<'r> {
    pub(crate) writer: Age,
    pub(crate) event: &'r str,
    /// What the gate says of the two kinds of reader.
    pub(crate) predicted: BTreeMap<ReaderKind, BTreeSet<Outcome>>,
    /// What was seen, by the writer's and the reader's language.
    pub(crate) seen: BTreeMap<(Language, Language), BTreeSet<Outcome>>,
    /// What the readers said of the witness of each finding.
    pub(crate) told: Vec<Told<'r>>,
}

/// What the readers of each language said of the witness of a finding.
pub(crate) struct Told<'r> {
    pub(crate) finding: &'r Finding,
    /// The error, `None` where the reader takes it.
    pub(crate) words: BTreeMap<Language, Option<String>>,
}

/// What became of every event, and everything that is not as the gate says.
pub(crate) fn judge<'r>(pair: &'r Pair<'_>, record: &Record) -> (Vec<Row<'r>>, Vec<String>) {
    let (mut rows, mut faults) = (Vec::new(), [unwritten(record), own_release(record)].concat());
    for writer in [Age::Older, Age::Newer] {
        for topic in &pair.topics {
            let mut row = Row {
                writer,
                event: topic.name(),
                predicted: ReaderKind::ALL
                    .into_iter()
                    .map(|kind| (kind, pair.predicted(writer, topic, kind)))
                    .collect(),
                seen: BTreeMap::new(),
                told: pair.findings(writer, topic).filter(|each| is_shown(each)).map(Told::nothing).collect(),
            };
            let case = Case { pair, record, writer, topic };
            for from in Language::ALL {
                case.from(from, &mut row, &mut faults);
            }
            rows.push(row);
        }
    }
    (rows, faults)
}

/// Whether the words of readers about a finding's witness are worth a line.
fn is_shown(finding: &Finding) -> bool {
    finding.effect.and_then(Outcome::of).is_some_and(|outcome| outcome != Outcome::Undelivered)
}

impl<'r> Told<'r> {
    fn nothing(finding: &'r Finding) -> Self {
        Self { finding, words: BTreeMap::new() }
    }
}

/// Documents that a service of their own release cannot read and write.
fn unwritten(record: &Record) -> Vec<String> {
    let all = record.unwritten.iter().flat_map(|(writer, all)| all.iter().map(move |each| (writer, each)));
    all.map(|(writer, Unwritten { event, document, error })| format!("{writer:?}: {event} {document}: {error}"))
        .collect()
}

/// Messages that the readers of their own release do not take as they are.
fn own_release(record: &Record) -> Vec<String> {
    let mut faults = Vec::new();
    for writer in everybody() {
        for reader in everybody().filter(|reader| reader.0 == writer.0) {
            let delivery = Delivery::between(record, writer, reader);
            for message in &record.published[&writer] {
                let Some(heard) = delivery.of(&message.event, message) else {
                    faults.push(format!("{writer:?} to {reader:?}: {} does not come", message.text));
                    continue;
                };
                if heard.error.is_some() || is_altered(message, heard) {
                    faults.push(format!("{writer:?} to {reader:?} of the same release: {} is {heard:?}", message.text));
                }
            }
        }
    }
    faults
}

/// An event's way from one release to the other.
struct Case<'c> {
    pair: &'c Pair<'c>,
    record: &'c Record,
    writer: Age,
    topic: &'c Topic<'c>,
}

impl Case<'_> {
    /// Adds the cells of a writer's language to a row.
    fn from(&self, from: Language, row: &mut Row<'_>, faults: &mut Vec<String>) {
        let writer = (self.writer, from);
        let witnesses: Vec<Option<&Published>> =
            row.told.iter().map(|told| self.published(writer, told.finding)).collect();
        for (told, _) in row.told.iter().zip(&witnesses).filter(|(_, witness)| witness.is_none()) {
            faults.push(format!("{:?} does not publish the witness of {:?}", writer, told.finding));
        }
        for to in Language::ALL {
            let reader = (self.reader(), to);
            let delivery = Delivery::between(self.record, writer, reader);
            let mut seen = self.seen(writer, reader, &delivery);
            for (told, witness) in row.told.iter_mut().zip(&witnesses) {
                let Some(heard) = witness.and_then(|message| self.heard(&delivery, message)) else { continue };
                let is_hit = told.finding.readers.contains(&kind(to));
                let is_rejected = told.finding.effect == Some(Effect::Rejected);
                if is_hit && heard.error.is_some() != is_rejected {
                    faults.push(format!("{}: {heard:?}, but {:?}", self.place(from, to), told.finding));
                }
                if is_hit && told.finding.effect == Some(Effect::Misread) && heard.error.is_none() {
                    // What it takes the message for does not always show in what it writes.
                    seen.insert(Outcome::Misread);
                }
                told.words.entry(to).or_insert_with(|| heard.error.clone());
            }
            let predicted = &row.predicted[&kind(to)];
            // Where it does show, it looks like something that the release does not know.
            if predicted.contains(&Outcome::Misread) && !predicted.contains(&Outcome::Unrecognised) {
                seen.remove(&Outcome::Unrecognised);
            }
            if seen != *predicted {
                let example = self.example(writer, &delivery);
                faults.push(format!("{}: seen {seen:?}, predicted {predicted:?}; {example}", self.place(from, to)));
            }
            row.seen.insert((from, to), seen);
        }
    }

    fn reader(&self) -> Age {
        if self.writer == Age::Older { Age::Newer } else { Age::Older }
    }

    /// The messages that a writer published of this event.
    fn messages(&self, writer: Who) -> impl Iterator<Item = &Published> {
        let name = self.topic.at(self.writer).map(|event| event.name.as_str());
        self.record.published[&writer].iter().filter(move |message| Some(message.event.as_str()) == name)
    }

    fn seen(&self, writer: Who, reader: Who, delivery: &Delivery<'_>) -> BTreeSet<Outcome> {
        let twin = Delivery::between(self.record, writer, (reader.0, Language::Rust));
        let mut seen = BTreeSet::new();
        if self.channels(writer) != self.channels(reader) {
            seen.insert(Outcome::Undelivered);
        }
        for message in self.messages(writer) {
            let Some(heard) = self.heard(delivery, message) else { continue };
            // What an open reader keeps is what the Rust reader of the same release cannot take as it is.
            let strange =
                self.heard(&twin, message).is_some_and(|heard| heard.error.is_some() || is_altered(message, heard));
            if heard.error.is_some() {
                seen.insert(Outcome::Rejected);
            } else if strange || is_altered(message, heard) {
                seen.insert(Outcome::Unrecognised);
            }
        }
        seen
    }

    /// What the event's reader on the other side said of a message.
    fn heard<'d>(&self, delivery: &Delivery<'d>, message: &Published) -> Option<&'d Heard> {
        delivery.of(&self.topic.at(self.reader())?.name, message)
    }

    /// The channels of the event at a service.
    fn channels(&self, who: Who) -> BTreeSet<&str> {
        let event = self.topic.at(who.0);
        let channels = event.and_then(|event| self.record.listens[&who].get(&event.name));
        channels.into_iter().flatten().map(String::as_str).collect()
    }

    /// The message of a writer that is the witness of a finding.
    fn published(&self, writer: Who, finding: &Finding) -> Option<&Published> {
        let witness = finding.witness.as_ref()?;
        self.messages(writer).find(|message| value(&message.text) == *witness)
    }

    /// A message that did not come through as it is, in words.
    fn example(&self, writer: Who, delivery: &Delivery<'_>) -> String {
        let strange = self.messages(writer).find_map(|message| {
            let heard = self.heard(delivery, message)?;
            (heard.error.is_some() || is_altered(message, heard)).then_some((message, heard))
        });
        strange.map_or_else(String::new, |(message, heard)| format!("{} is {heard:?}", message.text))
    }

    fn place(&self, from: Language, to: Language) -> String {
        let (older, newer) = (self.pair.older.name(), self.pair.newer.name());
        let (writer, reader) = if self.writer == Age::Older { (older, newer) } else { (newer, older) };
        format!("{} from {writer} in {} to {reader} in {}", self.topic.name(), from.as_str(), to.as_str())
    }
}
