//! Documents as texts, and what can be wrong with a text before any type is asked.

use fastrand::Rng;
use serde_json::Value;
use wireproof::faithful::{Effort, documents};

/// Texts of an event's documents, good and bad, the same in every run.
pub(crate) fn texts(event: &'static str, schema: &Value) -> Vec<Vec<u8>> {
    let made = documents(event, schema, &Effort { documents: 1200, seed: 5 }).unwrap();
    let mut random = Rng::with_seed(11);
    let mut texts = Vec::new();
    for document in &made {
        texts.push(document.to_string().into_bytes());
        texts.push(serde_json::to_vec_pretty(&turned(document)).unwrap());
        texts.push(changed(&document.to_string(), &mut random));
    }
    texts
}

/// The document with the members of every object in the opposite order, so that tags and contents change places.
fn turned(value: &Value) -> Value {
    match value {
        Value::Object(members) => members.iter().rev().map(|(name, member)| (name.clone(), turned(member))).collect(),
        Value::Array(items) => items.iter().map(turned).collect(),
        other => other.clone(),
    }
}

/// The text with one change that a value cannot show.
fn changed(text: &str, random: &mut Rng) -> Vec<u8> {
    match random.u8(0..9) {
        0 => cut(text, random),
        1 => [text.as_bytes(), b" ,"].concat(),
        2 => doubled(text, random),
        3 => respelled_number(
            text,
            random,
            &["1.0", "1e3", "-0", "1E400", "00", "340282366920938463463374607431768211455"],
        ),
        4 => in_place_of(text, random, "\"", "\"\\ud800"),
        5 => {
            let mut bytes = text.as_bytes().to_vec();
            let at = random.usize(0..=bytes.len());
            bytes.insert(at, 0xff);
            bytes
        }
        6 => in_place_of(text, random, ":", &format!(":{}0{},\"zz\":", "[".repeat(130), "]".repeat(130))),
        7 => as_items(text, random),
        _ => in_place_of(text, random, "{", "{\"zz\":{\"a\":[1,\"\\ud800\",1e999]},"),
    }
}

fn cut(text: &str, random: &mut Rng) -> Vec<u8> {
    text.as_bytes()[..random.usize(0..text.len())].to_vec()
}

/// Puts `new` in place of one `old`.
fn in_place_of(text: &str, random: &mut Rng, old: &str, new: &str) -> Vec<u8> {
    let places: Vec<usize> = text.match_indices(old).map(|(at, _)| at).collect();
    let Some(at) = random.choice(places) else { return text.as_bytes().to_vec() };
    [&text[..at], new, &text[at + old.len()..]].concat().into_bytes()
}

/// Puts another number in place of one.
fn respelled_number(text: &str, random: &mut Rng, spellings: &[&str]) -> Vec<u8> {
    let is_number = |byte: u8| byte.is_ascii_digit() || byte == b'-' || byte == b'.';
    let bytes = text.as_bytes();
    let starts: Vec<usize> =
        (1..bytes.len()).filter(|at| is_number(bytes[*at]) && matches!(bytes[at - 1], b':' | b'[' | b',')).collect();
    let Some(start) = random.choice(starts) else { return bytes.to_vec() };
    let end = (start..bytes.len()).find(|at| !is_number(bytes[*at])).unwrap_or(bytes.len());
    [&text[..start], random.choice(spellings).unwrap(), &text[end..]].concat().into_bytes()
}

/// An object of the document that has one of its members twice.
fn doubled(text: &str, random: &mut Rng) -> Vec<u8> {
    let document: Value = serde_json::from_str(text).unwrap();
    let mut objects = Vec::new();
    gather(&document, &mut objects);
    let Some(members) = random.choice(objects) else { return text.as_bytes().to_vec() };
    let inner = Value::Object(members.clone()).to_string();
    let (name, member) = members.iter().nth(random.usize(0..members.len())).unwrap();
    let twice = format!("{{{}:{member},{}", Value::from(name.as_str()), &inner[1..]);
    text.replacen(&inner, &twice, 1).into_bytes()
}

/// An object of the document as an array of its members' values.
fn as_items(text: &str, random: &mut Rng) -> Vec<u8> {
    let document: Value = serde_json::from_str(text).unwrap();
    let mut objects = Vec::new();
    gather(&document, &mut objects);
    let Some(members) = random.choice(objects) else { return text.as_bytes().to_vec() };
    let inner = Value::Object(members.clone()).to_string();
    let items: Value = members.values().take(members.len() - random.usize(0..2)).cloned().collect();
    text.replacen(&inner, &items.to_string(), 1).into_bytes()
}

/// Every object that has members.
fn gather<'v>(value: &'v Value, objects: &mut Vec<&'v serde_json::Map<String, Value>>) {
    match value {
        Value::Object(members) => {
            objects.extend((!members.is_empty()).then_some(members));
            members.values().for_each(|member| gather(member, objects));
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, objects)),
        _ => {}
    }
}
