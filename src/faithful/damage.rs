//! Near misses: documents with one thing wrong.

use serde_json::{Map, Value, json};

use super::sample::Sampler;

/// A number in place of a text. Out of its buffer serde takes a variant's number for its tag; none is this large.
pub(super) const NO_VARIANT: u64 = 70_001;

impl Sampler<'_> {
    /// Changes one thing somewhere in `document`; the result may still be valid.
    pub(super) fn damage(&mut self, document: &mut Value) {
        let size = count(document);
        let mut index = self.random.usize(0..size);
        if let Some(value) = nth(document, &mut index) {
            self.damage_value(value);
        }
    }

    fn damage_value(&mut self, value: &mut Value) {
        match value {
            Value::Object(members) => self.damage_members(members),
            Value::Array(items) => {
                let last = items.last().cloned();
                match (self.random.bool(), last) {
                    (true, Some(last)) => items.push(last),
                    _ => drop(items.pop()),
                }
            }
            Value::String(text) => {
                let choices = [
                    json!(null),
                    json!(true),
                    json!(NO_VARIANT),
                    json!("zz"),
                    json!(""),
                    json!(text.to_uppercase()),
                    json!({"zz": 1}),
                ];
                *value = self.random.choice(choices).unwrap_or_default();
            }
            Value::Number(number) if number.as_u64() == Some(NO_VARIANT) => {}
            Value::Number(_) => {
                let choices = [
                    json!(null),
                    json!("5"),
                    json!(0.5),
                    json!(-1),
                    json!(300),
                    json!(i64::MIN),
                    json!(u64::MAX),
                    json!(0),
                ];
                *value = self.random.choice(choices).unwrap_or_default();
            }
            Value::Bool(_) => {
                *value = self.random.choice([json!(null), json!(NO_VARIANT), json!("true")]).unwrap_or_default();
            }
            Value::Null => {
                *value = self.random.choice([json!(false), json!(NO_VARIANT), json!("null")]).unwrap_or_default();
            }
        }
    }

    fn damage_members(&mut self, members: &mut Map<String, Value>) {
        let Some(index) = (!members.is_empty()).then(|| self.random.usize(0..members.len())) else {
            members.insert("zz".to_owned(), json!(1));
            return;
        };
        match self.random.u8(0..4) {
            0 => drop(members.shift_remove_index_value(index)),
            1 => {
                members.insert("zz".to_owned(), json!({"any": [1]}));
            }
            2 => {
                if let Some(member) = members.values_mut().nth(index) {
                    *member = Value::Null;
                }
            }
            _ => {
                if let Some((name, member)) = members.shift_remove_index_value(index) {
                    members.insert(name.to_uppercase(), member);
                }
            }
        }
    }
}

/// Removing a member by its place.
trait RemoveByIndex {
    fn shift_remove_index_value(&mut self, index: usize) -> Option<(String, Value)>;
}

impl RemoveByIndex for Map<String, Value> {
    fn shift_remove_index_value(&mut self, index: usize) -> Option<(String, Value)> {
        let name = self.keys().nth(index)?.clone();
        self.shift_remove_entry(&name)
    }
}

/// The number of values inside `value`, itself included.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Object(members) => members.values().map(count).sum(),
        Value::Array(items) => items.iter().map(count).sum(),
        _ => 0,
    }
}

/// The value at place `index`, counted from `value` itself in document order.
fn nth<'v>(value: &'v mut Value, index: &mut usize) -> Option<&'v mut Value> {
    if *index == 0 {
        return Some(value);
    }
    *index -= 1;
    match value {
        Value::Object(members) => members.values_mut().find_map(|member| nth(member, index)),
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, index)),
        _ => None,
    }
}
