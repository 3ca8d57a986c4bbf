//! The keywords of lists.

use serde_json::Value;

use super::{Reading, Site, dialect::Dialect};
use crate::compat::containment::arena::{Count, Id, Node};

impl<'v> Reading<'v> {
    pub(super) fn lists(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        self.item_schemas(site, parts);
        let least = self.count_at(site, "minItems", parts).unwrap_or(0);
        let most = self.count_at(site, "maxItems", parts);
        self.arena.here = (site.at.place, if most.is_some() { "maxItems" } else { "minItems" });
        parts.push(self.arena.item_count(Count { least, most }));
        match site.object.get("uniqueItems") {
            None | Some(Value::Bool(false)) => {}
            Some(Value::Bool(true)) => {
                self.arena.here = (site.at.place, "uniqueItems");
                parts.push(self.arena.intern(Node::Distinct));
            }
            Some(_) => parts.push(self.unclear(site.at, "uniqueItems", "the value is neither true nor false")),
        }
        self.contained(site, parts);
    }

    fn item_schemas(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        let newest = self.document.dialect == Dialect::Draft2020;
        let is_list = site.object.get("items").is_some_and(Value::is_array);
        let (prefix, rest) = match (newest, is_list) {
            (true, true) => {
                parts.push(self.unclear(site.at, "items", "a list of schemas is called `prefixItems` since 2020-12"));
                return;
            }
            (true, false) => (self.schemas_at(site, "prefixItems", parts), self.schema_at(site, "items")),
            (false, true) => (self.schemas_at(site, "items", parts), self.schema_at(site, "additionalItems")),
            (false, false) => (None, self.schema_at(site, "items")),
        };
        self.arena.here = (site.at.place, "items");
        parts.push(self.arena.items(prefix.unwrap_or_default(), rest.unwrap_or(Id::ANYTHING)));
    }

    fn contained(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        let Some(node) = self.schema_at(site, "contains") else { return };
        let counted = !self.document.dialect.is_old();
        let least = if counted { self.count_at(site, "minContains", parts) } else { None };
        let most = if counted { self.count_at(site, "maxContains", parts) } else { None };
        self.arena.here = (site.at.place, "contains");
        parts.push(self.arena.holding(node, Count { least: least.unwrap_or(1), most }));
    }
}
