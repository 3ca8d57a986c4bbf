//! Schemas as Rust types with serde attributes have them.

use serde_json::{Map, Value, json};

use crate::{
    chance::Chance,
    words::{FORMATS, KEYS, NAMES, NEW_FORMATS, PATTERNS},
};

/// Makes one document: a root type and a few named ones.
pub struct Rusty<'c> {
    chance: &'c mut Chance,
    names: Vec<&'static str>,
    /// Named types before this one may not be referred to here: nothing lies in between, and there would be a ring.
    floor: usize,
}

const TYPES: &[&str] = &["Node", "Leaf", "Kind"];

impl<'c> Rusty<'c> {
    /// A schema of 2020-12.
    pub fn document(chance: &'c mut Chance) -> Value {
        let names = chance.some(TYPES, 0, 3);
        let mut rusty = Rusty { chance, names, floor: 0 };
        let mut root = rusty.named();
        let mut definitions = Map::new();
        for (index, name) in rusty.names.clone().into_iter().enumerate() {
            rusty.floor = index + 1;
            definitions.insert(name.to_owned(), rusty.named());
        }
        if let Value::Object(keywords) = &mut root {
            keywords.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
            if !definitions.is_empty() {
                keywords.insert("$defs".to_owned(), Value::Object(definitions));
            }
        }
        root
    }

    /// A type of any form, to be put anywhere: it refers to named types below members and items only.
    pub fn part(chance: &'c mut Chance, depth: usize, names: Vec<&'static str>) -> Value {
        let floor = names.len();
        Rusty { chance, names, floor }.ty(depth)
    }

    /// What a struct or an enum becomes.
    fn named(&mut self) -> Value {
        let depth = self.chance.between(1, 3);
        match self.chance.below(10) {
            0..=3 => self.record(depth),
            4 => self.flattened(depth),
            5 => self.untagged(depth),
            6 => self.enumeration(),
            _ => self.tagged(depth),
        }
    }

    /// Looks below a member or an item, where every named type may be referred to.
    fn below<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        let floor = std::mem::replace(&mut self.floor, 0);
        let inner = make(self);
        self.floor = floor;
        inner
    }

    fn ty(&mut self, depth: usize) -> Value {
        if depth == 0 || self.chance.once_in(3) {
            return if self.chance.once_in(4) { self.reference() } else { self.scalar() };
        }
        let below = depth - 1;
        match self.chance.below(16) {
            0 | 1 => self.option(below),
            2 => self.list(below),
            3 => self.tuple(below),
            4 | 5 => self.map(below),
            6 => self.untagged(below),
            7 | 8 => self.tagged(below),
            9 => self.enumeration(),
            10 => self.flattened(below),
            11 => self.aliased(below),
            _ => self.record(below),
        }
    }

    fn reference(&mut self) -> Value {
        let open: Vec<&'static str> = self.names.iter().skip(self.floor).copied().collect();
        if open.is_empty() {
            return self.scalar();
        }
        let target = format!("#/$defs/{}", self.chance.one(&open));
        match self.chance.below(6) {
            0 => json!({ "description": "Which one.", "$ref": target }),
            1 => json!({ "$ref": target, "default": null }),
            _ => json!({ "$ref": target }),
        }
    }

    fn scalar(&mut self) -> Value {
        match self.chance.below(14) {
            0..=2 => json!({ "type": "string" }),
            3 | 4 => self.integer(),
            5 => json!({ "type": "boolean" }),
            6 => self
                .chance
                .one(&[
                    json!({ "type": "number", "format": "double" }),
                    json!({ "type": "number", "format": "float" }),
                    json!({ "type": "number", "minimum": 0, "maximum": 1 }),
                    json!({ "type": "number", "exclusiveMinimum": 0.5 }),
                ])
                .clone(),
            7 => {
                let format =
                    if self.chance.even() { self.chance.one(&FORMATS[..2]) } else { self.chance.one(NEW_FORMATS) };
                json!({ "type": "string", "format": format })
            }
            8 => json!({ "type": "string", "format": self.chance.one(FORMATS) }),
            9 => json!({ "type": "string", "minLength": self.chance.below(3), "maxLength": self.chance.between(2, 5) }),
            10 => json!({ "type": "string", "pattern": self.chance.one(PATTERNS) }),
            11 => json!({ "type": "null" }),
            12 => json!({ "type": "string", "const": self.chance.one(NAMES) }),
            _ => json!(true),
        }
    }

    fn integer(&mut self) -> Value {
        self.chance
            .one(&[
                json!({ "type": "integer", "format": "uint8", "minimum": 0, "maximum": 255 }),
                json!({ "type": "integer", "format": "int8", "minimum": -128, "maximum": 127 }),
                json!({ "type": "integer", "format": "uint16", "minimum": 0, "maximum": 65535 }),
                json!({ "type": "integer", "format": "int32" }),
                json!({ "type": "integer", "format": "int64", "minimum": i64::MIN, "maximum": i64::MAX }),
                json!({ "type": "integer", "format": "uint64", "minimum": 0 }),
                json!({ "type": "integer", "format": "uint64", "minimum": 0, "maximum": u64::MAX }),
                json!({ "type": "integer", "format": "uint32", "minimum": 1 }),
            ])
            .clone()
    }

    fn option(&mut self, depth: usize) -> Value {
        let mut inner = self.ty(depth);
        if let Some(kind) = inner.get("type").filter(|kind| kind.is_string()).cloned()
            && inner.get("const").is_none()
            && kind != "null"
        {
            inner["type"] = json!([kind, "null"]);
            if let Some(Value::Array(values)) = inner.get_mut("enum") {
                values.push(Value::Null);
            }
            return inner;
        }
        json!({ "anyOf": [inner, { "type": "null" }] })
    }

    fn list(&mut self, depth: usize) -> Value {
        let mut list = json!({ "type": "array", "items": self.below(|maker| maker.ty(depth)) });
        match self.chance.below(6) {
            0 => list["uniqueItems"] = json!(true),
            1 => list["minItems"] = json!(self.chance.between(1, 2)),
            2 => list["maxItems"] = json!(self.chance.between(1, 3)),
            3 => list["contains"] = self.below(|maker| maker.ty(0)),
            _ => {}
        }
        list
    }

    fn tuple(&mut self, depth: usize) -> Value {
        let count = self.chance.between(1, 3);
        let items: Vec<Value> = self.below(|maker| (0..count).map(|_| maker.ty(depth)).collect());
        json!({ "type": "array", "prefixItems": items, "minItems": count, "maxItems": count })
    }

    fn map(&mut self, depth: usize) -> Value {
        let value = self.below(|maker| maker.ty(depth));
        match self.chance.below(6) {
            0 => json!({ "type": "object", "patternProperties": { "^\\d+$": value }, "additionalProperties": false }),
            1 => json!({ "type": "object", "patternProperties": { "^-?\\d+$": value }, "additionalProperties": false }),
            2 => {
                let names = self.chance.some(KEYS, 1, 3);
                json!({ "type": "object", "propertyNames": { "enum": names }, "additionalProperties": value })
            }
            3 => {
                let format = self.chance.one(&["uuid", "date"]);
                json!({ "type": "object", "propertyNames": { "format": format }, "additionalProperties": value })
            }
            _ => json!({ "type": "object", "additionalProperties": value }),
        }
    }

    fn members(&mut self, depth: usize, names: &[&'static str]) -> (Map<String, Value>, Vec<&'static str>) {
        let (mut members, mut required) = (Map::new(), Vec::new());
        for name in names {
            let mut schema = self.below(|maker| maker.ty(depth));
            if self.chance.once_in(8)
                && let Value::Object(keywords) = &mut schema
            {
                keywords.insert("default".to_owned(), Value::Null);
            } else if self.chance.even() {
                required.push(*name);
            }
            members.insert((*name).to_owned(), schema);
        }
        (members, required)
    }

    fn record(&mut self, depth: usize) -> Value {
        let names = self.chance.some(NAMES, 0, 4);
        let (members, required) = self.members(depth, &names);
        let mut record = json!({ "type": "object", "properties": members });
        if !required.is_empty() {
            record["required"] = json!(required);
        }
        if self.chance.once_in(3) {
            record["additionalProperties"] = json!(false);
        } else if self.chance.once_in(6) {
            record["additionalProperties"] = self.below(|maker| maker.ty(0));
        }
        record
    }

    /// A struct with another struct or an enum flattened into it.
    fn flattened(&mut self, depth: usize) -> Value {
        let mut record = self.record(depth);
        if let Value::Object(keywords) = &mut record {
            keywords.shift_remove("additionalProperties");
        }
        let inner = match self.chance.below(4) {
            0 => self.reference_to_object(depth),
            1 => self.record(depth),
            2 => self.untagged_records(depth),
            _ => self.tagged(depth),
        };
        let optional = self.chance.once_in(5);
        match (inner.get("oneOf"), inner.get("anyOf")) {
            (Some(list), _) if self.chance.even() && !optional => record["oneOf"] = list.clone(),
            (_, Some(list)) if self.chance.even() && !optional => record["anyOf"] = list.clone(),
            _ if optional => record["anyOf"] = json!([inner, {}]),
            _ => record["allOf"] = json!([inner]),
        }
        if self.chance.once_in(3) {
            record["unevaluatedProperties"] = json!(false);
        }
        record
    }

    fn reference_to_object(&mut self, depth: usize) -> Value {
        let open: Vec<&'static str> = self.names.iter().skip(self.floor).copied().collect();
        if open.is_empty() {
            self.record(depth)
        } else {
            json!({ "$ref": format!("#/$defs/{}", self.chance.one(&open)) })
        }
    }

    fn untagged_records(&mut self, depth: usize) -> Value {
        let count = self.chance.between(1, 3);
        json!({ "anyOf": (0..count).map(|_| self.record(depth)).collect::<Vec<_>>() })
    }

    fn untagged(&mut self, depth: usize) -> Value {
        let count = self.chance.between(1, 4);
        json!({ "anyOf": (0..count).map(|_| self.ty(depth)).collect::<Vec<_>>() })
    }

    fn enumeration(&mut self) -> Value {
        let names = self.chance.some(NAMES, 1, 5);
        if self.chance.even() {
            return json!({ "type": "string", "enum": names });
        }
        let variants = names.iter().map(|name| json!({ "description": "One.", "type": "string", "const": name }));
        json!({ "oneOf": variants.collect::<Vec<_>>() })
    }

    fn tagged(&mut self, depth: usize) -> Value {
        let names = self.chance.some(NAMES, 1, 4);
        let variants: Vec<Value> = match self.chance.below(3) {
            0 => {
                let (units, rest) = names.split_at(self.chance.below(names.len()));
                let mut variants = Vec::new();
                if !units.is_empty() {
                    variants.push(json!({ "type": "string", "enum": units }));
                }
                variants.extend(rest.iter().map(|name| self.external(name, depth)));
                variants
            }
            1 => names.iter().map(|name| self.internal(name, depth)).collect(),
            _ => names.iter().map(|name| self.adjacent(name, depth)).collect(),
        };
        json!({ "oneOf": variants })
    }

    fn external(&mut self, name: &str, depth: usize) -> Value {
        let content = self.below(|maker| maker.ty(depth));
        json!({ "type": "object", "properties": { name: content }, "required": [name], "additionalProperties": false })
    }

    fn internal(&mut self, name: &str, depth: usize) -> Value {
        let mut record = self.record(depth);
        record["properties"]["type"] = json!({ "type": "string", "const": name });
        match record.get_mut("required") {
            Some(Value::Array(required)) => required.push(json!("type")),
            _ => record["required"] = json!(["type"]),
        }
        record
    }

    fn adjacent(&mut self, name: &str, depth: usize) -> Value {
        let mut record =
            json!({ "type": "object", "properties": { "t": { "type": "string", "const": name } }, "required": ["t"] });
        if !self.chance.once_in(4) {
            record["properties"]["c"] = self.below(|maker| maker.ty(depth));
            record["required"] = json!(["t", "c"]);
        }
        if self.chance.once_in(4) {
            record["additionalProperties"] = json!(false);
        }
        record
    }

    /// A member that is read under two names.
    fn aliased(&mut self, depth: usize) -> Value {
        let schema = self.below(|maker| maker.ty(depth));
        let mut ways = vec![json!({ "required": ["a"] }), json!({ "required": ["b"] })];
        if self.chance.even() {
            ways.push(json!({ "not": { "anyOf": ways } }));
        }
        let other = self.below(|maker| maker.ty(0));
        json!({ "type": "object", "properties": { "a": schema, "b": schema, "c": other }, "allOf": [{ "oneOf": ways }] })
    }
}
