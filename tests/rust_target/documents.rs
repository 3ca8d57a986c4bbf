//! Documents of a type, made out of its contract: good ones, and good ones with something wrong.

use fastrand::Rng;
use serde_json::{Map, Number, Value, json};
use wireproof::contract::{
    Contract, Enumeration, FlattenTarget, IntegerRange, Key, Member, Payload, ReadPresence, Record, Shape, Tagging,
    Text, TypeKind, TypeName, Union, Variant,
};

/// How deep documents nest before they take the shortest way out.
const DEEP: usize = 5;

/// An endless sequence of documents, the same in every run.
pub(crate) struct Documents<'a> {
    contract: &'a Contract,
    kind: TypeName,
    random: Rng,
    count: usize,
}

impl<'a> Documents<'a> {
    pub(crate) fn new(contract: &'a Contract, kind: &str) -> Self {
        let kind = TypeName(kind.to_owned());
        assert!(contract.definition(&kind).is_some(), "{kind} is not in the contract");
        Self { contract, kind, random: Rng::with_seed(42), count: 0 }
    }
}

impl Iterator for Documents<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        self.count += 1;
        let mut document = self.named(&self.kind.clone(), 0);
        if self.count.is_multiple_of(2) {
            self.damage(&mut document);
        }
        if self.count.is_multiple_of(31) {
            return Some(twice(&document));
        }
        Some(document.to_string())
    }
}

/// The text of an object with its first member written twice.
fn twice(document: &Value) -> String {
    let text = document.to_string();
    match document.as_object().and_then(|members| members.iter().next()) {
        Some((name, value)) => format!("{{{}:{value},{}", Value::from(name.as_str()), &text[1..]),
        None => text,
    }
}

impl Documents<'_> {
    fn named(&mut self, name: &TypeName, depth: usize) -> Value {
        let contract = self.contract;
        match &contract.definition(name).unwrap().kind {
            TypeKind::Record(record) => {
                let mut members = Map::new();
                self.record(record, &mut members, depth);
                Value::Object(members)
            }
            TypeKind::Enumeration(enumeration) => self.text_of(enumeration).into(),
            TypeKind::Union(union) => self.union(union, depth),
            TypeKind::Newtype(shape) => self.shape(shape, depth),
        }
    }

    fn text_of(&mut self, enumeration: &Enumeration) -> String {
        let mut texts: Vec<&String> = enumeration.values.iter().flat_map(|value| &value.read).collect();
        let unheard = "unheard-of".to_owned();
        texts.extend(enumeration.catch_all.as_ref().map(|_| &unheard));
        self.random.choice(texts).unwrap().clone()
    }

    fn record(&mut self, record: &Record, members: &mut Map<String, Value>, depth: usize) {
        for member in &record.members {
            let field = match member {
                Member::Field(field) => field,
                Member::Flatten(flatten) if flatten.optional && self.random.bool() => continue,
                Member::Flatten(flatten) => {
                    match &flatten.target {
                        FlattenTarget::Named(name) => {
                            let inner = self.named(name, depth + 1);
                            members.extend(inner.as_object().cloned().unwrap_or_default());
                        }
                        FlattenTarget::Rest(shape) => {
                            for index in 0..self.random.usize(0..3) {
                                members.insert(format!("more{index}"), self.shape(shape, depth + 1));
                            }
                        }
                    }
                    continue;
                }
            };
            let Some(reading) = &field.read else {
                if self.random.u8(0..4) == 0 {
                    members.insert(field.write.as_ref().unwrap().name.clone(), self.shape(&field.shape, depth + 1));
                }
                continue;
            };
            if reading.presence != ReadPresence::Required && (depth > DEEP || self.random.u8(0..3) == 0) {
                continue;
            }
            let name = self.random.choice(&reading.names).unwrap().clone();
            members.insert(name, self.shape(&field.shape, depth + 1));
        }
        if !record.closed && self.random.u8(0..8) == 0 {
            members.insert("never_heard_of".to_owned(), json!({ "a": [1] }));
        }
    }

    fn union(&mut self, union: &Union, depth: usize) -> Value {
        let simple = |variant: &&Variant| depth <= DEEP || !matches!(variant.payload, Payload::Record(_));
        let mut variants: Vec<&Variant> = union.variants.iter().filter(simple).collect();
        if variants.is_empty() {
            variants.extend(&union.variants);
        }
        let variant = *self.random.choice(&variants).unwrap();
        let payload = match &variant.payload {
            Payload::Unit => None,
            Payload::Newtype(shape) => Some(self.shape(shape, depth + 1)),
            Payload::Tuple(shapes) => Some(shapes.iter().map(|shape| self.shape(shape, depth + 1)).collect()),
            Payload::Record(record) => {
                let mut members = Map::new();
                self.record(record, &mut members, depth + 1);
                Some(Value::Object(members))
            }
        };
        if variant.untagged {
            return payload.unwrap_or_default();
        }
        let name = self.random.choice(&variant.read).cloned().unwrap_or_else(|| "unheard-of".to_owned());
        match (&union.tagging, payload) {
            (Tagging::Untagged, payload) => payload.unwrap_or_default(),
            (Tagging::External, None) => name.into(),
            (Tagging::External, Some(payload)) => json!({ name: payload }),
            (Tagging::Internal { tag }, payload) => {
                let mut members = Map::from_iter([(tag.clone(), name.into())]);
                members.extend(payload.unwrap_or_default().as_object().cloned().unwrap_or_default());
                Value::Object(members)
            }
            (Tagging::Adjacent { tag, .. }, None) => json!({ tag: name }),
            (Tagging::Adjacent { tag, content }, Some(payload)) if self.random.bool() => {
                json!({ tag: name, content: payload })
            }
            (Tagging::Adjacent { tag, content }, Some(payload)) => json!({ content: payload, tag: name }),
        }
    }

    fn shape(&mut self, shape: &Shape, depth: usize) -> Value {
        match shape {
            Shape::Null => Value::Null,
            Shape::Bool => self.random.bool().into(),
            Shape::Integer(range) => self.integer(*range),
            Shape::Float(_) => {
                (*self.random.choice(&[json!(0.5), json!(-3), json!(1e10), json!(0.1)]).unwrap()).clone()
            }
            Shape::Text(text) => self.text(text).into(),
            Shape::Constant(value) => value.clone(),
            Shape::List { items, min, max, .. } => {
                let most = if depth > DEEP { 0 } else { 3 };
                let count = max.filter(|max| max == min).unwrap_or_else(|| self.random.u64(0..=most));
                (0..count).map(|_| self.shape(items, depth + 1)).collect()
            }
            Shape::Tuple(shapes) => shapes.iter().map(|shape| self.shape(shape, depth + 1)).collect(),
            Shape::Map { key, value } => {
                let count = if depth > DEEP { 0 } else { self.random.usize(0..3) };
                let members = (0..count).map(|_| (self.key(key), self.shape(value, depth + 1)));
                Value::Object(members.collect::<Vec<_>>().into_iter().collect())
            }
            Shape::Any => {
                (*self.random.choice(&[json!(u64::MAX), json!({ "a": [null, 0.1] }), json!("é"), Value::Null]).unwrap())
                    .clone()
            }
            Shape::Nullable(_) if depth > DEEP || self.random.u8(0..3) == 0 => Value::Null,
            Shape::Nullable(inner) => self.shape(inner, depth),
            Shape::Named(name) => self.named(name, depth + 1),
        }
    }

    fn integer(&mut self, range: IntegerRange) -> Value {
        let small = i64::from(self.random.i8(0..100)).max(i64::try_from(range.min).unwrap_or(0));
        match self.random.u8(0..4) {
            0 => Number::from_i128(range.min).unwrap_or(0.into()).into(),
            1 => u64::try_from(range.max).unwrap_or(u64::MAX).into(),
            _ => small.into(),
        }
    }

    fn text(&mut self, text: &Text) -> String {
        let choices: &[&str] = match text.format.as_deref() {
            Some("uuid") => &["6f2c1a60-3a1f-4d49-8f3e-0b8e5f7a9c11", "00000000-0000-0000-0000-000000000000"],
            Some("date-time") => &[
                "2026-02-03T04:05:06Z",
                "2026-02-03T04:05:06.000000789+02:30",
                "0001-01-01T00:00:00Z",
                "2024-12-31T23:59:59.120-11:00",
            ],
            Some("date") => &["2026-02-28", "2024-02-29"],
            Some("partial-time") => &["04:05:06", "23:59:59.5"],
            Some("partial-date-time") => &["2026-02-03T04:05:06", "2026-02-03T04:05:06.25"],
            _ if text.max == Some(1) => &["x", "ß", "🦀"],
            _ => &["", "text", "a\u{0}\"\\\n", "🦀é"],
        };
        (*self.random.choice(choices).unwrap()).to_owned()
    }

    fn key(&mut self, key: &Key) -> String {
        let contract = self.contract;
        match key {
            Key::Text => self.text(&Text::default()),
            Key::Bool => self.random.bool().to_string(),
            Key::Integer(range) => self.integer(*range).to_string(),
            Key::Char => "x".to_owned(),
            Key::Uuid => "6f2c1a60-3a1f-4d49-8f3e-0b8e5f7a9c11".to_owned(),
            Key::Named(name) => match &contract.definition(name).unwrap().kind {
                TypeKind::Newtype(shape) => match self.shape(shape, 0) {
                    Value::String(text) => text,
                    other => other.to_string(),
                },
                TypeKind::Enumeration(enumeration) => self.text_of(enumeration),
                _ => panic!("{name} is no key"),
            },
        }
    }

    /// Changes one place: takes a member, adds one, renames one, or puts another value.
    fn damage(&mut self, value: &mut Value) {
        let deeper = self.random.u8(0..4) != 0;
        match value {
            Value::Object(members) if !members.is_empty() => {
                let index = self.random.usize(0..members.len());
                let name = members.keys().nth(index).unwrap().clone();
                match self.random.u8(0..6) {
                    0 => drop(members.remove(&name)),
                    1 => drop(members.insert("never_heard_of".to_owned(), Value::Null)),
                    2 => {
                        let inner = members.remove(&name).unwrap();
                        members.insert(name + "x", inner);
                    }
                    3 => drop(members.insert(name, Value::Null)),
                    _ if deeper => self.damage(members.get_mut(&name).unwrap()),
                    // An array in place of an object is a spelling that no writer writes and the contract does not speak of.
                    _ => *value = self.junk(false),
                }
            }
            Value::Array(items) if !items.is_empty() => {
                let index = self.random.usize(0..items.len());
                match self.random.u8(0..4) {
                    0 => drop(items.remove(index)),
                    1 => items.push(Value::Null),
                    _ => self.damage(&mut items[index]),
                }
            }
            _ => *value = self.junk(!value.is_object()),
        }
    }

    fn junk(&mut self, arrays: bool) -> Value {
        let junk = [
            json!(null),
            json!(true),
            json!(-1),
            json!(256),
            json!(1.5),
            json!(1.0),
            json!(0),
            json!(18_446_744_073_709_551_615_u64),
            json!(""),
            json!("junk"),
            json!({}),
            json!({ "a": 1 }),
            json!([]),
            json!([1]),
        ];
        let count = if arrays { junk.len() } else { junk.len() - 2 };
        junk[self.random.usize(0..count)].clone()
    }
}
