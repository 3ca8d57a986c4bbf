//! Variants: one branch of a union.

use serde_json::{Map, Value, json};

use super::{
    Merge,
    annotate::{about, say},
    enumeration::tags,
    mismatch,
    tagged::{Beside, beside_tag},
};
use crate::catalogue::meta::{PayloadMeta, VariantMeta};
use crate::contract::Tagging;
use crate::schema::{Direction, EmitError, keyword, naming::reference};

impl Merge<'_> {
    /// A variant without a tag: its payload alone.
    pub(super) fn bare_variant(
        &mut self,
        place: &str,
        variant: &VariantMeta,
        closed: bool,
        branch: Value,
    ) -> Result<Vec<Value>, EmitError> {
        let described = self.own_description(variant, &branch);
        let payload = self.payload(place, &variant.payload, closed, branch)?;
        let mut schema = described_as(payload, described);
        Self::name(&mut schema, variant, None);
        if variant.untagged {
            say(&mut schema, keyword::UNTAGGED, json!(true));
        }
        Ok(vec![Value::Object(schema)])
    }

    /// A variant with a tag. More than one schema where aliases make more than one form.
    #[expect(clippy::too_many_arguments, reason = "each is one independent fact about the variant")]
    pub(super) fn tagged_variant(
        &mut self,
        place: &str,
        tagging: &Tagging,
        variant: &VariantMeta,
        closed: bool,
        branch: Value,
        known: &[&str],
        flattened: bool,
    ) -> Result<Vec<Value>, EmitError> {
        let described = self.own_description(variant, &branch);
        let open_ended = variant.catch_all && self.direction == Direction::Read;
        let names = tags(variant, self.direction);
        let tag_schema = if open_ended {
            json!({"type": "string", "not": {"enum": known}})
        } else if let [only] = names.as_slice() {
            json!({"type": "string", "const": only})
        } else {
            json!({"type": "string", "enum": names})
        };
        let schema = match tagging {
            Tagging::Internal { tag } => self.internal(place, variant, closed, branch, tag, tag_schema)?,
            Tagging::Adjacent { tag, content } => {
                self.adjacent(place, variant, closed, branch, [tag, content], tag_schema)?
            }
            Tagging::External | Tagging::Untagged => {
                if open_ended {
                    let mut schema = described_as(tag_schema, described);
                    Self::name(&mut schema, variant, None);
                    return Ok(vec![Value::Object(schema)]);
                }
                return self.external(place, variant, closed, &branch, &names, flattened);
            }
        };
        let mut schema = described_as(Value::Object(schema), described);
        Self::name(&mut schema, variant, None);
        Ok(vec![Value::Object(schema)])
    }

    fn external(
        &mut self,
        place: &str,
        variant: &VariantMeta,
        closed: bool,
        branch: &Value,
        names: &[&'static str],
        flattened: bool,
    ) -> Result<Vec<Value>, EmitError> {
        let Some(own) = names.first() else { return Ok(Vec::new()) };
        let payload = match &variant.payload {
            PayloadMeta::Unit if flattened => Some(json!({"type": "null"})),
            PayloadMeta::Unit => None,
            payload => {
                let raw = branch.get("properties").and_then(|members| members.get(*own)).cloned();
                Some(self.payload(place, payload, closed, raw.unwrap_or(Value::Bool(true)))?)
            }
        };
        let mut schemas = Vec::new();
        for name in names {
            let form = match &payload {
                None => json!({"type": "string", "const": name}),
                Some(payload) if flattened => {
                    json!({"type": "object", "properties": {*name: payload}, "required": [name]})
                }
                Some(payload) => json!({
                    "type": "object",
                    "properties": {*name: payload},
                    "required": [name],
                    "additionalProperties": false
                }),
            };
            let is_alias = name != own;
            let described = if is_alias { None } else { branch.get("description").cloned() };
            let mut schema = described_as(form, described);
            Self::name(&mut schema, variant, is_alias.then_some(*own));
            schemas.push(Value::Object(schema));
        }
        Ok(schemas)
    }

    fn internal(
        &mut self,
        place: &str,
        variant: &VariantMeta,
        closed: bool,
        branch: Value,
        tag: &str,
        tag_schema: Value,
    ) -> Result<Map<String, Value>, EmitError> {
        let Value::Object(mut raw) = branch else { return Err(mismatch(place, "schemars has no object here")) };
        if let Some(Value::Object(members)) = raw.get_mut("properties") {
            members.shift_remove(tag);
        }
        let mut schema = match &variant.payload {
            // serde ignores what stands beside the tag of a unit variant, even where it denies unknown members elsewhere.
            PayloadMeta::Unit => Map::from_iter([("type".to_owned(), json!("object"))]),
            PayloadMeta::Record(fields) => self.record(place, fields, closed, raw)?.into_schema(),
            PayloadMeta::Newtype(field) => {
                match beside_tag(self.types, &field.layout, tag).map_err(|problem| mismatch(place, problem))? {
                    Beside::Reference(name) => {
                        let mut schema = reference(&name);
                        schema.insert("type".to_owned(), json!("object"));
                        schema
                    }
                    Beside::Copy(name) => self.copy(&name)?,
                    Beside::Inline => {
                        raw.shift_remove("properties");
                        raw.shift_remove("required");
                        self.fit(&mut raw, &field.layout);
                        // Any value that a tag can join: an object, which a unit variant is not.
                        raw.entry("additionalProperties").or_insert(Value::Bool(true));
                        raw
                    }
                }
            }
            PayloadMeta::Tuple(_) => {
                return Err(mismatch(place, "an internally tagged enum cannot hold a tuple variant"));
            }
        };
        put_first(&mut schema, tag, tag_schema);
        Ok(schema)
    }

    /// The definition of a type, to be changed.
    fn copy(&mut self, name: &str) -> Result<Map<String, Value>, EmitError> {
        let Some(meta) = self.types.get(name) else { return Err(mismatch(name, "unknown type")) };
        let meta = meta.clone();
        let mut schema = self.definition(name, &meta)?;
        schema.shift_remove("description");
        schema.shift_remove("title");
        Ok(schema)
    }

    fn adjacent(
        &mut self,
        place: &str,
        variant: &VariantMeta,
        closed: bool,
        mut branch: Value,
        [tag, content]: [&str; 2],
        tag_schema: Value,
    ) -> Result<Map<String, Value>, EmitError> {
        let mut schema = Map::from_iter([("type".to_owned(), json!("object"))]);
        let raw =
            branch.get_mut("properties").and_then(Value::as_object_mut).and_then(|members| members.remove(content));
        let content_is_required = branch
            .get("required")
            .and_then(Value::as_array)
            .is_some_and(|names| names.iter().any(|name| name == content));
        // A reader takes the absent content of an `Option` for `None`.
        let may_be_absent = self.direction == Direction::Read
            && matches!(&variant.payload, PayloadMeta::Newtype(field) if self.reads_absence(&field.layout));
        let payload = match (&variant.payload, self.direction) {
            (PayloadMeta::Unit, Direction::Write) => None,
            // serde reads the content of a unit, where there is one, as `null`.
            (PayloadMeta::Unit, Direction::Read) => Some(json!({"type": "null"})),
            (payload, _) => Some(self.payload(place, payload, closed, raw.unwrap_or(Value::Bool(true)))?),
        };
        if let Some(payload) = payload {
            schema.insert("properties".to_owned(), json!({content: payload}));
        }
        if content_is_required && !may_be_absent {
            schema.insert("required".to_owned(), json!([content]));
        }
        if closed {
            schema.insert("additionalProperties".to_owned(), Value::Bool(false));
        }
        put_first(&mut schema, tag, tag_schema);
        Ok(schema)
    }

    /// The schema of what a variant carries.
    fn payload(&mut self, place: &str, payload: &PayloadMeta, closed: bool, raw: Value) -> Result<Value, EmitError> {
        let schema = match payload {
            PayloadMeta::Unit => Map::from_iter([("type".to_owned(), json!("null"))]),
            PayloadMeta::Newtype(field) => self.value(field, raw),
            PayloadMeta::Tuple(fields) => self.tuple(fields, raw),
            PayloadMeta::Record(fields) => match raw {
                Value::Object(raw) => self.record(place, fields, closed, raw)?.into_schema(),
                _ => return Err(mismatch(place, "schemars has no object here")),
            },
        };
        Ok(Value::Object(schema))
    }

    /// What schemars says about the variant, and not about the type that it carries or flattens.
    fn own_description(&self, variant: &VariantMeta, branch: &Value) -> Option<Value> {
        let described = branch.get("description")?;
        let is_borrowed = match &variant.payload {
            PayloadMeta::Newtype(field) => self.says(&field.layout, "description", described),
            PayloadMeta::Record(fields) => self.is_borrowed(fields, "description", described),
            PayloadMeta::Unit | PayloadMeta::Tuple(_) => false,
        };
        (!is_borrowed).then(|| described.clone())
    }

    /// Says which variant a branch is.
    fn name(schema: &mut Map<String, Value>, variant: &VariantMeta, alias_of: Option<&str>) {
        say(schema, keyword::VARIANT, json!(variant.name));
        if variant.catch_all {
            say(schema, keyword::OTHER, json!(true));
        }
        match alias_of {
            Some(own) => say(schema, keyword::ALIAS_OF, json!(own)),
            None => about(schema, &variant.about),
        }
    }
}

/// A schema with the description that schemars gave the whole branch.
fn described_as(schema: Value, description: Option<Value>) -> Map<String, Value> {
    let Value::Object(mut schema) = schema else { return Map::new() };
    if let Some(description) = description {
        schema.insert("description".to_owned(), description);
    }
    schema
}

/// Makes `tag` the first member of an object schema, and required.
fn put_first(schema: &mut Map<String, Value>, tag: &str, tag_schema: Value) {
    let mut members = Map::from_iter([(tag.to_owned(), tag_schema)]);
    if let Some(Value::Object(others)) = schema.remove("properties") {
        members.extend(others);
    }
    schema.insert("properties".to_owned(), Value::Object(members));
    let mut required = vec![json!(tag)];
    if let Some(Value::Array(others)) = schema.remove("required") {
        required.extend(others);
    }
    schema.insert("required".to_owned(), Value::Array(required));
}
