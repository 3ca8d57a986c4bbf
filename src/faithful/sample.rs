//! Documents made out of a schema.
//!
//! Only the keywords that [`crate::schema`] writes are understood. A document need not come out valid: the validator
//! says whether it did.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::schema::keyword;

/// Below this depth optional parts are left out, so that recursive types end.
const DEEP: usize = 7;
/// Below this depth nothing more is made.
const ABYSS: usize = 60;

/// Makes documents out of one schema, in a sequence that its seed determines.
pub(super) struct Sampler<'a> {
    root: &'a Value,
    pub(super) random: Rng,
}

impl<'a> Sampler<'a> {
    /// A sampler of the whole document `root`.
    pub(super) fn new(root: &'a Value, seed: u64) -> Self {
        Self { root, random: Rng::with_seed(seed) }
    }

    /// The next document.
    pub(super) fn document(&mut self) -> Value {
        let root = self.root;
        self.sample(root, 0)
    }

    fn sample(&mut self, schema: &Value, depth: usize) -> Value {
        let Some(map) = schema.as_object() else { return self.anything() };
        if depth > ABYSS {
            return Value::Null;
        }
        if let Some(value) = map.get("const") {
            return value.clone();
        }
        if let Some(values) = map.get("enum").and_then(Value::as_array) {
            return self.random.choice(values).cloned().unwrap_or_default();
        }
        if let Some(target) = self.resolve(map) {
            let mut value = self.sample(target, depth + 1);
            if map.contains_key("properties") {
                self.add_members(map, &mut value, depth);
            }
            return value;
        }
        for keyword in ["oneOf", "anyOf"] {
            if let Some(branches) = map.get(keyword).and_then(Value::as_array) {
                let branch = self.choose(branches, depth);
                return self.sample(&branch, depth + 1);
            }
        }
        let kind = match map.get("type") {
            Some(Value::Array(kinds)) if depth > DEEP => kinds.last().cloned(),
            Some(Value::Array(kinds)) => self.random.choice(kinds).cloned(),
            kind => kind.cloned(),
        };
        match kind.as_ref().and_then(Value::as_str) {
            Some("null") => Value::Null,
            Some("boolean") => json!(self.random.bool()),
            Some("integer") => self.integer(map),
            Some("number") => self.random.choice([json!(0.5), json!(-1.25e10), json!(3), json!(0)]).unwrap_or_default(),
            Some("string") => json!(self.text(map)),
            Some("array") => self.array(map, depth),
            Some("object") => {
                let mut value = json!({});
                self.add_members(map, &mut value, depth);
                self.add_keys(map, &mut value, depth);
                value
            }
            _ => self.anything(),
        }
    }

    fn resolve(&self, map: &Map<String, Value>) -> Option<&'a Value> {
        let name = map.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
        self.root.get("$defs")?.get(name)
    }

    /// A branch at random; deep down the last one, which is `null` where there is a `null`.
    fn choose(&mut self, branches: &[Value], depth: usize) -> Value {
        let chosen = if depth > DEEP && depth % 3 != 0 { branches.last() } else { self.random.choice(branches) };
        chosen.cloned().unwrap_or_default()
    }

    fn add_members(&mut self, map: &Map<String, Value>, value: &mut Value, depth: usize) {
        let Some(object) = value.as_object_mut() else { return };
        let required: Vec<&str> =
            map.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let properties = map.get("properties").and_then(Value::as_object);
        for (name, schema) in properties.into_iter().flatten() {
            let wanted = required.contains(&name.as_str()) || (depth <= DEEP && self.random.bool());
            if wanted {
                let member = self.sample(schema, depth + 1);
                object.insert(name.clone(), member);
            }
        }
        for constraint in map.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.satisfy(constraint, properties, object, depth);
        }
    }

    /// One of each set of aliases; the members of a flattened union.
    fn satisfy(
        &mut self,
        constraint: &Value,
        properties: Option<&Map<String, Value>>,
        object: &mut Map<String, Value>,
        depth: usize,
    ) {
        let names = constraint.get(keyword::WIREPROOF).and_then(|said| said.get(keyword::ALIASES));
        if let Some(names) = names.and_then(Value::as_array) {
            let names: Vec<&str> = names.iter().filter_map(Value::as_str).collect();
            names.iter().for_each(|name| {
                object.shift_remove(*name);
            });
            let branches = constraint.get("oneOf").and_then(Value::as_array).map_or(0, Vec::len);
            if let Some(name) = names.get(self.random.usize(0..branches.max(1))) {
                let schema = properties.and_then(|properties| properties.get(*name)).cloned().unwrap_or_default();
                let member = self.sample(&schema, depth + 1);
                object.insert((*name).to_owned(), member);
            }
            return;
        }
        if let Value::Object(members) = self.sample(constraint, depth + 1) {
            object.extend(members);
        }
    }

    /// Members whose names only the document knows.
    fn add_keys(&mut self, map: &Map<String, Value>, value: &mut Value, depth: usize) {
        let values = map.get("additionalProperties").or_else(|| map.get("unevaluatedProperties"));
        let Some(values) = values.filter(|values| **values != Value::Bool(false)) else { return };
        let Some(object) = value.as_object_mut() else { return };
        let count = if depth > DEEP { 0 } else { self.random.usize(0..3) };
        for _ in 0..count {
            let name = match map.get("propertyNames").and_then(Value::as_object) {
                Some(names) if names.contains_key("pattern") => self.random.u8(0..100).to_string(),
                Some(names) => {
                    let mut names = names.clone();
                    if !names.contains_key("$ref") {
                        names.entry("type").or_insert(json!("string"));
                    }
                    let name = self.sample(&Value::Object(names), depth + 1);
                    name.as_str().unwrap_or_default().to_owned()
                }
                None => self.word(),
            };
            let member = self.sample(values, depth + 1);
            object.insert(name, member);
        }
    }

    fn array(&mut self, map: &Map<String, Value>, depth: usize) -> Value {
        if let Some(items) = map.get("prefixItems").and_then(Value::as_array) {
            return items.iter().map(|item| self.sample(item, depth + 1)).collect();
        }
        let count = |name: &str| map.get(name).and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok());
        let least = count("minItems").unwrap_or(0);
        let greatest = count("maxItems").unwrap_or(least + 3);
        let length = if depth > DEEP { least } else { self.random.usize(least..=greatest) };
        let any = Value::Bool(true);
        let items = map.get("items").unwrap_or(&any);
        (0..length).map(|_| self.sample(items, depth + 1)).collect()
    }

    fn integer(&mut self, map: &Map<String, Value>) -> Value {
        let bounds = ["minimum", "maximum"].map(|name| map.get(name).cloned());
        let least = bounds[0].as_ref().and_then(Value::as_i64);
        let mut choices: Vec<Value> = bounds.into_iter().flatten().collect();
        choices.push(json!(least.unwrap_or(0).saturating_add(1)));
        if least.is_none_or(|least| least <= 0) {
            choices.extend([json!(0), json!(7)]);
        }
        self.random.choice(choices).unwrap_or_default()
    }

    fn text(&mut self, map: &Map<String, Value>) -> String {
        if map.contains_key("not") {
            return format!("un{}", self.word());
        }
        let choices: &[&str] = match map.get("format").and_then(Value::as_str) {
            Some("uuid") => &["00000000-0000-0000-0000-000000000000", "6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44"],
            Some("date-time") => {
                &["2026-04-14T09:30:00Z", "0001-01-01T00:00:00Z", "2026-04-14T09:30:00.123456789+02:00"]
            }
            Some("date") => &["2026-04-14", "2024-02-29"],
            Some("partial-time" | "time") => &["09:30:00", "23:59:59.5"],
            Some("partial-date-time") => &["2026-04-14T09:30:00"],
            Some("ipv4" | "ip") => &["127.0.0.1"],
            Some("ipv6") => &["::1"],
            _ if map.get("maxLength").and_then(Value::as_u64) == Some(1) => &["a", "é", "😀"],
            _ => {
                let least =
                    map.get("minLength").and_then(Value::as_u64).and_then(|length| usize::try_from(length).ok());
                let mut word = self.word();
                while word.chars().count() < least.unwrap_or(0) {
                    word.push('x');
                }
                return word;
            }
        };
        self.random.choice(choices).copied().unwrap_or_default().to_owned()
    }

    fn word(&mut self) -> String {
        self.random
            .choice(["", "text", "ünïcode \"quoted\"", "line\nbreak", "<&>", "q1"])
            .unwrap_or_default()
            .to_owned()
    }

    fn anything(&mut self) -> Value {
        let choices = [json!(null), json!(true), json!(u64::MAX), json!("x"), json!([1, "2"]), json!({"k": [null]})];
        self.random.choice(choices).unwrap_or_default()
    }
}
