//! Parts of an object that are checked as a whole: flattened unions, and flattened records that may be missing.

use std::collections::BTreeSet;

use super::{
    model::{has_member, wire_tag},
    names::UnionNames,
    properties::{Properties, Property},
    refuse,
    scope::Scope,
    text::{key, literal},
    types::{Direction, operand},
};
use crate::{
    codegen::Refusal,
    contract::{Contract, FlattenTarget, Member, Payload, Record, Shape, Tagging, TypeKind, TypeName, Union, Variant},
};

/// A part of an object that is checked as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'a> {
    /// The type.
    pub(super) name: &'a TypeName,
    /// What it is.
    kind: Kind<'a>,
    /// Whether it may be missing.
    pub(super) optional: bool,
    /// Whether the record flattens it itself, and not by way of another one.
    own: bool,
}

#[derive(Debug, Clone, Copy)]
enum Kind<'a> {
    Record(&'a Record),
    Union(&'a Union),
}

impl<'a> Part<'a> {
    pub(super) fn record(name: &'a TypeName, record: &'a Record, own: bool) -> Self {
        Self { name, kind: Kind::Record(record), optional: true, own }
    }

    pub(super) fn union(name: &'a TypeName, union: &'a Union, optional: bool, own: bool) -> Self {
        Self { name, kind: Kind::Union(union), optional, own }
    }

    /// The union, where its variants stand under their own names.
    fn external(&self) -> Option<&'a Union> {
        match self.kind {
            Kind::Union(union) if union.tagging == Tagging::External => Some(union),
            _ => None,
        }
    }

    /// Whether Rust takes its members away from those that are left over for others.
    pub(super) fn takes(&self) -> bool {
        let Kind::Union(union) = self.kind else { return false };
        self.own && matches!(union.tagging, Tagging::External | Tagging::Adjacent { .. }) && !has_untagged(union)
    }

    /// The members that tell that the part is there.
    fn marks(&self, contract: &'a Contract, place: &str) -> Result<Vec<&'a str>, Refusal> {
        let names = |properties: Properties<'a>| properties.list.into_iter().map(|property| property.name).collect();
        Ok(match self.kind {
            Kind::Record(record) => names(Properties::of(contract, record, place)?),
            Kind::Union(Union { tagging: Tagging::Internal { tag }, .. }) => vec![tag],
            Kind::Union(Union { tagging: Tagging::Adjacent { tag, content }, .. }) => vec![tag, content],
            Kind::Union(union @ Union { tagging: Tagging::External, .. }) => tags(union),
            Kind::Union(union) => {
                let mut marks = Vec::new();
                for variant in &union.variants {
                    marks.extend(names(Properties::beside_tag(contract, &variant.payload, place)?));
                }
                marks
            }
        })
    }

    /// Every member that the part may have, with the variant that has it.
    pub(super) fn members(
        &self,
        contract: &'a Contract,
        place: &str,
    ) -> Result<Vec<(Option<&'a Variant>, &'a str)>, Refusal> {
        let of = |variant, properties: &Properties<'a>| -> Vec<_> {
            properties.list.iter().flat_map(Property::names).map(|name| (variant, name)).collect()
        };
        let union = match self.kind {
            Kind::Record(record) => return Ok(of(None, &Properties::of(contract, record, place)?)),
            Kind::Union(union) => union,
        };
        let mut members = Vec::new();
        for variant in &union.variants {
            let own: Vec<_> = match &union.tagging {
                Tagging::External => {
                    variant.read.iter().chain(&variant.write).map(|tag| (Some(variant), tag.as_str())).collect()
                }
                Tagging::Internal { .. } | Tagging::Untagged => {
                    of(Some(variant), &Properties::beside_tag(contract, &variant.payload, place)?)
                }
                Tagging::Adjacent { .. } => Vec::new(),
            };
            members.extend(own);
            members.extend(tag_members(&union.tagging).into_iter().map(|name| (Some(variant), name)));
        }
        Ok(members)
    }

    /// The names of these members, each once.
    pub(super) fn names(&self, contract: &'a Contract, place: &str) -> Result<BTreeSet<&'a str>, Refusal> {
        Ok(self.members(contract, place)?.into_iter().map(|(_, name)| name).collect())
    }

    /// Refuses what serde makes of a part in a way that no check can follow.
    pub(super) fn refuse_unclear(
        &self,
        contract: &'a Contract,
        (closed, rest): (bool, Option<&Shape>),
        place: &str,
    ) -> Result<(), Refusal> {
        if closed && (self.optional || !self.takes()) {
            return Err(refuse(
                place,
                &format!("`deny_unknown_fields` and the flattened `{}` do not go together", self.name),
                "take one of the two away",
            ));
        }
        if rest.is_some_and(|shape| self.optional || self.external().is_some() && *shape != Shape::Any) {
            return Err(refuse(
                place,
                &format!(
                    "what is left of the flattened `{}` when it does not fit falls to the flattened map",
                    self.name
                ),
                "give one of the two a member of its own",
            ));
        }
        let Kind::Union(union) = self.kind else { return Ok(()) };
        if union.tagging == Tagging::External && has_untagged(union) {
            return Err(refuse(
                place,
                &format!("`{}` has a variant without tag beside those that are members", self.name),
                "give the union a tag with `#[serde(tag = \"…\")]`, or take `flatten` away",
            ));
        }
        for variant in union.variants.iter().filter(|_| union.tagging == Tagging::Untagged) {
            let holds_object = match &variant.payload {
                Payload::Record(_) => true,
                Payload::Newtype(Shape::Named(name)) => {
                    matches!(contract.definition(name).map(|definition| &definition.kind), Some(TypeKind::Record(_)))
                }
                _ => false,
            };
            if !holds_object {
                return Err(refuse(
                    &format!("{}::{}", self.name, variant.name),
                    "a variant of a flattened union without tags must be a struct",
                    "give the variant named fields",
                ));
            }
        }
        Ok(())
    }

    /// An expression that checks the part in the object `members`.
    pub(super) fn check(
        &self,
        scope: &Scope<'a>,
        members: &str,
        (base, closed): (&str, bool),
    ) -> Result<String, Refusal> {
        let check = scope.check_name(self.name)?;
        let constant = |ending: &str, names: BTreeSet<&str>| {
            let literals: Vec<_> = names.into_iter().map(literal).collect();
            scope.hoist_set(&format!("{base}{}{ending}", self.name.0), &literals)
        };
        let names = || self.names(scope.contract, base);
        Ok(match (self.external(), self.optional) {
            (Some(_), false) => {
                let ending = if closed { ", true" } else { "" };
                format!("wire.variantAmong({members}, at, {}, {check}{ending})", constant("Tags", names()?))
            }
            (Some(_), true) => format!("wire.variantOrNone({members}, at, {}, {check})", constant("Tags", names()?)),
            (None, false) => format!("{check}({members}, at)"),
            (None, true) => {
                let is_tagged = matches!(self.kind, Kind::Union(union) if union.tagging != Tagging::Untagged);
                let names = if is_tagged { self.marks(scope.contract, base)?.into_iter().collect() } else { names()? };
                format!("wire.partOrNone({members}, at, {}, {check})", constant("Names", names))
            }
        })
    }

    /// The type of the part's members.
    pub(super) fn type_of(&self, scope: &Scope<'a>, direction: Direction) -> Result<String, Refusal> {
        let there = match &scope.names.of_type(self.name)?.members {
            Some(members) if self.external().is_some() => {
                let identifier = members.in_direction(direction);
                scope.import_type(self.name, identifier);
                identifier.to_owned()
            }
            _ => scope.type_name(self.name, direction)?,
        };
        if !self.optional {
            return Ok(operand(there));
        }
        let marks = self.marks(scope.contract, &self.name.0)?;
        Ok(format!("({there} | {{ {} }})", absent(&marks)))
    }
}

/// The alternatives of a union whose variants stand among the members of another object: there a unit is a member, too.
pub(super) fn variants_as_members(union: &Union, names: &UnionNames, direction: Direction) -> Vec<String> {
    let units: Vec<_> = union.variants.iter().filter(|variant| !has_member(variant)).filter_map(wire_tag).collect();
    let mut types = Vec::new();
    for (variant, names) in union.variants.iter().zip(&names.variants) {
        let Some(tag) = wire_tag(variant) else { continue };
        if !has_member(variant) {
            let others: Vec<_> = tags(union).into_iter().filter(|other| *other != tag).collect();
            types.push(format!("{{ readonly {}: null; {} }}", key(tag), absent(&others)));
        } else if units.is_empty() {
            types.push(names.own.in_direction(direction).to_owned());
        } else {
            types.push(format!("({} & {{ {} }})", names.own.in_direction(direction), absent(&units)));
        }
    }
    types
}

/// The unions whose variants stand among the members of another object somewhere.
pub(super) fn unions_among_members(contract: &Contract) -> BTreeSet<&TypeName> {
    let mut flattened: Vec<&TypeName> = Vec::new();
    let mut add = |record: &'_ Record| {
        for member in &record.members {
            if let Member::Flatten(flatten) = member
                && let FlattenTarget::Named(name) = &flatten.target
            {
                flattened.extend(contract.types.get_key_value(name).map(|(name, _)| name));
            }
        }
    };
    for definition in contract.types.values() {
        match &definition.kind {
            TypeKind::Record(record) => add(record),
            TypeKind::Union(union) => {
                for variant in &union.variants {
                    if let Payload::Record(record) = &variant.payload {
                        add(record);
                    }
                }
            }
            TypeKind::Enumeration(_) | TypeKind::Newtype(_) => {}
        }
    }
    flattened.into_iter().filter_map(|name| behind_newtypes(contract, name)).collect()
}

/// The external union that a name stands for.
fn behind_newtypes<'a>(contract: &'a Contract, name: &'a TypeName) -> Option<&'a TypeName> {
    match &contract.definition(name)?.kind {
        TypeKind::Newtype(Shape::Named(inner)) => behind_newtypes(contract, inner),
        TypeKind::Union(union) if union.tagging == Tagging::External => Some(name),
        _ => None,
    }
}

/// The members of a type that has none of these.
fn absent(names: &[&str]) -> String {
    names.iter().map(|name| format!("readonly {}?: never", key(name))).collect::<Vec<_>>().join("; ")
}

fn tags(union: &Union) -> Vec<&str> {
    union.variants.iter().filter_map(wire_tag).collect()
}

/// The members that tell the variants apart.
fn tag_members(tagging: &Tagging) -> Vec<&str> {
    match tagging {
        Tagging::Internal { tag } => vec![tag],
        Tagging::Adjacent { tag, content } => vec![tag, content],
        Tagging::External | Tagging::Untagged => Vec::new(),
    }
}

fn has_untagged(union: &Union) -> bool {
    union.variants.iter().any(|variant| variant.untagged)
}
