//! Since which release an event, a member, a variant or a value is there without a gap.

use std::collections::BTreeSet;

use semver::Version;

use super::site::{Release, Site};
use crate::contract::{Contract, Event, FlattenTarget, Member, Payload, Record, TypeDef, TypeKind, TypeName};

/// What every release up to today has, newest first.
#[derive(Debug)]
pub(super) struct Origins<'s> {
    releases: Vec<Had<'s>>,
    /// What is new today is new in this version.
    today: &'s str,
}

/// What one release has.
#[derive(Debug)]
struct Had<'s> {
    version: &'s str,
    events: BTreeSet<&'s str>,
    members: BTreeSet<(&'s str, String)>,
}

impl<'s> Origins<'s> {
    pub(super) fn new(site: &'s Site<'s>) -> Self {
        let had = |release: &'s Release<'s>| Had {
            version: release.version,
            events: release.contract.events.iter().map(|event| event.name.as_str()).collect(),
            members: members(release.contract),
        };
        let releases = site.past().rev().map(had).collect();
        Self { releases, today: &site.contract.version }
    }

    /// The oldest release, which what has no release of its own is as old as at least.
    pub(super) fn oldest(&self) -> Option<&'s str> {
        self.releases.last().map(|had| had.version)
    }

    /// The release in which a member of a type appeared; `None` where the oldest has it already, or none is frozen.
    pub(super) fn of(&self, owner: &TypeName, member: &str) -> Option<String> {
        let key = (owner.0.as_str(), member.to_owned());
        self.first(|had| had.members.contains(&(key.0, key.1.clone())))
    }

    /// The release in which an event appeared. What its author says of it is believed as far as no release knows better.
    pub(super) fn of_event(&self, event: &Event) -> Option<String> {
        let said = event.since.as_ref();
        let Some(oldest) = self.oldest() else { return said.cloned() };
        self.first(|had| had.events.contains(event.name.as_str())).or_else(|| {
            let (said, oldest) = (said?, Version::parse(oldest).ok()?);
            Version::parse(said).is_ok_and(|version| version <= oldest).then(|| said.clone())
        })
    }

    /// The first of the releases that have something without a gap; `None` where that is the oldest, or none is frozen.
    fn first(&self, has: impl Fn(&Had<'s>) -> bool) -> Option<String> {
        let oldest = self.oldest()?;
        let first = self.releases.iter().take_while(|had| has(had)).last();
        let version = first.map_or(self.today, |had| had.version);
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
