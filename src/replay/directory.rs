//! Addresses, looked up among the channels of one side.

use rustc_hash::FxHashMap;
use uuid::Uuid;

use super::counts::Fault;
use crate::contract::{Channel, Contract, Event, ParamKind, Segment};

/// The bytes of the longest address that is looked at: more than services give to their channels.
const LONGEST_ADDRESS: usize = 1 << 16;

/// The channels of one side, by what their addresses begin with: a catalogue may have thousands.
#[derive(Debug)]
pub(super) struct Directory<'c> {
    channels: FxHashMap<&'c str, Vec<(&'c Event, &'c Channel)>>,
    /// How long these beginnings are.
    lengths: Vec<usize>,
}

impl<'c> Directory<'c> {
    pub(super) fn new(contract: &'c Contract) -> Self {
        let mut channels: FxHashMap<&str, Vec<(&Event, &Channel)>> = FxHashMap::default();
        let mut lengths = Vec::new();
        for event in &contract.events {
            for channel in &event.channels {
                let beginning = match channel.segments.first() {
                    Some(Segment::Literal(text)) => text.as_str(),
                    _ => "",
                };
                channels.entry(beginning).or_default().push((event, channel));
                lengths.push(beginning.len());
            }
        }
        lengths.sort_unstable();
        lengths.dedup();
        Self { channels, lengths }
    }

    /// The event that is published on a channel: of several, the one whose template has the most text of its own.
    pub(super) fn published(&self, address: &str) -> Result<Option<&'c Event>, Fault> {
        let mut best: Option<(usize, &Event)> = None;
        let mut is_tied = false;
        let beginnings = self.lengths.iter().filter_map(|length| address.get(..*length));
        let near = beginnings.filter_map(|beginning| self.channels.get(beginning)).flatten();
        for &(event, channel) in near.filter(|(_, channel)| is_address(channel, address)) {
            let weight = channel.literal_length();
            match best {
                Some((known, _)) if known > weight => {}
                Some((known, other)) if known == weight => is_tied |= !std::ptr::eq(other, event),
                _ => (best, is_tied) = (Some((weight, event)), false),
            }
        }
        if is_tied { Err(Fault::AmbiguousChannel) } else { Ok(best.map(|(_, event)| event)) }
    }
}

/// Whether a channel may have the address. Segment by segment it is known where what came before may end, so the work is
/// bounded by the address and the number of segments, whatever stands in the address.
fn is_address(channel: &Channel, address: &str) -> bool {
    if address.len() > LONGEST_ADDRESS {
        return false;
    }
    let mut ends = vec![0];
    for segment in &channel.segments {
        ends = match segment {
            Segment::Literal(text) => {
                ends.into_iter().filter(|at| address[*at..].starts_with(text)).map(|at| at + text.len()).collect()
            }
            Segment::Parameter(name) => {
                let kind = channel.parameters.iter().find(|parameter| parameter.name == *name).map(|each| each.kind);
                kind.map_or_else(Vec::new, |kind| after(kind, address, &ends))
            }
        };
    }
    ends.last() == Some(&address.len())
}

/// Where a parameter may end that begins at one of `starts`: both in order, the first before the last.
fn after(kind: ParamKind, address: &str, starts: &[usize]) -> Vec<usize> {
    let Some(first) = starts.first() else { return Vec::new() };
    let ends = (*first..=address.len()).filter(|end| address.is_char_boundary(*end));
    let longest = match kind {
        ParamKind::Text => return ends.collect(),
        ParamKind::Uuid => 36,
        // The digits of 64 bits, and a sign.
        ParamKind::Signed | ParamKind::Unsigned => 20,
    };
    let is_end = |end: &usize| {
        let near = starts.partition_point(|start| start + longest < *end);
        starts[near..].iter().take_while(|start| *start <= end).any(|start| spells(kind, &address[*start..*end]))
    };
    ends.filter(is_end).collect()
}

fn spells(kind: ParamKind, text: &str) -> bool {
    match kind {
        ParamKind::Uuid => text.len() == 36 && Uuid::try_parse(text).is_ok(),
        ParamKind::Signed => text.parse::<i64>().is_ok_and(|number| number.to_string() == text),
        ParamKind::Unsigned => text.parse::<u64>().is_ok_and(|number| number.to_string() == text),
        ParamKind::Text => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Parameter;

    fn channel(segments: Vec<Segment>, kinds: &[(&str, ParamKind)]) -> Channel {
        let parameters = kinds.iter().map(|(name, kind)| Parameter { name: (*name).to_owned(), kind: *kind });
        Channel { template: String::new(), segments, parameters: parameters.collect() }
    }

    fn text(literal: &str) -> Segment {
        Segment::Literal(literal.to_owned())
    }

    fn hole(name: &str) -> Segment {
        Segment::Parameter(name.to_owned())
    }

    #[test]
    fn addresses_of_channels_with_parameters() {
        let id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
        let owner = channel(vec![text("chat:owner:"), hole("owner")], &[("owner", ParamKind::Uuid)]);
        assert!(is_address(&owner, &format!("chat:owner:{id}")));
        for wrong in ["chat:owner:", "chat:owner:7", &format!("chat:owner:{id}:x"), &format!("x:chat:owner:{id}")] {
            assert!(!is_address(&owner, wrong), "{wrong}");
        }
        let stopped =
            channel(vec![text("orders:"), hole("order"), text(":stopped")], &[("order", ParamKind::Unsigned)]);
        assert!(is_address(&stopped, "orders:17:stopped"));
        for wrong in ["orders:-17:stopped", "orders:017:stopped", "orders::stopped", "orders:17:stopped:"] {
            assert!(!is_address(&stopped, wrong), "{wrong}");
        }
        let free = channel(
            vec![text("a:"), hole("one"), text(":"), hole("two")],
            &[("one", ParamKind::Text), ("two", ParamKind::Signed)],
        );
        assert!(is_address(&free, "a:x:y:-5") && is_address(&free, "a:ü::0") && !is_address(&free, "a:x:y"));
    }

    #[test]
    fn no_address_takes_long() {
        let parts = ["a", "b", "c", "d", "e", "f"];
        let segments = parts.iter().flat_map(|name| [hole(name), text(":")]).chain([text("end")]);
        let free = channel(segments.collect(), &parts.map(|name| (name, ParamKind::Text)));
        assert!(is_address(&free, &(":".repeat(LONGEST_ADDRESS - 3) + "end")));
        assert!(!is_address(&free, &":".repeat(LONGEST_ADDRESS)));
        assert!(!is_address(&free, &(":".repeat(LONGEST_ADDRESS) + "end")), "too long to be one");
        let ids = channel(parts.map(hole).into(), &parts.map(|name| (name, ParamKind::Signed)));
        assert!(is_address(&ids, "123456") && is_address(&ids, "-1-2-3-4-5-6") && !is_address(&ids, "12345"));
        assert!(!is_address(&ids, &"1".repeat(LONGEST_ADDRESS)));
    }
}
