//! The shortest ways from a type to the types that its messages hold.

use indexmap::{IndexMap, map::Entry};

use super::{Place, Sampler, Step, place::Spot};
use crate::contract::{FlattenTarget, Member, Payload, Shape, TypeKind, TypeName};

impl<'c> Sampler<'c> {
    /// For every type that a writer of `root` can write: the shortest place where it stands, `root` first, breadth
    /// first.
    ///
    /// The keys of maps are no places. A newtype has the place of what it stands for.
    pub fn routes(&self, root: &'c TypeName) -> IndexMap<&'c TypeName, Place> {
        let mut routes: IndexMap<&'c TypeName, Place> = IndexMap::from([(root, Place::new())]);
        let mut next = 0;
        while let Some((name, place)) = routes.get_index(next).map(|(name, place)| (*name, place.clone())) {
            let mut visit = |found: &'c TypeName, place: &Place| {
                if let Entry::Vacant(vacant) = routes.entry(found) {
                    vacant.insert(place.clone());
                }
            };
            let mut place = place;
            match self.contract.types.get(name).map(|definition| &definition.kind) {
                Some(TypeKind::Newtype(shape)) => walk_shape(shape, &mut place, &mut visit),
                Some(TypeKind::Record(_) | TypeKind::Union(_)) => {
                    if let Some(spot) = self.resolve(Spot::Type(name)) {
                        walk(spot, &mut place, &mut visit);
                    }
                }
                Some(TypeKind::Enumeration(_)) | None => {}
            }
            next += 1;
        }
        routes
    }
}

fn walk<'c>(spot: Spot<'c>, place: &mut Place, visit: &mut dyn FnMut(&'c TypeName, &Place)) {
    let mut step = |step: Step, spot: Spot<'c>| {
        place.push(step);
        walk(spot, place, visit);
        place.pop();
    };
    match spot {
        Spot::Type(name) => visit(name, place),
        Spot::Shape(shape) => walk_shape(shape, place, visit),
        Spot::Record(record) => {
            for (index, member) in record.members.iter().enumerate() {
                match member {
                    Member::Field(field) if field.write.is_none() => {}
                    Member::Field(field) => step(Step::Member(index), Spot::Shape(&field.shape)),
                    Member::Flatten(flatten) => match &flatten.target {
                        FlattenTarget::Named(name) => step(Step::Member(index), Spot::Type(name)),
                        FlattenTarget::Rest(shape) => step(Step::Member(index), Spot::Shape(shape)),
                    },
                }
            }
        }
        Spot::Union(union) => {
            for (index, variant) in union.variants.iter().enumerate() {
                if variant.write.is_some() {
                    step(Step::Variant(index), Spot::Payload(&variant.payload));
                }
            }
        }
        Spot::Payload(payload) => match payload {
            Payload::Unit => {}
            Payload::Newtype(shape) => walk_shape(shape, place, visit),
            Payload::Tuple(shapes) => walk_tuple(shapes, place, visit),
            Payload::Record(record) => walk(Spot::Record(record), place, visit),
        },
    }
}

fn walk_shape<'c>(shape: &'c Shape, place: &mut Place, visit: &mut dyn FnMut(&'c TypeName, &Place)) {
    match shape {
        Shape::Named(name) => visit(name, place),
        Shape::Nullable(inner) => walk_shape(inner, place, visit),
        Shape::List { items: inner, .. } | Shape::Map { value: inner, .. } => {
            place.push(if matches!(shape, Shape::Map { .. }) { Step::Entry } else { Step::Item(0) });
            walk_shape(inner, place, visit);
            place.pop();
        }
        Shape::Tuple(shapes) => walk_tuple(shapes, place, visit),
        Shape::Null
        | Shape::Bool
        | Shape::Integer(_)
        | Shape::Float(_)
        | Shape::Text(_)
        | Shape::Constant(_)
        | Shape::Any => {}
    }
}

fn walk_tuple<'c>(shapes: &'c [Shape], place: &mut Place, visit: &mut dyn FnMut(&'c TypeName, &Place)) {
    for (index, shape) in shapes.iter().enumerate() {
        place.push(Step::Item(index));
        walk_shape(shape, place, visit);
        place.pop();
    }
}
