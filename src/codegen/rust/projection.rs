//! The contract as draft-07 definitions, in the shape that typify understands best.
//!
//! Names are Rust identifiers, not names on the wire; every union is externally tagged; every member is required. The
//! wire comes back as attributes in [`super::dress`], so here only structure counts. No titles, no `const`, no inline
//! objects but those of variants: each of them makes typify guess.

use serde_json::{Map, Value, json};

use super::{
    defaults::Defaults,
    names::{self, Names},
    refusal, scalars,
};
use crate::{
    codegen::Refusal,
    contract::{
        Contract, Enumeration, Field, Flatten, FlattenTarget, IntegerRange, Key, Member, Payload, ReadPresence, Record,
        Shape, TypeDef, TypeKind, Union,
    },
};

/// A variant that typify is shown beside a union's only one, because it takes a union of one for its variant.
pub(super) const SECOND_VARIANT: &str = "WireproofSecond";

/// A named type as typify is shown it.
pub(super) struct Definition {
    pub(super) ident: String,
    pub(super) schema: Value,
    /// The Rust type to use instead of a generated one.
    pub(super) replacement: Option<&'static str>,
}

/// The Rust type that a named type stands for, where the standard library has it.
///
/// Both are written by their members, and have ranges that no integer type has.
pub(super) fn standard(definition: &TypeDef) -> Option<&'static str> {
    let TypeKind::Record(record) = &definition.kind else { return None };
    let [Member::Field(seconds), Member::Field(nanos)] = record.members.as_slice() else { return None };
    let range = Shape::Integer(IntegerRange { min: 0, max: 999_999_999 });
    if !record.closed || nanos.shape != range {
        return None;
    }
    match (definition.name.0.as_str(), seconds.name.as_str(), nanos.name.as_str()) {
        ("Duration", "secs", "nanos") => Some("::std::time::Duration"),
        ("SystemTime", "secs_since_epoch", "nanos_since_epoch") => Some("::std::time::SystemTime"),
        _ => None,
    }
}

/// Whether a member is an `Option<Value>`: any value, and absence is the same as `null`.
pub(super) fn is_optional_value(field: &Field) -> bool {
    let presence = field.read.as_ref().map(|reading| &reading.presence);
    field.shape == Shape::Any && matches!(presence, Some(ReadPresence::Optional | ReadPresence::Default(Value::Null)))
}

/// The value of a member that a message does not have, or that nobody looks for in it.
fn filled_in(field: &Field) -> Option<&Value> {
    match field.read.as_ref().map(|reading| &reading.presence) {
        Some(ReadPresence::Default(value)) => Some(value),
        Some(ReadPresence::Required | ReadPresence::Optional) => None,
        None => field.write.as_ref()?.held.as_ref(),
    }
}

/// Writes types of one contract.
pub(super) struct Projection<'a> {
    names: &'a Names,
    defaults: Defaults<'a>,
}

impl<'a> Projection<'a> {
    pub(super) fn new(contract: &'a Contract, names: &'a Names) -> Self {
        Self { names, defaults: Defaults::new(contract) }
    }

    /// The definitions of these types.
    pub(super) fn definitions(&self, types: &[&TypeDef]) -> Result<Vec<Definition>, Refusal> {
        types.iter().map(|definition| self.definition(definition)).collect()
    }

    fn definition(&self, definition: &TypeDef) -> Result<Definition, Refusal> {
        let replacement = standard(definition);
        let place = &definition.name.0;
        let schema = match &definition.kind {
            _ if replacement.is_some() => json!({}),
            TypeKind::Record(record) => self.record(record, place)?,
            TypeKind::Enumeration(enumeration) => values(enumeration),
            TypeKind::Union(union) => self.union(union, place)?,
            TypeKind::Newtype(shape) => self.shape(shape, place)?,
        };
        Ok(Definition { ident: self.names.of_type(&definition.name).to_owned(), schema, replacement })
    }

    fn record(&self, record: &Record, place: &str) -> Result<Value, Refusal> {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for member in &record.members {
            let ident = names::member(member);
            let (schema, is_required) = match member {
                Member::Field(field) => self.field(field, &format!("{place}.{}", field.name))?,
                Member::Flatten(flatten) => (self.flatten(flatten, place)?, true),
            };
            if is_required {
                required.push(ident.clone());
            }
            properties.insert(ident, schema);
        }
        // An object without members would be a map.
        Ok(json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false }))
    }

    fn field(&self, field: &Field, place: &str) -> Result<(Value, bool), Refusal> {
        let mut schema = self.shape(&field.shape, place)?;
        if is_optional_value(field) {
            // typify makes an `Option` of what is not required.
            return Ok((schema, false));
        }
        let Some(default) = filled_in(field) else { return Ok((schema, true)) };
        if default.is_null() && field.shape == Shape::Null {
            return Ok((schema, false));
        }
        let Some(default) = self.defaults.in_rust_terms(&field.shape, default) else {
            let remedy = "give the type fewer defaults of its own, or leave the Rust target out";
            return Err(refusal(place, "the default cannot be written as a Rust value", remedy));
        };
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("default".to_owned(), default);
        }
        Ok((schema, false))
    }

    fn flatten(&self, flatten: &Flatten, place: &str) -> Result<Value, Refusal> {
        match &flatten.target {
            FlattenTarget::Named(name) => Ok(self.reference(name)),
            FlattenTarget::Rest(shape) => {
                let values = self.shape(shape, &format!("{place}.{}", flatten.name))?;
                Ok(json!({ "type": "object", "additionalProperties": values }))
            }
        }
    }

    fn union(&self, union: &Union, place: &str) -> Result<Value, Refusal> {
        let mut branches = Vec::new();
        for variant in &union.variants {
            let ident = names::variant(&variant.name);
            let place = format!("{place}.{}", variant.name);
            let payload = match &variant.payload {
                Payload::Unit => {
                    branches.push(json!({ "type": "string", "enum": [ident] }));
                    continue;
                }
                Payload::Newtype(shape) => self.shape(shape, &place)?,
                Payload::Tuple(shapes) => self.tuple(shapes, &place)?,
                Payload::Record(record) => self.record(record, &place)?,
            };
            branches.push(json!({ "type": "object", "properties": { ident.as_str(): payload }, "required": [ident] }));
        }
        if branches.len() == 1 {
            branches.push(json!({ "type": "string", "enum": [SECOND_VARIANT] }));
        }
        Ok(json!({ "oneOf": branches }))
    }

    fn shape(&self, shape: &Shape, place: &str) -> Result<Value, Refusal> {
        let bounded = |what: &str| {
            let problem = format!("no Rust type holds exactly these {what}");
            refusal(place, problem, "drop the bounds from the schema, or leave the Rust target out")
        };
        Ok(match shape {
            Shape::Null => json!({ "type": "null" }),
            Shape::Bool => json!({ "type": "boolean" }),
            Shape::Integer(range) => scalars::integer(*range).ok_or_else(|| bounded("integers"))?,
            Shape::Float(width) => scalars::float(*width),
            Shape::Text(text) => scalars::text(text).ok_or_else(|| bounded("strings"))?,
            Shape::Constant(_) => return Err(bounded("values")),
            Shape::List { items, min: 0, max: None, .. } => {
                json!({ "type": "array", "items": self.shape(items, place)? })
            }
            Shape::List { items, min, max: Some(max), .. } if min == max && (1..=32).contains(min) => {
                json!({ "type": "array", "items": self.shape(items, place)?, "minItems": min, "maxItems": max })
            }
            Shape::List { .. } => return Err(bounded("lists")),
            Shape::Tuple(shapes) => self.tuple(shapes, place)?,
            Shape::Map { key, value } => {
                let key = self.key(key).ok_or_else(|| bounded("keys"))?;
                json!({ "type": "object", "propertyNames": key, "additionalProperties": self.shape(value, place)? })
            }
            Shape::Any => json!({}),
            // `null` is a value of `Any`, and the unit is nothing else.
            Shape::Nullable(inner) if matches!(**inner, Shape::Any | Shape::Null) => self.shape(inner, place)?,
            Shape::Nullable(inner) => json!({ "oneOf": [self.shape(inner, place)?, { "type": "null" }] }),
            Shape::Named(name) => self.reference(name),
        })
    }

    fn tuple(&self, shapes: &[Shape], place: &str) -> Result<Value, Refusal> {
        if !(1..=12).contains(&shapes.len()) {
            let problem = format!("a tuple of {} values has no comparison in Rust", shapes.len());
            return Err(refusal(place, problem, "use a struct"));
        }
        let items = shapes.iter().map(|shape| self.shape(shape, place)).collect::<Result<Vec<_>, _>>()?;
        Ok(json!({ "type": "array", "items": items, "minItems": shapes.len(), "maxItems": shapes.len() }))
    }

    fn key(&self, key: &Key) -> Option<Value> {
        Some(match key {
            Key::Text => json!({ "type": "string" }),
            Key::Bool => json!({ "type": "string", "format": "rust-bool" }),
            Key::Integer(range) => scalars::integer_key(*range)?,
            Key::Char => json!({ "type": "string", "format": "rust-char" }),
            Key::Uuid => json!({ "type": "string", "format": "uuid" }),
            Key::Named(name) => self.reference(name),
        })
    }

    fn reference(&self, name: &crate::contract::TypeName) -> Value {
        json!({ "$ref": format!("#/definitions/{}", self.names.of_type(name)) })
    }
}

fn values(enumeration: &Enumeration) -> Value {
    let values = enumeration.values.iter().chain(&enumeration.catch_all);
    json!({ "type": "string", "enum": values.map(|value| names::variant(&value.name)).collect::<Vec<_>>() })
}
