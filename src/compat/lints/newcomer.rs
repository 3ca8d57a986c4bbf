//! Values that a type does not know yet.

use serde_json::{Map, Value, json};

use crate::contract::{Enumeration, Payload, Tagging, Union};

/// The name of what is not known yet, unless a type knows it.
const NEWCOMER: &str = "newcomer";

/// Texts that are no value of the enumeration.
pub(super) fn values<const N: usize>(enumeration: &Enumeration) -> [String; N] {
    let known = |text: &str| {
        enumeration
            .values
            .iter()
            .chain(&enumeration.catch_all)
            .any(|value| value.write.as_deref() == Some(text) || value.read.iter().any(|name| name == text))
    };
    unknown(known)
}

/// Messages of variants that the union does not have: without data where there is such a form, then with data.
pub(super) fn messages(union: &Union) -> Vec<Value> {
    let known = |text: &str| {
        union
            .variants
            .iter()
            .any(|variant| variant.write.as_deref() == Some(text) || variant.read.iter().any(|name| name == text))
    };
    let [name] = unknown(known);
    let data = json!({"value": 1});
    // Where no variant has data, a new one will hardly have any.
    let has_data = union.variants.iter().any(|variant| !variant.untagged && variant.payload != Payload::Unit);
    match &union.tagging {
        Tagging::External if !has_data => vec![json!(name)],
        Tagging::External => vec![json!(name), Value::Object(Map::from_iter([(name, data)]))],
        Tagging::Internal { tag } => {
            let bare = Map::from_iter([(tag.clone(), json!(name))]);
            let mut with_data = bare.clone();
            with_data.insert(if tag == "value" { "data" } else { "value" }.to_owned(), json!(1));
            vec![Value::Object(bare), Value::Object(with_data)]
        }
        Tagging::Adjacent { tag, content } => {
            let bare = Map::from_iter([(tag.clone(), json!(name))]);
            let mut with_data = bare.clone();
            with_data.insert(content.clone(), data);
            vec![Value::Object(bare), Value::Object(with_data)]
        }
        Tagging::Untagged => vec![
            json!({name: data}),
            json!([[], [], [], [], []]),
            json!(false),
            json!(-1.5e300),
            json!("newcomer"),
            json!(null),
        ],
    }
}

fn unknown<const N: usize>(known: impl Fn(&str) -> bool) -> [String; N] {
    let mut text = NEWCOMER.to_owned();
    std::array::from_fn(|_| {
        while known(&text) {
            text.push('2');
        }
        let found = text.clone();
        text.push('2');
        found
    })
}
