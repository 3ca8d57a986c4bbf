//! One edit of a schema: a near miss, or the same in other words.

use serde_json::{Map, Value, json};

use crate::{
    chance::Chance,
    general::{Draft, General},
    look::places,
    rusty::Rusty,
    words::{FORMATS, NAMES, PATTERNS, scalar},
};

/// The schema with one thing changed somewhere. Parts that are added look like Rust's where that is asked for.
pub fn edit(schema: &Value, rusty: bool, chance: &mut Chance) -> Value {
    for _ in 0..20 {
        let mut edited = schema.clone();
        let at = chance.one(&places(schema)).clone();
        let root = edited.clone();
        let Some(place) = edited.pointer_mut(&at) else { continue };
        Edit { chance, rusty, root: &root, is_root: at.is_empty() }.apply(place);
        if edited != *schema {
            return edited;
        }
    }
    schema.clone()
}

struct Edit<'e> {
    chance: &'e mut Chance,
    rusty: bool,
    root: &'e Value,
    is_root: bool,
}

impl Edit<'_> {
    fn part(&mut self, depth: usize) -> Value {
        if self.rusty && Draft::of(self.root) == Draft::Twenty {
            let names = self.root.get("$defs").and_then(Value::as_object);
            let known =
                ["Node", "Leaf", "Kind"].into_iter().filter(|name| names.is_some_and(|all| all.contains_key(*name)));
            return Rusty::part(self.chance, depth, known.collect());
        }
        General { draft: Draft::of(self.root), chance: self.chance }.schema(depth)
    }

    fn apply(&mut self, place: &mut Value) {
        let Value::Object(keywords) = place else {
            *place = self.part(1);
            return;
        };
        match self.chance.below(10) {
            0 if !self.is_root => self.wrap(place),
            1 if !self.is_root => *place = self.part(1),
            2 if !self.is_root => self.unfold(place),
            3 => reorder(keywords, self.chance),
            4 if !self.rusty => {
                let mut general = General { draft: Draft::of(self.root), chance: self.chance };
                let (keyword, value) = general.keyword(1);
                keywords.insert(keyword.to_owned(), value);
            }
            5 => self.close(keywords),
            _ => self.change(keywords),
        }
    }

    /// Around a schema, what changes nothing, or lets null in as well.
    fn wrap(&mut self, place: &mut Value) {
        let inner = place.take();
        *place = match self.chance.below(6) {
            0 => json!({ "allOf": [inner] }),
            1 => json!({ "oneOf": [inner] }),
            2 => json!({ "not": { "not": inner } }),
            3 => json!({ "anyOf": [inner, self.part(1)] }),
            _ => json!({ "anyOf": [inner, { "type": "null" }] }),
        };
    }

    /// In place of a reference, what it refers to.
    fn unfold(&mut self, place: &mut Value) {
        let target = place.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
        if let Some(target) = target.filter(|target| !target.is_empty()).and_then(|target| self.root.pointer(target)) {
            *place = target.clone();
        }
    }

    fn close(&mut self, keywords: &mut Map<String, Value>) {
        let keyword = if keywords.contains_key("unevaluatedProperties") {
            "unevaluatedProperties"
        } else {
            "additionalProperties"
        };
        if !keywords.contains_key("properties") && !keywords.contains_key(keyword) {
            return self.change(keywords);
        }
        match keywords.get(keyword) {
            Some(Value::Bool(false)) => drop(keywords.shift_remove(keyword)),
            Some(_) if self.chance.even() => drop(keywords.shift_remove(keyword)),
            _ => drop(keywords.insert(keyword.to_owned(), json!(false))),
        }
    }

    fn change(&mut self, keywords: &mut Map<String, Value>) {
        let fixed = ["$schema", "$defs", "definitions", "$ref", "$dynamicAnchor", "description", "title"];
        let open: Vec<String> = keywords.keys().filter(|keyword| !fixed.contains(&keyword.as_str())).cloned().collect();
        if open.is_empty() {
            return;
        }
        let keyword = self.chance.one(&open).clone();
        if keyword != "type" && self.chance.once_in(6) {
            keywords.shift_remove(&keyword);
            return;
        }
        let Some(value) = keywords.get_mut(&keyword) else { return };
        match (keyword.as_str(), &mut *value) {
            ("properties" | "patternProperties", Value::Object(named)) => self.members(named, keyword == "properties"),
            ("required", Value::Array(names)) => {
                if self.chance.even() && names.len() > 1 {
                    names.remove(self.chance.below(names.len()));
                } else {
                    let name = json!(self.chance.one(NAMES));
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
            }
            ("enum", Value::Array(values)) => match self.chance.below(3) {
                0 if values.len() > 1 => drop(values.remove(self.chance.below(values.len()))),
                1 if self.rusty => *self.chance.one_of(values) = json!(self.chance_name()),
                _ if self.rusty => values.push(json!(self.chance_name())),
                _ => values.push(scalar(self.chance)),
            },
            ("const", value) => *value = if self.rusty { json!(self.chance_name()) } else { scalar(self.chance) },
            ("type", value) => self.retype(value),
            ("pattern", value) => *value = json!(self.chance.one(PATTERNS)),
            ("format", value) if value.as_str().is_some_and(|name| FORMATS.contains(&name)) => {
                *value = json!(self.chance.one(FORMATS));
            }
            ("uniqueItems", value) => *value = json!(!value.as_bool().unwrap_or_default()),
            (_, Value::Number(number)) => {
                let counts = keyword.contains("Length")
                    || keyword.contains("Items")
                    || keyword.contains("Properties")
                    || keyword.contains("Contains");
                let step = if self.chance.even() { 1 } else { -1 };
                let changed = match number.as_i64() {
                    Some(number) if counts => json!((number + step).max(0)),
                    Some(number) if keyword == "multipleOf" => json!((number + step).max(1)),
                    Some(number) => json!(number.saturating_add(step)),
                    None if keyword == "multipleOf" => json!(0.25),
                    None => json!(number.as_f64().unwrap_or_default() + 0.5),
                };
                *value = changed;
            }
            (_, Value::Array(list)) if !list.is_empty() => {
                let at = self.chance.below(list.len());
                match self.chance.below(4) {
                    0 if list.len() > 1 => drop(list.remove(at)),
                    1 => self.chance.shuffle(list),
                    2 => list.push(if list.iter().all(Value::is_string) {
                        json!(self.chance_name())
                    } else {
                        self.part(1)
                    }),
                    _ if list.iter().all(Value::is_string) => {}
                    _ => list[at] = self.part(1),
                }
            }
            (_, Value::Bool(value)) => *value = !*value,
            _ => {}
        }
    }

    fn chance_name(&mut self) -> &'static str {
        self.chance.word(NAMES)
    }

    fn members(&mut self, members: &mut Map<String, Value>, by_name: bool) {
        let names: Vec<String> = members.keys().cloned().collect();
        if names.is_empty() || self.chance.once_in(3) {
            let name = if by_name { self.chance.word(NAMES) } else { *self.chance.one(&PATTERNS[..7]) };
            let part = self.part(1);
            members.insert(name.to_owned(), part);
            return;
        }
        let name = self.chance.one(&names).clone();
        let Some(old) = members.shift_remove(&name) else { return };
        match self.chance.below(3) {
            0 => {}
            1 if by_name => drop(members.insert(self.chance_name().to_owned(), old)),
            _ => drop(members.insert(name, self.part(1))),
        }
    }

    fn retype(&mut self, value: &mut Value) {
        let kinds = ["null", "boolean", "integer", "number", "string", "array", "object"];
        let kind = json!(self.chance.one(&kinds));
        *value = match &*value {
            Value::Array(all) if all.len() > 1 && self.chance.even() => {
                let mut all = all.clone();
                all.remove(self.chance.below(all.len()));
                Value::Array(all)
            }
            Value::String(one) if one == "integer" && self.chance.even() => json!("number"),
            Value::String(one) if one == "number" && self.chance.even() => json!("integer"),
            Value::String(one) if *one != kind && self.chance.even() => json!([one, kind]),
            _ => kind,
        };
    }
}

impl Chance {
    fn one_of<'l, T>(&mut self, list: &'l mut [T]) -> &'l mut T {
        let at = self.below(list.len());
        &mut list[at]
    }
}

/// Lists whose order says nothing, in another one.
fn reorder(keywords: &mut Map<String, Value>, chance: &mut Chance) {
    for keyword in ["anyOf", "oneOf", "allOf", "enum", "required", "type"] {
        if let Some(Value::Array(list)) = keywords.get_mut(keyword) {
            chance.shuffle(list);
        }
    }
}
