//! Declarations in Rust, as a plan shows them.

use indexmap::IndexSet;

use super::{
    blend::{BEFORE, NOW},
    item::Form,
};
use crate::{
    codegen::rust::type_of,
    contract::{Event, ParamKind, Payload, Shape, Variant},
};

/// A type that takes the values of both sides.
pub(super) struct MadeUp {
    /// Its declaration.
    pub(super) rust: String,
    /// What the newer side's values are, where one variant holds them.
    pub(super) now: Option<Shape>,
    /// The same of the older side.
    pub(super) before: Option<Shape>,
}

impl MadeUp {
    /// The type with these variants: the newer side's first, of which one form writes one half. `None` where they are of no
    /// such type.
    pub(super) fn of(name: &str, variants: &[Variant], form: Form) -> Option<Self> {
        let holds = |name: &str| {
            variants.iter().find(|variant| variant.name == name).and_then(|variant| match &variant.payload {
                Payload::Newtype(shape) => Some(shape.clone()),
                _ => None,
            })
        };
        let (now, before) = (holds(NOW), holds(BEFORE));
        // An untagged enum's own variants stand for the half that is not one.
        let is_old = |variant: &Variant| if before.is_some() { variant.name == BEFORE } else { variant.name != NOW };
        if now.is_none() && before.is_none() {
            return None;
        }
        let lines = variants.iter().map(|variant| {
            let silent = if is_old(variant) == form.writes_old { "" } else { "    #[serde(skip_serializing)]\n" };
            let declared = match &variant.payload {
                Payload::Newtype(shape) => format!("{}({})", variant.name, type_of(shape)),
                _ => outline(variant),
            };
            format!("{silent}    {declared},\n")
        });
        let rust = format!("#[serde(untagged)]\npub enum {name} {{\n{}}}", lines.collect::<String>());
        Some(Self { rust, now, before })
    }
}

/// How a variant is declared, without what is in it.
pub(super) fn outline(variant: &Variant) -> String {
    match &variant.payload {
        Payload::Unit => variant.name.clone(),
        Payload::Newtype(_) | Payload::Tuple(_) => format!("{}(…)", variant.name),
        Payload::Record(_) => format!("{} {{ … }}", variant.name),
    }
}

/// The attribute that names the channels of these events, each once.
pub(super) fn event_attribute(events: &[&Event]) -> String {
    let mut parts = IndexSet::new();
    let mut parameters = IndexSet::new();
    for channel in events.iter().flat_map(|event| &event.channels) {
        parts.insert(format!("channel = {:?}", channel.template));
        parameters.extend(channel.parameters.iter().map(|parameter| {
            let kind = match parameter.kind {
                ParamKind::Uuid => "Uuid",
                ParamKind::Signed => "i64",
                ParamKind::Unsigned => "u64",
                ParamKind::Text => "String",
            };
            format!("{}: {kind}", parameter.name)
        }));
    }
    if !parameters.is_empty() {
        parts.insert(format!("params({})", Vec::from_iter(parameters).join(", ")));
    }
    format!("#[event({})]", Vec::from_iter(parts).join(", "))
}

/// A member's declaration. An option may be missing anyway.
pub(super) fn declare(attributes: &[String], name: &str, shape: &Shape, is_going: bool) -> String {
    let is_option = matches!(shape, Shape::Nullable(_));
    let attributes: Vec<&str> =
        attributes.iter().map(String::as_str).filter(|each| *each != "default" || !is_option).collect();
    let mut lines = Vec::new();
    if is_going {
        lines.push("#[deprecated]".to_owned());
    }
    if !attributes.is_empty() {
        lines.push(format!("#[serde({})]", attributes.join(", ")));
    }
    lines.push(format!("pub {name}: {},", type_of(shape)));
    lines.join("\n")
}
