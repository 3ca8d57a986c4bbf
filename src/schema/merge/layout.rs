//! Type expressions laid over schemas: what the schema of a field does not show.

use serde_json::{Map, Value, json};

use super::{Merge, annotate::say, decimal, null::is_null, tighten};
use crate::catalogue::meta::{Body, Layout, Scalar};
use crate::schema::{Direction, keyword, naming::reference};

impl Merge<'_> {
    /// Fits `schema`, which schemars made for a type expression, to what serde does with that expression.
    pub(super) fn fit(&self, schema: &mut Map<String, Value>, layout: &Layout) {
        match layout {
            Layout::Scalar(_) => tighten::integer(schema),
            Layout::Named(_) => {}
            Layout::Nullable(inner) => match schema.get_mut("anyOf") {
                Some(Value::Array(branches)) => {
                    for branch in branches.iter_mut().filter(|branch| !is_null(branch)) {
                        self.fit_value(branch, inner);
                    }
                }
                _ => self.fit(schema, inner),
            },
            Layout::Array { items, .. } => {
                if let Some(schema) = schema.get_mut("items") {
                    self.fit_value(schema, items);
                }
            }
            Layout::List(items) => {
                // A reader of a Rust set takes repeated items; a writer never writes them.
                if schema.get("uniqueItems") == Some(&Value::Bool(true)) {
                    if self.direction == Direction::Read {
                        schema.shift_remove("uniqueItems");
                    }
                    say(schema, keyword::SET, Value::Bool(true));
                }
                if let Some(schema) = schema.get_mut("items") {
                    self.fit_value(schema, items);
                }
            }
            Layout::Tuple(layouts) => {
                if let Some(Value::Array(items)) = schema.get_mut("prefixItems") {
                    for (item, layout) in items.iter_mut().zip(layouts) {
                        self.fit_value(item, layout);
                    }
                }
            }
            Layout::Map { key, value } => self.fit_map(schema, key, value),
        }
    }

    fn fit_value(&self, schema: &mut Value, layout: &Layout) {
        if let Value::Object(schema) = schema {
            self.fit(schema, layout);
        }
    }

    /// schemars writes each kind of key another way; here every map has `propertyNames` and `additionalProperties`.
    fn fit_map(&self, schema: &mut Map<String, Value>, key: &Layout, value: &Layout) {
        let patterned = schema.shift_remove("patternProperties");
        let named = schema.shift_remove("properties");
        let mut values = match [patterned, named].into_iter().flatten().find_map(first_member) {
            Some(values) => values,
            None => schema.shift_remove("additionalProperties").unwrap_or(Value::Bool(true)),
        };
        self.fit_value(&mut values, value);
        if let Some(names) = self.key_schema(key) {
            if let Some(range) = self.integer_key(key) {
                say(schema, keyword::INTEGER_KEYS, range);
            }
            schema.insert("propertyNames".to_owned(), Value::Object(names));
        }
        schema.insert("additionalProperties".to_owned(), values);
    }

    /// What the member names of a map must be; `None` where they may be any text.
    fn key_schema(&self, key: &Layout) -> Option<Map<String, Value>> {
        let schema = match self.resolved_key(key) {
            Layout::Named(name) => return Some(reference(name)),
            Layout::Scalar(Scalar::Bool) => json!({"enum": ["true", "false"]}),
            Layout::Scalar(Scalar::Integer { min, max }) => json!({"pattern": decimal::integers(*min, *max)}),
            Layout::Scalar(Scalar::Char) => json!({"minLength": 1, "maxLength": 1}),
            Layout::Scalar(Scalar::Uuid) => json!({"format": "uuid"}),
            Layout::Scalar(Scalar::Formatted(format)) => json!({"format": format}),
            _ => return None,
        };
        schema.as_object().cloned()
    }

    fn integer_key(&self, key: &Layout) -> Option<Value> {
        match self.resolved_key(key) {
            Layout::Scalar(Scalar::Integer { min, max }) => Some(json!([min.to_string(), max.to_string()])),
            _ => None,
        }
    }

    /// The scalar behind a newtype whose own definition is not a string: JSON spells such keys as text.
    fn resolved_key<'l>(&'l self, key: &'l Layout) -> &'l Layout {
        let mut layout = key;
        while let Layout::Named(name) = layout {
            match self.types.get(name).map(|meta| &meta.body) {
                Some(Body::Newtype(field)) => layout = &field.layout,
                Some(Body::Wire { layout: wire, .. }) => layout = wire,
                _ => return layout,
            }
        }
        match layout {
            Layout::Scalar(Scalar::Integer { .. } | Scalar::Bool) => layout,
            _ => key,
        }
    }
}

fn first_member(members: Value) -> Option<Value> {
    match members {
        Value::Object(members) => members.into_iter().next().map(|(_, schema)| schema),
        _ => None,
    }
}
