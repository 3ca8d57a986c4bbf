//! Documents made out of a schema.
//!
//! What no document has held yet comes first, so that a few documents reach every part of the schema. A document need not
//! come out valid: the validator says whether it did. Only keywords that [`super::vocabulary`] knows are met here.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::{format::texts, pattern::Pattern, vocabulary::address};
use crate::schema::keyword;

/// Below this depth optional parts are left out, so that recursive types end.
const DEEP: usize = 7;
/// Below this depth nothing more is made.
const ABYSS: usize = 60;

static ANY: Value = Value::Bool(true);

/// Makes documents out of one schema, in a sequence that its seed determines.
pub(super) struct Sampler<'a> {
    root: &'a Value,
    pub(super) random: Rng,
    /// The parts of the schema that a document was made of already.
    visited: BTreeSet<usize>,
    /// The declared members that the current document holds.
    held: BTreeSet<usize>,
    patterns: BTreeMap<usize, Pattern>,
}

impl<'a> Sampler<'a> {
    /// A sampler of the whole document `root`.
    pub(super) fn new(root: &'a Value, seed: u64) -> Self {
        Self {
            root,
            random: Rng::with_seed(seed),
            visited: BTreeSet::new(),
            held: BTreeSet::new(),
            patterns: BTreeMap::new(),
        }
    }

    /// The next document.
    pub(super) fn document(&mut self) -> Value {
        self.held.clear();
        self.sample(self.root, 0)
    }

    /// The declared members that the last document holds.
    pub(super) fn held(&self) -> &BTreeSet<usize> {
        &self.held
    }

    fn sample(&mut self, schema: &'a Value, depth: usize) -> Value {
        self.visited.insert(address(schema));
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
        // Where both stand, `oneOf` only says that one name is there.
        if let Some(branches) = map.get("anyOf").or_else(|| map.get("oneOf")).and_then(Value::as_array) {
            let branch = self.choose(branches, depth);
            let made_text = map.get("type").is_some_and(|kind| kind == "string") && branch.get("not").is_some();
            if made_text {
                self.visited.insert(address(branch));
                return json!(self.unlisted());
            }
            return self.sample(branch, depth + 1);
        }
        let kind = match map.get("type") {
            Some(Value::Array(kinds)) if self.has_new_part(map) => kinds.iter().find(|kind| *kind != "null"),
            Some(Value::Array(kinds)) if depth > DEEP => kinds.last(),
            Some(Value::Array(kinds)) => self.random.choice(kinds),
            kind => kind,
        };
        let is_object = kind.is_none() && ["properties", "required"].iter().any(|name| map.contains_key(*name));
        match kind.and_then(Value::as_str).or(is_object.then_some("object")) {
            Some("null") => Value::Null,
            Some("boolean") => json!(self.random.bool()),
            Some("integer") => self.integer(map),
            Some("number") => self.number(map),
            Some("string") => json!(self.text(map)),
            Some("array") => self.array(map, depth),
            Some("object") => {
                let mut value = json!({});
                self.add_keys(map, &mut value, depth);
                self.add_members(map, &mut value, depth);
                value
            }
            _ => self.anything(),
        }
    }

    fn resolve(&self, map: &Map<String, Value>) -> Option<&'a Value> {
        let name = map.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
        self.root.get("$defs")?.get(name)
    }

    fn is_new(&self, schema: &Value) -> bool {
        !self.visited.contains(&address(schema))
    }

    /// Whether a list or a map holds what no document has held yet. Were it `null` deep down, nothing else would hold it.
    fn has_new_part(&self, map: &Map<String, Value>) -> bool {
        ["items", "additionalProperties"].iter().filter_map(|name| map.get(*name)).any(|part| self.is_new(part))
    }

    /// A new branch where there is one, else one at random; deep down the last one, which is `null` where there is a `null`.
    fn choose(&mut self, branches: &'a [Value], depth: usize) -> &'a Value {
        if let Some(new) = branches.iter().find(|branch| self.is_new(branch)) {
            return new;
        }
        let chosen =
            if depth > DEEP && !depth.is_multiple_of(3) { branches.last() } else { self.random.choice(branches) };
        chosen.unwrap_or(&ANY)
    }

    fn add_members(&mut self, map: &'a Map<String, Value>, value: &mut Value, depth: usize) {
        let Some(object) = value.as_object_mut() else { return };
        let required: Vec<&str> = strings(map.get("required"));
        let constraints = map.get("allOf").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let aliased: Vec<&str> = constraints.iter().flat_map(|constraint| strings(aliases(constraint))).collect();
        let properties = map.get("properties").and_then(Value::as_object);
        for (name, schema) in properties.into_iter().flatten() {
            if aliased.contains(&name.as_str()) {
                continue;
            }
            let wanted =
                required.contains(&name.as_str()) || self.is_new(schema) || (depth <= DEEP && self.random.bool());
            if wanted {
                self.add_member(name, schema, object, depth);
            } else {
                object.shift_remove(name);
            }
        }
        for constraint in constraints {
            self.satisfy(constraint, properties, object, depth);
        }
    }

    fn add_member(&mut self, name: &str, schema: &'a Value, object: &mut Map<String, Value>, depth: usize) {
        self.held.insert(address(schema));
        let member = self.sample(schema, depth + 1);
        object.insert(name.to_owned(), member);
    }

    /// One of each set of aliases; the members of a flattened type.
    fn satisfy(
        &mut self,
        constraint: &'a Value,
        properties: Option<&'a Map<String, Value>>,
        object: &mut Map<String, Value>,
        depth: usize,
    ) {
        let names = strings(aliases(constraint));
        if names.is_empty() {
            if let Value::Object(members) = self.sample(constraint, depth + 1) {
                object.extend(members);
            }
            return;
        }
        for name in &names {
            object.shift_remove(*name);
        }
        let schema_of = |name: &str| properties.and_then(|properties| properties.get(name)).unwrap_or(&ANY);
        let new = names.iter().position(|name| self.is_new(schema_of(name)));
        // One branch for each name, and one more where none of them need be there.
        let branches = constraint.get("oneOf").and_then(Value::as_array).map_or(0, Vec::len);
        let chosen = new.unwrap_or_else(|| self.random.usize(0..branches.max(1)));
        if let Some(name) = names.get(chosen) {
            self.add_member(name, schema_of(name), object, depth);
        }
    }

    /// Members whose names only the document knows.
    fn add_keys(&mut self, map: &'a Map<String, Value>, value: &mut Value, depth: usize) {
        let values = map.get("additionalProperties").or_else(|| map.get("unevaluatedProperties"));
        let Some(values) = values.filter(|values| **values != Value::Bool(false)) else { return };
        let Some(object) = value.as_object_mut() else { return };
        let least = usize::from(self.is_new(values));
        let count = if depth > DEEP { least } else { self.random.usize(least..3) };
        for _ in 0..count {
            let name = self.key(map.get("propertyNames"), depth);
            let member = self.sample(values, depth + 1);
            object.insert(name, member);
        }
    }

    fn key(&mut self, names: Option<&'a Value>, depth: usize) -> String {
        let Some(names) = names else { return self.word() };
        match names.as_object() {
            // A name is a string even where its schema does not say so.
            Some(map) if !["$ref", "enum", "const"].iter().any(|keyword| map.contains_key(*keyword)) => self.text(map),
            _ => self.sample(names, depth + 1).as_str().unwrap_or_default().to_owned(),
        }
    }

    fn array(&mut self, map: &'a Map<String, Value>, depth: usize) -> Value {
        if let Some(items) = map.get("prefixItems").and_then(Value::as_array) {
            return items.iter().map(|item| self.sample(item, depth + 1)).collect();
        }
        let items = map.get("items").unwrap_or(&ANY);
        let least = count(map, "minItems").unwrap_or(0);
        let greatest = count(map, "maxItems").unwrap_or(least + 3);
        let least = least.max(usize::from(self.is_new(items))).min(greatest);
        let length = if depth > DEEP { least } else { self.random.usize(least..=greatest) };
        (0..length).map(|_| self.sample(items, depth + 1)).collect()
    }

    fn integer(&mut self, map: &Map<String, Value>) -> Value {
        let bounds = ["minimum", "maximum"].map(|name| map.get(name).cloned());
        let least = bounds[0].as_ref().and_then(Value::as_i64);
        let is_bounded = bounds[1].is_some();
        let mut choices: Vec<Value> = bounds.into_iter().flatten().collect();
        choices.push(json!(least.unwrap_or(0).saturating_add(1)));
        if least.is_none_or(|least| least <= 0) {
            choices.extend([json!(0), json!(7)]);
        }
        if !is_bounded {
            // Exact in a float, which holds what is wider than 64 bits.
            choices.extend([json!(u64::MAX), json!(2_f64.powi(100))]);
        }
        if least.is_none() {
            choices.extend([json!(i64::MIN), json!(-2_f64.powi(100))]);
        }
        self.random.choice(choices).unwrap_or_default()
    }

    fn number(&mut self, map: &Map<String, Value>) -> Value {
        let mut choices = vec![json!(0.5), json!(-1.25e10), json!(3), json!(0)];
        choices.extend(["minimum", "maximum"].iter().filter_map(|name| map.get(*name).cloned()));
        self.random.choice(choices).unwrap_or_default()
    }

    fn text(&mut self, map: &'a Map<String, Value>) -> String {
        if map.contains_key("not") {
            return self.unlisted();
        }
        if let Some((pattern, text)) = map.get("pattern").and_then(|pattern| Some((pattern, pattern.as_str()?))) {
            if !self.patterns.contains_key(&address(pattern)) {
                self.patterns.extend(Pattern::parse(text).map(|parsed| (address(pattern), parsed)));
            }
            let parsed = self.patterns.get(&address(pattern));
            return parsed.map(|parsed| parsed.text(&mut self.random)).unwrap_or_default();
        }
        let texts = map.get("format").and_then(Value::as_str).map_or(&[][..], texts);
        if let Some(text) = self.random.choice(texts) {
            return (*text).to_owned();
        }
        let (least, greatest) = (count(map, "minLength").unwrap_or(0), count(map, "maxLength"));
        if greatest == Some(1) {
            return self.random.choice(["a", "é", "😀"]).unwrap_or_default().to_owned();
        }
        let mut word = self.word();
        while word.chars().count() < least {
            word.push('x');
        }
        word.chars().take(greatest.unwrap_or(usize::MAX)).collect()
    }

    fn word(&mut self) -> String {
        self.random
            .choice(["", "text", "ünïcode \"quoted\"", "line\nbreak", "<&>", "q1"])
            .unwrap_or_default()
            .to_owned()
    }

    /// A text that no list holds.
    fn unlisted(&mut self) -> String {
        format!("un{}", self.word())
    }

    fn anything(&mut self) -> Value {
        let choices = [json!(null), json!(true), json!(u64::MAX), json!("x"), json!([1, "2"]), json!({"k": [null]})];
        self.random.choice(choices).unwrap_or_default()
    }
}

/// The names that a constraint says are aliases of each other.
fn aliases(constraint: &Value) -> Option<&Value> {
    constraint.get(keyword::WIREPROOF)?.get(keyword::ALIASES)
}

fn strings(list: Option<&Value>) -> Vec<&str> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

fn count(map: &Map<String, Value>, name: &str) -> Option<usize> {
    usize::try_from(map.get(name)?.as_u64()?).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{DEEP, Sampler};

    #[test]
    fn the_items_of_a_nullable_list_are_made_once_however_deep_it_is() {
        let mut schema = json!({"type": ["array", "null"], "items": {"type": "string"}});
        for _ in 0..DEEP + 3 {
            schema = json!({"type": "object", "properties": {"inner": schema}, "required": ["inner"]});
        }
        let document = Sampler::new(&schema, 1).document();
        assert!(document.to_string().contains("[\""), "no item: {document}");
    }
}
