//! Flattened fields: members of another type that stand in the same object.

use serde_json::{Map, Value, json};

use super::{Merge, annotate::say, is_enumeration, mismatch, record::Record};
use crate::catalogue::meta::{Body, FieldMeta, Layout};
use crate::contract::Tagging;
use crate::schema::{Direction, EmitError, keyword, naming::reference};

impl Merge<'_> {
    /// Adds what `field` flattens to `record`. `raw` is schemars' schema of the record without its members.
    pub(super) fn flatten(
        &mut self,
        place: &str,
        field: &FieldMeta,
        raw: &Map<String, Value>,
        record: &mut Record,
    ) -> Result<(), EmitError> {
        let (optional, layout) = match &field.layout {
            Layout::Nullable(inner) => (true, &**inner),
            layout => (false, layout),
        };
        let mut said = json!({keyword::FIELD: field.name, keyword::AT: record.entries});
        if optional {
            said[keyword::OPTIONAL] = json!(true);
        }
        if !field.about.docs.trim().is_empty() {
            said[keyword::DOCS] = json!(field.about.docs.trim());
        }
        match layout {
            Layout::Named(name) => {
                said["$ref"] = reference(name)["$ref"].clone();
                self.flatten_named(place, field, name, optional, record)?;
            }
            Layout::Map { value, .. } => {
                let (keyword, mut values) = ["additionalProperties", "unevaluatedProperties"]
                    .into_iter()
                    .find_map(|keyword| Some((keyword, raw.get(keyword)?.clone())))
                    .unwrap_or(("additionalProperties", Value::Bool(true)));
                if let Value::Object(schema) = &mut values {
                    self.fit(schema, value);
                }
                record.remainder = Some((keyword, values));
            }
            _ => {
                return Err(mismatch(
                    &format!("{place}.{}", field.name),
                    "only a struct, an enum, a map, or an `Option` of one can be flattened",
                ));
            }
        }
        record.flattened.push(said);
        Ok(())
    }

    fn flatten_named(
        &mut self,
        place: &str,
        field: &FieldMeta,
        name: &str,
        optional: bool,
        record: &mut Record,
    ) -> Result<(), EmitError> {
        let meta = self.types.get(name).map(|meta| meta.body.clone());
        let raw = self.raw_definition(name)?;
        let constraint = match meta {
            Some(Body::Record { fields, .. }) => {
                // serde drops the inner strictness of a flattened struct.
                let inner = self.record(name, &fields, false, raw)?;
                if !optional {
                    return record.absorb(place, field, inner);
                }
                self.optional_record(inner)
            }
            Some(Body::Newtype(inner)) => {
                if let Layout::Named(inner) = &inner.layout {
                    return self.flatten_named(place, field, inner, optional, record);
                }
                return Err(mismatch(
                    &format!("{place}.{}", field.name),
                    "a newtype can be flattened only when it holds a struct or an enum",
                ));
            }
            Some(Body::Union { tagging, variants, closed }) if !is_enumeration(&tagging, &variants) => {
                // serde shows an adjacently tagged enum its tag and content alone.
                let closed = closed && !matches!(tagging, Tagging::Adjacent { .. });
                let union = self.union(name, &tagging, &variants, closed, &raw, true)?;
                if optional { json!({"anyOf": [union, {}]}) } else { Value::Object(union) }
            }
            _ => {
                return Err(mismatch(
                    &format!("{place}.{}", field.name),
                    &format!("`{name}` is not an object on the wire and cannot be flattened"),
                ));
            }
        };
        let Value::Object(mut constraint) = constraint else { return Ok(()) };
        say(&mut constraint, keyword::FLATTEN, json!(field.name));
        record.constraints.push(Value::Object(constraint));
        Ok(())
    }

    /// A reader that cannot read an optional flattened struct leaves it out; a writer writes all of it or nothing.
    fn optional_record(&self, inner: Record) -> Value {
        let names: Vec<Value> = inner.properties.keys().map(|name| json!({"required": [name]})).collect();
        let mut whole = inner.into_schema();
        whole.shift_remove("type");
        let nothing = match self.direction {
            Direction::Read => json!({}),
            Direction::Write => json!({"not": {"anyOf": names}}),
        };
        json!({"anyOf": [whole, nothing]})
    }
}

impl Record {
    /// Takes over the members of a flattened record.
    fn absorb(&mut self, place: &str, field: &FieldMeta, inner: Self) -> Result<(), EmitError> {
        for (name, schema) in inner.properties {
            let Value::Object(mut schema) = schema else { continue };
            say(&mut schema, keyword::FLATTEN, json!(field.name));
            if self.properties.insert(name.clone(), Value::Object(schema)).is_some() {
                return Err(mismatch(
                    &format!("{place}.{}", field.name),
                    &format!(
                        "the flattened member `{name}` has the name of another member, and serde would write both; rename one"
                    ),
                ));
            }
        }
        self.required.extend(inner.required);
        self.constraints.extend(inner.constraints);
        if self.remainder.is_none() {
            self.remainder = inner.remainder;
        }
        Ok(())
    }
}
