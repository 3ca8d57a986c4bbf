//! The names that the members of an object may have.

use std::collections::BTreeSet;

use crate::contract::{Contract, FlattenTarget, Member, Payload, Record, Shape, Tagging, TypeKind, TypeName, Union};

/// A name for a member that only the flattened map of `record` takes.
pub(in crate::compat) fn rest_key(contract: &Contract, record: &Record) -> String {
    let mut names = MemberNames::new(contract);
    names.add_record(record);
    let taken = |name: &str| names.found.contains(name);
    let free = (2..).map(|number| format!("extra{number}"));
    std::iter::once("extra".to_owned()).chain(free).find(|name| !taken(name)).unwrap_or_default()
}

/// The names that the members of an object may have, in either direction, aliases included; those of flattened types
/// too.
pub(in crate::compat) struct MemberNames<'c> {
    contract: &'c Contract,
    /// The names so far.
    pub(in crate::compat) found: BTreeSet<&'c str>,
    seen: BTreeSet<&'c TypeName>,
}

impl<'c> MemberNames<'c> {
    /// No names yet.
    pub(in crate::compat) fn new(contract: &'c Contract) -> Self {
        Self { contract, found: BTreeSet::new(), seen: BTreeSet::new() }
    }

    /// Adds the names of a record's members.
    pub(in crate::compat) fn add_record(&mut self, record: &'c Record) {
        record.members.iter().for_each(|member| self.add_member(member));
    }

    /// Adds the names that one entry of a record brings.
    pub(in crate::compat) fn add_member(&mut self, member: &'c Member) {
        match member {
            Member::Field(field) => {
                self.found.extend(field.write.iter().map(|writing| writing.name.as_str()));
                self.found.extend(field.read.iter().flat_map(|reading| reading.names.iter().map(String::as_str)));
            }
            Member::Flatten(flatten) => {
                if let FlattenTarget::Named(name) = &flatten.target {
                    self.add_type(name);
                }
            }
        }
    }

    /// Adds the names of the members of a type's objects; none where it is no object.
    pub(in crate::compat) fn add_type(&mut self, name: &'c TypeName) {
        if !self.seen.insert(name) {
            return;
        }
        match self.contract.types.get(name).map(|definition| &definition.kind) {
            Some(TypeKind::Record(record)) => self.add_record(record),
            Some(TypeKind::Union(union)) => self.add_union(union),
            Some(TypeKind::Newtype(Shape::Named(inner))) => self.add_type(inner),
            Some(TypeKind::Newtype(_) | TypeKind::Enumeration(_)) | None => {}
        }
    }

    fn add_union(&mut self, union: &'c Union) {
        match &union.tagging {
            Tagging::Internal { tag } => drop(self.found.insert(tag)),
            Tagging::Adjacent { tag, content } => self.found.extend([tag.as_str(), content]),
            Tagging::External | Tagging::Untagged => {}
        }
        for variant in &union.variants {
            if variant.untagged || matches!(union.tagging, Tagging::Internal { .. } | Tagging::Untagged) {
                self.add_payload(&variant.payload);
            } else if union.tagging == Tagging::External {
                self.found.extend(variant.write.iter().chain(&variant.read).map(String::as_str));
            }
        }
    }

    /// Adds the names of the members that a variant carries; none where it is no object.
    pub(in crate::compat) fn add_payload(&mut self, payload: &'c Payload) {
        match payload {
            Payload::Newtype(Shape::Named(name)) => self.add_type(name),
            Payload::Record(record) => self.add_record(record),
            Payload::Unit | Payload::Newtype(_) | Payload::Tuple(_) => {}
        }
    }
}
