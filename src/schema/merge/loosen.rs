//! Validation attributes, which serde does not check.
//!
//! `#[schemars(length(…))]`, `range`, `regex` and the like promise something about what is written. A reader takes more
//! than that, so its schema must not repeat the promise. A writer's schema does, and its annotation says that it is one.

use serde_json::{Map, Value, json};

use super::{annotate::say, null::is_null};
use crate::catalogue::meta::{Layout, Scalar};
use crate::schema::{Direction, keyword};

/// Keywords that bound a number.
const BOUNDS: &[&str] = &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
/// Formats that only a validation attribute gives.
const PROMISED_FORMATS: &[&str] = &["email", "uri"];

/// Takes what serde does not check out of a reader's schema, and marks it in a writer's.
///
/// `schema` is what schemars made for a type expression.
pub(super) fn loosen(schema: &mut Map<String, Value>, layout: &Layout, direction: Direction) {
    let mut checked = schema.clone();
    keep_what_is_checked(&mut checked, layout);
    match direction {
        Direction::Read => *schema = checked,
        Direction::Write => {
            let promised: Vec<&String> =
                schema.iter().filter(|(name, value)| checked.get(*name) != Some(value)).map(|(name, _)| name).collect();
            if !promised.is_empty() {
                let promised = json!(promised);
                say(schema, keyword::PROMISED, promised);
            }
        }
    }
    loosen_parts(schema, layout, direction);
}

/// Takes out of `schema`, its parts left aside, what serde does not check.
fn keep_what_is_checked(schema: &mut Map<String, Value>, layout: &Layout) {
    match layout {
        Layout::Scalar(Scalar::Integer { min, max }) => {
            let is_bounded = BOUNDS.iter().any(|keyword| schema.contains_key(*keyword));
            remove(schema, BOUNDS);
            let bounds = [("minimum", i64::try_from(*min).ok().map(|min| json!(min)))]
                .into_iter()
                .chain([("maximum", u64::try_from(*max).ok().map(|max| json!(max)))]);
            for (keyword, bound) in bounds.filter(|_| is_bounded) {
                schema.extend(bound.map(|bound| (keyword.to_owned(), bound)));
            }
        }
        Layout::Scalar(Scalar::Float) => remove(schema, BOUNDS),
        Layout::Scalar(Scalar::Text) => {
            remove(schema, &["minLength", "maxLength", "pattern"]);
            if schema.get("format").and_then(Value::as_str).is_some_and(|format| PROMISED_FORMATS.contains(&format)) {
                schema.shift_remove("format");
            }
        }
        Layout::Nullable(inner) if !schema.contains_key("anyOf") => keep_what_is_checked(schema, inner),
        Layout::List(_) => remove(schema, &["minItems", "maxItems"]),
        // The length of an array is checked, whatever is promised of it.
        Layout::Array { length, .. } => {
            for keyword in ["minItems", "maxItems"] {
                if let Some(bound) = schema.get_mut(keyword) {
                    *bound = json!(length);
                }
            }
        }
        Layout::Map { .. } => remove(schema, &["minProperties", "maxProperties"]),
        Layout::Scalar(_) | Layout::Named(_) | Layout::Nullable(_) | Layout::Tuple(_) => {}
    }
}

fn loosen_parts(schema: &mut Map<String, Value>, layout: &Layout, direction: Direction) {
    let loosen_value = |schema: &mut Value, layout: &Layout| {
        if let Value::Object(schema) = schema {
            loosen(schema, layout, direction);
        }
    };
    match layout {
        Layout::Nullable(inner) => match schema.get_mut("anyOf") {
            Some(Value::Array(branches)) => {
                branches.iter_mut().filter(|branch| !is_null(branch)).for_each(|branch| loosen_value(branch, inner));
            }
            _ => loosen_parts(schema, inner, direction),
        },
        Layout::List(items) | Layout::Array { items, .. } => {
            schema.get_mut("items").into_iter().for_each(|schema| loosen_value(schema, items));
        }
        Layout::Tuple(layouts) => {
            if let Some(Value::Array(items)) = schema.get_mut("prefixItems") {
                items.iter_mut().zip(layouts).for_each(|(item, layout)| loosen_value(item, layout));
            }
        }
        Layout::Map { value, .. } => {
            // Where names are patterned or listed, the values stand there.
            for keyword in ["patternProperties", "properties"] {
                if let Some(Value::Object(members)) = schema.get_mut(keyword) {
                    members.values_mut().for_each(|schema| loosen_value(schema, value));
                }
            }
            schema.get_mut("additionalProperties").into_iter().for_each(|schema| loosen_value(schema, value));
        }
        Layout::Scalar(_) | Layout::Named(_) => {}
    }
}

fn remove(schema: &mut Map<String, Value>, keywords: &[&str]) {
    for keyword in keywords {
        schema.shift_remove(*keyword);
    }
}
