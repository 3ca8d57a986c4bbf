//! Which members and items the schemas at one place speak of, and under which conditions.

use serde_json::Value;

use super::super::{At, Reading, Site, dialect::Dialect};
use crate::compat::containment::arena::{Id, Name};

/// What one schema speaks of.
#[derive(Debug, Clone, Default)]
pub(super) struct Spoken {
    /// All of these hold where the schema does.
    pub(super) condition: Vec<Id>,
    pub(super) named: Vec<Name>,
    pub(super) patterns: Vec<Name>,
    pub(super) all_members: bool,
    /// How many items from the first on.
    pub(super) prefix: usize,
    pub(super) all_items: bool,
    /// Items in this set, wherever they are.
    pub(super) containing: Option<Id>,
}

/// Schemas inside each other beyond this are not looked through.
const DEPTH: usize = 32;

impl<'v> Reading<'v> {
    /// What the schema at `site` and those that hold at the same place speak of.
    pub(super) fn spoken_of(&mut self, site: Site<'v>) -> Result<Vec<Spoken>, String> {
        let mut all = Vec::new();
        let own = self.own(site, false);
        all.push(own);
        self.gather(site, 0, &mut all)?;
        Ok(all)
    }

    /// What the keywords of one schema speak of.
    fn own(&mut self, site: Site<'v>, nested: bool) -> Spoken {
        let object = site.object;
        let has = |keyword: &str| object.contains_key(keyword);
        let newest = self.document.dialect == Dialect::Draft2020;
        let mut names_at = |keyword: &str| -> Vec<Name> {
            let named = object.get(keyword).and_then(Value::as_object);
            named.map(|named| named.keys().map(|name| self.arena.name(name)).collect()).unwrap_or_default()
        };
        let (members, patterns) = (names_at("properties"), names_at("patternProperties"));
        let list = object.get(if newest { "prefixItems" } else { "items" }).and_then(Value::as_array);
        let every_item = if newest || list.is_none() { has("items") } else { has("additionalItems") };
        let mut containing = self.schema_at(site, "contains");
        if let Some(id) = containing.filter(|_| !newest) {
            let doubt =
                self.unclear(site.at, "contains", "validators differ on whether this evaluates items in 2019-09");
            containing = Some(self.arena.all([id, doubt]));
        }
        Spoken {
            condition: Vec::new(),
            named: members,
            patterns,
            all_members: has("additionalProperties") || nested && has("unevaluatedProperties"),
            prefix: list.map_or(0, Vec::len),
            all_items: every_item || nested && has("unevaluatedItems"),
            containing,
        }
    }

    fn gather(&mut self, site: Site<'v>, depth: usize, all: &mut Vec<Spoken>) -> Result<(), String> {
        if depth > DEPTH {
            return Err("the schemas that speak of the same object or list are too deep inside each other".to_owned());
        }
        for keyword in ["$ref", "$dynamicRef", "$recursiveRef"] {
            let Some(value) = site.object.get(keyword) else { continue };
            let target = self.reference(site.at.resource, keyword, value)?;
            let at = At { place: site.at.place, resource: target.resource };
            self.gather_in(target.schema, at, depth, all)?;
        }
        for (keyword, conditional) in [("allOf", false), ("anyOf", true), ("oneOf", true)] {
            let schemas = site.object.get(keyword).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            for schema in schemas {
                self.gather_under(schema, site.at, depth, all, |reading| {
                    conditional.then(|| reading.schema(schema, site.at))
                })?;
            }
        }
        if let Some(condition) = site.object.get("if") {
            for keyword in ["if", "then"] {
                let Some(schema) = site.object.get(keyword) else { continue };
                self.gather_under(schema, site.at, depth, all, |reading| Some(reading.schema(condition, site.at)))?;
            }
            if let Some(schema) = site.object.get("else") {
                self.gather_under(schema, site.at, depth, all, |reading| {
                    let id = reading.schema(condition, site.at);
                    Some(reading.arena.not(id))
                })?;
            }
        }
        let dependent = site.object.get("dependentSchemas").and_then(Value::as_object);
        for (name, schema) in dependent.into_iter().flatten() {
            self.gather_under(schema, site.at, depth, all, |reading| {
                let name = reading.arena.name(name);
                let absent = reading.without(name);
                Some(reading.arena.not(absent))
            })?;
        }
        Ok(())
    }

    /// Gathers what a schema speaks of, all under one more condition.
    fn gather_under(
        &mut self,
        schema: &'v Value,
        at: At,
        depth: usize,
        all: &mut Vec<Spoken>,
        condition: impl FnOnce(&mut Self) -> Option<Id>,
    ) -> Result<(), String> {
        let before = all.len();
        self.gather_in(schema, at, depth, all)?;
        if all.len() > before
            && let Some(condition) = condition(self)
        {
            all[before..].iter_mut().for_each(|spoken| spoken.condition.push(condition));
        }
        Ok(())
    }

    fn gather_in(&mut self, schema: &'v Value, at: At, depth: usize, all: &mut Vec<Spoken>) -> Result<(), String> {
        let Some(object) = schema.as_object() else { return Ok(()) };
        self.alternatives_left =
            self.alternatives_left.checked_sub(1).ok_or("too many schemas speak of the same place")?;
        let resource = self.document.home(schema).unwrap_or(at.resource);
        let site = Site { object, at: At { resource, ..at } };
        let own = self.own(site, true);
        if own.speaks() {
            all.push(own);
        }
        self.gather(site, depth + 1, all)
    }
}

impl Spoken {
    fn speaks(&self) -> bool {
        let members = self.all_members || !self.named.is_empty() || !self.patterns.is_empty();
        members || self.all_items || self.prefix > 0 || self.containing.is_some()
    }
}
