//! Enumerations: strings out of a list, in declaration order, aliases and catch-alls accepted.

use serde_json::{Map, Value, json};

use super::{
    Merge,
    annotate::{about, say},
};
use crate::catalogue::meta::VariantMeta;
use crate::schema::{Direction, keyword};

impl Merge<'_> {
    /// The schema of an enum whose variants are all units.
    pub(super) fn enumeration(&self, variants: &[VariantMeta], raw: &Map<String, Value>) -> Map<String, Value> {
        let known = known_tags(variants, self.direction);
        let mut values = Vec::new();
        for variant in variants {
            let names = tags(variant, self.direction);
            let Some(own) = names.first() else { continue };
            if variant.catch_all && self.direction == Direction::Read {
                values.push(Self::value_schema(variant, json!({"not": {"enum": known}}), raw, own, None));
                continue;
            }
            for name in &names {
                values.push(Self::value_schema(
                    variant,
                    json!({"const": name}),
                    raw,
                    own,
                    (name != own).then_some(*own),
                ));
            }
        }
        if values.is_empty() {
            return Map::from_iter([("type".to_owned(), json!("string")), ("enum".to_owned(), json!([]))]);
        }
        Map::from_iter([("type".to_owned(), json!("string")), ("oneOf".to_owned(), Value::Array(values))])
    }

    fn value_schema(
        variant: &VariantMeta,
        schema: Value,
        raw: &Map<String, Value>,
        own: &str,
        alias_of: Option<&str>,
    ) -> Value {
        let Value::Object(mut schema) = schema else { return schema };
        say(&mut schema, keyword::VARIANT, json!(variant.name));
        if variant.catch_all {
            say(&mut schema, keyword::OTHER, json!(true));
        }
        if let Some(own) = alias_of {
            say(&mut schema, keyword::ALIAS_OF, json!(own));
            return Value::Object(schema);
        }
        if let Some(docs) = described(raw, own) {
            schema.insert("description".to_owned(), docs);
        }
        about(&mut schema, &variant.about);
        Value::Object(schema)
    }
}

/// The tags of a variant in one direction, its own first.
pub(super) fn tags(variant: &VariantMeta, direction: Direction) -> Vec<&'static str> {
    match direction {
        Direction::Write => variant.write.into_iter().collect(),
        Direction::Read => variant.read.clone(),
    }
}

/// Every tag that names a variant other than the catch-all.
pub(super) fn known_tags(variants: &[VariantMeta], direction: Direction) -> Vec<&'static str> {
    variants
        .iter()
        .filter(|variant| !variant.catch_all && !variant.untagged)
        .flat_map(|variant| tags(variant, direction))
        .collect()
}

/// What schemars says about the value `name`.
fn described(raw: &Map<String, Value>, name: &str) -> Option<Value> {
    let branches = raw.get("oneOf").or_else(|| raw.get("anyOf"))?.as_array()?;
    branches.iter().find(|branch| branch.get("const").is_some_and(|value| value == name))?.get("description").cloned()
}
