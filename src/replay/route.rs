//! Which event a message is of.

use super::{
    counts::Fault,
    readers::{Fleet, Subject},
};
use crate::contract::Event;

/// What lines are that do not say it themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Bare {
    /// An envelope says its channel. A bare payload is of the only event that there is.
    #[default]
    Unsaid,
    /// Every line is a payload of this event.
    Event(String),
    /// Every line is a payload from this channel.
    Channel(String),
}

/// No event of either side is meant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnknownSubject {
    /// There is no such event.
    #[error("neither side has an event `{name}`; there are {events}")]
    Event {
        /// The name.
        name: String,
        /// The names that there are.
        events: String,
    },
    /// There is no such channel.
    #[error("no event of either side is published on `{channel}` alone; there are {channels}")]
    Channel {
        /// The channel.
        channel: String,
        /// The channels that there are.
        channels: String,
    },
}

impl<'c> Fleet<'c> {
    /// The event that every line is of, where that is said; `None` where each line says it.
    pub(super) fn subject(&self, bare: &Bare) -> Result<Option<Subject<'c>>, UnknownSubject> {
        match bare {
            Bare::Unsaid => Ok(None),
            Bare::Event(name) => {
                let events = [0, 1].map(|side| self.event(side, name));
                if events.iter().all(Option::is_none) {
                    let events = self.list(|event| vec![event.name.as_str()]);
                    return Err(UnknownSubject::Event { name: name.clone(), events });
                }
                Ok(Some(Subject { events }))
            }
            Bare::Channel(channel) => {
                let unknown = |_| {
                    let templates =
                        |event: &'c Event| event.channels.iter().map(|each| each.template.as_str()).collect();
                    UnknownSubject::Channel { channel: channel.clone(), channels: self.list(templates) }
                };
                self.on_channel(channel).map(Some).map_err(unknown)
            }
        }
    }

    /// A side's event of this name.
    pub(super) fn event(&self, side: usize, name: &str) -> Option<&'c Event> {
        self.sides[side].contract.events.iter().find(|event| event.name == name)
    }

    /// The event of a bare payload: the only one that there is.
    pub(super) fn only(&self) -> Option<Subject<'c>> {
        let [release, today] = [0, 1].map(|side| &self.sides[side].contract.events);
        match (release.as_slice(), today.as_slice()) {
            ([old], [new]) if old.name == new.name => Some(Subject { events: [Some(old), Some(new)] }),
            ([], [new]) => Some(Subject { events: [None, Some(new)] }),
            ([old], []) => Some(Subject { events: [Some(old), None] }),
            _ => None,
        }
    }

    /// The event that is published on a channel, on each side.
    pub(super) fn on_channel(&self, address: &str) -> Result<Subject<'c>, Fault> {
        let events = [self.sides[0].directory.published(address)?, self.sides[1].directory.published(address)?];
        if events.iter().all(Option::is_none) {
            return Err(Fault::UnknownChannel);
        }
        Ok(Subject { events })
    }

    fn list(&self, names: impl Fn(&'c Event) -> Vec<&'c str>) -> String {
        let mut all: Vec<&str> =
            self.sides.iter().rev().flat_map(|side| &side.contract.events).flat_map(names).collect();
        let mut met = Vec::new();
        all.retain(|name| {
            !met.contains(name) && {
                met.push(*name);
                true
            }
        });
        all.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
    }
}
