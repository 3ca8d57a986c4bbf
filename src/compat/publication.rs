//! Events and channels: who publishes what, and who listens.

use indexmap::IndexMap;
use serde_json::Value;

use super::{difference::What, pair::Side};
use crate::contract::{Channel, Contract, Event, ParamKind, Segment};

/// The events of two contracts, put together: those that both have, and those that only one has.
#[derive(Debug)]
pub struct Events<'c> {
    /// Those of both: the writer's first.
    pub both: Vec<(&'c Event, &'c Event)>,
    /// The writer's.
    pub only_written: Vec<&'c Event>,
    /// The reader's.
    pub only_read: Vec<&'c Event>,
}

/// Puts events together by name; what is left over, by its channels, if that leaves no doubt.
pub fn events<'c>(writer: &'c Contract, reader: &'c Contract) -> Events<'c> {
    let by_name = |contract: &'c Contract| -> IndexMap<&'c str, &'c Event> {
        contract.events.iter().map(|event| (event.name.as_str(), event)).collect()
    };
    let (written, read) = (by_name(writer), by_name(reader));
    let mut both: Vec<(&Event, &Event)> =
        written.iter().filter_map(|(name, event)| Some((*event, *read.get(name)?))).collect();
    let only = |own: &IndexMap<&'c str, &'c Event>, others: &IndexMap<&'c str, &'c Event>| -> Vec<&'c Event> {
        own.iter().filter(|(name, _)| !others.contains_key(*name)).map(|(_, event)| *event).collect()
    };
    let (mut only_written, mut only_read) = (only(&written, &read), only(&read, &written));
    only_written.retain(|written| {
        let mut same = only_read.iter().filter(|read| share_a_channel(written, read));
        let (Some(read), None) = (same.next().copied(), same.next()) else { return true };
        both.push((written, read));
        only_read.retain(|other| !std::ptr::eq(*other, read));
        false
    });
    Events { both, only_written, only_read }
}

fn share_a_channel(written: &Event, read: &Event) -> bool {
    written.channels.iter().any(|one| read.channels.iter().any(|other| meet(one, other)))
}

/// Whether the addresses of two channels can be the same. What a parameter is called does not matter.
fn meet(one: &Channel, other: &Channel) -> bool {
    let kind = |channel: &Channel, name: &str| {
        channel.parameters.iter().find(|parameter| parameter.name == name).map(|parameter| parameter.kind)
    };
    let same = |(one_segment, other_segment): (&Segment, &Segment)| match (one_segment, other_segment) {
        (Segment::Literal(one), Segment::Literal(other)) => one == other,
        (Segment::Parameter(first), Segment::Parameter(second)) => {
            match (kind(one, first), kind(other, second)) {
                (Some(ParamKind::Uuid), Some(ParamKind::Signed | ParamKind::Unsigned))
                | (Some(ParamKind::Signed | ParamKind::Unsigned), Some(ParamKind::Uuid)) => false,
                // Text may spell a number or a UUID, and integers of either sign are spelled alike.
                (first, second) => first.is_some() && second.is_some(),
            }
        }
        _ => false,
    };
    one.segments.len() == other.segments.len() && one.segments.iter().zip(&other.segments).all(same)
}

/// What is different about the channels of an event.
pub(super) fn channels<'c>(written: &'c Event, read: &'c Event) -> Vec<What<'c>> {
    let mut differences = Vec::new();
    if written.name != read.name {
        differences.push(What::EventName { written: &written.name, read: &read.name });
    }
    if !share_a_channel(written, read) {
        let list = |event: &Event| {
            let templates: Vec<String> =
                event.channels.iter().map(|channel| format!("`{}`", channel.template)).collect();
            templates.join(", ")
        };
        differences.push(What::ChannelsMoved { written: list(written), read: list(read) });
        return differences;
    }
    let is_in = |channel: &Channel, event: &Event| event.channels.iter().any(|other| meet(channel, other));
    let unheard = written.channels.iter().filter(|channel| !is_in(channel, read));
    differences.extend(unheard.map(|channel| What::Channel { template: &channel.template, is_written: true }));
    let unsent = read.channels.iter().filter(|channel| !is_in(channel, written));
    differences.extend(unsent.map(|channel| What::Channel { template: &channel.template, is_written: false }));
    differences
}

/// The message that stands for all of an event.
pub(super) fn any_message(author: &Side<'_>, event: &Event) -> Value {
    author.sampler.minimal_type(&event.payload).unwrap_or(Value::Null)
}
