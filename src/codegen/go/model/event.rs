//! Events: their channels' names and their handlers.

use std::borrow::Cow;

use askama::Template;

use super::super::shapes::Shapes;
use super::super::{docs, literal, names, refuse};
use super::record::root;
use super::unrendered;
use crate::codegen::Refusal;
use crate::contract::{Channel, Event, ParamKind, Segment, TypeKind};

#[derive(Template)]
#[template(path = "go/channel.go", escape = "none")]
struct ChannelView<'v> {
    name: String,
    payload: &'v str,
    constant: bool,
    template: Cow<'v, str>,
    parameters: String,
    address: String,
}

#[derive(Template)]
#[template(path = "go/handler.go", escape = "none")]
struct HandlerView<'v> {
    name: String,
    payload: &'v str,
    /// The decoding call on `payload`.
    decode: String,
    failed: String,
    undecoded: String,
}

impl<'c> Shapes<'c> {
    /// The declarations of an event: its channels and its handler. The first event of a payload type goes by the type's
    /// name.
    pub(super) fn event(&mut self, event: &'c Event, first: bool) -> Result<Vec<String>, Refusal> {
        let payload = self.name(&event.payload);
        let subject = if first { payload.to_owned() } else { names::exported(&event.name) };
        let mut declarations = Vec::new();
        for (index, channel) in event.channels.iter().enumerate() {
            let default = if index == 0 { format!("{subject}Channel") } else { derived(channel) };
            let place = format!("{} (channel `{}`)", event.name, channel.template);
            let name = self.scope.claim(default, &*place)?;
            let view = self.channel(name, payload, channel, &place)?;
            declarations.push(view.render().map_err(|error| unrendered(&event.name, &error))?);
        }
        let name = self.scope.claim(format!("Handle{subject}"), format!("{} (handler)", event.name))?;
        let words = names::lower(&event.name, ' ');
        let words = docs::inline(&words);
        // A percent sign would be read as a verb.
        let wrapped = |text: String| literal::quoted(&(text.replace('%', "%%") + ": %w"));
        let definition = self.defined(&event.payload, &event.name)?;
        let alias = matches!(&definition.kind, TypeKind::Newtype(shape) if Self::is_alias(shape));
        let view = HandlerView {
            name,
            decode: if alias {
                format!("unmarshal(message, &payload, {}, read{payload})", literal::quoted(&root(&event.payload.0)))
            } else {
                "payload.UnmarshalJSON(message)".to_owned()
            },
            failed: wrapped(format!("{words} {}", docs::inline(&self.naming.contract.catalogue))),
            undecoded: wrapped(format!("unmarshal {words}")),
            payload,
        };
        self.imports.extend(["context", "fmt"]);
        declarations.push(view.render().map_err(|error| unrendered(&event.name, &error))?);
        Ok(declarations)
    }

    fn channel(
        &mut self,
        name: String,
        payload: &'c str,
        channel: &'c Channel,
        place: &str,
    ) -> Result<ChannelView<'c>, Refusal> {
        let mut parameters: Vec<(String, &str, ParamKind)> = Vec::new();
        for parameter in &channel.parameters {
            let go_name = names::parameter(&parameter.name);
            if parameters.iter().any(|(taken, ..)| *taken == go_name) {
                return Err(refuse(
                    place,
                    format!("two parameters are `{go_name}` in Go"),
                    "rename one of the channel's parameters",
                ));
            }
            parameters.push((go_name, &parameter.name, parameter.kind));
        }
        let mut terms = Vec::new();
        for segment in &channel.segments {
            match segment {
                Segment::Literal(text) => terms.push(literal::quoted(text)),
                Segment::Parameter(name) => {
                    let found = parameters.iter().find(|(_, own, _)| own == name);
                    let Some((go_name, _, kind)) = found else {
                        return Err(refuse(
                            place,
                            format!("the parameter `{name}` has no type"),
                            "declare it: `params(name: Type)`",
                        ));
                    };
                    terms.push(match kind {
                        ParamKind::Uuid => format!("{go_name}.String()"),
                        ParamKind::Signed => format!("strconv.FormatInt({go_name}, 10)"),
                        ParamKind::Unsigned => format!("strconv.FormatUint({go_name}, 10)"),
                        ParamKind::Text => go_name.clone(),
                    });
                }
            }
        }
        let types: Vec<_> = parameters.iter().map(|(_, _, kind)| self.parameter_type(*kind)).collect();
        let mut declared = Vec::new();
        for (index, (go_name, ..)) in parameters.iter().enumerate() {
            // Neighbours of one type share its name.
            let shared = types.get(index + 1) == Some(&types[index]);
            declared.push(if shared { go_name.clone() } else { format!("{go_name} {}", types[index]) });
        }
        Ok(ChannelView {
            name,
            payload,
            constant: channel.is_constant(),
            template: docs::inline(&channel.template),
            parameters: declared.join(", "),
            address: if terms.is_empty() { "\"\"".to_owned() } else { terms.join(" + ") },
        })
    }
}

impl Shapes<'_> {
    fn parameter_type(&mut self, kind: ParamKind) -> &'static str {
        if matches!(kind, ParamKind::Signed | ParamKind::Unsigned) {
            self.imports.insert("strconv");
        }
        match kind {
            ParamKind::Uuid => self.uuid_type(),
            ParamKind::Signed => "int64",
            ParamKind::Unsigned => "uint64",
            ParamKind::Text => "string",
        }
    }
}

/// The name of a further channel, out of its literal text: `chat:watchlist:{viewer_id}` to `ChatWatchlistChannel`.
fn derived(channel: &Channel) -> String {
    let literals = channel.segments.iter().filter_map(|segment| match segment {
        Segment::Literal(text) => Some(text.as_str()),
        Segment::Parameter(_) => None,
    });
    names::exported(&literals.collect::<Vec<_>>().join(" ")) + "Channel"
}
