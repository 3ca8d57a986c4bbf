//! What a writer promises and serde does not check.

use serde_json::Value;

use crate::schema::keyword::{PROMISED, WIREPROOF};

/// The schema without the keywords that its annotations call promises: what serde itself holds to.
pub(super) fn forgotten(schema: &Value) -> Value {
    match schema {
        Value::Object(map) => {
            let promised = map.get(WIREPROOF).and_then(|said| said.get(PROMISED)).and_then(Value::as_array);
            let is_promised = |name: &str| promised.is_some_and(|names| names.iter().any(|each| each == name));
            let kept = map.iter().filter(|(name, _)| !is_promised(name));
            kept.map(|(name, value)| (name.clone(), forgotten(value))).collect()
        }
        Value::Array(list) => list.iter().map(forgotten).collect(),
        value => value.clone(),
    }
}
