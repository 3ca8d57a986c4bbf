//! An event's own functions: reading, writing, listening, addressing.

use super::Module;
use crate::{
    codegen::{
        Refusal,
        typescript::{
            scope::Scope,
            text::{access, key, lines, literal},
            types::Direction,
        },
    },
    contract::{Channel, Event, ParamKind, Segment},
};

#[derive(Debug)]
pub(in crate::codegen::typescript) struct EventView {
    pub(super) parse: String,
    pub(super) stringify: String,
    pub(super) handle: String,
    pub(super) payload: String,
    pub(super) input: String,
    pub(super) check: String,
    /// What errors call the message, a literal: `"chat_event"`.
    pub(super) subject: String,
    /// What a listener's errors call it, a literal: `"chat event"`.
    pub(super) words: String,
    pub(super) channels: Vec<ChannelView>,
}

#[derive(Debug)]
pub(in crate::codegen::typescript) struct ChannelView {
    pub(super) name: String,
    /// The address with its parameters in braces, fit for a comment.
    pub(super) template: String,
    /// An expression for the address.
    pub(super) address: String,
    /// The parameters, each with its type.
    pub(super) parameters: Vec<(String, &'static str)>,
}

impl Module {
    /// Adds the event that the module is for.
    pub(in crate::codegen::typescript) fn declare_event(
        &mut self,
        scope: &Scope<'_>,
        event: &Event,
        index: usize,
    ) -> Result<(), Refusal> {
        let names = &scope.names.events[index];
        let channels = event.channels.iter().zip(&names.channels);
        self.event = Some(EventView {
            parse: names.parse.clone(),
            stringify: names.stringify.clone(),
            handle: names.handle.clone(),
            payload: scope.type_name(&event.payload, Direction::Read)?,
            input: scope.type_name(&event.payload, Direction::Write)?,
            check: scope.check_name(&event.payload)?,
            subject: literal(&event.name),
            words: literal(&event.name.replace('_', " ")),
            channels: channels.map(|(channel, name)| ChannelView::of(channel, name)).collect(),
        });
        Ok(())
    }
}

impl ChannelView {
    fn of(channel: &Channel, name: &str) -> Self {
        let part = |segment: &Segment| match segment {
            Segment::Literal(text) => literal(text),
            Segment::Parameter(name) => parameter(channel, name),
        };
        let parts: Vec<_> = channel.segments.iter().map(part).collect();
        Self {
            name: name.to_owned(),
            template: lines(&channel.template).join(" "),
            address: if parts.is_empty() { "\"\"".to_owned() } else { parts.join(" + ") },
            parameters: channel
                .parameters
                .iter()
                .map(|parameter| (key(&parameter.name), type_of(parameter.kind)))
                .collect(),
        }
    }
}

fn parameter(channel: &Channel, name: &str) -> String {
    let kind = channel.parameters.iter().find(|parameter| parameter.name == name).map(|parameter| parameter.kind);
    let (value, name) = (access("params", name), literal(name));
    match kind {
        Some(ParamKind::Uuid) => format!("wire.uuidSegment({value}, {name})"),
        Some(ParamKind::Signed) => format!("wire.integerSegment({value}, {name}, {}n, {}n)", i64::MIN, i64::MAX),
        Some(ParamKind::Unsigned) => format!("wire.integerSegment({value}, {name}, 0n, {}n)", u64::MAX),
        Some(ParamKind::Text) | None => format!("wire.textSegment({value}, {name})"),
    }
}

fn type_of(kind: ParamKind) -> &'static str {
    match kind {
        ParamKind::Uuid | ParamKind::Text => "string",
        ParamKind::Signed | ParamKind::Unsigned => "number | bigint",
    }
}
