//! `$ref`, `$dynamicRef` and `$recursiveRef`.

use serde_json::Value;

use super::{At, Reading, Site, dialect::Dialect, document::Target};
use crate::compat::containment::arena::{Id, Place};

impl<'v> Reading<'v> {
    /// Adds what the references lead to. `false` where nothing else in this schema counts.
    pub(super) fn references(&mut self, site: Site<'v>, parts: &mut Vec<Id>) -> bool {
        let dialect = self.document.dialect;
        for keyword in ["$ref", "$dynamicRef", "$recursiveRef"] {
            let Some(value) = site.object.get(keyword) else { continue };
            let known = match keyword {
                "$dynamicRef" => dialect == Dialect::Draft2020,
                "$recursiveRef" => dialect == Dialect::Draft2019,
                _ => true,
            };
            if known {
                let id = match self.reference(site.at.resource, keyword, value) {
                    Ok(target) => {
                        let at = At { place: self.place(&target.path), resource: target.resource };
                        self.target(target.schema, at)
                    }
                    Err(problem) => self.unclear(site.at, keyword, problem),
                };
                parts.push(id);
            }
        }
        let other = site.object.get("$schema").filter(|other| Dialect::named(other) != Some(dialect));
        if let Some(other) = other.filter(|_| site.at.place != Place(0)) {
            let problem = format!("this part is of another version of JSON Schema, {other}");
            parts.push(self.unclear(site.at, "$schema", problem));
        }
        !(dialect.is_old() && site.object.contains_key("$ref"))
    }

    /// Where a reference leads.
    pub(super) fn reference(&self, resource: usize, keyword: &str, value: &Value) -> Result<Target<'v>, String> {
        let Some(reference) = value.as_str() else { return Err("the value is no text".to_owned()) };
        match keyword {
            "$dynamicRef" => self.document.resolve_dynamic(resource, reference),
            "$recursiveRef" => self.document.resolve_recursive(resource),
            _ => self.document.resolve(resource, reference),
        }
    }

    fn place(&mut self, path: &[String]) -> Place {
        path.iter().fold(Place(0), |place, step| self.arena.place(place, step))
    }
}
