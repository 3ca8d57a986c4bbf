//! The keywords of objects.

use serde_json::Value;

use super::{Reading, Site};
use crate::compat::containment::arena::{Count, Id, Keys, Name};

impl<'v> Reading<'v> {
    pub(super) fn objects(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        let mut named = self.named_schemas_at(site, "properties", parts).unwrap_or_default();
        let groups = self.named_schemas_at(site, "patternProperties", parts).unwrap_or_default();
        let rest = self.schema_at(site, "additionalProperties").unwrap_or(Id::ANYTHING);
        self.arena.here = (site.at.place, "properties");
        for (name, id) in &mut named {
            *id = self.also_in_groups(site, *name, *id, &groups);
        }
        let groups = groups.into_iter().map(|(pattern, id)| (Keys::matching(pattern), id)).collect();
        self.arena.here = (site.at.place, if named.is_empty() { "additionalProperties" } else { "properties" });
        parts.push(self.arena.members(named, groups, rest));

        self.required(site, parts);
        if let Some(names) = self.schema_at(site, "propertyNames") {
            self.arena.here = (site.at.place, "propertyNames");
            parts.push(self.arena.member_names(names));
        }
        let least = self.count_at(site, "minProperties", parts).unwrap_or(0);
        let most = self.count_at(site, "maxProperties", parts);
        self.arena.here = (site.at.place, if most.is_some() { "maxProperties" } else { "minProperties" });
        parts.push(self.arena.member_count(Count { least, most }));
    }

    fn required(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        let Some(value) = site.object.get("required") else { return };
        let names = value.as_array().map(|names| names.iter().map(Value::as_str).collect::<Option<Vec<&str>>>());
        let Some(Some(names)) = names else {
            parts.push(self.unclear(site.at, "required", "the value is no list of names"));
            return;
        };
        let names: Vec<Name> = names.into_iter().map(|name| self.arena.name(name)).collect();
        self.arena.here = (site.at.place, "required");
        parts.push(self.arena.required(names));
    }

    /// What a member is held to that is named, and whose name may match patterns as well.
    fn also_in_groups(&mut self, site: Site<'v>, name: Name, id: Id, groups: &[(Name, Id)]) -> Id {
        let mut ids = vec![id];
        for (pattern, group) in groups {
            match self.matches(*pattern, name) {
                Some(true) => ids.push(*group),
                Some(false) => {}
                None => {
                    let problem = format!("whether `{}` matches the pattern is not known", self.arena.text(name));
                    ids.push(self.unclear(site.at, "patternProperties", problem));
                }
            }
        }
        if ids.len() == 1 { id } else { self.arena.all(ids) }
    }
}

impl Keys {
    pub(super) fn matching(pattern: Name) -> Self {
        Self { matching: Box::new([pattern]), failing: Box::new([]) }
    }
}
