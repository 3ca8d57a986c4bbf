//! Documents that a schema may accept, made by reading it carelessly: the validator says what they are.

use serde_json::{Map, Value, json};

use crate::{
    chance::Chance,
    look::everywhere,
    words::{self, KEYS, NAMES, TEXTS},
};

/// Makes documents out of one schema.
pub struct Sampler<'s> {
    root: &'s Value,
    chance: Chance,
}

/// The keyword objects that hold at one place at once.
type Parts<'s> = Vec<&'s Map<String, Value>>;

/// How many references, members and items are followed into each other.
const DEPTH: usize = 7;

impl<'s> Sampler<'s> {
    /// A sampler of a whole document's schema.
    pub fn new(root: &'s Value, chance: Chance) -> Self {
        Self { root, chance }
    }

    /// Something that the schema may accept.
    pub fn document(&mut self) -> Value {
        self.make(&[self.root], DEPTH)
    }

    /// The same with one to three things changed in it.
    pub fn damaged(&mut self, document: &Value) -> Value {
        let mut document = document.clone();
        for _ in 0..self.chance.between(1, 3) {
            let at = self.chance.one(&everywhere(&document)).clone();
            if let Some(place) = document.pointer_mut(&at) {
                self.damage(place);
            }
        }
        document
    }

    /// A document with a part of another in it, at the same place: what the one leaves open, the other may forbid.
    pub fn grafted(&mut self, document: &Value, other: &Value) -> Value {
        let mut document = document.clone();
        let places = everywhere(other);
        for _ in 0..self.chance.between(1, 2) {
            let at = self.chance.one(&places);
            let Some(part) = other.pointer(at).cloned() else { continue };
            if let Some(place) = document.pointer_mut(at).filter(|_| !at.is_empty()) {
                *place = part;
            } else if let Some((above, name)) = at.rsplit_once('/')
                && let Some(Value::Object(members)) = document.pointer_mut(above)
            {
                members.insert(name.replace("~1", "/").replace("~0", "~"), part);
            }
        }
        document
    }

    fn damage(&mut self, place: &mut Value) {
        let chance = &mut self.chance;
        match place {
            _ if chance.once_in(6) => *place = words::value(chance, 1),
            Value::Object(members) => {
                let names: Vec<String> = members.keys().cloned().collect();
                if names.is_empty() || chance.even() {
                    let name = if chance.once_in(4) { *chance.one(KEYS) } else { *chance.one(NAMES) };
                    members.insert(name.to_owned(), words::value(chance, 1));
                } else {
                    members.shift_remove(chance.one(&names));
                }
            }
            Value::Array(items) if items.is_empty() || chance.once_in(3) => items.push(words::value(chance, 1)),
            Value::Array(items) => {
                let at = chance.below(items.len());
                if chance.even() {
                    items.remove(at);
                } else {
                    items.push(items[at].clone());
                }
            }
            Value::Number(number) => {
                let whole = number.as_i64().map(|number| number.saturating_add(if chance.even() { 1 } else { -1 }));
                *place = match whole {
                    Some(whole) if !chance.once_in(4) => json!(whole),
                    _ => json!(number.as_f64().unwrap_or_default() + 0.5),
                };
            }
            Value::String(text) if chance.even() => text.push_str(chance.word(&["a", "b", "1", " ", "é"])),
            other => *other = words::scalar(chance),
        }
    }

    fn resolve(&self, keywords: &'s Map<String, Value>) -> Option<&'s Value> {
        let target = ["$ref", "$dynamicRef", "$recursiveRef"].iter().find_map(|keyword| keywords.get(*keyword))?;
        self.root.pointer(target.as_str()?.strip_prefix('#')?)
    }

    /// What holds at a place, with one way chosen wherever there are several.
    fn gather(&mut self, schema: &'s Value, parts: &mut Parts<'s>, depth: usize) {
        let Value::Object(keywords) = schema else { return };
        parts.push(keywords);
        if depth == 0 {
            return;
        }
        if let Some(target) = self.resolve(keywords) {
            self.gather(target, parts, depth - 1);
        }
        for keyword in ["allOf", "anyOf", "oneOf"] {
            let Some(Value::Array(list)) = keywords.get(keyword) else { continue };
            if keyword == "allOf" {
                for schema in list {
                    self.gather(schema, parts, depth - 1);
                }
            } else if !list.is_empty() {
                let schema = self.chance.one(list);
                self.gather(schema, parts, depth - 1);
            }
        }
        let way: &[&str] = if self.chance.even() { &["if", "then"] } else { &["else"] };
        for keyword in way.iter().filter(|_| keywords.contains_key("if")) {
            if let Some(schema) = keywords.get(*keyword) {
                self.gather(schema, parts, depth - 1);
            }
        }
        if let Some(Value::Object(named)) = keywords.get("dependentSchemas").filter(|_| self.chance.once_in(3)) {
            for schema in named.values() {
                self.gather(schema, parts, depth - 1);
            }
        }
        if let Some(Value::Object(inner)) = keywords.get("not").filter(|_| self.chance.once_in(8)) {
            parts.push(inner);
        }
    }

    fn make(&mut self, schemas: &[&'s Value], depth: usize) -> Value {
        if depth == 0 {
            return self.least(schemas);
        }
        let mut parts = Vec::new();
        for schema in schemas {
            self.gather(schema, &mut parts, 6);
        }
        if let Some(value) = parts.iter().find_map(|part| part.get("const")).filter(|_| !self.chance.once_in(12)) {
            return value.clone();
        }
        let lists: Vec<&Vec<Value>> = parts.iter().filter_map(|part| part.get("enum")?.as_array()).collect();
        if let Some(list) = lists.first().filter(|list| !list.is_empty() && !self.chance.once_in(12)) {
            let both = list.iter().filter(|value| lists.iter().all(|list| list.contains(value))).collect::<Vec<_>>();
            return if both.is_empty() { self.chance.one(list).clone() } else { (*self.chance.one(&both)).clone() };
        }
        match self.kind(&parts).as_str() {
            "null" => Value::Null,
            "boolean" => json!(self.chance.even()),
            "integer" => self.number(&parts, true),
            "number" => self.number(&parts, false),
            "string" => self.text(&parts),
            "array" => self.list(&parts, depth),
            _ => self.object(&parts, depth),
        }
    }

    /// Where it gets too deep: null if that will do.
    fn least(&mut self, schemas: &[&'s Value]) -> Value {
        let mut parts = Vec::new();
        for schema in schemas {
            self.gather(schema, &mut parts, 6);
        }
        match self.kind(&parts).as_str() {
            "object" => json!({}),
            "array" => json!([]),
            "string" => json!("a"),
            "integer" => json!(1),
            _ => Value::Null,
        }
    }

    fn kind(&mut self, parts: &Parts<'s>) -> String {
        let named = |part: &&Map<String, Value>| -> Option<Vec<String>> {
            let kinds = part.get("type")?;
            let one = std::slice::from_ref(kinds);
            let kinds = kinds.as_array().map_or(one, Vec::as_slice);
            Some(kinds.iter().filter_map(|kind| kind.as_str().map(str::to_owned)).collect())
        };
        let mut lists = parts.iter().filter_map(named);
        if let Some(mut kinds) = lists.next() {
            for other in lists {
                kinds.retain(|kind| {
                    other.contains(kind) || kind == "integer" && other.iter().any(|kind| kind == "number")
                });
            }
            if !kinds.is_empty() {
                return self.chance.one(&kinds).clone();
            }
        }
        let hints: &[(&str, &[&str])] = &[
            (
                "object",
                &[
                    "properties",
                    "required",
                    "additionalProperties",
                    "patternProperties",
                    "propertyNames",
                    "minProperties",
                    "maxProperties",
                    "dependentRequired",
                    "dependencies",
                    "unevaluatedProperties",
                ],
            ),
            ("array", &["items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems"]),
            ("string", &["pattern", "minLength", "maxLength", "format"]),
            ("number", &["minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum"]),
        ];
        let fits =
            |keywords: &[&str]| parts.iter().any(|part| keywords.iter().any(|keyword| part.contains_key(*keyword)));
        let hinted: Vec<&str> = hints.iter().filter(|(_, keywords)| fits(keywords)).map(|(kind, _)| *kind).collect();
        if !hinted.is_empty() && !self.chance.once_in(6) {
            return (*self.chance.one(&hinted)).to_owned();
        }
        (*self.chance.one(&["null", "boolean", "integer", "number", "string", "array", "object"])).to_owned()
    }

    fn number(&mut self, parts: &Parts<'s>, whole: bool) -> Value {
        let keywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
        let bounds: Vec<&Value> =
            parts.iter().flat_map(|part| keywords.iter().filter_map(|keyword| part.get(*keyword))).collect();
        if bounds.is_empty() || self.chance.once_in(4) {
            let numbers = words::numbers();
            let numbers: Vec<&Value> = numbers.iter().filter(|number| !whole || !number.is_f64()).collect();
            return (*self.chance.one(&numbers)).clone();
        }
        let bound = (*self.chance.one(&bounds)).clone();
        match (self.chance.below(5), bound.as_i64(), bound.as_f64()) {
            (0, Some(number), _) => json!(number.saturating_add(1)),
            (1, Some(number), _) => json!(number.saturating_sub(1)),
            (2, _, Some(number)) if !whole => json!(number + 0.25),
            (3, _, Some(number)) => json!(number * 2.0),
            _ => bound,
        }
    }

    fn text(&mut self, parts: &Parts<'s>) -> Value {
        let patterns: Vec<&str> = parts.iter().filter_map(|part| part.get("pattern")?.as_str()).collect();
        let formats: Vec<&str> = parts.iter().filter_map(|part| part.get("format")?.as_str()).collect();
        let fits = |text: &&&str| {
            patterns.iter().all(|pattern| matches(pattern, text)) && formats.iter().all(|format| is_of(format, text))
        };
        let fitting: Vec<&&str> = TEXTS.iter().filter(fits).collect();
        if !fitting.is_empty() && !self.chance.once_in(6) {
            return json!(**self.chance.one(&fitting));
        }
        if self.chance.even() {
            let length = parts.iter().find_map(|part| part.get("maxLength").or(part.get("minLength"))?.as_u64());
            let length = usize::try_from(length.unwrap_or(2).min(40)).unwrap_or(2) + self.chance.below(3);
            return json!((*self.chance.one(&["a", "b", "é", "1"])).repeat(length.saturating_sub(1)));
        }
        json!(self.chance.one(TEXTS))
    }

    fn list(&mut self, parts: &Parts<'s>, depth: usize) -> Value {
        let count = |keyword: &str| parts.iter().filter_map(|part| part.get(keyword)?.as_u64()).collect::<Vec<_>>();
        let prefixes = parts.iter().filter_map(|part| part.get("prefixItems").or(part.get("items"))?.as_array());
        let prefix = prefixes.map(Vec::len).max().unwrap_or(0);
        let least = count("minItems").into_iter().max().unwrap_or(0);
        let most = count("maxItems").into_iter().min().unwrap_or(prefix as u64 + 3).max(least);
        let (least, most) = (usize::try_from(least.min(12)).unwrap_or(0), usize::try_from(most.min(12)).unwrap_or(3));
        let length = match self.chance.below(8) {
            0 => least,
            1 => most,
            2 => prefix,
            _ => self.chance.between(least, most.min(least + 3)),
        };
        let mut items: Vec<Value> = Vec::new();
        for index in 0..length {
            let mut schemas: Vec<&'s Value> = Vec::new();
            for part in parts {
                let lists = part.get("prefixItems").or(part.get("items")).and_then(Value::as_array);
                let rest = match (part.get("prefixItems"), part.get("items")) {
                    (None, Some(Value::Array(_))) => part.get("additionalItems"),
                    (_, items) => items,
                };
                schemas.extend(lists.and_then(|list| list.get(index)).or(rest.or(part.get("unevaluatedItems"))));
                schemas.extend(part.get("contains").filter(|_| self.chance.once_in(3)));
            }
            let again = !items.is_empty() && self.chance.once_in(8);
            items.push(if again { self.chance.one(&items).clone() } else { self.make(&schemas, depth - 1) });
        }
        Value::Array(items)
    }

    fn object(&mut self, parts: &Parts<'s>, depth: usize) -> Value {
        let mut names: Vec<&str> = Vec::new();
        let few = self.chance.even();
        for part in parts {
            if let Some(Value::Array(required)) = part.get("required")
                && !self.chance.once_in(15)
            {
                names.extend(required.iter().filter_map(Value::as_str));
            }
            if let Some(Value::Object(members)) = part.get("properties") {
                let some =
                    members.keys().filter(|_| if few { self.chance.once_in(4) } else { !self.chance.once_in(4) });
                names.extend(some.map(String::as_str).collect::<Vec<_>>());
            }
        }
        let least = parts.iter().filter_map(|part| part.get("minProperties")?.as_u64()).max().unwrap_or(0);
        let has_map = |part: &&Map<String, Value>| {
            ["patternProperties", "additionalProperties", "propertyNames"]
                .iter()
                .any(|keyword| part.get(*keyword).is_some_and(|value| value != false))
        };
        let mut more = usize::try_from(least.min(8)).unwrap_or(0).saturating_sub(names.len());
        if parts.iter().any(has_map) {
            more += self.chance.below(4);
        } else if self.chance.once_in(4) {
            more += 1;
        }
        for _ in 0..more {
            let name = self.key(parts);
            names.push(name);
        }
        self.chance.shuffle(&mut names);
        let mut members = Map::new();
        for name in names {
            if !members.contains_key(name) {
                let schemas = member(parts, name);
                members.insert(name.to_owned(), self.make(&schemas, depth - 1));
            }
        }
        Value::Object(members)
    }

    fn key(&mut self, parts: &Parts<'s>) -> &'s str {
        for part in parts {
            if let Some(Value::Array(names)) = part.get("propertyNames").and_then(|names| names.get("enum"))
                && !names.is_empty()
                && !self.chance.once_in(6)
            {
                return self.chance.one(names).as_str().unwrap_or("a");
            }
            if let Some(Value::Object(patterns)) = part.get("patternProperties")
                && !self.chance.once_in(4)
            {
                let fits = |name: &&&str| patterns.keys().any(|pattern| matches(pattern, name));
                let fitting: Vec<&str> = NAMES.iter().chain(KEYS).filter(fits).copied().collect();
                if !fitting.is_empty() {
                    return self.chance.word(&fitting);
                }
            }
        }
        if self.chance.even() { self.chance.word(NAMES) } else { self.chance.word(KEYS) }
    }
}

/// The schemas of a member.
fn member<'s>(parts: &Parts<'s>, name: &str) -> Vec<&'s Value> {
    let mut schemas = Vec::new();
    for part in parts {
        let before = schemas.len();
        schemas.extend(part.get("properties").and_then(|members| members.get(name)));
        if let Some(Value::Object(patterns)) = part.get("patternProperties") {
            schemas.extend(patterns.iter().filter(|(pattern, _)| matches(pattern, name)).map(|(_, schema)| schema));
        }
        if schemas.len() == before {
            schemas.extend(part.get("additionalProperties").or(part.get("unevaluatedProperties")));
        }
    }
    schemas
}

/// Whether a pattern is somewhere in a text, as far as a plain regular expression can tell.
fn matches(pattern: &str, text: &str) -> bool {
    regex_lite::Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(text))
}

/// A guess.
fn is_of(format: &str, text: &str) -> bool {
    match format {
        "date" => text.len() == 10 && text.starts_with("2026"),
        "date-time" => text.len() == 20,
        "time" => text.len() == 9,
        "uuid" => text.len() == 36,
        "duration" => text.starts_with('P'),
        "ipv4" => text.starts_with("192"),
        "ipv6" => text.starts_with("2001"),
        "email" => text.contains('@'),
        "uri" => text.starts_with("https"),
        "json-pointer" => text.is_empty() || text.starts_with('/'),
        _ => true,
    }
}
