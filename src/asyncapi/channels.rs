//! Channels and what services do on them.

use indexmap::IndexMap;

use super::{
    document::{self, Operation},
    reference, refused,
};
use crate::{
    codegen::Refusal,
    contract::{Carried, Channel, Contract, Event, ParamKind},
    docs,
};

/// The channels of a catalogue by template, each with the key that it has in the document.
pub(super) struct Channels<'c> {
    by_template: IndexMap<&'c str, (String, Carried<'c>)>,
}

impl<'c> Channels<'c> {
    pub(super) fn new(contract: &'c Contract) -> Result<Self, Refusal> {
        let mut names = docs::Names::default();
        let mut by_template = IndexMap::new();
        for (template, carried) in contract.channels() {
            let own = carried.events.iter().flat_map(|event| &event.channels);
            let differs = |channel: &Channel| channel.parameters != carried.channel.parameters;
            if own.filter(|channel| channel.template == template).any(differs) {
                let problem =
                    "two events say otherwise what its parameters are, and a channel has them once".to_owned();
                return Err(refused(template, problem, "give the parameters the same types in both"));
            }
            by_template.insert(template, (names.take(template), carried));
        }
        Ok(Self { by_template })
    }

    /// The channels, by key.
    pub(super) fn objects(&self) -> IndexMap<String, document::Channel> {
        let objects = self.by_template.values().map(|(key, Carried { channel, events })| {
            let parameters = channel.parameters.iter().map(|each| (each.name.clone(), parameter(each.kind)));
            let messages =
                events.iter().map(|event| (event.name.clone(), reference(&["components", "messages", &event.name])));
            let object = document::Channel {
                address: channel.template.clone(),
                messages: messages.collect(),
                parameters: parameters.collect(),
            };
            (key.clone(), object)
        });
        objects.collect()
    }

    /// What writers and readers of each event do on each of its channels, by key.
    pub(super) fn operations(&self, contract: &Contract) -> IndexMap<String, Operation> {
        let mut operations = IndexMap::new();
        for event in &contract.events {
            for (key, Carried { channel, .. }) in
                event.channels.iter().filter_map(|own| self.by_template.get(own.template.as_str()))
            {
                for (action, does) in [("send", "Publish"), ("receive", "Read")] {
                    let operation = Operation {
                        action,
                        summary: format!("{does} `{}` on `{}`.", event.name, channel.template),
                        channel: reference(&["channels", key]),
                        messages: vec![reference(&["channels", key, "messages", &event.name])],
                    };
                    operations.insert(name(action, event, key), operation);
                }
            }
        }
        operations
    }
}

/// The key of an operation: told apart by the channel where an event has more than one.
fn name(action: &str, event: &Event, channel: &str) -> String {
    match event.channels.len() {
        1 => format!("{action}_{}", event.name),
        _ => format!("{action}_{}.{channel}", event.name),
    }
}

fn parameter(kind: ParamKind) -> document::Parameter {
    let words = docs::parameter(kind);
    let mut description = words.to_owned();
    description[..1].make_ascii_uppercase();
    description.push('.');
    let examples = match kind {
        ParamKind::Uuid => vec!["67e55044-10b1-426f-9247-bb680e5fe0c8"],
        ParamKind::Signed | ParamKind::Unsigned | ParamKind::Text => Vec::new(),
    };
    document::Parameter { description, examples }
}
