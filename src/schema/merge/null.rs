//! Schemas with and without `null`.

use serde_json::{Map, Value};

/// The schema of what is not `null`, out of a schema that schemars made for an `Option`.
///
/// Returns `None` where `null` cannot be taken out (`true`: any value).
pub(super) fn without_null(schema: &Map<String, Value>) -> Option<Map<String, Value>> {
    let mut schema = schema.clone();
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
        return Some(schema);
    }
    let Some(Value::Array(branches)) = schema.remove("anyOf") else { return None };
    let rest: Vec<Value> = branches.into_iter().filter(|branch| !is_null(branch)).collect();
    if let [Value::Object(only)] = rest.as_slice() {
        let mut only = only.clone();
        only.extend(schema);
        return Some(only);
    }
    schema.insert("anyOf".to_owned(), Value::Array(rest));
    Some(schema)
}

/// Whether a schema accepts `null` and nothing else.
pub(super) fn is_null(schema: &Value) -> bool {
    schema.get("type").is_some_and(|name| name == "null")
}
