//! Records with their flattened parts put in place.

use crate::compat::sample::Step;
use crate::contract::{Contract, Field, Flatten, FlattenTarget, Member, Record, Shape, TypeKind, TypeName, Union};

/// A record as a message shows it.
#[derive(Debug, Default)]
pub(super) struct Expanded<'c> {
    /// The members, those of flattened records among them.
    pub(super) fields: Vec<Own<'c>>,
    /// The flattened unions.
    pub(super) unions: Vec<Flat<'c>>,
    /// What members without a name of their own hold.
    pub(super) rest: Option<(&'c Shape, Vec<Step>)>,
}

/// A member of an expanded record.
#[derive(Debug)]
pub(super) struct Own<'c> {
    pub(super) field: &'c Field,
    /// The type that declares it.
    pub(super) owner: String,
    /// Whether it stands in a flattened part that may be missing as a whole.
    pub(super) optional: bool,
    /// The way from the record to it.
    pub(super) way: Vec<Step>,
}

/// A flattened union of an expanded record.
#[derive(Debug)]
pub(super) struct Flat<'c> {
    pub(super) name: &'c TypeName,
    pub(super) union: &'c Union,
    /// The member that flattens it.
    pub(super) part: &'c Flatten,
    /// The type that declares that member.
    pub(super) owner: String,
    /// Whether it may be missing as a whole.
    pub(super) optional: bool,
    /// The way from the record to it.
    pub(super) way: Vec<Step>,
}

/// The record with its flattened parts in place.
pub(super) fn expand<'c>(contract: &'c Contract, record: &'c Record, owner: &str) -> Expanded<'c> {
    let mut expanded = Expanded::default();
    expanded.add(contract, record, owner, false, &mut Vec::new());
    expanded
}

impl<'c> Expanded<'c> {
    fn add(&mut self, contract: &'c Contract, record: &'c Record, owner: &str, optional: bool, way: &mut Vec<Step>) {
        for (index, member) in record.members.iter().enumerate() {
            way.push(Step::Member(index));
            match member {
                Member::Field(field) => {
                    self.fields.push(Own { field, owner: owner.to_owned(), optional, way: way.clone() });
                }
                Member::Flatten(Flatten { target: FlattenTarget::Rest(shape), .. }) => {
                    self.rest = Some((shape, way.clone()));
                }
                Member::Flatten(part @ Flatten { target: FlattenTarget::Named(name), optional: whole, .. }) => {
                    self.add_named(contract, name, (part, owner), optional || *whole, way);
                }
            }
            way.pop();
        }
    }

    fn add_named(
        &mut self,
        contract: &'c Contract,
        name: &'c TypeName,
        from: (&'c Flatten, &str),
        optional: bool,
        way: &mut Vec<Step>,
    ) {
        match contract.definition(name).map(|definition| &definition.kind) {
            Some(TypeKind::Record(record)) => self.add(contract, record, &name.0, optional, way),
            Some(TypeKind::Union(union)) => {
                let (part, owner) = (from.0, from.1.to_owned());
                self.unions.push(Flat { name, union, part, owner, optional, way: way.clone() });
            }
            Some(TypeKind::Newtype(shape)) => self.add_shape(contract, shape, from, optional, way),
            Some(TypeKind::Enumeration(_)) | None => {}
        }
    }

    fn add_shape(
        &mut self,
        contract: &'c Contract,
        shape: &'c Shape,
        from: (&'c Flatten, &str),
        optional: bool,
        way: &mut Vec<Step>,
    ) {
        match shape {
            Shape::Named(name) => self.add_named(contract, name, from, optional, way),
            Shape::Nullable(inner) => self.add_shape(contract, inner, from, true, way),
            Shape::Map { value, .. } => self.rest = Some((value, [way.as_slice(), &[Step::Entry]].concat())),
            Shape::Any => self.rest = Some((shape, way.clone())),
            _ => {}
        }
    }
}
