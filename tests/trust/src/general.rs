//! Schemas of any keywords, in the words of one draft.

use serde_json::{Map, Value, json};

use crate::{
    chance::Chance,
    words::{ANNOTATIONS, FORMATS, NAMES, NEW_FORMATS, PATTERNS, TEXTS, numbers, scalar, value},
};

/// A version of JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draft {
    /// Draft 7.
    Seven,
    /// 2019-09.
    Nineteen,
    /// 2020-12.
    Twenty,
}

impl Draft {
    /// What `$schema` says.
    pub fn uri(self) -> &'static str {
        match self {
            Self::Seven => "http://json-schema.org/draft-07/schema#",
            Self::Nineteen => "https://json-schema.org/draft/2019-09/schema",
            Self::Twenty => "https://json-schema.org/draft/2020-12/schema",
        }
    }

    /// Where named schemas stand.
    pub fn definitions(self) -> &'static str {
        if self == Self::Seven { "definitions" } else { "$defs" }
    }

    /// The draft of a document.
    pub fn of(schema: &Value) -> Self {
        let uri = schema.get("$schema").and_then(Value::as_str);
        [Self::Seven, Self::Nineteen].into_iter().find(|draft| uri == Some(draft.uri())).unwrap_or(Self::Twenty)
    }
}

/// Makes schemas.
pub struct General<'c> {
    /// Where choices come from.
    pub chance: &'c mut Chance,
    /// Whose keywords.
    pub draft: Draft,
}

impl General<'_> {
    /// A whole document, with two named schemas.
    pub fn document(&mut self) -> Value {
        let depth = self.chance.between(1, 3);
        let Value::Object(mut root) = self.schema(depth) else { return json!({ "$schema": self.draft.uri() }) };
        root.insert("$schema".to_owned(), json!(self.draft.uri()));
        root.insert(self.draft.definitions().to_owned(), json!({ "d": self.schema(2), "e": self.schema(1) }));
        if self.chance.once_in(20) && self.draft == Draft::Twenty {
            root.insert("$dynamicAnchor".to_owned(), json!("node"));
        }
        Value::Object(root)
    }

    /// A schema of a few keywords.
    pub fn schema(&mut self, depth: usize) -> Value {
        if self.chance.once_in(14) {
            return json!(self.chance.even());
        }
        let mut schema = Map::new();
        for _ in 0..self.chance.between(1, 4) {
            let (keyword, value) = self.keyword(depth);
            schema.insert(keyword.to_owned(), value);
        }
        // A reference alone, as draft 7 reads it, is no fault of anyone's; the others are read as well since.
        Value::Object(schema)
    }

    fn schemas(&mut self, depth: usize) -> Value {
        (0..self.chance.between(1, 3)).map(|_| self.schema(depth)).collect()
    }

    fn by_name(&mut self, depth: usize) -> Value {
        let names = self.chance.some(&NAMES[..5], 1, 3);
        Value::Object(names.into_iter().map(|name| (name.to_owned(), self.schema(depth))).collect())
    }

    /// A keyword and a value for it.
    pub fn keyword(&mut self, depth: usize) -> (&'static str, Value) {
        if depth == 0 || self.chance.once_in(3) {
            return self.plain();
        }
        let below = depth - 1;
        let (seven, twenty) = (self.draft == Draft::Seven, self.draft == Draft::Twenty);
        match self.chance.below(29) {
            0..=2 => ("properties", self.by_name(below)),
            3 => ("additionalProperties", self.schema(below)),
            4 => {
                let patterns = self.chance.some(&PATTERNS[..7], 1, 2);
                let named = patterns.into_iter().map(|pattern| (pattern.to_owned(), self.schema(below)));
                ("patternProperties", Value::Object(named.collect()))
            }
            5 => ("propertyNames", self.names()),
            6 if seven => ("dependencies", json!({ *self.chance.one(&NAMES[..3]): self.schema(below) })),
            6 => ("dependentSchemas", json!({ *self.chance.one(&NAMES[..3]): self.schema(below) })),
            7 if seven => {
                ("dependencies", json!({ *self.chance.one(&NAMES[..3]): self.chance.some(&NAMES[..4], 1, 2) }))
            }
            7 => ("dependentRequired", json!({ *self.chance.one(&NAMES[..3]): self.chance.some(&NAMES[..4], 1, 2) })),
            8 if !seven => ("unevaluatedProperties", self.closing(below)),
            9 if !seven => ("unevaluatedItems", self.closing(below)),
            8..=11 => ("items", self.schema(below)),
            12 if twenty => ("prefixItems", self.schemas(below)),
            12 => ("items", self.schemas(below)),
            13 if !twenty => ("additionalItems", self.schema(below)),
            13 => ("items", json!(self.chance.even())),
            14 => ("contains", self.schema(below)),
            15 if !seven => (*self.chance.one(&["minContains", "maxContains"]), json!(self.chance.below(4))),
            15 | 16 => ("allOf", self.schemas(below)),
            17 | 18 => ("anyOf", self.schemas(below)),
            19 | 20 => ("oneOf", self.schemas(below)),
            21 => ("not", self.schema(below)),
            22 => ("if", self.schema(below)),
            23 => ("then", self.schema(below)),
            24 => ("else", self.schema(below)),
            _ => self.reference(),
        }
    }

    /// A reference, mostly with a member or an item in between.
    fn reference(&mut self) -> (&'static str, Value) {
        let definitions = self.draft.definitions();
        let mut targets = vec![format!("#/{definitions}/d"), format!("#/{definitions}/e"), "#".to_owned()];
        if self.draft == Draft::Nineteen && self.chance.once_in(6) {
            return ("items", json!({ "$recursiveRef": "#" }));
        }
        if self.draft == Draft::Twenty && self.chance.once_in(10) {
            targets = vec!["#".to_owned()];
            let target = json!({ "$dynamicRef": self.chance.one(&targets) });
            return ("additionalProperties", target);
        }
        let target = json!({ "$ref": self.chance.one(&targets) });
        match self.chance.below(4) {
            0 => ("items", target),
            1 => ("additionalProperties", target),
            2 => ("properties", json!({ *self.chance.one(&NAMES[..3]): target })),
            _ => ("anyOf", json!([self.schema(0), { "properties": { "next": target } }])),
        }
    }

    fn closing(&mut self, depth: usize) -> Value {
        if self.chance.even() { json!(false) } else { self.schema(depth) }
    }

    fn names(&mut self) -> Value {
        match self.chance.below(5) {
            0 => json!({ "enum": self.chance.some(&NAMES[..5], 1, 4) }),
            1 => json!({ "pattern": self.chance.one(PATTERNS) }),
            2 => json!({ "maxLength": self.chance.below(3) }),
            3 => json!({ "not": { "const": self.chance.one(NAMES) } }),
            _ => json!({ "minLength": self.chance.below(4) }),
        }
    }

    /// A keyword that holds no schema.
    fn plain(&mut self) -> (&'static str, Value) {
        let small = json!(self.chance.below(4));
        match self.chance.below(19) {
            0..=3 => ("type", self.kinds()),
            4 => ("const", value(self.chance, 2)),
            5 => ("enum", (0..self.chance.between(1, 4)).map(|_| value(self.chance, 1)).collect()),
            6 => ("minimum", self.chance.one(&numbers()).clone()),
            7 => ("maximum", self.chance.one(&numbers()).clone()),
            8 => (*self.chance.one(&["exclusiveMinimum", "exclusiveMaximum"]), self.chance.one(&numbers()).clone()),
            9 => {
                let steps = [json!(1), json!(2), json!(3), json!(0.5), json!(0.1), json!(2.5), json!(1.0), json!(10)];
                ("multipleOf", self.chance.one(&steps).clone())
            }
            10 => ("minLength", small),
            11 => ("maxLength", small),
            12 => ("pattern", json!(self.chance.one(PATTERNS))),
            13 => ("format", self.format()),
            14 | 15 => ("required", json!(self.chance.some(&NAMES[..5], 1, 3))),
            16 => ("uniqueItems", json!(!self.chance.once_in(5))),
            17 => (*self.chance.one(&["minProperties", "maxProperties", "minItems", "maxItems"]), small),
            _ => ("enum", json!([scalar(self.chance), self.chance.one(TEXTS)])),
        }
    }

    fn format(&mut self) -> Value {
        match self.chance.below(5) {
            0 => json!(self.chance.one(ANNOTATIONS)),
            1 => json!(self.chance.one(NEW_FORMATS)),
            _ => json!(self.chance.one(FORMATS)),
        }
    }

    fn kinds(&mut self) -> Value {
        let kinds = ["object", "array", "string", "integer", "number", "boolean", "null", "object", "array"];
        if self.chance.once_in(4) {
            let mut some = self.chance.some(&kinds[..7], 1, 3);
            self.chance.shuffle(&mut some);
            return json!(some);
        }
        json!(self.chance.one(&kinds))
    }
}
