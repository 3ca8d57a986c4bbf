//! Enumerations and unions: the newer side's values and variants, and what the older side's part in them is.

use super::Blend;
use crate::contract::{Enumeration, EnumerationValue, Payload, TypeName, Union, Variant};
use crate::rollout::{
    item::{Change, Choice, Form, Item},
    pairing::members,
};

impl Blend<'_, '_> {
    pub(super) fn enumeration(&mut self, owner: &TypeName, old: &Enumeration, new: &Enumeration) -> Enumeration {
        let items = self.kept_of(owner, None);
        let before = |name: &str| old.values.iter().chain(&old.catch_all).find(|value| value.name == name);
        let blend = |value: &EnumerationValue| match choice_of(&items, &value.name) {
            Some(Choice::Added) if !self.reads => EnumerationValue { write: None, ..value.clone() },
            Some(Choice::Renamed) => {
                before(&value.name).map_or_else(|| value.clone(), |old| self.respelled(old, value))
            }
            _ => value.clone(),
        };
        let mut blended = Enumeration {
            values: new.values.iter().map(blend).collect(),
            catch_all: new.catch_all.as_ref().map(blend),
        };
        let is_removed = |value: &&EnumerationValue| choice_of(&items, &value.name) == Some(Choice::Removed);
        blended.values.extend(old.values.iter().filter(is_removed).cloned());
        if blended.catch_all.is_none() {
            blended.catch_all = old.catch_all.as_ref().filter(is_removed).cloned();
        }
        blended
    }

    fn respelled(&self, old: &EnumerationValue, new: &EnumerationValue) -> EnumerationValue {
        if self.reads {
            EnumerationValue { read: union_of(&new.read, &old.read), ..new.clone() }
        } else {
            EnumerationValue { write: old.write.clone(), ..new.clone() }
        }
    }

    pub(super) fn union(&mut self, owner: &TypeName, old: &Union, new: &Union) -> Union {
        let items = self.kept_of(owner, None);
        let mut variants = Vec::new();
        for variant in &new.variants {
            let choice = choice_of(&items, &variant.name);
            if choice == Some(Choice::Added) && !self.reads {
                continue;
            }
            let Some(before) = old.variants.iter().find(|other| other.name == variant.name) else {
                variants.push(variant.clone());
                continue;
            };
            let mut blended = variant.clone();
            if choice == Some(Choice::Renamed) {
                if self.reads {
                    blended.read = union_of(&variant.read, &before.read);
                } else {
                    blended.write.clone_from(&before.write);
                }
            }
            blended.payload = match (members(&before.payload, &old.tagging), members(&variant.payload, &new.tagging)) {
                (Some(before), Some(after)) => match self.record(owner, Some(&variant.name), before, after) {
                    empty if empty.members.is_empty() => variant.payload.clone(),
                    record => Payload::Record(record),
                },
                _ => self.variant_payload(owner, before, variant, &items),
            };
            variants.push(blended);
        }
        for variant in &old.variants {
            if choice_of(&items, &variant.name) == Some(Choice::Removed) {
                let imported = self.import_variant(variant);
                variants.push(imported);
            }
        }
        let is_lenient = items.iter().any(|(item, _)| matches!(item.change, Change::Strictness { .. }));
        let closed = if is_lenient { !self.reads && old.closed } else { new.closed };
        Union { tagging: new.tagging.clone(), variants, closed }
    }

    fn variant_payload(
        &mut self,
        owner: &TypeName,
        old: &Variant,
        new: &Variant,
        items: &[(Item<'_>, Form)],
    ) -> Payload {
        let is_kept =
            items.iter().any(|(item, _)| matches!(item.change, Change::Payload { .. }) && item.name == new.name);
        match (&old.payload, &new.payload) {
            (Payload::Newtype(before), Payload::Newtype(after)) if is_kept => {
                Payload::Newtype(self.blended(before, after, &format!("{owner}{}", new.name)))
            }
            (_, unchanged) => unchanged.clone(),
        }
    }
}

fn choice_of(items: &[(Item<'_>, Form)], name: &str) -> Option<Choice> {
    items.iter().filter(|(item, _)| item.name == name).find_map(|(item, _)| match item.change {
        Change::Value(choice) | Change::Variant(choice) => Some(choice),
        _ => None,
    })
}

/// The names of the first list, then what the second has beside them.
fn union_of(first: &[String], second: &[String]) -> Vec<String> {
    let more = second.iter().filter(|name| !first.contains(name));
    first.iter().chain(more).cloned().collect()
}
