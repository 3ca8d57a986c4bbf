//! What a type is in Rust, as far as a message shows it: the names of the source, and serde's attributes for what is called
//! otherwise in a message.

use std::fmt::Write as _;

use crate::{
    codegen::rust::type_of,
    contract::{
        Enumeration, Field, FlattenTarget, Member, Payload, ReadPresence, Record, Shape, Tagging, TypeDef, TypeKind,
        Union,
    },
};

/// The declaration of a type.
pub(super) fn form(definition: &TypeDef) -> String {
    let name = &definition.name.0;
    let mut text = String::new();
    match &definition.kind {
        TypeKind::Record(record) => {
            attribute(&mut text, "", &container(record.closed));
            let _ = write!(text, "pub struct {name} {}", body(record, "", "pub "));
        }
        TypeKind::Newtype(Shape::Null) => {
            let _ = write!(text, "pub struct {name};");
        }
        TypeKind::Newtype(Shape::Tuple(shapes)) => {
            let items: Vec<String> = shapes.iter().map(|shape| format!("pub {}", type_of(shape))).collect();
            let _ = write!(text, "pub struct {name}({});", items.join(", "));
        }
        TypeKind::Newtype(shape) => {
            let _ = write!(text, "pub struct {name}(pub {});", type_of(shape));
        }
        TypeKind::Enumeration(enumeration) => {
            let _ = write!(text, "pub enum {name} {{\n{}}}", values(enumeration));
        }
        TypeKind::Union(union) => {
            let mut attributes = match &union.tagging {
                Tagging::External => Vec::new(),
                Tagging::Internal { tag } => vec![format!("tag = {tag:?}")],
                Tagging::Adjacent { tag, content } => vec![format!("tag = {tag:?}"), format!("content = {content:?}")],
                Tagging::Untagged => vec!["untagged".to_owned()],
            };
            attributes.extend(container(union.closed));
            attribute(&mut text, "", &attributes);
            let _ = write!(text, "pub enum {name} {{\n{}}}", variants(union));
        }
    }
    text
}

fn container(closed: bool) -> Vec<String> {
    closed.then(|| "deny_unknown_fields".to_owned()).into_iter().collect()
}

fn attribute(text: &mut String, indent: &str, parts: &[String]) {
    if !parts.is_empty() {
        let _ = writeln!(text, "{indent}#[serde({})]", parts.join(", "));
    }
}

fn body(record: &Record, indent: &str, visibility: &str) -> String {
    if record.members.is_empty() {
        return "{}".to_owned();
    }
    let inner = format!("{indent}    ");
    let mut text = "{\n".to_owned();
    for member in &record.members {
        match member {
            Member::Field(field) => {
                attribute(&mut text, &inner, &field_attributes(field));
                let _ = writeln!(text, "{inner}{visibility}{}: {},", field.name, field_type(field));
            }
            Member::Flatten(flatten) => {
                let target = match &flatten.target {
                    FlattenTarget::Named(name) => name.0.clone(),
                    FlattenTarget::Rest(shape) => format!("BTreeMap<String, {}>", type_of(shape)),
                };
                let target = if flatten.optional { format!("Option<{target}>") } else { target };
                let _ = writeln!(text, "{inner}#[serde(flatten)]\n{inner}{visibility}{}: {target},", flatten.name);
            }
        }
    }
    text.push_str(indent);
    text.push('}');
    text
}

fn field_attributes(field: &Field) -> Vec<String> {
    let plain = field.name.strip_prefix("r#").unwrap_or(&field.name);
    let written = field.write.as_ref().map(|writing| &writing.name);
    let read = field.read.as_ref().and_then(|reading| reading.names.first());
    let mut parts = Vec::new();
    match (written, read) {
        (Some(one), Some(other)) if one != other => {
            parts.push(format!("rename(serialize = {one:?}, deserialize = {other:?})"));
        }
        (Some(name), _) | (None, Some(name)) if name != plain => parts.push(format!("rename = {name:?}")),
        _ => {}
    }
    parts.extend(field.read.iter().flat_map(|reading| &reading.names[1..]).map(|alias| format!("alias = {alias:?}")));
    if field.read.as_ref().is_some_and(|reading| matches!(reading.presence, ReadPresence::Default(_))) {
        parts.push("default".to_owned());
    }
    if field.write.is_none() {
        parts.push("skip_serializing".to_owned());
    }
    if field.read.is_none() {
        parts.push("skip_deserializing".to_owned());
    }
    parts
}

fn field_type(field: &Field) -> String {
    let inner = type_of(&field.shape);
    let is_optional = field.read.as_ref().is_some_and(|reading| reading.presence == ReadPresence::Optional);
    match &field.shape {
        Shape::Nullable(_) if field.three_state => format!("Option<{inner}>"),
        Shape::Nullable(_) => inner,
        _ if is_optional => format!("Option<{inner}>"),
        _ => inner,
    }
}

fn values(enumeration: &Enumeration) -> String {
    let mut text = String::new();
    for value in &enumeration.values {
        let own = value.write.as_ref().or(value.read.first());
        let mut parts: Vec<String> =
            own.filter(|own| **own != value.name).map(|own| format!("rename = {own:?}")).into_iter().collect();
        let aliases = value.read.iter().filter(|read| Some(*read) != own);
        parts.extend(aliases.map(|alias| format!("alias = {alias:?}")));
        attribute(&mut text, "    ", &parts);
        let _ = writeln!(text, "    {},", value.name);
    }
    if let Some(other) = &enumeration.catch_all {
        let _ = writeln!(text, "    #[serde(other)]\n    {},", other.name);
    }
    text
}

fn variants(union: &Union) -> String {
    let mut text = String::new();
    for variant in &union.variants {
        let own = variant.write.as_ref().or(variant.read.first()).filter(|_| union.tagging != Tagging::Untagged);
        let mut parts = Vec::new();
        if variant.catch_all {
            parts.push("other".to_owned());
        } else if variant.untagged && union.tagging != Tagging::Untagged {
            parts.push("untagged".to_owned());
        } else {
            parts.extend(own.filter(|own| **own != variant.name).map(|own| format!("rename = {own:?}")));
            let aliases = variant.read.iter().filter(|read| own.is_some() && Some(*read) != own);
            parts.extend(aliases.map(|alias| format!("alias = {alias:?}")));
        }
        attribute(&mut text, "    ", &parts);
        let payload = match &variant.payload {
            Payload::Unit => String::new(),
            Payload::Newtype(shape) => format!("({})", type_of(shape)),
            Payload::Tuple(shapes) => format!("({})", shapes.iter().map(type_of).collect::<Vec<_>>().join(", ")),
            Payload::Record(record) => format!(" {}", body(record, "    ", "")),
        };
        let _ = writeln!(text, "    {}{payload},", variant.name);
    }
    text
}
