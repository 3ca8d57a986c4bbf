//! Near misses, all of them: every member of a document damaged in every way, one at a time.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::damage::NO_VARIANT;

/// Every document that differs from `document` in one member, item or value.
///
/// `aliases` names the members that stand for each other. Members are never repeated under one name, which `serde_json`
/// decides before any schema is asked; a second spelling under an alias is how a member is doubled here.
pub(super) fn near_misses(document: &Value, aliases: &BTreeMap<String, Vec<String>>) -> Vec<Value> {
    let mut found = Vec::new();
    gather(document, aliases, &|part| part, &mut found);
    found
}

/// Puts a changed part back into its document.
type Back<'b> = &'b dyn Fn(Value) -> Value;

fn gather(part: &Value, aliases: &BTreeMap<String, Vec<String>>, back: Back<'_>, found: &mut Vec<Value>) {
    found.extend(retyped(part).into_iter().map(back));
    match part {
        Value::Object(members) => {
            found.extend(remembered(members, aliases).into_iter().map(|members| back(Value::Object(members))));
            for (name, member) in members {
                let back = |member: Value| {
                    let mut members = members.clone();
                    members.insert(name.clone(), member);
                    back(Value::Object(members))
                };
                gather(member, aliases, &back, found);
            }
        }
        Value::Array(items) => {
            let longer = items.iter().chain(items.last()).cloned().collect();
            let shorter = items.iter().take(items.len().saturating_sub(1)).cloned().collect();
            found.extend([longer, shorter].map(|items| back(Value::Array(items))));
            for (index, item) in items.iter().enumerate() {
                let back = |item: Value| {
                    let mut items = items.clone();
                    items.splice(index..=index, [item]);
                    back(Value::Array(items))
                };
                gather(item, aliases, &back, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The value as other types, and numbers at the ends of every width.
fn retyped(value: &Value) -> Vec<Value> {
    let mut others = vec![
        json!(null),
        json!(false),
        json!(NO_VARIANT),
        json!(0.5),
        json!("zz"),
        json!([["zz", false, 1]]),
        json!({"zz": 1}),
    ];
    match value {
        Value::Number(_) => others.extend([
            json!(0),
            json!(-1),
            json!(i8::MIN),
            json!(-129),
            json!(128),
            json!(256),
            json!(i16::MIN),
            json!(-32_769),
            json!(65_536),
            json!(i32::MIN),
            json!(-2_147_483_649_i64),
            json!(4_294_967_296_i64),
            json!(i64::MIN),
            json!(9_223_372_036_854_775_808_u64),
            json!(u64::MAX),
        ]),
        Value::String(text) => others.extend([json!(""), json!(text.to_uppercase()), json!(format!("{text}z"))]),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {}
    }
    others
}

/// The members with one of them gone, renamed or doubled, or with one more.
fn remembered(members: &Map<String, Value>, aliases: &BTreeMap<String, Vec<String>>) -> Vec<Map<String, Value>> {
    let mut found = Vec::new();
    let mut unknown = members.clone();
    unknown.insert("zz".to_owned(), json!({"any": [1]}));
    found.push(unknown);
    for (name, member) in members {
        let mut rest = members.clone();
        rest.shift_remove(name);
        let others = aliases.get(name).map_or(&[][..], Vec::as_slice);
        let misspelled = [name.to_uppercase(), format!("{name}z")];
        for other in others.iter().chain(&misspelled).filter(|other| *other != name) {
            for mut members in [rest.clone(), members.clone()] {
                members.insert(other.clone(), member.clone());
                found.push(members);
            }
        }
        found.push(rest);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_member_is_removed_nulled_retyped_renamed_and_doubled() {
        let document = json!({"a": 1, "b": {"c": ["x"]}});
        let aliases = BTreeMap::from([("c".to_owned(), vec!["d".to_owned()])]);
        let found = near_misses(&document, &aliases);
        for expected in [
            json!({"b": {"c": ["x"]}}),
            json!({"a": null, "b": {"c": ["x"]}}),
            json!({"a": 1, "b": {}}),
            json!({"a": 1, "b": {"d": ["x"]}}),
            json!({"a": 1, "b": {"c": ["x"], "d": ["x"]}}),
            json!({"a": 1, "b": {"c": ["x"], "zz": {"any": [1]}}}),
            json!({"a": 1, "b": {"c": ["x", "x"]}}),
            json!({"a": 1, "b": {"c": []}}),
            json!({"a": 1, "b": {"c": [null]}}),
            json!({"a": 1, "B": {"c": ["x"]}}),
        ] {
            assert!(found.contains(&expected), "{expected} is missing");
        }
        assert!(!found.contains(&document));
    }
}
