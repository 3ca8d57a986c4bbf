//! Events and channels: who publishes what, and who listens.

use serde_json::Value;

use super::{
    difference::{Difference, Owner, What},
    sample::Sampler,
};
use crate::contract::{Channel, Contract, Event, ParamKind, Segment};

/// The events of two contracts, put together: those that both have, and those that only one has.
#[derive(Debug)]
pub(super) struct Events<'c> {
    pub(super) both: Vec<(&'c Event, &'c Event)>,
    pub(super) only_written: Vec<&'c Event>,
    pub(super) only_read: Vec<&'c Event>,
}

/// Puts events together by name; what is left over, by its channels, if that leaves no doubt.
pub(super) fn events<'c>(writer: &'c Contract, reader: &'c Contract) -> Events<'c> {
    let named = |contract: &'c Contract, name: &str| contract.events.iter().find(|event| event.name == name);
    let mut both: Vec<(&Event, &Event)> =
        writer.events.iter().filter_map(|event| Some((event, named(reader, &event.name)?))).collect();
    let mut only_written: Vec<&Event> =
        writer.events.iter().filter(|event| named(reader, &event.name).is_none()).collect();
    let mut only_read: Vec<&Event> =
        reader.events.iter().filter(|event| named(writer, &event.name).is_none()).collect();
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

/// A difference that is about whole messages, and the message that stands for them.
pub(super) fn about_whole<'c>(
    what: What<'c>,
    author: &Contract,
    event: &Event,
    owner: Owner,
) -> (Difference<'c>, Value) {
    let witness = Sampler::new(author).minimal_type(&event.payload).unwrap_or(Value::Null);
    let difference =
        Difference { what, place: Vec::new(), pointer: String::new(), candidates: Vec::new(), mended: None, owner };
    (difference, witness)
}
