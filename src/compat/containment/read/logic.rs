//! `allOf`, `anyOf`, `oneOf`, `not`, `if`, and what depends on a member's being there.

use serde_json::Value;

use super::{Reading, Site, dialect::Dialect};
use crate::compat::containment::{
    arena::{Id, Name},
    kinds::Kinds,
};

impl<'v> Reading<'v> {
    pub(super) fn logic(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        if let Some(ids) = self.schemas_at(site, "allOf", parts) {
            parts.extend(ids);
        }
        if let Some(ids) = self.schemas_at(site, "anyOf", parts) {
            self.arena.here = (site.at.place, "anyOf");
            parts.push(self.arena.any(ids));
        }
        if let Some(ids) = self.schemas_at(site, "oneOf", parts) {
            self.arena.here = (site.at.place, "oneOf");
            parts.push(self.arena.one(ids));
        }
        if let Some(id) = self.schema_at(site, "not") {
            self.arena.here = (site.at.place, "not");
            parts.push(self.arena.not(id));
        }
        self.condition(site, parts);
        self.dependencies(site, parts);
    }

    fn condition(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        if self.document.dialect < Dialect::Draft7 {
            return;
        }
        let Some(condition) = self.schema_at(site, "if") else { return };
        self.arena.here = (site.at.place, "if");
        if let Some(then) = self.schema_at(site, "then") {
            let unmet = self.arena.not(condition);
            parts.push(self.arena.any([unmet, then]));
        }
        if let Some(otherwise) = self.schema_at(site, "else") {
            parts.push(self.arena.any([condition, otherwise]));
        }
    }

    fn dependencies(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        let keywords: &[&str] = match self.document.dialect {
            old if old.is_old() => &["dependencies"],
            _ => &["dependentRequired", "dependentSchemas"],
        };
        if !self.document.dialect.is_old() && site.object.contains_key("dependencies") {
            let problem =
                "validators differ on what this means since 2019-09; say `dependentRequired` or `dependentSchemas`";
            parts.push(self.unclear(site.at, "dependencies", problem));
        }
        for keyword in keywords {
            let Some(value) = site.object.get(*keyword) else { continue };
            let Some(dependencies) = value.as_object() else {
                parts.push(self.unclear(site.at, keyword, "the value is no object"));
                continue;
            };
            let at = self.below(site.at, keyword);
            for (name, needed) in dependencies {
                let at = self.below(at, name);
                let needed = match needed {
                    Value::Array(names) if *keyword != "dependentSchemas" => {
                        let names: Option<Vec<Name>> =
                            names.iter().map(|name| Some(self.arena.name(name.as_str()?))).collect();
                        match names {
                            Some(names) => self.arena.required(names),
                            None => self.unclear(at, keyword, "a name is no text"),
                        }
                    }
                    _ if *keyword == "dependentRequired" => self.unclear(at, keyword, "the value is no list of names"),
                    schema => self.schema(schema, at),
                };
                let name = self.arena.name(name);
                let absent = self.without(name);
                parts.push(self.arena.any([absent, needed]));
            }
        }
    }

    /// What is no object, or has no such member.
    pub(super) fn without(&mut self, name: Name) -> Id {
        let required = self.arena.required([name]);
        let absent = self.arena.not(required);
        let other = self.unless(Kinds::OBJECT);
        self.arena.any([other, absent])
    }
}
