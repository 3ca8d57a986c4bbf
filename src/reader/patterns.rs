//! The regular expressions of a contract, compiled once.

use indexmap::IndexMap;
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::contract::{Contract, FlattenTarget, Member, Payload, Record, Shape, Text, TypeKind};

/// The regular expressions of a contract, in JSON Schema's dialect.
#[derive(Debug, Default)]
pub(super) struct Patterns(IndexMap<String, Option<Validator>>);

impl Patterns {
    pub(super) fn of(contract: &Contract) -> Self {
        let mut patterns = Self::default();
        for definition in contract.types.values() {
            match &definition.kind {
                TypeKind::Record(record) => patterns.record(record),
                TypeKind::Newtype(shape) => patterns.shape(shape),
                TypeKind::Enumeration(_) => {}
                TypeKind::Union(union) => {
                    union.variants.iter().for_each(|variant| match &variant.payload {
                        Payload::Unit => {}
                        Payload::Newtype(shape) => patterns.shape(shape),
                        Payload::Tuple(shapes) => shapes.iter().for_each(|shape| patterns.shape(shape)),
                        Payload::Record(record) => patterns.record(record),
                    });
                }
            }
        }
        patterns
    }

    /// Whether `text` matches; everything matches what is no regular expression.
    pub(super) fn matches(&self, pattern: &str, text: &str) -> bool {
        match self.0.get(pattern) {
            Some(Some(validator)) => validator.is_valid(&Value::from(text)),
            _ => true,
        }
    }

    fn record(&mut self, record: &Record) {
        for member in &record.members {
            match member {
                Member::Field(field) => self.shape(&field.shape),
                Member::Flatten(flatten) => match &flatten.target {
                    FlattenTarget::Rest(shape) => self.shape(shape),
                    FlattenTarget::Named(_) => {}
                },
            }
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Text(Text { pattern: Some(pattern), .. }) => {
                let compiled = || jsonschema::validator_for(&json!({"pattern": pattern})).ok();
                self.0.entry(pattern.clone()).or_insert_with(compiled);
            }
            Shape::List { items: inner, .. } | Shape::Map { value: inner, .. } | Shape::Nullable(inner) => {
                self.shape(inner);
            }
            Shape::Tuple(shapes) => shapes.iter().for_each(|shape| self.shape(shape)),
            _ => {}
        }
    }
}
