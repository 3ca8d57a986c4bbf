//! Schemas made by chance.

use serde_json::{Map, Value, json};

use super::documents::scalars;

/// Makes pairs of schemas. The second is mostly the first with a few changes, because unrelated schemas have little to say
/// about each other.
pub(super) struct Maker {
    random: fastrand::Rng,
    serde: bool,
}

const NAMES: [&str; 4] = ["a", "b", "c", "ab"];

impl Maker {
    pub(super) fn of_everything(seed: u64) -> Self {
        Self { random: fastrand::Rng::with_seed(seed), serde: false }
    }

    pub(super) fn of_serde(seed: u64) -> Self {
        Self { random: fastrand::Rng::with_seed(seed ^ 0x5eed), serde: true }
    }

    pub(super) fn pair(&mut self) -> (Value, Value) {
        let mut writer = self.document();
        let mut reader = if self.random.u8(0..6) == 0 { self.document() } else { writer.clone() };
        for _ in 0..self.random.usize(1..4) {
            self.change(&mut reader);
        }
        if let Value::Object(root) = &mut reader {
            root.entry("$defs").or_insert_with(|| json!({ "d": {}, "e": {} }));
        }
        if !self.serde {
            for schema in [&mut writer, &mut reader] {
                self.date(schema);
            }
        }
        if self.random.bool() { (writer, reader) } else { (reader, writer) }
    }

    /// Makes one schema in eight one of an older version.
    fn date(&mut self, schema: &mut Value) {
        const OLD: [&str; 3] = ["draft-06/schema#", "draft-07/schema#", "draft/2019-09/schema"];
        if let Value::Object(root) = schema
            && self.random.u8(0..8) == 0
        {
            let (scheme, version) = (["https", "http"], self.random.usize(0..OLD.len()));
            let scheme = scheme[usize::from(version < 2)];
            root.insert("$schema".to_owned(), json!(format!("{scheme}://json-schema.org/{}", OLD[version])));
        }
    }

    fn document(&mut self) -> Value {
        let mut schema = self.schema(3);
        if let Value::Object(root) = &mut schema {
            let definitions = json!({ "d": self.schema(2), "e": self.schema(1) });
            root.insert("$defs".to_owned(), definitions);
        }
        schema
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.random.usize(0..of.len())].clone()
    }

    fn name(&mut self) -> &'static str {
        self.one(&NAMES)
    }

    fn value(&mut self) -> Value {
        if self.random.u8(0..4) > 0 {
            return self.one(&scalars());
        }
        match self.random.u8(0..3) {
            0 => json!([self.one(&scalars())]),
            1 => json!({ self.name(): self.one(&scalars()) }),
            _ => json!({}),
        }
    }

    fn schema(&mut self, depth: usize) -> Value {
        if self.serde { self.of_serde_types(depth) } else { self.of_keywords(depth) }
    }

    fn schemas(&mut self, depth: usize) -> Vec<Value> {
        (0..self.random.usize(1..4)).map(|_| self.schema(depth)).collect()
    }

    fn schemas_by_name(&mut self, depth: usize) -> Value {
        let mut all = Map::new();
        for _ in 0..self.random.usize(1..4) {
            all.insert(self.name().to_owned(), self.schema(depth));
        }
        Value::Object(all)
    }

    fn names(&mut self) -> Vec<&'static str> {
        let mut names: Vec<_> = (0..self.random.usize(1..3)).map(|_| self.name()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn of_keywords(&mut self, depth: usize) -> Value {
        let mut schema = Map::new();
        if self.random.u8(0..12) == 0 {
            return Value::Bool(self.random.bool());
        }
        for _ in 0..self.random.usize(1..4) {
            let (keyword, value) = self.keyword(depth);
            schema.insert(keyword.to_owned(), value);
        }
        Value::Object(schema)
    }

    fn keyword(&mut self, depth: usize) -> (&'static str, Value) {
        let small = self.random.u8(0..4);
        let below = depth.saturating_sub(1);
        let choice = if depth == 0 { self.random.u8(0..15) } else { self.random.u8(0..45) };
        match choice {
            0..=2 => {
                let kinds = ["null", "boolean", "integer", "number", "string", "array", "object", "object", "array"];
                let kind = self.one(&kinds);
                let other = self.one(&kinds);
                ("type", if kind == other || self.random.bool() { json!(kind) } else { json!([kind, other]) })
            }
            3 => ("const", self.value()),
            4 => ("enum", json!([self.value(), self.value(), self.value()])),
            5 => ("minimum", json!(small)),
            6 => ("maximum", json!(small)),
            7 => ("exclusiveMinimum", self.one(&[json!(0), json!(1), json!(0.5)])),
            8 => ("multipleOf", self.one(&[json!(1), json!(2), json!(0.5), json!(3)])),
            9 => ("minLength", json!(small)),
            10 => ("maxLength", json!(small)),
            11 => ("pattern", self.one(&[json!("^a"), json!("b$"), json!("^[ab]*$"), json!("^.$")])),
            12 => ("format", self.one(&[json!("date"), json!("uuid")])),
            13 => ("required", json!(self.names())),
            14 => ("uniqueItems", json!(true)),
            15 | 16 | 44 => ("properties", self.schemas_by_name(below)),
            17 => ("additionalProperties", self.schema(below)),
            18 => ("patternProperties", json!({ self.one(&["^a", "b$", "^.$"]): self.schema(below) })),
            19 => ("propertyNames", self.of_names()),
            20 => ("minProperties", json!(small)),
            21 => ("maxProperties", json!(small)),
            22 => ("dependentRequired", json!({ self.name(): self.names() })),
            23 => ("dependentSchemas", json!({ self.name(): self.schema(below) })),
            24 => ("unevaluatedProperties", self.one(&[json!(false), json!({"type": "integer"})])),
            25 | 26 => ("items", self.schema(below)),
            27 => ("prefixItems", json!(self.schemas(below))),
            28 => ("minItems", json!(small)),
            29 => ("maxItems", json!(small)),
            30 => ("contains", self.schema(below)),
            31 => ("maxContains", json!(small.max(1))),
            32 => ("minContains", json!(small)),
            33 => ("unevaluatedItems", self.one(&[json!(false), json!({"type": "integer"})])),
            34 | 35 => ("allOf", json!(self.schemas(below))),
            36 | 37 => ("anyOf", json!(self.schemas(below))),
            38 | 39 => ("oneOf", json!(self.schemas(below))),
            40 => ("not", self.schema(below)),
            41 => ("if", self.schema(below)),
            42 => (self.one(&["then", "else"]), self.schema(below)),
            _ => self.reference(),
        }
    }

    /// A reference that something lies in front of, so that there is no ring.
    fn reference(&mut self) -> (&'static str, Value) {
        let target = json!({ "$ref": self.one(&["#/$defs/d", "#/$defs/e", "#"]) });
        match self.random.u8(0..3) {
            0 => ("items", target),
            1 => ("additionalProperties", target),
            _ => ("properties", json!({ self.name(): target })),
        }
    }

    fn of_names(&mut self) -> Value {
        self.one(&[
            json!({"enum": ["a", "b"]}),
            json!({"enum": ["a", "c", "x"]}),
            json!({"pattern": "^a"}),
            json!({"maxLength": 1}),
            json!({"not": {"const": "a"}}),
        ])
    }

    fn of_serde_types(&mut self, depth: usize) -> Value {
        let below = depth.saturating_sub(1);
        match if depth == 0 { self.random.u8(0..7) } else { self.random.u8(0..20) } {
            0 => json!({"type": "string"}),
            1 => self.one(&[
                json!({"type": "integer", "format": "uint8", "minimum": 0, "maximum": 255}),
                json!({"type": "integer", "format": "uint16", "minimum": 0, "maximum": 65535}),
                json!({"type": "integer", "format": "int64", "minimum": i64::MIN, "maximum": i64::MAX}),
                json!({"type": "integer", "format": "uint64", "minimum": 0, "maximum": u64::MAX}),
            ]),
            2 => json!({"type": "boolean"}),
            3 => self.one(&[json!({"type": "number", "format": "double"}), json!({"type": ["number", "null"]})]),
            4 => json!({"type": "string", "format": self.one(&["uuid", "date-time", "date"])}),
            5 => json!({"type": ["string", "null"]}),
            6 => json!({"type": "string", "enum": self.names()}),
            7 => json!({"anyOf": [self.schema(below), {"type": "null"}]}),
            8 => json!({"type": "array", "items": self.schema(below)}),
            9 => {
                let items = self.schemas(below);
                json!({"type": "array", "minItems": items.len(), "maxItems": items.len(), "prefixItems": items})
            }
            10 => json!({"type": "array", "uniqueItems": true, "items": self.schema(below)}),
            11 => json!({"type": "object", "additionalProperties": self.schema(below)}),
            12 => {
                let names = self.one(&[
                    json!({"pattern": "^(0|([1-9][0-9]{0,1}|1[0-9]{2}|2([0-4][0-9]|5[0-5])))$"}),
                    json!({"enum": ["a", "b"]}),
                    json!({"format": "uuid"}),
                ]);
                json!({"type": "object", "propertyNames": names, "additionalProperties": self.schema(below)})
            }
            13 => {
                json!({"type": "object", "properties": {"next": {"anyOf": [{"$ref": self.one(&["#/$defs/d", "#/$defs/e", "#"])}, {"type": "null"}]}, "a": self.schema(0)}})
            }
            14 => self.tagged(below),
            15 => json!({"anyOf": self.schemas(below)}),
            16 => self.aliased(below),
            17 => {
                let mut object = self.object(below);
                object["unevaluatedProperties"] = json!(false);
                object["allOf"] = json!([self.tagged(below)]);
                object
            }
            _ => self.object(below),
        }
    }

    fn object(&mut self, depth: usize) -> Value {
        let mut object = json!({"type": "object", "properties": self.schemas_by_name(depth)});
        let names: Vec<&String> = object["properties"].as_object().into_iter().flat_map(Map::keys).collect();
        let required: Vec<&String> = names.into_iter().filter(|_| self.random.bool()).collect();
        let required = json!(required);
        object["required"] = required;
        if self.random.u8(0..3) == 0 {
            object["additionalProperties"] = json!(false);
        }
        object
    }

    fn tagged(&mut self, depth: usize) -> Value {
        let external = self.random.bool();
        let mut variants = Vec::new();
        for name in self.names() {
            variants.push(if external {
                json!({"type": "object", "properties": {name: self.schema(depth)}, "required": [name], "additionalProperties": false})
            } else {
                let mut object = self.object(depth);
                object["properties"]["t"] = json!({"type": "string", "const": name});
                object["required"] = json!(["t"]);
                object
            });
        }
        json!({ "oneOf": variants })
    }

    fn aliased(&mut self, depth: usize) -> Value {
        let schema = self.schema(depth);
        let mut ways = vec![json!({"required": ["a"]}), json!({"required": ["b"]})];
        if self.random.bool() {
            ways.push(json!({"not": {"anyOf": ways}}));
        }
        json!({"type": "object", "properties": {"a": schema, "b": schema, "c": self.schema(0)}, "allOf": [{"oneOf": ways}]})
    }

    /// Changes one thing somewhere.
    fn change(&mut self, schema: &mut Value) {
        let Value::Object(keywords) = schema else {
            *schema = self.schema(1);
            return;
        };
        let keys: Vec<String> = keywords.keys().filter(|key| *key != "$ref").cloned().collect();
        if keys.is_empty() || self.random.u8(0..6) == 0 {
            if !self.serde {
                let (keyword, value) = self.keyword(1);
                keywords.insert(keyword.to_owned(), value);
            }
            return;
        }
        let key = self.one(&keys);
        let removable = !["type", "$defs"].contains(&key.as_str());
        match (key.as_str(), keywords.get_mut(&key)) {
            _ if removable && self.random.u8(0..8) == 0 => drop(keywords.shift_remove(&key)),
            ("properties" | "$defs" | "patternProperties" | "dependentSchemas", Some(Value::Object(named))) => {
                let names: Vec<String> = named.keys().cloned().collect();
                match self.random.u8(0..5) {
                    0 if key == "properties" => drop(named.insert(self.name().to_owned(), self.schema(1))),
                    1 if key == "properties" && !names.is_empty() => drop(named.shift_remove(&self.one(&names))),
                    _ if !names.is_empty() => {
                        let name = self.one(&names);
                        if let Some(schema) = named.get_mut(&name) {
                            self.change(schema);
                        }
                    }
                    _ => {}
                }
            }
            ("allOf" | "anyOf" | "oneOf" | "prefixItems", Some(Value::Array(list))) if !list.is_empty() => {
                let index = self.random.usize(0..list.len());
                match self.random.u8(0..5) {
                    0 => list.push(self.schema(1)),
                    1 if list.len() > 1 => drop(list.remove(index)),
                    _ => self.change(&mut list[index]),
                }
            }
            ("items" | "additionalProperties" | "not" | "contains" | "if" | "then" | "else", Some(schema)) => {
                self.change(schema);
            }
            ("required", Some(value)) => *value = json!(self.names()),
            ("enum", Some(Value::Array(values))) => {
                if self.random.bool() || values.len() < 2 {
                    values.push(json!(self.name()));
                } else {
                    values.pop();
                }
            }
            ("type", Some(value)) if self.random.bool() => *value = json!([value, "null"]),
            ("minimum" | "maximum" | "minItems" | "maxItems" | "minLength" | "maxLength", Some(value)) => {
                let number = value.as_u64().unwrap_or(2);
                *value = json!(if self.random.bool() { number.saturating_add(1) } else { number.saturating_sub(1) });
            }
            _ => {}
        }
        if let Some(Value::Array(kinds)) = keywords.get_mut("type") {
            let mut flat: Vec<Value> = Vec::new();
            for kind in kinds.drain(..) {
                flat.extend(if let Value::Array(more) = kind { more } else { vec![kind] });
            }
            flat.dedup();
            flat.sort_by_key(ToString::to_string);
            flat.dedup();
            *kinds = flat;
        }
    }
}
