//! Validation attributes, which serde does not check.
//!
//! `#[schemars(length(…))]`, `range`, `regex` and the like promise something about what is written. A reader takes more
//! than that, so its schema must not repeat the promise.

use serde_json::{Map, Value, json};

use crate::catalogue::meta::{Layout, Scalar};

/// Keywords that bound a number.
const BOUNDS: &[&str] = &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
/// Formats that only a validation attribute gives.
const PROMISED_FORMATS: &[&str] = &["email", "uri"];

/// Takes what serde does not check out of `schema`, which schemars made for a type expression.
pub(super) fn loosen(schema: &mut Map<String, Value>, layout: &Layout) {
    match layout {
        Layout::Scalar(Scalar::Integer { min, max }) => {
            remove(schema, BOUNDS);
            if let Ok(min) = i64::try_from(*min) {
                schema.insert("minimum".to_owned(), json!(min));
            }
            if let Ok(max) = u64::try_from(*max) {
                schema.insert("maximum".to_owned(), json!(max));
            }
        }
        Layout::Scalar(Scalar::Float) => remove(schema, BOUNDS),
        Layout::Scalar(Scalar::Text) => {
            remove(schema, &["minLength", "maxLength", "pattern"]);
            if schema.get("format").and_then(Value::as_str).is_some_and(|format| PROMISED_FORMATS.contains(&format)) {
                schema.shift_remove("format");
            }
        }
        Layout::Scalar(_) | Layout::Named(_) => {}
        Layout::Nullable(inner) => match schema.get_mut("anyOf") {
            Some(Value::Array(branches)) => branches.iter_mut().for_each(|branch| loosen_value(branch, inner)),
            _ => loosen(schema, inner),
        },
        Layout::List(items) => {
            // A fixed length is an array's, which serde does check.
            if schema.get("minItems") != schema.get("maxItems") {
                remove(schema, &["minItems", "maxItems"]);
            }
            if let Some(schema) = schema.get_mut("items") {
                loosen_value(schema, items);
            }
        }
        Layout::Tuple(layouts) => {
            if let Some(Value::Array(items)) = schema.get_mut("prefixItems") {
                items.iter_mut().zip(layouts).for_each(|(item, layout)| loosen_value(item, layout));
            }
        }
        Layout::Map { value, .. } => {
            remove(schema, &["minProperties", "maxProperties"]);
            if let Some(values) = schema.get_mut("additionalProperties") {
                loosen_value(values, value);
            }
        }
    }
}

fn loosen_value(schema: &mut Value, layout: &Layout) {
    if let Value::Object(schema) = schema {
        loosen(schema, layout);
    }
}

fn remove(schema: &mut Map<String, Value>, keywords: &[&str]) {
    keywords.iter().for_each(|keyword| drop(schema.shift_remove(*keyword)));
}
