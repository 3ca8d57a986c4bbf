//! Enumerations and unions in the writer's direction.

use serde_json::{Value, json};

use super::{
    objects::{self, Form},
    shapes,
};
use crate::contract::{Contract, Enumeration, Payload, Tagging, Union, Variant};

/// The strings that a writer can write.
pub(super) fn enumeration(enumeration: &Enumeration) -> Value {
    let values = enumeration.values.iter().chain(&enumeration.catch_all).filter_map(|value| value.write.as_ref());
    json!({"enum": values.collect::<Vec<_>>()})
}

/// What a writer can write for each variant.
pub(super) fn schema(contract: &Contract, union: &Union) -> Value {
    let variants: Vec<Value> =
        union.variants.iter().filter_map(|each| variant(contract, &union.tagging, each)).collect();
    if variants.is_empty() { Value::Bool(false) } else { json!({"anyOf": variants}) }
}

fn variant(contract: &Contract, tagging: &Tagging, variant: &Variant) -> Option<Value> {
    let tag = variant.write.as_ref()?;
    if variant.untagged || *tagging == Tagging::Untagged {
        return Some(payload(contract, &variant.payload));
    }
    match (tagging, &variant.payload) {
        (Tagging::External, Payload::Unit) => Some(json!({"const": tag})),
        _ => Some(objects::any_of(tagged_forms(contract, tagging, tag, variant, 0))),
    }
}

/// The forms of a union whose members stand in an object of another type.
pub(super) fn forms(contract: &Contract, union: &Union, depth: usize) -> Vec<Form> {
    let mut forms = Vec::new();
    for variant in &union.variants {
        let Some(tag) = &variant.write else { continue };
        if variant.untagged || union.tagging == Tagging::Untagged {
            forms.extend(payload_forms(contract, &variant.payload, depth));
        } else {
            forms.extend(tagged_forms(contract, &union.tagging, tag, variant, depth));
        }
    }
    forms
}

/// The objects that say which variant they are. A unit that is flattened out of its string is `{"Unit": null}`.
fn tagged_forms(contract: &Contract, tagging: &Tagging, tag: &str, variant: &Variant, depth: usize) -> Vec<Form> {
    match tagging {
        Tagging::External => {
            let content = match &variant.payload {
                Payload::Unit => json!({"type": "null"}),
                carried => payload(contract, carried),
            };
            vec![Form::of_member(tag, content)]
        }
        Tagging::Internal { tag: member } => {
            let named = [Form::of_member(member, json!({"const": tag}))];
            objects::product(&named, &payload_forms(contract, &variant.payload, depth))
        }
        Tagging::Adjacent { tag: member, content } => {
            let mut form = Form::of_member(member, json!({"const": tag}));
            if variant.payload != Payload::Unit {
                form.properties.insert(content.clone(), payload(contract, &variant.payload));
                form.required.push(json!(content));
            }
            vec![form]
        }
        Tagging::Untagged => Vec::new(),
    }
}

/// What a variant carries.
pub(super) fn payload(contract: &Contract, payload: &Payload) -> Value {
    match payload {
        Payload::Unit => json!({"type": "null"}),
        Payload::Newtype(shape) => shapes::schema(shape),
        Payload::Tuple(parts) => shapes::schema(&crate::contract::Shape::Tuple(parts.clone())),
        Payload::Record(record) => objects::schema(contract, record),
    }
}

fn payload_forms(contract: &Contract, payload: &Payload, depth: usize) -> Vec<Form> {
    match payload {
        Payload::Unit => vec![Form::default()],
        Payload::Newtype(shape) => objects::of_shape(contract, shape, depth),
        Payload::Tuple(_) => Vec::new(),
        Payload::Record(record) => objects::forms(contract, record, depth),
    }
}
