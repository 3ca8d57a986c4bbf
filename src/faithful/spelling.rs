//! Spellings that serde takes and no writer writes.
//!
//! The schemas refuse them, which is the safe side: whoever is told of a refused message can rely on it.

use serde_json::Value;

/// Whether `document` differs from `written`, which serde made of it, by such a spelling.
///
/// An array in place of a struct's object, an object in place of a unit variant's name, an empty object in place of a unit.
pub(super) fn is_never_written(document: &Value, written: &Value) -> bool {
    match (document, written) {
        (Value::Array(_), Value::Object(_)) => true,
        (Value::Object(members), Value::String(_)) => members.len() == 1 && members.values().all(Value::is_null),
        (Value::Object(members), Value::Null) => members.is_empty(),
        (Value::Object(members), Value::Object(written)) => members
            .iter()
            .any(|(name, member)| written.get(name).is_some_and(|written| is_never_written(member, written))),
        (Value::Array(items), Value::Array(written)) => {
            items.iter().zip(written).any(|(item, written)| is_never_written(item, written))
        }
        _ => false,
    }
}

/// Whether `document` holds what may be such a spelling: all that can be said where serde does not write what it read.
pub(super) fn may_be_never_written(document: &Value) -> bool {
    match document {
        Value::Array(_) => true,
        Value::Object(members) => {
            members.is_empty()
                || (members.len() == 1 && members.values().all(Value::is_null))
                || members.values().any(may_be_never_written)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_spellings_are_found_at_any_depth_and_nothing_else_is() {
        for (document, written) in [
            (json!({"a": [1, 2]}), json!({"a": {"x": 1, "y": 2}})),
            (json!([{"Unit": null}]), json!(["Unit"])),
            (json!({"a": {}}), json!({"a": null})),
        ] {
            assert!(is_never_written(&document, &written), "{document} for {written}");
        }
        for (document, written) in [
            (json!({"a": "1"}), json!({"a": 1})),
            (json!({"a": {"b": 1}}), json!({"a": "b"})),
            (json!({"a": {"b": 1}}), json!({"a": null})),
            (json!({"a": [1]}), json!({"b": {}})),
        ] {
            assert!(!is_never_written(&document, &written), "{document} for {written}");
        }
    }

    #[test]
    fn without_what_was_written_every_candidate_counts() {
        for document in [json!({"a": [1]}), json!({"a": {"Unit": null}}), json!({"a": {}})] {
            assert!(may_be_never_written(&document), "{document}");
        }
        assert!(!may_be_never_written(&json!({"a": null, "b": {"c": 1, "d": null}})));
    }
}
