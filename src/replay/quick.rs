//! The way of plain messages: one look at the line, and nothing is kept of it.

use std::fmt;

use indexmap::{IndexMap, map::Entry};
use serde::de::{
    DeserializeSeed, Deserializer as _, Error, IgnoredAny, MapAccess, Visitor, value::MapAccessDeserializer,
};
use serde_json::Deserializer;

use super::{
    line,
    plan::Plan,
    readers::Subject,
    tally::Tally,
    work::{At, Task, witness},
};

/// The plans of the events that messages were of so far.
pub(super) struct Plans<'f, 'c> {
    task: Task<'f, 'c>,
    plans: IndexMap<[usize; 2], (Subject<'c>, Plan<'c>)>,
}

impl<'f, 'c> Plans<'f, 'c> {
    pub(super) fn new(task: Task<'f, 'c>) -> Self {
        Self { task, plans: IndexMap::new() }
    }

    /// Counts a line that is a plain message. `false` where it is not, or no message at all.
    pub(super) fn count(&mut self, text: &str, at: At<'_>, tally: &mut Tally) -> bool {
        let Task { fleet, every, .. } = self.task;
        let Some(index) = self.look(text) else { return false };
        let quote = || {
            let message = line::message(fleet, every, text);
            witness(message.as_ref().map_or(text, |message| &message.payload), at, None)
        };
        let Some((_, (_, plan))) = self.plans.get_index_mut(index) else { return false };
        plan.count(text.len() as u64, &quote);
        if plan.is_full() {
            self.give(tally);
        }
        true
    }

    /// Hands over what was counted.
    pub(super) fn give(&mut self, tally: &mut Tally) {
        for (subject, plan) in self.plans.values_mut() {
            tally.messages += plan.messages();
            plan.give(tally.event(subject.name()));
        }
    }

    /// The number of the plan that the line was plain to.
    fn look(&mut self, text: &str) -> Option<usize> {
        let mut deserializer = Deserializer::from_str(text);
        let Task { fleet, every, .. } = self.task;
        let index = match every {
            Some(subject) => self.whole(subject, &mut deserializer, false)?,
            None if is_likely_envelope(text) => deserializer.deserialize_map(Envelope(self)).ok()?,
            None => self.whole(fleet.only()?, &mut deserializer, true)?,
        };
        deserializer.end().ok()?;
        Some(index)
    }

    fn whole<'de, R: serde_json::de::Read<'de>>(
        &mut self,
        subject: Subject<'c>,
        deserializer: &mut Deserializer<R>,
        is_bare: bool,
    ) -> Option<usize> {
        let index = self.plan(subject);
        let plan = &mut self.plans[index].1;
        plan.is_bare = is_bare;
        plan.look(deserializer).ok()?;
        Some(index)
    }

    /// The number of an event's plan.
    fn plan(&mut self, subject: Subject<'c>) -> usize {
        let key = subject.events.map(|event| event.map_or(0, |event| std::ptr::from_ref(event).addr()));
        match self.plans.entry(key) {
            Entry::Occupied(entry) => entry.index(),
            Entry::Vacant(entry) => {
                let index = entry.index();
                entry.insert((subject, Plan::new(self.task.fleet, &subject)));
                index
            }
        }
    }
}

/// Whether the first member is `channel`.
fn is_likely_envelope(text: &str) -> bool {
    text.strip_prefix('{').is_some_and(|rest| rest.trim_ascii_start().starts_with("\"channel\""))
}

/// Reads an envelope whose channel stands first and its payload second, and looks at the payload.
struct Envelope<'p, 'f, 'c>(&'p mut Plans<'f, 'c>);

impl<'de> Visitor<'de> for Envelope<'_, '_, '_> {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an envelope")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<usize, A::Error> {
        let Self(plans) = self;
        if !is_next(&mut members, "channel")? {
            return Err(A::Error::custom("no envelope"));
        }
        let index = members.next_value_seed(Channel(plans))?;
        if !is_next(&mut members, "payload")? {
            return Err(A::Error::custom("no envelope"));
        }
        let plan = &mut plans.plans[index].1;
        plan.is_bare = false;
        members.next_value_seed(Payload(plan))?;
        while let Some(is_repeated) = members.next_key_seed(Name(&["channel", "payload"]))? {
            if is_repeated {
                return Err(A::Error::custom("no envelope"));
            }
            members.next_value::<IgnoredAny>()?;
        }
        Ok(index)
    }
}

fn is_next<'de, A: MapAccess<'de>>(members: &mut A, name: &str) -> Result<bool, A::Error> {
    Ok(members.next_key_seed(Name(&[name]))? == Some(true))
}

/// Whether a name is one of these.
struct Name<'n>(&'n [&'n str]);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = bool;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = bool;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<bool, E> {
        Ok(self.0.contains(&name))
    }
}

/// Finds the plan of the event that is published on a channel.
struct Channel<'p, 'f, 'c>(&'p mut Plans<'f, 'c>);

impl<'de> DeserializeSeed<'de> for Channel<'_, '_, '_> {
    type Value = usize;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Channel<'_, '_, '_> {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a channel")
    }

    fn visit_str<E: Error>(self, channel: &str) -> Result<usize, E> {
        let subject = self.0.task.fleet.on_channel(channel).map_err(|_| E::custom("no channel of an event"))?;
        Ok(self.0.plan(subject))
    }
}

/// Looks at a payload: an object, or a text that holds JSON.
struct Payload<'p, 'c>(&'p mut Plan<'c>);

impl<'de> DeserializeSeed<'de> for Payload<'_, '_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Payload<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a payload")
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<(), A::Error> {
        self.0.look(MapAccessDeserializer::new(members))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let mut deserializer = Deserializer::from_str(text);
        self.0.look(&mut deserializer).and_then(|()| deserializer.end()).map_err(|_| E::custom("not plain"))
    }
}
