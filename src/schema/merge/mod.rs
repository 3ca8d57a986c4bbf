//! schemars' definitions and the derives' metadata, put together.
//!
//! schemars says what each member's value may be, whether it must be there, and what constrains it. The derives say in
//! which order things were declared, and what schemars cannot see. The result accepts what serde accepts: aliases and
//! catch-alls included.

mod annotate;
mod buffered;
mod company;
pub(super) mod decimal;
mod enumeration;
mod field;
mod flatten;
mod layout;
mod loosen;
mod null;
mod record;
mod tagged;
mod tighten;
mod union;
mod variant;

use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value};

use super::{Direction, EmitError, canonical::canonicalise, definitions::definitions};
use crate::catalogue::{
    Types,
    meta::{Body, FieldMeta, Layout, PayloadMeta, SchemaOf, TypeMeta, VariantMeta},
};
use crate::contract::Tagging;
use buffered::refuse_unbuffered;

/// Every definition that `types` reach, by schema name, merged and canonical.
pub(super) fn merge(types: &Types, direction: Direction) -> Result<Map<String, Value>, EmitError> {
    let raw = definitions(types, direction)?;
    let mut merge = Merge { types, direction, raw, generator: generator(direction) };
    let mut merged = Map::new();
    for (name, meta, _) in types.iter() {
        refuse_unbuffered(types, name, &meta.body)?;
        merged.insert(name.to_owned(), Value::Object(merge.definition(name, meta)?));
    }
    merge.add_foreign(&mut merged);
    merged.values_mut().for_each(canonicalise);
    Ok(merged)
}

/// One direction's merge.
struct Merge<'a> {
    types: &'a Types,
    direction: Direction,
    raw: Map<String, Value>,
    /// Makes the schemas of declared wire types.
    generator: SchemaGenerator,
}

impl Merge<'_> {
    /// The merged definition of one type.
    fn definition(&mut self, name: &str, meta: &TypeMeta) -> Result<Map<String, Value>, EmitError> {
        let raw = self.raw_definition(name)?;
        let mut schema = match &meta.body {
            Body::Record { fields, closed } => self.record(name, fields, *closed, raw.clone())?.into_schema(),
            Body::Newtype(field) => self.value(field, Value::Object(raw.clone())),
            Body::Tuple(fields) => self.tuple(fields, Value::Object(raw.clone())),
            Body::Unit => raw.clone(),
            Body::Union { tagging, variants, closed } => {
                if is_enumeration(tagging, variants) {
                    self.enumeration(variants, &raw)
                } else {
                    self.union(name, tagging, variants, *closed, &raw, false)?
                }
            }
            Body::Wire { layout, schema } => {
                let mut wire = self.wire_schema(*schema);
                self.fit(&mut wire, layout);
                wire
            }
        };
        let fields: &[FieldMeta] = match &meta.body {
            Body::Record { fields, .. } => fields,
            _ => &[],
        };
        for keyword in ["title", "description", "deprecated", "examples"] {
            if let Some(value) = raw.get(keyword).filter(|value| !self.is_borrowed(fields, keyword, value)) {
                schema.insert(keyword.to_owned(), value.clone());
            }
        }
        annotate::about(&mut schema, &meta.about);
        Ok(schema)
    }

    /// Whether schemars took what `keyword` says from a type that is flattened here.
    fn is_borrowed(&self, fields: &[FieldMeta], keyword: &str, value: &Value) -> bool {
        fields.iter().filter(|field| field.flatten).any(|field| self.says(&field.layout, keyword, value))
    }

    /// Whether the type itself says `value` under `keyword`.
    fn says(&self, layout: &Layout, keyword: &str, value: &Value) -> bool {
        match layout {
            Layout::Nullable(inner) => self.says(inner, keyword, value),
            Layout::Named(name) => self.raw.get(name).is_some_and(|raw| raw.get(keyword) == Some(value)),
            _ => false,
        }
    }

    fn raw_definition(&self, name: &str) -> Result<Map<String, Value>, EmitError> {
        match self.raw.get(name) {
            Some(Value::Object(definition)) => Ok(definition.clone()),
            // `false`: a type without values.
            Some(Value::Bool(false)) => Ok(Map::from_iter([("not".to_owned(), Value::Bool(true))])),
            Some(_) => Ok(Map::new()),
            None => Err(mismatch(name, "schemars made no definition of this name")),
        }
    }

    fn wire_schema(&mut self, schema: SchemaOf) -> Map<String, Value> {
        match schema(&mut self.generator).to_value() {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }

    /// Definitions that no derive knows: named types of other crates.
    fn add_foreign(&mut self, merged: &mut Map<String, Value>) {
        let wired = self.generator.take_definitions(true);
        for (name, schema) in self.raw.iter().chain(&wired) {
            if !merged.contains_key(name) {
                let mut schema = schema.clone();
                tighten::everywhere(&mut schema);
                merged.insert(name.clone(), schema);
            }
        }
    }
}

/// Whether an enum is a list of strings.
fn is_enumeration(tagging: &Tagging, variants: &[VariantMeta]) -> bool {
    *tagging == Tagging::External
        && !variants.is_empty()
        && variants.iter().all(|variant| matches!(variant.payload, PayloadMeta::Unit) && !variant.untagged)
}

fn generator(direction: Direction) -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12();
    match direction {
        Direction::Write => settings.for_serialize(),
        Direction::Read => settings.for_deserialize(),
    }
    .into_generator()
}

fn mismatch(place: &str, problem: &str) -> EmitError {
    EmitError::Mismatch { place: place.to_owned(), problem: problem.to_owned() }
}
