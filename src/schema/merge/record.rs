//! Records: members in declaration order, aliases accepted.

use indexmap::IndexSet;
use serde_json::{Map, Value, json};

use super::{Merge, annotate::say, company::refuse_bad_company, mismatch};
use crate::catalogue::meta::FieldMeta;
use crate::schema::{Direction, EmitError, keyword};

/// A record in the making.
#[derive(Default)]
pub(super) struct Record {
    pub(super) properties: Map<String, Value>,
    pub(super) required: Vec<String>,
    /// What must hold beside the members: one of each set of aliases, the flattened unions.
    pub(super) constraints: Vec<Value>,
    /// How many members and flattened fields there are so far, aliases and what is flattened not counted.
    pub(super) entries: usize,
    /// What the flattened fields are, in order.
    pub(super) flattened: Vec<Value>,
    /// `additionalProperties` or `unevaluatedProperties`, with its value.
    pub(super) remainder: Option<(&'static str, Value)>,
}

impl Record {
    /// The record as a schema.
    pub(super) fn into_schema(self) -> Map<String, Value> {
        let mut schema = Map::from_iter([("type".to_owned(), json!("object"))]);
        if !self.properties.is_empty() {
            schema.insert("properties".to_owned(), Value::Object(self.properties));
        }
        if !self.required.is_empty() {
            schema.insert("required".to_owned(), json!(self.required));
        }
        if let Some((name, value)) = self.remainder {
            schema.insert(name.to_owned(), value);
        }
        if !self.constraints.is_empty() {
            schema.insert("allOf".to_owned(), Value::Array(self.constraints));
        }
        if !self.flattened.is_empty() {
            say(&mut schema, keyword::FLATTEN, Value::Array(self.flattened));
        }
        schema
    }
}

impl Merge<'_> {
    /// The record that schemars described in `raw`. `raw` may hold members that are not fields: a union's tag.
    pub(super) fn record(
        &mut self,
        place: &str,
        fields: &[FieldMeta],
        closed: bool,
        mut raw: Map<String, Value>,
    ) -> Result<Record, EmitError> {
        let mut members = match raw.remove("properties") {
            Some(Value::Object(members)) => members,
            _ => Map::new(),
        };
        let required: IndexSet<String> = raw
            .get("required")
            .and_then(Value::as_array)
            .map(|names| names.iter().filter_map(Value::as_str).map(str::to_owned).collect())
            .unwrap_or_default();
        refuse_bad_company(self.types, place, fields, closed)?;
        let mut record = Record::default();
        for field in fields {
            if field.flatten {
                self.flatten(place, field, &raw, &mut record)?;
                record.entries += 1;
                continue;
            }
            let names: Vec<&str> = match self.direction {
                Direction::Write => field.write.into_iter().collect(),
                Direction::Read => field.read.clone(),
            };
            let Some(name) = names.first() else { continue };
            let Some(schema) = members.remove(*name) else {
                return Err(mismatch(
                    &format!("{place}.{}", field.name),
                    &format!(
                        "schemars has no member `{name}`; use serde's attributes, not schemars', to name or skip a field"
                    ),
                ));
            };
            let is_required = required.contains(*name);
            let member = self.member(field, name, schema, is_required);
            record.take(&names, member, is_required);
            record.entries += 1;
        }
        if record.remainder.is_none() && closed {
            let keyword = if record.flattened.is_empty() { "additionalProperties" } else { "unevaluatedProperties" };
            record.remainder = Some((keyword, Value::Bool(false)));
        }
        Ok(record)
    }
}

impl Record {
    /// Adds a member under its own name and its aliases, of which a message may hold at most one.
    fn take(&mut self, names: &[&str], member: Map<String, Value>, required: bool) {
        let [own, aliases @ ..] = names else { return };
        self.properties.insert((*own).to_owned(), Value::Object(member.clone()));
        if aliases.is_empty() {
            if required {
                self.required.push((*own).to_owned());
            }
            return;
        }
        for alias in aliases {
            let mut copy = member.clone();
            copy.shift_remove("description");
            copy.shift_remove("default");
            copy.shift_remove(keyword::WIREPROOF);
            say(&mut copy, keyword::ALIAS_OF, json!(own));
            self.properties.insert((*alias).to_owned(), Value::Object(copy));
        }
        let mut branches: Vec<Value> = names.iter().map(|name| json!({"required": [name]})).collect();
        if !required {
            branches.push(json!({"not": {"anyOf": branches.clone()}}));
        }
        self.constraints.push(json!({"oneOf": branches, keyword::WIREPROOF: {keyword::ALIASES: names}}));
    }
}
