//! Changes of JSON documents: parts copied, dropped, renamed and replaced by words that mean something to the reader.

use fastrand::Rng;
use serde_json::{Map, Value};

/// Words that lead to new branches sooner than letters do.
pub struct Words {
    /// Names of members.
    pub names: &'static [&'static str],
    /// Values, as JSON.
    pub values: &'static [&'static str],
}

/// Changes the document in the first `size` bytes of `data`, and says how long it is now; nothing where these bytes hold none,
/// or where it no longer fits.
pub fn mutate(data: &mut [u8], size: usize, most: usize, seed: u32, words: &Words) -> Option<usize> {
    let mut document: Value = serde_json::from_slice(data.get(..size)?).ok()?;
    let mut chance = Rng::with_seed(u64::from(seed));
    for _ in 0..chance.usize(1..=4) {
        change(&mut document, &mut chance, words);
    }
    let text = document.to_string();
    if text.len() > most.min(data.len()) {
        return None;
    }
    data[..text.len()].copy_from_slice(text.as_bytes());
    Some(text.len())
}

fn change(document: &mut Value, chance: &mut Rng, words: &Words) {
    let count = parts(document);
    let donor = nth(document, &mut chance.usize(..count)).cloned().unwrap_or_default();
    let Some(place) = nth_mut(document, &mut chance.usize(..count)) else { return };
    match chance.u8(..10) {
        0..=1 => *place = donor,
        2..=3 => *place = value(chance, words),
        _ => match place {
            Value::Object(members) => change_object(members, donor, chance, words),
            Value::Array(items) => change_array(items, donor, chance),
            Value::String(text) => change_text(text, chance, words),
            Value::Number(number) => *place = near(number, chance),
            Value::Bool(truth) => *truth = !*truth,
            Value::Null => *place = donor,
        },
    }
}

fn change_object(members: &mut Map<String, Value>, donor: Value, chance: &mut Rng, words: &Words) {
    let name = |chance: &mut Rng| words.names[chance.usize(..words.names.len())].to_owned();
    let own = members.keys().nth(chance.usize(..members.len().max(1))).cloned();
    match (chance.u8(..6), own) {
        (0, Some(own)) => drop(members.shift_remove(&own)),
        (1, Some(own)) => {
            let value = members.shift_remove(&own).unwrap_or_default();
            members.insert(name(chance), value);
        }
        (2, Some(own)) => {
            let value = members[&own].clone();
            members.insert(name(chance), value);
        }
        (3, Some(own)) => drop(members.insert(own, donor)),
        (4, _) => drop(members.insert(name(chance), value(chance, words))),
        _ => drop(members.insert(name(chance), donor)),
    }
}

fn change_array(items: &mut Vec<Value>, donor: Value, chance: &mut Rng) {
    if items.is_empty() || chance.bool() {
        items.insert(chance.usize(..=items.len()), donor);
        return;
    }
    let (one, other) = (chance.usize(..items.len()), chance.usize(..items.len()));
    match chance.u8(..3) {
        0 => drop(items.remove(one)),
        1 => items.swap(one, other),
        _ => items[one] = items[other].clone(),
    }
}

fn change_text(text: &mut String, chance: &mut Rng, words: &Words) {
    let odd = ["", "\u{0}", "\u{1b}[2J", "\u{202e}", "é", "e\u{301}", "😀", "/", "..", "~1", "#", "*/", "</script>", "`", "\"\"\""];
    match chance.u8(..5) {
        0 => *text = words.names[chance.usize(..words.names.len())].to_owned(),
        1 => {
            text.pop();
        }
        2 => text.push_str(odd[chance.usize(..odd.len())]),
        3 => text.insert_str(0, odd[chance.usize(..odd.len())]),
        _ if text.len() < 200 => *text = text.repeat(2),
        _ => text.clear(),
    }
}

fn near(number: &serde_json::Number, chance: &mut Rng) -> Value {
    let whole = number.as_i64().unwrap_or_default();
    match chance.u8(..6) {
        0 => whole.wrapping_add(1).into(),
        1 => whole.wrapping_sub(1).into(),
        2 => whole.wrapping_neg().into(),
        3 => whole.wrapping_mul(10).into(),
        4 => number.as_f64().map_or(Value::Null, |number| (number / 2.0).into()),
        _ => [i64::MAX.into(), i64::MIN.into(), u64::MAX.into(), Value::from(1e300), Value::from(-0.0), 128.into()]
            [chance.usize(..6)]
        .clone(),
    }
}

fn value(chance: &mut Rng, words: &Words) -> Value {
    let text = words.values[chance.usize(..words.values.len())];
    serde_json::from_str(text).unwrap_or_default()
}

fn children(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Object(members) => Box::new(members.values()),
        Value::Array(items) => Box::new(items.iter()),
        _ => Box::new(std::iter::empty()),
    }
}

fn parts(value: &Value) -> usize {
    1 + children(value).map(parts).sum::<usize>()
}

fn nth<'v>(value: &'v Value, left: &mut usize) -> Option<&'v Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    children(value).find_map(|child| nth(child, left))
}

fn nth_mut<'v>(value: &'v mut Value, left: &mut usize) -> Option<&'v mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Object(members) => members.values_mut().find_map(|child| nth_mut(child, left)),
        Value::Array(items) => items.iter_mut().find_map(|child| nth_mut(child, left)),
        _ => None,
    }
}
