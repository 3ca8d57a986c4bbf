//! The sites of an event: each place of its messages at which something may be written in more than one way.

use indexmap::IndexMap;

use crate::compat::sample::{Place, Step};
use crate::contract::{
    Contract, Enumeration, FlattenTarget, Member, Payload, Record, Shape, TypeKind, TypeName, Union,
};

/// What stands at a place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Site<'c> {
    Value(&'c Shape),
    /// With whether it stands alone, and not as what a variant carries.
    Record(&'c Record, bool),
    Union(&'c Union),
    Enumeration(&'c Enumeration),
}

/// The sites of every type that stands at one of the `routes`, each type looked into once.
pub(super) fn sites<'c>(contract: &'c Contract, routes: &IndexMap<&'c TypeName, Place>) -> Vec<(Place, Site<'c>)> {
    let mut sites = Sites::default();
    for (name, place) in routes {
        sites.place.clone_from(place);
        match contract.definition(name).map(|definition| &definition.kind) {
            Some(TypeKind::Record(record)) => sites.record(record),
            Some(TypeKind::Union(union)) => sites.union(union),
            Some(TypeKind::Enumeration(enumeration)) => sites.add(Site::Enumeration(enumeration)),
            Some(TypeKind::Newtype(shape)) => sites.shape(shape),
            None => {}
        }
    }
    sites.found
}

#[derive(Default)]
struct Sites<'c> {
    found: Vec<(Place, Site<'c>)>,
    place: Place,
}

impl<'c> Sites<'c> {
    fn add(&mut self, site: Site<'c>) {
        self.found.push((self.place.clone(), site));
    }

    fn below(&mut self, step: Step, visit: impl FnOnce(&mut Self)) {
        self.place.push(step);
        visit(self);
        self.place.pop();
    }

    fn record(&mut self, record: &'c Record) {
        // Beside a tag, or where several variants are tried, an array is none of the forms that the bindings know.
        let is_alone = !matches!(self.place.last(), Some(Step::Variant(_)));
        self.add(Site::Record(record, is_alone));
        for (index, member) in record.members.iter().enumerate() {
            match member {
                Member::Field(field) if field.write.is_none() => {}
                Member::Field(field) => self.below(Step::Member(index), |sites| sites.shape(&field.shape)),
                Member::Flatten(flatten) => {
                    if let FlattenTarget::Rest(shape) = &flatten.target {
                        self.below(Step::Member(index), |sites| sites.shape(shape));
                    }
                }
            }
        }
    }

    fn union(&mut self, union: &'c Union) {
        self.add(Site::Union(union));
        for (index, variant) in union.variants.iter().enumerate() {
            self.below(Step::Variant(index), |sites| match &variant.payload {
                Payload::Unit => {}
                Payload::Newtype(shape) => sites.shape(shape),
                Payload::Tuple(shapes) => sites.tuple(shapes),
                Payload::Record(record) => sites.record(record),
            });
        }
    }

    fn shape(&mut self, shape: &'c Shape) {
        self.add(Site::Value(shape));
        self.inside(shape);
    }

    fn inside(&mut self, shape: &'c Shape) {
        match shape {
            Shape::Nullable(inner) => self.inside(inner),
            Shape::List { items, .. } => self.below(Step::Item(0), |sites| sites.shape(items)),
            Shape::Map { value, .. } => self.below(Step::Entry, |sites| sites.shape(value)),
            Shape::Tuple(shapes) => self.tuple(shapes),
            _ => {}
        }
    }

    fn tuple(&mut self, shapes: &'c [Shape]) {
        for (index, shape) in shapes.iter().enumerate() {
            self.below(Step::Item(index), |sites| sites.shape(shape));
        }
    }
}
