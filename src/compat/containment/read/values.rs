//! `const` and `enum`.

use serde_json::Value;

use super::{Reading, Site};
use crate::compat::containment::{
    arena::{Arena, Count, Id, Node},
    kinds::Kinds,
    number::{Decimal, NumberSet},
};

/// Constants that are deeper than this are not looked into.
const DEPTH: usize = 64;

impl<'v> Reading<'v> {
    pub(super) fn values(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        if let Some(value) = site.object.get("const") {
            self.arena.here.1 = "const";
            let id =
                self.arena.constant(value).unwrap_or_else(|| self.unclear(site.at, "const", "the value is too deep"));
            parts.push(id);
        }
        match site.object.get("enum") {
            None => {}
            Some(Value::Array(values)) => {
                self.arena.here.1 = "enum";
                let ids: Option<Vec<Id>> = values.iter().map(|value| self.arena.constant(value)).collect();
                parts.push(match ids {
                    Some(ids) => self.arena.any(ids),
                    None => self.unclear(site.at, "enum", "a value is too deep"),
                });
            }
            Some(_) => parts.push(self.unclear(site.at, "enum", "the value is no list")),
        }
    }
}

impl Arena {
    /// This value alone; nothing where it is too deep.
    pub(in crate::compat::containment) fn constant(&mut self, value: &Value) -> Option<Id> {
        self.constant_at(value, 0)
    }

    fn constant_at(&mut self, value: &Value, depth: usize) -> Option<Id> {
        if depth > DEPTH {
            return None;
        }
        Some(match value {
            Value::Null => self.kinds(Kinds::NULL),
            Value::Bool(value) => self.kinds(if *value { Kinds::TRUE } else { Kinds::FALSE }),
            Value::Number(number) => self.numbers_only(NumberSet::of([Decimal::of(number)])),
            Value::String(text) => {
                let name = self.name(text);
                self.intern(Node::Texts(Box::new([name])))
            }
            Value::Array(items) => {
                let prefix: Option<Vec<Id>> = items.iter().map(|item| self.constant_at(item, depth + 1)).collect();
                let length = items.len() as u64;
                let parts = [
                    self.kinds(Kinds::LIST),
                    self.items(prefix?, Id::NOTHING),
                    self.item_count(Count { least: length, most: Some(length) }),
                ];
                self.all(parts)
            }
            Value::Object(members) => {
                let mut named = Vec::with_capacity(members.len());
                for (name, value) in members {
                    let id = self.constant_at(value, depth + 1)?;
                    named.push((self.name(name), id));
                }
                let all: Vec<_> = named.iter().map(|(name, _)| *name).collect();
                let parts =
                    [self.kinds(Kinds::OBJECT), self.required(all), self.members(named, Vec::new(), Id::NOTHING)];
                self.all(parts)
            }
        })
    }
}
