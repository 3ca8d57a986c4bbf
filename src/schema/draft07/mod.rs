//! Documents of 2020-12, said in draft-07: for tools that know nothing newer.
//!
//! The lowered schema accepts exactly the same documents. What draft-07 cannot say is refused, with the place. Two things
//! are less than they were: draft-07 does not know the formats `uuid` and `duration`, so a validator of its own time takes
//! them for remarks; and our own annotation is left out, because a lowered document is for the eyes of others.

mod unevaluated;

use serde_json::{Map, Value, json};

use super::keyword::WIREPROOF;

/// Keywords that both drafts have with one meaning, and whose value is no schema.
const SAME: &[&str] = &[
    "title",
    "description",
    "deprecated",
    "readOnly",
    "writeOnly",
    "$comment",
    "default",
    "examples",
    "type",
    "const",
    "enum",
    "format",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "required",
    "minProperties",
    "maxProperties",
    "contentEncoding",
    "contentMediaType",
];
/// Keywords that both drafts have, and whose value is a schema.
const SCHEMAS: &[&str] = &["not", "additionalProperties", "propertyNames", "contains", "if", "then", "else"];
/// Keywords that both drafts have, and whose value is a list of schemas.
const LISTS: &[&str] = &["oneOf", "anyOf", "allOf"];
/// Keywords that both drafts have, and whose value maps names to schemas.
const NAMED: &[&str] = &["properties", "patternProperties"];

/// What draft-07 cannot say.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{pointer}: {problem}")]
pub struct Draft07Error {
    /// The place in the document, as a JSON pointer.
    pub pointer: String,
    /// What cannot be said.
    pub problem: String,
}

/// A whole document in draft-07, its definitions below `definitions`.
///
/// # Errors
/// [`Draft07Error`] where draft-07 has no words for what the document says.
pub fn draft07(document: &Value) -> Result<Value, Draft07Error> {
    let Value::Object(document) = document else { return Ok(document.clone()) };
    let no_definitions = Map::new();
    let definitions = document.get("$defs").and_then(Value::as_object).unwrap_or(&no_definitions);
    let name_of = |name: &str| format!("#/definitions/{}", fragment(name));
    let lowering = Lowering { definitions, reference: &name_of };
    let mut lowered = Map::new();
    lowered.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    lowered.extend(document.get("$id").map(|id| ("$id".to_owned(), id.clone())));
    let own = document.iter().filter(|(keyword, _)| !matches!(keyword.as_str(), "$schema" | "$id" | "$defs"));
    let own: Map<String, Value> = own.map(|(keyword, value)| (keyword.clone(), value.clone())).collect();
    if let Value::Object(root) = lowering.schema(&Value::Object(own), "")? {
        // Beside `$ref` nothing counts, not even `definitions` to every reader of it.
        if root.contains_key("$ref") {
            lowered.insert("allOf".to_owned(), json!([root]));
        } else {
            lowered.extend(root);
        }
    }
    if !definitions.is_empty() {
        lowered.insert("definitions".to_owned(), Value::Object(lowering.definitions("/$defs")?));
    }
    Ok(Value::Object(lowered))
}

/// The lowering of schemas that share definitions.
#[derive(Clone, Copy)]
pub(crate) struct Lowering<'d> {
    /// The definitions, as they were.
    pub(crate) definitions: &'d Map<String, Value>,
    /// What a `$ref` to the definition of a name is.
    pub(crate) reference: &'d dyn Fn(&str) -> String,
}

impl Lowering<'_> {
    /// Every definition, by its name. `pointer` is where they stand.
    pub(crate) fn definitions(&self, pointer: &str) -> Result<Map<String, Value>, Draft07Error> {
        self.named(self.definitions, pointer)
    }

    /// The schema that stands at `pointer`.
    pub(crate) fn schema(&self, schema: &Value, pointer: &str) -> Result<Value, Draft07Error> {
        let Value::Object(keywords) = schema else { return Ok(schema.clone()) };
        let mut lowered = Map::new();
        // What has to hold besides, and has no keyword of its own.
        let mut besides = Vec::new();
        for (keyword, value) in keywords {
            let here = format!("{pointer}/{}", token(keyword));
            match (keyword.as_str(), value) {
                (WIREPROOF, _) => {}
                ("$ref", Value::String(reference)) => besides.push(json!({"$ref": self.referred(reference, &here)?})),
                ("prefixItems", Value::Array(items)) => {
                    lowered.insert("items".to_owned(), self.list(items, &here)?);
                }
                ("items", items) => {
                    let name = if keywords.contains_key("prefixItems") { "additionalItems" } else { "items" };
                    lowered.insert(name.to_owned(), self.schema(items, &here)?);
                }
                ("dependentRequired" | "dependentSchemas", Value::Object(by_name)) => {
                    for (name, dependent) in by_name {
                        let dependent = self.schema(dependent, &format!("{here}/{}", token(name)))?;
                        besides.push(json!({"dependencies": {name: dependent}}));
                    }
                }
                ("minContains", Value::Number(least)) if least.as_u64() == Some(1) => {}
                ("unevaluatedProperties", rest) => besides.extend(self.unevaluated(keywords, rest, &here)?),
                (same, value) if SAME.contains(&same) || same.starts_with("x-") => {
                    lowered.insert(keyword.clone(), value.clone());
                }
                (one, value) if SCHEMAS.contains(&one) => {
                    lowered.insert(keyword.clone(), self.schema(value, &here)?);
                }
                (list, Value::Array(schemas)) if LISTS.contains(&list) => {
                    lowered.insert(keyword.clone(), self.list(schemas, &here)?);
                }
                (named, Value::Object(schemas)) if NAMED.contains(&named) => {
                    lowered.insert(keyword.clone(), Value::Object(self.named(schemas, &here)?));
                }
                _ => return Err(unsaid(&here, format!("draft-07 has nothing that means this `{keyword}`"))),
            }
        }
        Ok(joined(lowered, besides))
    }

    fn list(&self, schemas: &[Value], pointer: &str) -> Result<Value, Draft07Error> {
        let lowered = schemas.iter().enumerate().map(|(index, each)| self.schema(each, &format!("{pointer}/{index}")));
        lowered.collect()
    }

    fn named(&self, schemas: &Map<String, Value>, pointer: &str) -> Result<Map<String, Value>, Draft07Error> {
        let lowered = schemas
            .iter()
            .map(|(name, schema)| Ok((name.clone(), self.schema(schema, &format!("{pointer}/{}", token(name)))?)));
        lowered.collect()
    }

    /// What a reference to a definition is in the lowered document.
    fn referred(&self, reference: &str, pointer: &str) -> Result<String, Draft07Error> {
        match defined(reference) {
            Some(name) if self.definitions.contains_key(name) => Ok((self.reference)(name)),
            _ => Err(unsaid(pointer, format!("`{reference}` is no definition of the document"))),
        }
    }
}

/// The name of the definition that a `$ref` of ours leads to.
fn defined(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/$defs/").filter(|name| !name.contains(['/', '%', '~']))
}

/// The keywords, and what has to hold besides. A reference may stand alone; beside it draft-07 reads nothing.
fn joined(mut keywords: Map<String, Value>, mut besides: Vec<Value>) -> Value {
    if keywords.is_empty() && besides.len() == 1 {
        return besides.swap_remove(0);
    }
    if !besides.is_empty() {
        if let Some(Value::Array(all)) = keywords.shift_remove("allOf") {
            besides.extend(all);
        }
        keywords.insert("allOf".to_owned(), Value::Array(besides));
    }
    Value::Object(keywords)
}

fn unsaid(pointer: &str, problem: String) -> Draft07Error {
    Draft07Error { pointer: pointer.to_owned(), problem }
}

/// A name as a part of a JSON pointer.
fn token(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// A name as the end of a URI fragment that is a JSON pointer.
fn fragment(name: &str) -> String {
    percent_encoding::utf8_percent_encode(&token(name), percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests;
