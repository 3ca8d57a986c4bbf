//! Since which release a member, a variant or a value is there without a gap.

use std::collections::BTreeSet;

use super::site::Site;
use crate::contract::{Contract, FlattenTarget, Member, Payload, Record, TypeDef, TypeKind, TypeName};

/// The members of every release up to today, newest first.
#[derive(Debug)]
pub(super) struct Origins<'s> {
    releases: Vec<(&'s str, BTreeSet<(&'s str, String)>)>,
    /// What is new today is new in this version.
    today: &'s str,
}

impl<'s> Origins<'s> {
    pub(super) fn new(site: &'s Site<'s>) -> Self {
        let releases = site.past().rev().map(|release| (release.version, members(release.contract))).collect();
        Self { releases, today: &site.contract.version }
    }

    /// The oldest release, which what has no release of its own is as old as at least.
    pub(super) fn oldest(&self) -> Option<&'s str> {
        self.releases.last().map(|(version, _)| *version)
    }

    /// The release in which a member of a type appeared; `None` where the oldest has it already, or none is frozen.
    pub(super) fn of(&self, owner: &TypeName, member: &str) -> Option<String> {
        let key = (owner.0.as_str(), member.to_owned());
        let has = |members: &BTreeSet<(&str, String)>| members.contains(&(key.0, key.1.clone()));
        let oldest = self.oldest()?;
        let first = self.releases.iter().take_while(|(_, members)| has(members)).last();
        let version = first.map_or(self.today, |(version, _)| *version);
        (first.is_none() || version != oldest).then(|| version.to_owned())
    }
}

/// Every member, variant and value of a contract, by the type that has it.
fn members(contract: &Contract) -> BTreeSet<(&str, String)> {
    let mut members = BTreeSet::new();
    for definition in contract.types.values() {
        each_member(definition, &mut |member| {
            members.insert((definition.name.0.as_str(), member));
        });
    }
    members
}

/// Calls `visit` with the key of everything that a type has.
fn each_member(definition: &TypeDef, visit: &mut impl FnMut(String)) {
    match &definition.kind {
        TypeKind::Record(record) => each_field(record, "", visit),
        TypeKind::Enumeration(enumeration) => enumeration.values.iter().for_each(|value| visit(value.name.clone())),
        TypeKind::Newtype(_) => {}
        TypeKind::Union(union) => {
            for variant in &union.variants {
                visit(variant.name.clone());
                if let Payload::Record(record) = &variant.payload {
                    each_field(record, &variant.name, visit);
                }
            }
        }
    }
}

fn each_field(record: &Record, variant: &str, visit: &mut impl FnMut(String)) {
    for member in &record.members {
        match member {
            Member::Field(field) => visit(key(variant, &field.name)),
            Member::Flatten(flatten) if matches!(flatten.target, FlattenTarget::Rest(_)) => {
                visit(key(variant, &flatten.name));
            }
            Member::Flatten(_) => {}
        }
    }
}

/// What a field is called among the members of its type; fields of a variant stand behind its name.
pub(super) fn key(variant: &str, field: &str) -> String {
    if variant.is_empty() { field.to_owned() } else { format!("{variant}.{field}") }
}
