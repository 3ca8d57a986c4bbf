//! Fields: the value of a member, and what is said about it.

use serde_json::{Map, Value};

use super::{
    Merge,
    annotate::{about, say},
    loosen::loosen,
    null::without_null,
};
use crate::catalogue::meta::{Body, DefaultMeta, FieldMeta, Layout};
use crate::schema::{Direction, keyword};

impl Merge<'_> {
    /// The schema of a field's value: what schemars made of it, or its declared wire type's.
    pub(super) fn value(&mut self, field: &FieldMeta, raw: Value) -> Map<String, Value> {
        let mut schema = match (field.wire, raw) {
            (Some(wire), Value::Object(raw)) => {
                let mut schema = self.wire_schema(wire);
                schema.extend(raw.get("description").map(|docs| ("description".to_owned(), docs.clone())));
                schema
            }
            (Some(wire), _) => self.wire_schema(wire),
            (None, Value::Object(mut raw)) => {
                loosen(&mut raw, &field.layout, self.direction);
                raw
            }
            (None, _) => Map::new(),
        };
        self.fit(&mut schema, &field.layout);
        schema
    }

    /// The schema of the member `name` that holds `field`.
    pub(super) fn member(&mut self, field: &FieldMeta, name: &str, raw: Value, required: bool) -> Map<String, Value> {
        let mut schema = self.value(field, raw);
        schema.shift_remove("readOnly");
        schema.shift_remove("writeOnly");
        self.fill_in(&mut schema, field, required);
        if self.direction == Direction::Write && never_writes_null(field) {
            schema = without_null(&schema).unwrap_or(schema);
        }
        if field.name != name {
            say(&mut schema, keyword::FIELD, Value::String(field.name.to_owned()));
        }
        if let DefaultMeta::Known(value) = &field.default
            && field.read.is_empty()
        {
            say(&mut schema, keyword::HELD, value.clone());
        }
        if is_three_state(field) {
            say(&mut schema, keyword::THREE_STATE, Value::Bool(true));
        }
        about(&mut schema, &field.about);
        schema
    }

    /// `default` says what a reader fills in; it means nothing to a writer.
    fn fill_in(&self, schema: &mut Map<String, Value>, field: &FieldMeta, required: bool) {
        if self.direction == Direction::Write || required {
            schema.shift_remove("default");
            return;
        }
        match &field.default {
            DefaultMeta::Known(value) => {
                schema.insert("default".to_owned(), value.clone());
            }
            DefaultMeta::Absent => {
                schema.shift_remove("default");
            }
            DefaultMeta::Hidden => {}
        }
    }

    /// Whether serde reads an absent member of this type as `None`.
    pub(super) fn reads_absence(&self, layout: &Layout) -> bool {
        match layout {
            Layout::Nullable(_) => true,
            Layout::Named(name) => self.types.get(name).is_some_and(|meta| match &meta.body {
                Body::Newtype(field) => meta.transparent && self.reads_absence(&field.layout),
                _ => false,
            }),
            _ => false,
        }
    }

    /// A tuple's items, fitted one by one.
    pub(super) fn tuple(&mut self, fields: &[FieldMeta], raw: Value) -> Map<String, Value> {
        let Value::Object(mut schema) = raw else { return Map::new() };
        if let Some(Value::Array(items)) = schema.get_mut("prefixItems") {
            for (item, field) in items.iter_mut().zip(fields) {
                *item = Value::Object(self.value(field, item.take()));
            }
        }
        schema
    }
}

/// Whether the predicate of `skip_serializing_if` keeps the field's `null` from being written.
fn never_writes_null(field: &FieldMeta) -> bool {
    let is_none = field.skip_if.is_some_and(|path| {
        let path = path.trim_start_matches("::");
        matches!(path, "Option::is_none" | "std::option::Option::is_none" | "core::option::Option::is_none")
    });
    is_none && matches!(&field.layout, Layout::Nullable(inner) if !matches!(**inner, Layout::Nullable(_)))
}

/// Whether absent, `null` and a value are three things: an option of an option whose codec tells the two apart.
///
/// Without a codec serde reads `null` into the outer option, and there are only two states.
fn is_three_state(field: &FieldMeta) -> bool {
    let doubled = matches!(&field.layout, Layout::Nullable(inner) if matches!(**inner, Layout::Nullable(_)));
    doubled && field.default == DefaultMeta::Hidden && !field.read.is_empty()
}
