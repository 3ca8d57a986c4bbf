//! Unions: variants in declaration order, in serde's four representations.

use serde_json::{Map, Value, json};

use super::{
    Merge,
    annotate::say,
    enumeration::{known_tags, tags},
    mismatch,
};
use crate::catalogue::meta::{PayloadMeta, VariantMeta};
use crate::contract::Tagging;
use crate::schema::{EmitError, keyword};

impl Merge<'_> {
    /// The schema of an enum with data, out of schemars' definition `raw`.
    ///
    /// `flattened` asks for the form that the union has inside another object: other members may stand beside it.
    pub(super) fn union(
        &mut self,
        place: &str,
        tagging: &Tagging,
        variants: &[VariantMeta],
        closed: bool,
        raw: &Map<String, Value>,
        flattened: bool,
    ) -> Result<Map<String, Value>, EmitError> {
        let branches = branches(raw);
        let known = known_tags(variants, self.direction);
        let present: Vec<&VariantMeta> =
            variants.iter().filter(|variant| !tags(variant, self.direction).is_empty()).collect();
        let untagged = present.iter().filter(|variant| variant.untagged || *tagging == Tagging::Untagged).count();
        let mut from_end = untagged;
        let mut schemas = Vec::new();
        for variant in present {
            let place = format!("{place}::{}", variant.name);
            let own_tag = tags(variant, self.direction).first().copied().unwrap_or_default();
            let bare = variant.untagged || *tagging == Tagging::Untagged;
            let branch = if bare {
                let found = branches.len().checked_sub(from_end).and_then(|index| branches.get(index));
                from_end -= 1;
                found
            } else {
                branches.iter().find(|branch| carries(branch, tagging, own_tag))
            };
            let is_plain_unit = matches!(variant.payload, PayloadMeta::Unit) && !bare;
            let branch = match branch {
                Some(branch) => branch.clone(),
                None if is_plain_unit => json!({}),
                None => {
                    return Err(mismatch(&place, "schemars has no such variant; use serde's attributes to name it"));
                }
            };
            let made = if bare {
                self.bare_variant(&place, variant, closed, branch)?
            } else {
                self.tagged_variant(&place, tagging, variant, closed, branch, &known, flattened)?
            };
            schemas.extend(made);
        }
        let exclusive = untagged == 0 && !(flattened && *tagging == Tagging::External);
        let mut schema = Map::new();
        if flattened && *tagging == Tagging::External {
            // serde takes the first that it meets; no schema knows the order of members, so two are refused.
            let names = schemas.iter().filter_map(|branch| Some(json!({"required": branch.get("required")?})));
            schema.insert("oneOf".to_owned(), names.collect());
        }
        schema.insert(if exclusive { "oneOf" } else { "anyOf" }.to_owned(), Value::Array(schemas));
        say(&mut schema, keyword::TAGGING, spelled(tagging));
        if closed {
            say(&mut schema, keyword::CLOSED, json!(true));
        }
        Ok(schema)
    }
}

/// The annotation's spelling of a representation.
fn spelled(tagging: &Tagging) -> Value {
    match tagging {
        Tagging::External => json!("external"),
        Tagging::Untagged => json!("untagged"),
        Tagging::Internal { tag } => json!({"internal": tag}),
        Tagging::Adjacent { tag, content } => json!({"adjacent": [tag, content]}),
    }
}

/// The schemas that schemars made for the variants.
fn branches(raw: &Map<String, Value>) -> Vec<Value> {
    match raw.get("oneOf").or_else(|| raw.get("anyOf")) {
        Some(Value::Array(branches)) => branches.clone(),
        _ => vec![Value::Object(raw.clone())],
    }
}

/// Whether schemars made `branch` for the variant that is tagged `name`.
fn carries(branch: &Value, tagging: &Tagging, name: &str) -> bool {
    let properties = branch.get("properties");
    match tagging {
        Tagging::External => {
            properties.is_some_and(|members| members.get(name).is_some())
                || branch.get("const").is_some_and(|value| value == name)
        }
        Tagging::Internal { tag } | Tagging::Adjacent { tag, .. } => {
            properties.and_then(|members| members.get(tag)?.get("const")).is_some_and(|value| value == name)
        }
        Tagging::Untagged => false,
    }
}
