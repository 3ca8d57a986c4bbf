//! Shapes as TypeScript types.

use super::{
    names::EnumerationNames,
    scope::Scope,
    text::{key, literal_type},
};
use crate::{
    codegen::Refusal,
    contract::{FloatWidth, Key, Shape, TypeName},
};

/// Whose view a type shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// What a program finds in a message that it read.
    Read,
    /// What a program may hand over to be written.
    Write,
}

impl Scope<'_> {
    /// The type of a shape.
    pub(super) fn type_of(&self, shape: &Shape, direction: Direction) -> Result<String, Refusal> {
        Ok(match shape {
            Shape::Null => "null".to_owned(),
            Shape::Bool => "boolean".to_owned(),
            Shape::Integer(range) if self.facts.is_bigint(*range) => "bigint".to_owned(),
            Shape::Float(FloatWidth::Exact) => "number | wire.ExactNumber".to_owned(),
            Shape::Integer(_) | Shape::Float(_) => "number".to_owned(),
            Shape::Text(_) => "string".to_owned(),
            Shape::Constant(value) => literal_type(value),
            Shape::Any => "unknown".to_owned(),
            Shape::List { items, .. } => format!("readonly {}[]", operand(self.type_of(items, direction)?)),
            Shape::Tuple(shapes) => {
                let items: Result<Vec<_>, _> = shapes.iter().map(|shape| self.type_of(shape, direction)).collect();
                format!("readonly [{}]", items?.join(", "))
            }
            Shape::Nullable(inner) => match &**inner {
                Shape::Null | Shape::Any | Shape::Nullable(_) => self.type_of(inner, direction)?,
                inner => format!("{} | null", self.type_of(inner, direction)?),
            },
            Shape::Map { key, value } => self.map_type(key, &self.type_of(value, direction)?)?,
            Shape::Named(name) => self.type_name(name, direction)?,
        })
    }

    /// The identifier of a named type, imported where it is another module's.
    pub(super) fn type_name(&self, name: &TypeName, direction: Direction) -> Result<String, Refusal> {
        let identifier = self.names.of_type(name)?.own.in_direction(direction);
        self.import_type(name, identifier);
        Ok(identifier.to_owned())
    }

    fn map_type(&self, names: &Key, value: &str) -> Result<String, Refusal> {
        // Spelled out rather than `Record`, so that a type may contain itself.
        Ok(match names {
            Key::Bool => format!("{{ readonly {}?: {value}; readonly {}?: {value} }}", key("true"), key("false")),
            Key::Named(name) => match &self.names.of_type(name)?.enumeration {
                Some(EnumerationNames { known, .. }) => {
                    self.import_type(name, known);
                    format!("{{ readonly [name in {known}]?: {value} }} & {{ readonly [name: string]: {value} }}")
                }
                None => format!("{{ readonly [name: string]: {value} }}"),
            },
            Key::Text | Key::Integer(_) | Key::Char | Key::Uuid => format!("{{ readonly [name: string]: {value} }}"),
        })
    }
}

/// A type that may be followed by `[]` or joined by `&`.
pub(super) fn operand(text: String) -> String {
    let is_compound = text.contains(" | ") || text.contains(" & ") || text.starts_with("readonly ");
    if is_compound { format!("({text})") } else { text }
}
