//! Contracts by hand, in few words.

use serde_json::Value;
use wireproof::contract::*;

pub(crate) fn about(docs: &str) -> About {
    About { docs: docs.to_owned(), deprecated: None }
}

/// A required, always written field.
pub(crate) fn field(name: &str, shape: Shape) -> Field {
    Field {
        name: name.to_owned(),
        about: About::default(),
        shape,
        write: Some(Writing { name: name.to_owned(), presence: WritePresence::Always, nullable: true, held: None }),
        read: Some(Reading { names: vec![name.to_owned()], presence: ReadPresence::Required, has_default: false }),
        three_state: false,
    }
}

/// A field that is not written when it is what absence reads as.
pub(crate) fn sometimes(name: &str, shape: Shape, presence: ReadPresence) -> Field {
    let mut field = reads(name, shape, presence);
    field.write =
        Some(Writing { name: name.to_owned(), presence: WritePresence::Sometimes, nullable: false, held: None });
    field
}

/// A field that is always written and may be absent.
pub(crate) fn reads(name: &str, shape: Shape, presence: ReadPresence) -> Field {
    let has_default = matches!(presence, ReadPresence::Default(_));
    Field { read: Some(Reading { names: vec![name.to_owned()], presence, has_default }), ..field(name, shape) }
}

/// The field under these wire names: the first is written, all are read.
pub(crate) fn named(mut field: Field, names: &[&str]) -> Field {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    if let Some(writing) = &mut field.write {
        writing.name.clone_from(&names[0]);
    }
    if let Some(reading) = &mut field.read {
        reading.names = names;
    }
    field
}

pub(crate) fn documented(mut field: Field, docs: &str) -> Field {
    field.about = about(docs);
    field
}

pub(crate) fn record(fields: Vec<Field>) -> Record {
    Record { members: fields.into_iter().map(Member::Field).collect(), closed: false }
}

pub(crate) fn enumeration(values: &[(&str, &str)]) -> Enumeration {
    let value = |(name, text): &(&str, &str)| value(name, &[text]);
    Enumeration { values: values.iter().map(value).collect(), catch_all: None }
}

pub(crate) fn value(name: &str, texts: &[&str]) -> EnumerationValue {
    EnumerationValue {
        name: name.to_owned(),
        about: About::default(),
        write: texts.first().map(|text| (*text).to_owned()),
        read: texts.iter().map(|text| (*text).to_owned()).collect(),
    }
}

pub(crate) fn union(tagging: Tagging, variants: Vec<Variant>) -> Union {
    Union { tagging, variants, closed: false }
}

pub(crate) fn variant(name: &str, tag: &str, payload: Payload) -> Variant {
    Variant {
        name: name.to_owned(),
        about: About::default(),
        write: Some(tag.to_owned()),
        read: vec![tag.to_owned()],
        untagged: false,
        catch_all: false,
        payload,
    }
}

pub(crate) fn definition(name: &str, docs: &str, kind: TypeKind) -> TypeDef {
    TypeDef { name: TypeName(name.to_owned()), about: about(docs), kind }
}

pub(crate) fn contract(catalogue: &str, events: Vec<Event>, types: Vec<TypeDef>) -> Contract {
    let types = types.into_iter().map(|definition| (definition.name.clone(), definition)).collect();
    Contract { catalogue: catalogue.to_owned(), version: "2.32.0".to_owned(), events, types }
}

pub(crate) fn event(name: &str, payload: &str, channels: Vec<Channel>) -> Event {
    Event { name: name.to_owned(), payload: TypeName(payload.to_owned()), channels, since: None, examples: Vec::new() }
}

/// A channel out of its template; every parameter is of one kind.
pub(crate) fn channel(template: &str, kind: ParamKind) -> Channel {
    let mut channel = Channel { template: template.to_owned(), segments: Vec::new(), parameters: Vec::new() };
    let mut rest = template;
    while let Some((text, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').expect("a parameter ends");
        if !text.is_empty() {
            channel.segments.push(Segment::Literal(text.to_owned()));
        }
        channel.segments.push(Segment::Parameter(name.to_owned()));
        channel.parameters.push(Parameter { name: name.to_owned(), kind });
        rest = after;
    }
    if !rest.is_empty() {
        channel.segments.push(Segment::Literal(rest.to_owned()));
    }
    channel
}

pub(crate) fn text() -> Shape {
    Shape::Text(Text::default())
}

pub(crate) fn format(format: &str) -> Shape {
    Shape::Text(Text { format: Some(format.to_owned()), ..Text::default() })
}

pub(crate) fn uuid() -> Shape {
    format("uuid")
}

pub(crate) fn time() -> Shape {
    format("date-time")
}

pub(crate) fn int(min: i128, max: u128) -> Shape {
    Shape::Integer(IntegerRange { min, max })
}

pub(crate) fn i32() -> Shape {
    int(i32::MIN.into(), i32::MAX as u128)
}

pub(crate) fn i64() -> Shape {
    int(i64::MIN.into(), i64::MAX as u128)
}

pub(crate) fn u64() -> Shape {
    int(0, u64::MAX.into())
}

pub(crate) fn list(items: Shape) -> Shape {
    Shape::List { items: Box::new(items), min: 0, max: None, unique: false }
}

pub(crate) fn fixed(items: Shape, length: u64) -> Shape {
    Shape::List { items: Box::new(items), min: length, max: Some(length), unique: false }
}

pub(crate) fn map(key: Key, value: Shape) -> Shape {
    Shape::Map { key, value: Box::new(value) }
}

pub(crate) fn nullable(inner: Shape) -> Shape {
    Shape::Nullable(Box::new(inner))
}

pub(crate) fn named_type(name: &str) -> Shape {
    Shape::Named(TypeName(name.to_owned()))
}

pub(crate) fn default(value: impl Into<Value>) -> ReadPresence {
    ReadPresence::Default(value.into())
}
