//! A contract whose writers keep their promises.

use serde_json::Value;

use super::promise::{Promise, Promises};
use crate::contract::{Contract, Member, Payload, Record, Shape, TypeKind};

/// The contract, narrowed to what its writers promise; `false` where a promise is none that a contract can say.
pub(super) fn kept(contract: &Contract, promises: &Promises) -> (Contract, bool) {
    let mut contract = contract.clone();
    let mut keeper = Keeper { promises, whole: true };
    for (name, definition) in &mut contract.types {
        match &mut definition.kind {
            TypeKind::Newtype(shape) => keeper.at(&name.0, shape),
            TypeKind::Record(record) => keeper.record(&name.0, record),
            TypeKind::Union(union) => {
                for variant in &mut union.variants {
                    let place = format!("{name}::{}", variant.name);
                    match &mut variant.payload {
                        Payload::Newtype(shape) => keeper.at(&place, shape),
                        Payload::Record(record) => keeper.record(&place, record),
                        Payload::Unit | Payload::Tuple(_) => {}
                    }
                }
            }
            TypeKind::Enumeration(_) => {}
        }
    }
    (contract, keeper.whole)
}

struct Keeper<'p> {
    promises: &'p Promises,
    whole: bool,
}

impl Keeper<'_> {
    fn record(&mut self, place: &str, record: &mut Record) {
        for member in &mut record.members {
            if let Member::Field(field) = member {
                self.at(&format!("{place}.{}", field.name), &mut field.shape);
            }
        }
    }

    fn at(&mut self, place: &str, shape: &mut Shape) {
        if let Some(promise) = self.promises.get(place) {
            self.narrow(shape, promise);
        }
    }

    fn narrow(&mut self, shape: &mut Shape, promise: &Promise) {
        let count = |keyword: &str| promise.keywords.get(keyword).and_then(Value::as_u64);
        let text = |keyword: &str| promise.keywords.get(keyword).and_then(Value::as_str).map(str::to_owned);
        match shape {
            Shape::Nullable(inner) => self.narrow(inner, promise),
            Shape::Integer(range) => {
                let least = promise.keywords.get("minimum").and_then(Value::as_i64);
                range.min = least.map_or(range.min, i128::from);
                range.max = count("maximum").map_or(range.max, u128::from);
            }
            Shape::Text(known) => {
                (known.min, known.max) = (count("minLength").or(known.min), count("maxLength").or(known.max));
                known.pattern = text("pattern").or(known.pattern.take());
                known.format = text("format").or(known.format.take());
            }
            Shape::List { items, min, max, .. } => {
                *min = count("minItems").unwrap_or(*min);
                *max = count("maxItems").or(*max);
                if let Some(promise) = &promise.items {
                    self.narrow(items, promise);
                }
            }
            _ => self.whole &= promise.is_empty(),
        }
    }
}
