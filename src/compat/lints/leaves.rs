//! Every shape that a type has of its own, with its place.

use super::subject::Subject;
use crate::{
    compat::sample::{Place, Step, written},
    contract::{FlattenTarget, Member, Payload, Record, Shape, TypeKind, TypeName},
};

/// A shape inside a type.
pub(super) struct Leaf<'c> {
    /// The type.
    pub(super) name: &'c TypeName,
    /// Where in the type it stands.
    pub(super) inner: Place,
    /// The nearest key of `sources.json`: `Type`, `Type.field`, `Type::Variant` or `Type::Variant.field`.
    pub(super) key: String,
    /// The shape: no name and no `Nullable`.
    pub(super) shape: &'c Shape,
    /// Whether `null` may stand in its place.
    pub(super) nullable: bool,
}

impl<'c> Subject<'c> {
    /// The shapes in types that stand in messages, those that hold others first. A named type is seen once, at itself;
    /// a foreign one is not.
    pub(super) fn leaves(&self) -> Vec<Leaf<'c>> {
        let mut leaves = Vec::new();
        for (name, _) in self.written_types().filter(|(name, _)| !self.is_foreign(name)) {
            let mut walk = Walk { name, inner: Place::new(), leaves: &mut leaves };
            match self.contract.types.get(name).map(|definition| &definition.kind) {
                Some(TypeKind::Record(record)) => walk.record(&name.0, record),
                Some(TypeKind::Newtype(shape)) => walk.shape(&name.0, shape, false),
                Some(TypeKind::Union(union)) => {
                    for (index, variant) in union.variants.iter().enumerate() {
                        let key = format!("{name}::{}", variant.name);
                        walk.step(Step::Variant(index), |walk| walk.payload(&key, &variant.payload));
                    }
                }
                Some(TypeKind::Enumeration(_)) | None => {}
            }
        }
        leaves
    }
}

struct Walk<'w, 'c> {
    name: &'c TypeName,
    inner: Place,
    leaves: &'w mut Vec<Leaf<'c>>,
}

impl<'c> Walk<'_, 'c> {
    fn step(&mut self, step: Step, walk: impl FnOnce(&mut Self)) {
        self.inner.push(step);
        walk(self);
        self.inner.pop();
    }

    fn payload(&mut self, key: &str, payload: &'c Payload) {
        match payload {
            Payload::Unit => {}
            Payload::Newtype(shape) => self.shape(key, shape, false),
            Payload::Tuple(shapes) => self.tuple(key, shapes),
            Payload::Record(record) => self.record(key, record),
        }
    }

    fn record(&mut self, owner: &str, record: &'c Record) {
        for (index, member) in record.members.iter().enumerate() {
            match member {
                Member::Field(field) => {
                    if let Some(written) = written(field) {
                        let key = format!("{owner}.{}", field.name);
                        let nullable = matches!(field.shape, Shape::Nullable(_));
                        self.step(Step::Member(index), |walk| walk.shape(&key, written.shape, nullable));
                    }
                }
                Member::Flatten(flatten) => {
                    if let FlattenTarget::Rest(shape) = &flatten.target {
                        let key = format!("{owner}.{}", flatten.name);
                        self.step(Step::Member(index), |walk| walk.shape(&key, shape, false));
                    }
                }
            }
        }
    }

    fn tuple(&mut self, key: &str, shapes: &'c [Shape]) {
        for (index, shape) in shapes.iter().enumerate() {
            self.step(Step::Item(index), |walk| walk.shape(key, shape, false));
        }
    }

    fn shape(&mut self, key: &str, shape: &'c Shape, nullable: bool) {
        match shape {
            Shape::Nullable(inner) => return self.shape(key, inner, true),
            Shape::Named(_) => return,
            _ => self.leaves.push(Leaf {
                name: self.name,
                inner: self.inner.clone(),
                key: key.to_owned(),
                shape,
                nullable,
            }),
        }
        match shape {
            Shape::List { items, .. } => self.step(Step::Item(0), |walk| walk.shape(key, items, false)),
            Shape::Map { value, .. } => self.step(Step::Entry, |walk| walk.shape(key, value, false)),
            Shape::Tuple(shapes) => self.tuple(key, shapes),
            _ => {}
        }
    }
}
