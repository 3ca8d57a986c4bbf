//! Contracts as text that a person can read: one line per member.

use std::fmt::Write;

use wireproof::contract::{
    Contract, Enumeration, Field, FlattenTarget, Key, Member, Payload, ReadPresence, Record, Shape, TypeKind, Variant,
    WritePresence,
};

/// The whole contract.
pub(super) fn outline(contract: &Contract) -> String {
    let mut text = format!("{} {}\n", contract.catalogue, contract.version);
    for event in &contract.events {
        let channels: Vec<_> = event.channels.iter().map(|channel| channel.template.as_str()).collect();
        writeln!(text, "event {} = {} on {}", event.name, event.payload, channels.join(", ")).unwrap();
    }
    for definition in contract.types.values() {
        write!(text, "\n{}", definition.name).unwrap();
        match &definition.kind {
            TypeKind::Record(record) => {
                writeln!(text, " record{}", closed(record.closed)).unwrap();
                members(&mut text, record, "    ");
            }
            TypeKind::Enumeration(list) => enumeration(&mut text, list),
            TypeKind::Newtype(inner) => writeln!(text, " newtype {}", shape(inner)).unwrap(),
            TypeKind::Union(union) => {
                writeln!(text, " union {:?}{}", union.tagging, closed(union.closed)).unwrap();
                union.variants.iter().for_each(|each| variant(&mut text, each));
            }
        }
    }
    text
}

fn closed(closed: bool) -> &'static str {
    if closed { " closed" } else { "" }
}

fn members(text: &mut String, record: &Record, indent: &str) {
    for member in &record.members {
        match member {
            Member::Field(field) => writeln!(text, "{indent}{}", self::field(field)).unwrap(),
            Member::Flatten(flatten) => {
                let target = match &flatten.target {
                    FlattenTarget::Named(name) => name.to_string(),
                    FlattenTarget::Rest(inner) => format!("rest of {}", shape(inner)),
                };
                let optional = if flatten.optional { "?" } else { "" };
                writeln!(text, "{indent}{}: flatten {target}{optional}", flatten.name).unwrap();
            }
        }
    }
}

fn field(field: &Field) -> String {
    let read = field.read.as_ref().map_or("never read".to_owned(), |read| {
        let presence = match &read.presence {
            ReadPresence::Required => "required".to_owned(),
            ReadPresence::Optional => "optional".to_owned(),
            ReadPresence::Default(value) => format!("default {value}"),
        };
        format!("read {:?} {presence}", read.names)
    });
    let write = field.write.as_ref().map_or("never written".to_owned(), |write| {
        let presence = if write.presence == WritePresence::Always { "always" } else { "sometimes" };
        format!("write {:?} {presence}{}", write.name, if write.nullable { " or null" } else { "" })
    });
    let more = if field.three_state { "; three states" } else { "" };
    let deprecated = if field.about.deprecated.is_some() { "; deprecated" } else { "" };
    format!("{}: {}; {read}; {write}{more}{deprecated}", field.name, shape(&field.shape))
}

fn enumeration(text: &mut String, list: &Enumeration) {
    writeln!(text, " enumeration").unwrap();
    for value in &list.values {
        writeln!(text, "    {}: read {:?}; write {:?}", value.name, value.read, value.write).unwrap();
    }
    if let Some(value) = &list.catch_all {
        writeln!(text, "    {}: any other; write {:?}", value.name, value.write).unwrap();
    }
}

fn variant(text: &mut String, variant: &Variant) {
    let untagged = if variant.untagged { " untagged" } else { "" };
    let other = if variant.catch_all { " any other" } else { "" };
    write!(text, "    {}: read {:?}; write {:?}{untagged}{other}", variant.name, variant.read, variant.write).unwrap();
    match &variant.payload {
        Payload::Unit => writeln!(text, "; unit").unwrap(),
        Payload::Newtype(inner) => writeln!(text, "; {}", shape(inner)).unwrap(),
        Payload::Tuple(parts) => {
            let parts: Vec<_> = parts.iter().map(shape).collect();
            writeln!(text, "; ({})", parts.join(", ")).unwrap();
        }
        Payload::Record(record) => {
            writeln!(text, "; members{}", closed(record.closed)).unwrap();
            members(text, record, "        ");
        }
    }
}

fn shape(each: &Shape) -> String {
    match each {
        Shape::Integer(range) => format!("{}..={}", range.min, range.max),
        Shape::Text(text) if *text == wireproof::contract::Text::default() => "text".to_owned(),
        Shape::Text(text) => format!("text {:?} {:?}..={:?}", text.format, text.min, text.max),
        Shape::List { items, min, max, unique } => {
            let kind = if *unique { "set" } else { "list" };
            format!("{kind} {min}..={max:?} of {}", shape(items))
        }
        Shape::Tuple(parts) => format!("({})", parts.iter().map(shape).collect::<Vec<_>>().join(", ")),
        Shape::Map { key, value } => {
            let key = match key {
                Key::Integer(range) => format!("{}..={}", range.min, range.max),
                Key::Named(name) => name.to_string(),
                other => format!("{other:?}"),
            };
            format!("map {key} to {}", shape(value))
        }
        Shape::Nullable(inner) => format!("{} or null", shape(inner)),
        Shape::Named(name) => name.to_string(),
        other => format!("{other:?}"),
    }
}
