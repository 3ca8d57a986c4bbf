//! Records as closed objects, flattened parts in their places.

use serde_json::{Map, Value, json};

use super::{shapes, unions};
use crate::contract::{Contract, Field, FlattenTarget, Key, Member, Record, Shape, TypeKind, TypeName, WritePresence};

/// How deep flattened types may stand in each other; serde itself could not write anything deeper.
const DEEPEST: usize = 32;

/// One form that an object may have: some members, and what may stand beside them.
#[derive(Debug, Clone, Default)]
pub(super) struct Form {
    pub(super) properties: Map<String, Value>,
    pub(super) required: Vec<Value>,
    /// What members without a name of their own hold; `None` where there are none.
    rest: Option<Rest>,
}

#[derive(Debug, Clone)]
struct Rest {
    names: Option<Value>,
    values: Value,
}

/// Every object that a writer of `record` can write.
pub(super) fn schema(contract: &Contract, record: &Record) -> Value {
    any_of(forms(contract, record, 0))
}

/// An object of one of the forms.
pub(super) fn any_of(mut forms: Vec<Form>) -> Value {
    match forms.len() {
        0 => Value::Bool(false),
        1 => forms.remove(0).into_schema(),
        _ => json!({"anyOf": forms.into_iter().map(Form::into_schema).collect::<Vec<_>>()}),
    }
}

/// The forms of a record: one, unless it flattens a union or something that may be missing.
pub(super) fn forms(contract: &Contract, record: &Record, depth: usize) -> Vec<Form> {
    let mut forms = vec![Form::default()];
    for member in &record.members {
        match member {
            Member::Field(field) => forms.iter_mut().for_each(|form| form.add(field)),
            Member::Flatten(flatten) => {
                let mut parts = match &flatten.target {
                    FlattenTarget::Rest(shape) => vec![Form::of_map(&Key::Text, shape)],
                    FlattenTarget::Named(name) => named(contract, name, depth + 1),
                };
                if flatten.optional {
                    parts.push(Form::default());
                }
                forms = product(&forms, &parts);
            }
        }
    }
    forms
}

/// The forms of a named type that stands in an object of another.
pub(super) fn named(contract: &Contract, name: &TypeName, depth: usize) -> Vec<Form> {
    if depth > DEEPEST {
        return Vec::new();
    }
    match contract.definition(name).map(|definition| &definition.kind) {
        Some(TypeKind::Record(record)) => forms(contract, record, depth),
        Some(TypeKind::Union(union)) => unions::forms(contract, union, depth),
        Some(TypeKind::Newtype(shape)) => of_shape(contract, shape, depth),
        Some(TypeKind::Enumeration(_)) | None => Vec::new(),
    }
}

/// The forms of a shape whose members stand beside others.
pub(super) fn of_shape(contract: &Contract, shape: &Shape, depth: usize) -> Vec<Form> {
    match shape {
        Shape::Named(name) => named(contract, name, depth + 1),
        Shape::Map { key, value } => vec![Form::of_map(key, value)],
        Shape::Any => vec![Form::of_map(&Key::Text, &Shape::Any)],
        Shape::Nullable(inner) => {
            let mut forms = of_shape(contract, inner, depth);
            forms.push(Form::default());
            forms
        }
        Shape::Null => vec![Form::default()],
        _ => Vec::new(),
    }
}

/// Every form of the first with every form of the second.
pub(super) fn product(first: &[Form], second: &[Form]) -> Vec<Form> {
    first.iter().flat_map(|one| second.iter().map(|other| one.with(other))).collect()
}

impl Form {
    /// One member with this name and schema, always there.
    pub(super) fn of_member(name: &str, schema: Value) -> Self {
        let properties = Map::from_iter([(name.to_owned(), schema)]);
        Self { properties, required: vec![json!(name)], rest: None }
    }

    fn of_map(key: &Key, value: &Shape) -> Self {
        let rest = Rest { names: shapes::names(key), values: shapes::schema(value) };
        Self { rest: Some(rest), ..Self::default() }
    }

    fn add(&mut self, field: &Field) {
        let Some(writing) = &field.write else { return };
        self.properties.insert(writing.name.clone(), shapes::schema(written_field(field)));
        if writing.presence == WritePresence::Always {
            self.required.push(json!(writing.name));
        }
    }

    fn with(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.properties.extend(other.properties.clone());
        both.required.extend(other.required.iter().cloned());
        both.rest = both.rest.or_else(|| other.rest.clone());
        both
    }

    fn into_schema(self) -> Value {
        let mut schema = Map::new();
        schema.insert("type".to_owned(), json!("object"));
        // A map beside members never holds their names: the writer would write them twice.
        let names = self.rest.as_ref().and_then(|rest| rest.names.clone());
        if let Some(names) = names {
            let own: Vec<&String> = self.properties.keys().collect();
            schema.insert("propertyNames".to_owned(), json!({"anyOf": [{"enum": own}, names]}));
        }
        schema.insert("properties".to_owned(), Value::Object(self.properties));
        schema.insert("required".to_owned(), Value::Array(self.required));
        schema.insert("additionalProperties".to_owned(), self.rest.map_or(Value::Bool(false), |rest| rest.values));
        Value::Object(schema)
    }
}

/// What a writer writes for a field: the contract has the reader's shape, which may take a null that is never written.
pub(in crate::compat) fn written_field(field: &Field) -> &Shape {
    match (&field.shape, &field.write) {
        (Shape::Nullable(inner), Some(writing)) if !writing.nullable => inner,
        (shape, _) => shape,
    }
}
