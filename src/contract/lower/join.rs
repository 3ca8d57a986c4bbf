//! The two directions of each type, joined.

use indexmap::IndexMap;

use super::{LowerError, Lowered, unread::read_as_written};
use crate::contract::{
    Enumeration, EnumerationValue, Field, Member, Payload, Record, Shape, TypeDef, TypeKind, TypeName, Union, Variant,
};

/// Joins the readers' types with the writers'. A type that readers alone reach stays as it is.
pub(super) fn join(
    readers: IndexMap<TypeName, Lowered<'_>>,
    writers: IndexMap<TypeName, Lowered<'_>>,
) -> Result<IndexMap<TypeName, TypeDef>, LowerError> {
    // Taken out one by one: removing from the map itself would move all that follows, every time.
    let mut writers: IndexMap<TypeName, Option<Lowered<'_>>> =
        writers.into_iter().map(|(name, writer)| (name, Some(writer))).collect();
    let mut joined = IndexMap::new();
    for (name, reader) in readers {
        let definition = match writers.get_mut(&name).and_then(Option::take) {
            None => reader.definition,
            Some(writer) => {
                let kind = kinds(reader.definition.kind, writer.definition.kind).map_err(|place| {
                    LowerError {
                        file: reader.file.to_owned(),
                        pointer: format!("/$defs/{name}"),
                        problem: format!(
                            "{name}{place}: the writer's schema and the reader's differ in more than names and presence; give both one wire type"
                        ),
                    }
                })?;
                TypeDef { kind, ..reader.definition }
            }
        };
        joined.insert(name, definition);
    }
    let only_written =
        writers.into_iter().filter_map(|(name, writer)| Some((name, read_as_written(writer?.definition))));
    joined.extend(only_written);
    Ok(joined)
}

/// The place inside a type where the directions contradict each other, for example `.kind`.
type Place = String;

fn kinds(reader: TypeKind, writer: TypeKind) -> Result<TypeKind, Place> {
    match (reader, writer) {
        (TypeKind::Record(reader), TypeKind::Record(writer)) => records(reader, writer).map(TypeKind::Record),
        (TypeKind::Enumeration(reader), TypeKind::Enumeration(writer)) => {
            Ok(TypeKind::Enumeration(enumerations(reader, writer)))
        }
        (TypeKind::Union(reader), TypeKind::Union(writer)) => unions(reader, writer).map(TypeKind::Union),
        (TypeKind::Newtype(reader), TypeKind::Newtype(writer)) => {
            shapes(reader, &writer).map(TypeKind::Newtype).ok_or_else(Place::new)
        }
        _ => Err(Place::new()),
    }
}

fn records(reader: Record, writer: Record) -> Result<Record, Place> {
    let members = interleave(reader.members, writer.members, member_name, |reader, writer| match (reader, writer) {
        (Member::Field(reader), Member::Field(writer)) => fields(reader, writer).map(Member::Field),
        (Member::Flatten(reader), Member::Flatten(writer)) if reader.target == writer.target => {
            Ok(Member::Flatten(reader))
        }
        (reader, _) => Err(format!(".{}", member_name(&reader))),
    })?;
    Ok(Record { members, closed: reader.closed })
}

fn member_name(member: &Member) -> &str {
    match member {
        Member::Field(field) => &field.name,
        Member::Flatten(flatten) => &flatten.name,
    }
}

fn fields(reader: Field, writer: Field) -> Result<Field, Place> {
    let shape = shapes(reader.shape, &writer.shape).ok_or_else(|| format!(".{}", reader.name))?;
    Ok(Field { shape, write: writer.write, three_state: reader.three_state || writer.three_state, ..reader })
}

/// The reader's shape, if it takes whatever the writer's does: the writer may promise more than a reader can rely on.
fn shapes(reader: Shape, writer: &Shape) -> Option<Shape> {
    includes(&reader, writer).then_some(reader)
}

fn includes(reader: &Shape, writer: &Shape) -> bool {
    match (reader, writer) {
        (Shape::Nullable(reader), Shape::Nullable(writer)) => includes(reader, writer),
        (Shape::Nullable(reader), writer) => includes(reader, writer),
        (Shape::Integer(reader), Shape::Integer(writer)) => reader.min <= writer.min && writer.max <= reader.max,
        (Shape::Text(reader), Shape::Text(writer)) => {
            let unbounded = reader.min.is_none() && reader.max.is_none() && reader.pattern.is_none();
            reader == writer || unbounded && (reader.format.is_none() || reader.format == writer.format)
        }
        (
            Shape::List { items: reader, min: 0, max: None, unique: read_unique },
            Shape::List { items: writer, unique: written_unique, .. },
        ) => read_unique == written_unique && includes(reader, writer),
        (
            Shape::List { items: reader, min, max, unique },
            Shape::List { items: writer, min: written_min, max: written_max, unique: written_unique },
        ) => (min, max, unique) == (written_min, written_max, written_unique) && includes(reader, writer),
        (Shape::Tuple(reader), Shape::Tuple(writer)) => {
            reader.len() == writer.len() && reader.iter().zip(writer).all(|(reader, writer)| includes(reader, writer))
        }
        (Shape::Map { key, value: reader }, Shape::Map { key: written_key, value: writer }) => {
            key == written_key && includes(reader, writer)
        }
        (reader, writer) => reader == writer,
    }
}

fn enumerations(reader: Enumeration, writer: Enumeration) -> Enumeration {
    let values = interleave(
        reader.values,
        writer.values,
        |value| &value.name,
        |reader, writer| Ok::<_, Place>(EnumerationValue { write: writer.write, ..reader }),
    );
    let catch_all = match (reader.catch_all, writer.catch_all) {
        (Some(reader), Some(writer)) => Some(EnumerationValue { write: writer.write, ..reader }),
        (reader, writer) => reader.or(writer),
    };
    Enumeration { values: values.unwrap_or_default(), catch_all }
}

fn unions(reader: Union, writer: Union) -> Result<Union, Place> {
    if reader.tagging != writer.tagging {
        return Err(Place::new());
    }
    let variants = interleave(
        reader.variants,
        writer.variants,
        |variant| &variant.name,
        |reader, writer| {
            let place = || format!("::{}", reader.name);
            let payload = match (reader.payload, writer.payload) {
                (Payload::Record(reader), Payload::Record(writer)) => {
                    Payload::Record(records(reader, writer).map_err(|inner| place() + &inner)?)
                }
                // A record that only one direction has members of.
                (Payload::Unit, Payload::Record(record)) | (Payload::Record(record), Payload::Unit) => {
                    Payload::Record(record)
                }
                (Payload::Newtype(reader), Payload::Newtype(writer)) => {
                    Payload::Newtype(shapes(reader, &writer).ok_or_else(place)?)
                }
                (Payload::Tuple(reader), Payload::Tuple(writer)) if reader.len() == writer.len() => {
                    let parts = reader.into_iter().zip(&writer).map(|(reader, writer)| shapes(reader, writer));
                    Payload::Tuple(parts.collect::<Option<_>>().ok_or_else(place)?)
                }
                (reader, writer) if reader == writer => reader,
                _ => return Err(place()),
            };
            Ok(Variant { write: writer.write, payload, ..reader })
        },
    )?;
    Ok(Union { variants, ..reader })
}

/// Joins two lists by name, in the reader's order; what only the writer has follows what it followed there.
fn interleave<T, E>(
    readers: Vec<T>,
    writers: Vec<T>,
    name: fn(&T) -> &str,
    both: impl Fn(T, T) -> Result<T, E>,
) -> Result<Vec<T>, E> {
    // Empty only while its value is being joined.
    let mut joined: Vec<Option<T>> = Vec::with_capacity(readers.len());
    let is = |each: &Option<T>, wanted: &str| each.as_ref().is_some_and(|each| name(each) == wanted);
    for reader in readers {
        match joined.iter_mut().find(|each| is(each, name(&reader))) {
            Some(first) => *first = Some(reader),
            None => joined.push(Some(reader)),
        }
    }
    // Mostly the two have one order, and the next is at hand.
    let mut next = 0;
    for writer in writers {
        let at_hand = joined.get(next).is_some_and(|each| is(each, name(&writer)));
        let found = if at_hand { Some(next) } else { joined.iter().position(|each| is(each, name(&writer))) };
        let index = found.unwrap_or(next);
        match found.and_then(|index| joined[index].take()) {
            Some(reader) => joined[index] = Some(both(reader, writer)?),
            None => joined.insert(index, Some(writer)),
        }
        next = index + 1;
    }
    Ok(joined.into_iter().flatten().collect())
}
