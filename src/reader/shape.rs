//! Values: each shape read as serde reads the Rust type behind it.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, Unexpected, Visitor},
};
use serde_json::Value;

use super::{
    enumeration::enumeration,
    foreign::{foreign, is_foreign},
    list::{TupleVisitor, list},
    map::MapVisitor,
    record::record,
    scalar::{float, integer, text},
    trace::Trace,
    union::union,
    written::Written,
};
use crate::contract::{Shape, TypeKind, TypeName};

/// Reads a value of a shape.
#[derive(Clone, Copy)]
pub(super) struct ShapeSeed<'t> {
    pub(super) trace: &'t Trace<'t>,
    pub(super) shape: &'t Shape,
}

impl<'de> DeserializeSeed<'de> for ShapeSeed<'_> {
    type Value = Written;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Written, D::Error> {
        let trace = self.trace;
        match self.shape {
            Shape::Null => <()>::deserialize(deserializer).map(|()| Written::Null),
            Shape::Bool => bool::deserialize(deserializer).map(Written::Bool),
            Shape::Integer(range) => integer(*range, deserializer),
            Shape::Float(width) => float(*width, deserializer),
            Shape::Text(constraints) => text(trace, constraints, deserializer),
            Shape::Constant(value) => constant(value, deserializer),
            Shape::List { items, min, max, unique } => list(trace, items, (*min, *max), *unique, deserializer),
            Shape::Tuple(shapes) => {
                let expected = format!("a tuple of size {}", shapes.len());
                deserializer.deserialize_tuple(shapes.len(), TupleVisitor::of(trace, shapes, expected))
            }
            Shape::Map { key, value } => deserializer.deserialize_map(MapVisitor { trace, key, value }),
            Shape::Any => Value::deserialize(deserializer).map(Written::Value),
            Shape::Nullable(inner) => deserializer.deserialize_option(OptionVisitor { trace, inner }),
            Shape::Named(name) => named(trace, name, deserializer),
        }
    }
}

/// Reads a value of a named type.
pub(super) fn named<'de, 't, D: Deserializer<'de>>(
    trace: &'t Trace<'t>,
    name: &'t TypeName,
    deserializer: D,
) -> Result<Written, D::Error> {
    let Some(definition) = trace.definition(name) else {
        return Err(D::Error::custom(format_args!("the contract has no type `{name}`")));
    };
    match &definition.kind {
        TypeKind::Record(fields) if is_foreign(name, fields) => foreign(name, deserializer),
        TypeKind::Record(fields) => record(trace, definition, fields, deserializer),
        TypeKind::Enumeration(values) => enumeration(trace, definition, values, deserializer),
        TypeKind::Union(variants) => union(trace, definition, variants, deserializer),
        TypeKind::Newtype(Shape::Null) => {
            deserializer.deserialize_unit_struct("", UnitVisitor { expected: format!("unit struct {name}") })
        }
        TypeKind::Newtype(Shape::Tuple(shapes)) => {
            let visitor = TupleVisitor::counted(trace, shapes, format!("tuple struct {name}"));
            deserializer.deserialize_tuple_struct("", shapes.len(), visitor)
        }
        TypeKind::Newtype(shape) => ShapeSeed { trace, shape }.deserialize(deserializer),
    }
}

/// Reads one value and no other.
fn constant<'de, D: Deserializer<'de>>(value: &Value, deserializer: D) -> Result<Written, D::Error> {
    let read = Value::deserialize(deserializer)?;
    if &read == value {
        return Ok(Written::Value(read));
    }
    Err(D::Error::invalid_value(Unexpected::Other(&read.to_string()), &value.to_string().as_str()))
}

struct OptionVisitor<'t> {
    trace: &'t Trace<'t>,
    inner: &'t Shape,
}

impl<'de> Visitor<'de> for OptionVisitor<'_> {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("option")
    }

    fn visit_none<E>(self) -> Result<Written, E> {
        Ok(Written::Null)
    }

    fn visit_unit<E>(self) -> Result<Written, E> {
        Ok(Written::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Written, D::Error> {
        ShapeSeed { trace: self.trace, shape: self.inner }.deserialize(deserializer)
    }
}

/// Takes `null`.
pub(super) struct UnitVisitor {
    pub(super) expected: String,
}

impl Visitor<'_> for UnitVisitor {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.expected)
    }

    fn visit_unit<E>(self) -> Result<Written, E> {
        Ok(Written::Null)
    }

    fn visit_none<E>(self) -> Result<Written, E> {
        Ok(Written::Null)
    }
}
