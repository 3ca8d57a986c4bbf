//! The two directions of each type, joined.

use indexmap::IndexMap;

use super::{LowerError, Lowered};
use crate::contract::{
    Enumeration, EnumerationValue, Field, Member, Payload, Record, Shape, TypeDef, TypeKind, TypeName, Union, Variant,
};

/// Joins the readers' types with the writers'. A type that one side alone reaches stays as it is.
pub(super) fn join(
    readers: IndexMap<TypeName, Lowered>,
    mut writers: IndexMap<TypeName, Lowered>,
) -> Result<IndexMap<TypeName, TypeDef>, LowerError> {
    let mut joined = IndexMap::new();
    for (name, reader) in readers {
        let definition = match writers.shift_remove(&name) {
            None => reader.definition,
            Some(writer) => {
                let kind = kinds(reader.definition.kind, writer.definition.kind).map_err(|place| {
                    LowerError {
                        file: reader.file,
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
    joined.extend(writers.into_iter().map(|(name, writer)| (name, writer.definition)));
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
    let members = interleave(reader.members, writer.members, member_name, |reader, writer| {
        let place = format!(".{}", member_name(&reader));
        match (reader, writer) {
            (Member::Field(reader), Member::Field(writer)) => fields(reader, writer).map(Member::Field).ok_or(place),
            (Member::Flatten(reader), Member::Flatten(writer)) if reader.target == writer.target => {
                Ok(Member::Flatten(reader))
            }
            _ => Err(place),
        }
    })?;
    Ok(Record { members, closed: reader.closed })
}

fn member_name(member: &Member) -> String {
    match member {
        Member::Field(field) => field.name.clone(),
        Member::Flatten(flatten) => flatten.name.clone(),
    }
}

fn fields(reader: Field, writer: Field) -> Option<Field> {
    let shape = shapes(reader.shape, &writer.shape)?;
    Some(Field { shape, write: writer.write, three_state: reader.three_state || writer.three_state, ..reader })
}

/// The reader's shape, if the writer's differs from it at most in that it is never `null`.
fn shapes(reader: Shape, writer: &Shape) -> Option<Shape> {
    let never_null = matches!(&reader, Shape::Nullable(inner) if **inner == *writer);
    (never_null || reader == *writer).then_some(reader)
}

fn enumerations(reader: Enumeration, writer: Enumeration) -> Enumeration {
    let values = interleave(
        reader.values,
        writer.values,
        |value: &EnumerationValue| value.name.clone(),
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
        |variant: &Variant| variant.name.clone(),
        |reader, writer| {
            let place = format!("::{}", reader.name);
            let payload = match (reader.payload, writer.payload) {
                (Payload::Record(reader), Payload::Record(writer)) => {
                    Payload::Record(records(reader, writer).map_err(|inner| format!("{place}{inner}"))?)
                }
                // A record that only one direction has members of.
                (Payload::Unit, Payload::Record(record)) | (Payload::Record(record), Payload::Unit) => {
                    Payload::Record(record)
                }
                (Payload::Newtype(reader), Payload::Newtype(writer)) => {
                    Payload::Newtype(shapes(reader, &writer).ok_or_else(|| place.clone())?)
                }
                (reader, writer) if reader == writer => reader,
                _ => return Err(place),
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
    name: impl Fn(&T) -> String,
    both: impl Fn(T, T) -> Result<T, E>,
) -> Result<Vec<T>, E> {
    let mut joined: IndexMap<String, T> = readers.into_iter().map(|each| (name(&each), each)).collect();
    let mut previous: Option<usize> = None;
    for writer in writers {
        let key = name(&writer);
        let index = if let Some((index, _, reader)) = joined.shift_remove_full(&key) {
            joined.shift_insert(index, key, both(reader, writer)?);
            index
        } else {
            let index = previous.map_or(0, |index| index + 1);
            joined.shift_insert(index, key, writer);
            index
        };
        previous = Some(index);
    }
    Ok(joined.into_values().collect())
}
