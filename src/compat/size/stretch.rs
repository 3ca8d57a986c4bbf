//! A long message, made as long as it can get or as long as is wanted.
//!
//! Of the parts without bound one is stretched, by preference one that is long without being deep; parts with a bound
//! are made as long as they get.

use serde_json::{Map, Value, json};

use super::{greatest::Greatest, length, most::Most};
use crate::{
    compat::sample::{Sampler, is_among, rest_key, wrap, written, written_values},
    contract::{
        Field, FlattenTarget, FloatWidth, IntegerRange, Key, Member, Payload, Record, Shape, Text, TypeKind, TypeName,
        Union,
    },
};

/// How deep messages may get: a few levels less than serde reads.
const DEEPEST: usize = 120;
/// How many items or entries a message may get.
const MOST_ITEMS: u64 = 1 << 21;

/// A message of at least `wanted` bytes, or the longest there is. `escaped`: whether texts consist of what JSON escapes
/// in the longest way, which is what makes the longest, and not of plain letters.
pub(super) fn message(
    sampler: &Sampler<'_>,
    greatest: &Greatest<'_>,
    name: &TypeName,
    wanted: u64,
    escaped: bool,
) -> Option<Value> {
    Stretch { sampler, greatest, escaped }.named(name, wanted, 0, false)
}

struct Stretch<'s, 'c> {
    sampler: &'s Sampler<'c>,
    greatest: &'s Greatest<'c>,
    escaped: bool,
}

impl Stretch<'_, '_> {
    fn named(&self, name: &TypeName, wanted: u64, depth: usize, flat: bool) -> Option<Value> {
        if depth > DEEPEST {
            return if flat { None } else { self.sampler.minimal_type(name) };
        }
        let definition = self.sampler.contract().types.get(name).filter(|_| self.sampler.has_values(name))?;
        match &definition.kind {
            TypeKind::Record(record) => self.record(record, wanted, depth).map(Value::Object),
            TypeKind::Newtype(Shape::Named(inner)) => self.named(inner, wanted, depth + 1, flat),
            TypeKind::Newtype(shape) => self.shape(shape, wanted, depth),
            TypeKind::Enumeration(enumeration) => {
                let longest = written_values(enumeration).max_by_key(length::of)?;
                Some(Value::String(longest.clone()))
            }
            TypeKind::Union(union) => self.union(union, wanted, depth, flat),
        }
    }

    fn union(&self, union: &Union, wanted: u64, depth: usize, flat: bool) -> Option<Value> {
        let mut order: Vec<(Most, usize)> = Vec::new();
        for (index, variant) in union.variants.iter().enumerate().filter(|(_, variant)| variant.write.is_some()) {
            let size = self
                .greatest
                .sum(|sum| if flat { sum.variant_members(union, variant) } else { sum.variant(union, variant) });
            order.extend(size.map(|size| (size, index)));
        }
        order.sort_by_key(|(size, _)| match size {
            Most::Endless { nested, .. } => (u64::from(*nested), 0),
            Most::Finite(size) => (2, u64::MAX - size),
        });
        order.into_iter().find_map(|(_, index)| {
            let variant = union.variants.get(index)?;
            let among = is_among(union, variant, flat);
            let payload = match &variant.payload {
                Payload::Unit => Value::Null,
                Payload::Newtype(Shape::Named(name)) => self.named(name, wanted, depth + 1, among)?,
                Payload::Newtype(Shape::Any) if among => json!({"key": long_text(wanted)}),
                Payload::Newtype(shape) => self.shape(shape, wanted, depth + 1)?,
                Payload::Tuple(shapes) => self.tuple(shapes, wanted, depth + 1)?,
                Payload::Record(record) => Value::Object(self.record(record, wanted, depth + 1)?),
            };
            wrap(union, variant, payload, flat)
        })
    }

    fn shape(&self, shape: &Shape, wanted: u64, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return self.sampler.minimal(shape);
        }
        Some(match shape {
            Shape::Null => Value::Null,
            Shape::Bool => json!(false),
            Shape::Integer(range) => longest_integer(*range),
            Shape::Float(FloatWidth::Single) => json!(-0.000_001_000_000_1),
            Shape::Float(FloatWidth::Double | FloatWidth::Exact) => json!(-2.225_073_858_507_201_4e-308),
            Shape::Text(text) => {
                self.text(text, wanted).map_or_else(|| self.sampler.minimal(shape), |text| Some(json!(text)))?
            }
            Shape::Constant(value) => value.clone(),
            Shape::Any => long_text(wanted),
            Shape::List { items, min, max, unique } => {
                self.list(items, [*min, max.unwrap_or(u64::MAX)], *unique, wanted, depth)?
            }
            Shape::Tuple(shapes) => self.tuple(shapes, wanted, depth)?,
            Shape::Map { key, value } => Value::Object(self.map(key, value, wanted, depth)),
            Shape::Nullable(inner) => self.shape(inner, wanted, depth).unwrap_or_default(),
            Shape::Named(name) => self.named(name, wanted, depth + 1, false)?,
        })
    }

    /// A text, as long as it gets; `None` where its form is not known.
    fn text(&self, text: &Text, wanted: u64) -> Option<String> {
        if text.pattern.is_some() {
            return None;
        }
        if let Some(format) = &text.format {
            return length::longest(format).map(str::to_owned);
        }
        let most = text.max.unwrap_or(u64::MAX).min(wanted.max(text.min.unwrap_or(0)));
        let letter = if self.escaped && text.max.is_some() { length::ESCAPED } else { 'x' };
        Some(letter.to_string().repeat(usize::try_from(most).ok()?))
    }

    fn list(&self, items: &Shape, [min, max]: [u64; 2], unique: bool, wanted: u64, depth: usize) -> Option<Value> {
        if max == 0 {
            return Some(json!([]));
        }
        let size = self.greatest.sum(|sum| sum.shape(items));
        let Some(size) = size else { return (min == 0).then(|| json!([])) };
        if unique {
            let Some(values) = self.different(items, max.min(wanted / 2 + 1)) else {
                return Some(json!([self.shape(items, wanted, depth + 1)?]));
            };
            return Some(Value::Array(values));
        }
        let (first, others) = match &size {
            Most::Finite(_) => (self.shape(items, wanted, depth + 1)?, None),
            // Where any number of items is allowed, many short ones make the list long.
            Most::Endless { .. } if max == u64::MAX => (self.sampler.minimal(items)?, None),
            Most::Endless { .. } => (self.shape(items, wanted, depth + 1)?, self.sampler.minimal(items)),
        };
        let others = others.unwrap_or_else(|| first.clone());
        let enough = wanted / (length::of(&others) + 1) + 1;
        let count = if max == u64::MAX { enough.max(min) } else { max }.min(MOST_ITEMS);
        let mut values = vec![first];
        values.extend((1..count).map(|_| others.clone()));
        Some(Value::Array(values))
    }

    /// Up to `count` different values, the longest first; `None` where telling them apart is not known here.
    fn different(&self, items: &Shape, count: u64) -> Option<Vec<Value>> {
        let count = usize::try_from(count.min(MOST_ITEMS)).ok()?;
        match items {
            Shape::Bool => Some([json!(false), json!(true)].into_iter().take(count).collect()),
            Shape::Integer(range) => Some(integers(*range).take(count).collect()),
            Shape::Text(Text { format: None, max: None, pattern: None, .. }) => {
                Some((0..count).map(|number| json!(format!("text {number}"))).collect())
            }
            Shape::Named(name) => match &self.sampler.contract().types.get(name)?.kind {
                TypeKind::Enumeration(enumeration) => {
                    let mut texts: Vec<&String> = written_values(enumeration).collect();
                    texts.sort_by_key(|text| u64::MAX - length::of(text));
                    texts.dedup();
                    Some(texts.into_iter().take(count).map(|text| json!(text)).collect())
                }
                TypeKind::Newtype(shape @ (Shape::Bool | Shape::Integer(_) | Shape::Text(_))) => {
                    self.different(shape, count as u64)
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn tuple(&self, shapes: &[Shape], wanted: u64, depth: usize) -> Option<Value> {
        let sizes: Vec<Option<Most>> = shapes.iter().map(|shape| self.greatest.sum(|sum| sum.shape(shape))).collect();
        let stretched = stretched(&sizes);
        let items = shapes.iter().enumerate().map(|(index, shape)| {
            let is_left = stretched != Some(index) && sizes[index].as_ref().is_some_and(Most::is_endless);
            if is_left { self.sampler.minimal(shape) } else { self.shape(shape, wanted, depth + 1) }
        });
        items.collect()
    }

    fn map(&self, key: &Key, value: &Shape, wanted: u64, depth: usize) -> Map<String, Value> {
        let size = self.greatest.sum(|sum| sum.shape(value));
        let Some(size) = size else { return Map::new() };
        if size.is_endless() {
            let entry = self.sampler.minimal_key(key).zip(self.shape(value, wanted, depth + 1));
            return entry.into_iter().collect();
        }
        let Some(value) = self.shape(value, wanted, depth + 1) else { return Map::new() };
        let enough = wanted / (length::of(&value) + 4) + 1;
        let count = usize::try_from(enough.min(MOST_ITEMS)).unwrap_or_default();
        self.keys(key, count).into_iter().map(|key| (key, value.clone())).collect()
    }

    /// Different keys: up to `count`, or all there are of a kind that has few.
    fn keys(&self, key: &Key, count: usize) -> Vec<String> {
        match key {
            Key::Text => (0..count).map(|number| format!("key{number}")).collect(),
            Key::Bool => vec!["false".to_owned(), "true".to_owned()],
            Key::Integer(range) => integers(*range).take(count.max(1 << 17)).map(|number| number.to_string()).collect(),
            Key::Char => ('\u{4e00}'..=char::MAX).take(count).map(String::from).collect(),
            Key::Uuid => (0..count).map(|number| format!("{number:08x}-0b1e-4c55-9d0e-2f6d1b7a3c44")).collect(),
            Key::Named(name) => {
                let values = self.different(&Shape::Named(name.clone()), MOST_ITEMS.min(count.max(1 << 17) as u64));
                let text = |value: Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let keys: Vec<String> = values.unwrap_or_default().into_iter().map(text).collect();
                if keys.is_empty() { self.sampler.minimal_key(key).into_iter().collect() } else { keys }
            }
        }
    }

    fn record(&self, record: &Record, wanted: u64, depth: usize) -> Option<Map<String, Value>> {
        let sizes: Vec<Option<Most>> =
            record.members.iter().map(|entry| self.greatest.sum(|sum| sum.entry(entry))).collect();
        let stretched = stretched(&sizes);
        let mut members = Map::new();
        for (index, entry) in record.members.iter().enumerate() {
            let is_endless = sizes[index].as_ref().is_some_and(Most::is_endless);
            if is_endless && stretched != Some(index) {
                let alone = Record { members: vec![entry.clone()], closed: false };
                members.extend(self.sampler.minimal_record(&alone)?);
                continue;
            }
            match entry {
                Member::Field(field) => self.field(field, wanted, depth, &mut members)?,
                Member::Flatten(flatten) => match &flatten.target {
                    FlattenTarget::Named(name) => match self.named(name, wanted, depth + 1, true) {
                        Some(Value::Object(others)) => members.extend(others),
                        _ if flatten.optional => {}
                        _ => return None,
                    },
                    FlattenTarget::Rest(shape) => {
                        let first = rest_key(self.sampler.contract(), record);
                        let rest = self.map(&Key::Text, shape, wanted, depth + 1);
                        members.extend(rest.into_iter().map(|(name, value)| (format!("{first}{name}"), value)));
                    }
                },
            }
        }
        Some(members)
    }

    fn field(&self, field: &Field, wanted: u64, depth: usize, members: &mut Map<String, Value>) -> Option<()> {
        let Some(written) = written(field) else { return Some(()) };
        let value = match self.shape(written.shape, wanted, depth + 1) {
            Some(value) if written.nullable && length::of(&value) < 4 => Value::Null,
            Some(value) => value,
            None if written.nullable => Value::Null,
            None => return (!written.always).then_some(()),
        };
        members.insert(written.name.to_owned(), value);
        Some(())
    }
}

/// Which of several parts to stretch: the first without bound, by preference one that is not only nested.
fn stretched(sizes: &[Option<Most>]) -> Option<usize> {
    let position = |is: fn(&Most) -> bool| sizes.iter().position(|size| size.as_ref().is_some_and(is));
    position(Most::is_plainly_endless).or_else(|| position(Most::is_endless))
}

fn long_text(wanted: u64) -> Value {
    json!("x".repeat(usize::try_from(wanted).unwrap_or_default()))
}

/// The integers of a range, the longest first, as far as 64 bits go.
fn integers(range: IntegerRange) -> impl Iterator<Item = Value> {
    let min = i64::try_from(range.min).unwrap_or(i64::MIN);
    let max = u64::try_from(range.max).unwrap_or(u64::MAX);
    let negative = (min..0).map(|number| json!(number));
    let least = u64::try_from(min).unwrap_or(0);
    let positive = (least..=max).rev().map(|number| json!(number));
    // Negative ones from the least on, positive ones from the greatest down: both get shorter.
    negative.chain(positive)
}

fn longest_integer(range: IntegerRange) -> Value {
    let greatest = u64::try_from(range.max).map_or_else(|_| json!(u64::MAX), |number| json!(number));
    let least = json!(i64::try_from(range.min).unwrap_or(i64::MIN));
    if range.min < 0 && length::of(&least) > length::of(&greatest) { least } else { greatest }
}
