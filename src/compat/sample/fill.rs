//! A message with a given value at a given place.

use serde_json::{Map, Value};

use super::{
    Sampler, Step,
    names::rest_key,
    place::Spot,
    wrap::{is_among, wrap},
};
use crate::contract::{FlattenTarget, Member, Payload, Record, Shape, TypeName};

impl Sampler<'_> {
    /// A minimal message of `root` in which the value at `place` is `hole`.
    ///
    /// A place inside a flattened type takes part in its owner's object, and so does a hole at the flattened type
    /// itself, which must be an object or the name of a unit variant. At the place of a variant (the last step is
    /// [`Step::Variant`]) the hole is what the variant carries, `null` for a unit. `None` where the place cannot be
    /// written, or something beside it has no value.
    pub fn fill(&self, root: &TypeName, place: &[Step], hole: Value) -> Option<Value> {
        self.put(Spot::Type(root), place, hole, false)
    }

    fn put(&self, spot: Spot<'_>, place: &[Step], hole: Value, flat: bool) -> Option<Value> {
        let Some((step, rest)) = place.split_first() else { return Some(hole) };
        Some(match (self.resolve(spot)?, *step) {
            (Spot::Record(record), Step::Member(index)) => Value::Object(self.put_member(record, index, rest, hole)?),
            (Spot::Union(union), Step::Variant(index)) => {
                let variant = union.variants.get(index)?;
                let payload = self.put(Spot::Payload(&variant.payload), rest, hole, is_among(union, variant, flat))?;
                wrap(union, variant, payload, flat)?
            }
            (Spot::Shape(Shape::List { items, min, max, .. }), Step::Item(index)) => {
                if max.is_some_and(|max| index as u64 >= max) {
                    return None;
                }
                let least = usize::try_from(*min).ok()?.max(index + 1);
                let made = self.put(Spot::Shape(items), rest, hole, false)?;
                let others = (0..least).map(|at| if at == index { Some(made.clone()) } else { self.minimal(items) });
                others.collect::<Option<_>>()?
            }
            (Spot::Shape(Shape::Tuple(shapes)) | Spot::Payload(Payload::Tuple(shapes)), Step::Item(index)) => {
                let made = self.put(Spot::Shape(shapes.get(index)?), rest, hole, false)?;
                let shapes = shapes.iter().enumerate();
                let items =
                    shapes.map(|(at, shape)| if at == index { Some(made.clone()) } else { self.minimal(shape) });
                items.collect::<Option<_>>()?
            }
            (Spot::Shape(Shape::Map { key, value }), Step::Entry) => {
                let made = self.put(Spot::Shape(value), rest, hole, false)?;
                Value::Object(Map::from_iter([(self.minimal_key(key)?, made)]))
            }
            _ => return None,
        })
    }

    /// The members that are always written, in order, and the one at `index` besides.
    fn put_member(&self, record: &Record, index: usize, rest: &[Step], hole: Value) -> Option<Map<String, Value>> {
        let made = match record.members.get(index)? {
            Member::Field(field) => self.put(Spot::Shape(&field.shape), rest, hole, false)?,
            Member::Flatten(flatten) => match &flatten.target {
                FlattenTarget::Named(name) => self.put(Spot::Type(name), rest, hole, true)?,
                FlattenTarget::Rest(shape) => self.put(Spot::Shape(shape), rest, hole, false)?,
            },
        };
        let mut members = Map::new();
        for (at, member) in record.members.iter().enumerate() {
            if at != index {
                let alone = Record { members: vec![member.clone()], closed: false };
                members.extend(self.minimal_record(&alone)?);
                continue;
            }
            match (member, made.clone()) {
                (Member::Field(field), made) => drop(members.insert(field.write.as_ref()?.name.clone(), made)),
                (Member::Flatten(flatten), made) => match (&flatten.target, made) {
                    (FlattenTarget::Rest(_), made) => drop(members.insert(rest_key(self.contract, record), made)),
                    (FlattenTarget::Named(_), Value::Object(others)) => members.extend(others),
                    // serde writes a flattened unit variant as a member.
                    (FlattenTarget::Named(_), Value::String(unit)) => drop(members.insert(unit, Value::Null)),
                    (FlattenTarget::Named(_), _) => return None,
                },
            }
        }
        Some(members)
    }
}
