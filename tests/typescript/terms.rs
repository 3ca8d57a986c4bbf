//! Short words for contracts built by hand.

use indexmap::IndexMap;
use serde_json::Value;
use wireproof::contract::{
    About, Channel, Contract, Deprecation, Enumeration, EnumerationValue, Event, Field, Flatten, FlattenTarget,
    FloatWidth, IntegerRange, Key, Member, ParamKind, Parameter, Payload, ReadPresence, Reading, Record, Segment,
    Shape, Tagging, Text, TypeDef, TypeKind, TypeName, Union, Variant, WritePresence, Writing,
};

pub(super) const I32: Shape = Shape::Integer(IntegerRange { min: i32::MIN as i128, max: i32::MAX as u128 });
pub(super) const I64: Shape = Shape::Integer(IntegerRange { min: i64::MIN as i128, max: i64::MAX as u128 });
pub(super) const U64: Shape = Shape::Integer(IntegerRange { min: 0, max: u64::MAX as u128 });
pub(super) const F64: Shape = Shape::Float(FloatWidth::Double);

pub(super) fn text() -> Shape {
    Shape::Text(Text::default())
}

pub(super) fn formatted(format: &str) -> Shape {
    Shape::Text(Text { format: Some(format.to_owned()), ..Text::default() })
}

pub(super) fn uuid() -> Shape {
    formatted("uuid")
}

pub(super) fn character() -> Shape {
    Shape::Text(Text { min: Some(1), max: Some(1), ..Text::default() })
}

pub(super) fn named(name: &str) -> Shape {
    Shape::Named(TypeName(name.to_owned()))
}

pub(super) fn nullable(shape: Shape) -> Shape {
    Shape::Nullable(Box::new(shape))
}

pub(super) fn list(items: Shape) -> Shape {
    Shape::List { items: Box::new(items), min: 0, max: None, unique: false }
}

pub(super) fn map(key: Key, value: Shape) -> Shape {
    Shape::Map { key, value: Box::new(value) }
}

pub(super) fn docs(docs: &str) -> About {
    About { docs: docs.to_owned(), deprecated: None }
}

pub(super) fn deprecated(text: &str, since: &str, note: &str) -> About {
    About {
        docs: text.to_owned(),
        deprecated: Some(Deprecation { since: Some(since.to_owned()), note: Some(note.to_owned()) }),
    }
}

/// A member that is always written and must be there to be read.
pub(super) fn required(name: &str, shape: Shape) -> Field {
    Field {
        name: name.to_owned(),
        about: About::default(),
        shape,
        write: Some(Writing { name: name.to_owned(), presence: WritePresence::Always, nullable: true, held: None }),
        read: Some(Reading { names: vec![name.to_owned()], presence: ReadPresence::Required, has_default: false }),
        three_state: false,
    }
}

/// `Option` with `skip_serializing_if = "Option::is_none"`.
pub(super) fn optional(name: &str, shape: Shape) -> Field {
    let mut field = required(name, nullable(shape));
    field.write =
        Some(Writing { name: name.to_owned(), presence: WritePresence::Sometimes, nullable: false, held: None });
    reads(field, ReadPresence::Optional)
}

/// A plain `Option`.
pub(super) fn option(name: &str, shape: Shape) -> Field {
    reads(required(name, nullable(shape)), ReadPresence::Optional)
}

/// `default` with `skip_serializing_if`.
pub(super) fn defaulted(name: &str, shape: Shape, default: Value) -> Field {
    let mut field = required(name, shape);
    field.write =
        Some(Writing { name: name.to_owned(), presence: WritePresence::Sometimes, nullable: true, held: None });
    reads(field, ReadPresence::Default(default))
}

pub(super) fn reads(mut field: Field, presence: ReadPresence) -> Field {
    if let Some(reading) = &mut field.read {
        reading.presence = presence;
    }
    field
}

pub(super) fn alias(mut field: Field, alias: &str) -> Field {
    if let Some(reading) = &mut field.read {
        reading.names.push(alias.to_owned());
    }
    field
}

pub(super) fn about(field: Field, about: About) -> Field {
    Field { about, ..field }
}

pub(super) fn flatten(name: &str, target: FlattenTarget) -> Member {
    Member::Flatten(Flatten { name: name.to_owned(), about: About::default(), target, optional: false })
}

/// A flattened field that may be missing as a whole.
pub(super) fn optional_part(name: &str) -> Member {
    let target = FlattenTarget::Named(TypeName(name.to_owned()));
    Member::Flatten(Flatten { name: name.to_owned(), about: About::default(), target, optional: true })
}

pub(super) fn record(fields: Vec<Field>) -> Record {
    Record { members: fields.into_iter().map(Member::Field).collect(), closed: false }
}

pub(super) fn value(name: &str, text: &str) -> EnumerationValue {
    EnumerationValue {
        name: name.to_owned(),
        about: About::default(),
        write: Some(text.to_owned()),
        read: vec![text.to_owned()],
    }
}

pub(super) fn enumeration(values: &[(&str, &str)]) -> TypeKind {
    let values = values.iter().map(|(name, text)| value(name, text)).collect();
    TypeKind::Enumeration(Enumeration { values, catch_all: None })
}

pub(super) fn variant(name: &str, tag: &str, payload: Payload) -> Variant {
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

pub(super) fn untagged(name: &str, payload: Payload) -> Variant {
    Variant { write: None, read: Vec::new(), untagged: true, ..variant(name, "", payload) }
}

pub(super) fn union(tagging: Tagging, variants: Vec<Variant>) -> TypeKind {
    TypeKind::Union(Union { tagging, variants, closed: false })
}

pub(super) fn internal(variants: Vec<Variant>) -> TypeKind {
    union(Tagging::Internal { tag: "type".to_owned() }, variants)
}

pub(super) fn event(name: &str, payload: &str, channels: Vec<Channel>) -> Event {
    Event { name: name.to_owned(), payload: TypeName(payload.to_owned()), channels, since: None, examples: Vec::new() }
}

/// A channel out of its template, every parameter of one kind.
pub(super) fn channel(template: &str, kind: ParamKind) -> Channel {
    let mut segments = Vec::new();
    let mut parameters = Vec::new();
    for (index, part) in template.split(['{', '}']).enumerate() {
        if index % 2 == 1 {
            segments.push(Segment::Parameter(part.to_owned()));
            parameters.push(Parameter { name: part.to_owned(), kind });
        } else if !part.is_empty() {
            segments.push(Segment::Literal(part.to_owned()));
        }
    }
    Channel { template: template.to_owned(), segments, parameters }
}

pub(super) fn contract(catalogue: &str, events: Vec<Event>, types: Vec<(&str, About, TypeKind)>) -> Contract {
    let types: IndexMap<_, _> = types
        .into_iter()
        .map(|(name, about, kind)| {
            let name = TypeName(name.to_owned());
            (name.clone(), TypeDef { name, about, kind })
        })
        .collect();
    Contract { catalogue: catalogue.to_owned(), version: "2.32.0".to_owned(), events, types }
}
