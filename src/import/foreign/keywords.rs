//! What keywords mean to an import: those that constrain nothing, and those that no Rust type says.

use crate::import::{ImportError, node::Node, note::Notes};

/// Keywords that constrain no value.
const ANNOTATIONS: &[&str] = &[
    "$anchor",
    "$comment",
    "$defs",
    "$id",
    "$schema",
    "$vocabulary",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "default",
    "definitions",
    "deprecated",
    "description",
    "discriminator",
    "example",
    "examples",
    "externalDocs",
    "id",
    "readOnly",
    "title",
    "writeOnly",
];

/// Keywords that no Rust type says, with what to do about each.
const REFUSED: &[(&str, &str)] = &[
    ("not", "take `not` out and check values where they are used, or say what is allowed instead"),
    ("if", "describe the cases as `oneOf`, each with a constant that tells it"),
    ("then", "describe the cases as `oneOf`, each with a constant that tells it"),
    ("else", "describe the cases as `oneOf`, each with a constant that tells it"),
    ("dependentSchemas", "describe the cases as `oneOf`, each with a constant that tells it"),
    ("dependentRequired", "put the members that belong together into an object of their own"),
    ("dependencies", "put the members that belong together into an object of their own"),
    ("patternProperties", "use `additionalProperties`, and `propertyNames` for what names may be"),
    ("contains", "take it out and check lists where they are used"),
    ("minContains", "take it out and check lists where they are used"),
    ("maxContains", "take it out and check lists where they are used"),
    ("unevaluatedItems", "use `items: false` beside `prefixItems`"),
    ("$dynamicRef", "refer to the schema that is meant with `$ref`"),
    ("$recursiveRef", "refer to the schema that is meant with `$ref`"),
];

/// Keywords that some form of a schema is read by.
const READ: &[&str] = &[
    "$ref",
    "additionalItems",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "items",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "oneOf",
    "pattern",
    "prefixItems",
    "properties",
    "propertyNames",
    "required",
    "type",
    "unevaluatedProperties",
    "uniqueItems",
];

/// Whether a keyword constrains no value.
pub(super) fn is_annotation(keyword: &str) -> bool {
    ANNOTATIONS.contains(&keyword) || keyword.starts_with("x-") || !READ.contains(&keyword) && !is_refused(keyword)
}

fn is_refused(keyword: &str) -> bool {
    REFUSED.iter().any(|(name, _)| *name == keyword)
}

/// The keywords of a schema that constrain values.
pub(super) fn constraints<'d>(node: &Node<'d>) -> Vec<&'d str> {
    let keywords = node.object().into_iter().flat_map(|members| members.keys());
    keywords.map(String::as_str).filter(|keyword| !is_annotation(keyword)).collect()
}

/// Refuses keywords that no type says, and remarks on those that nobody knows.
pub(super) fn check(node: &Node<'_>, notes: &mut Notes) -> Result<(), ImportError> {
    for (keyword, _) in node.members() {
        if let Some((_, remedy)) = REFUSED.iter().find(|(name, _)| *name == keyword) {
            return Err(node.error(format!("no Rust type says what `{keyword}` says"), *remedy));
        }
        if is_annotation(keyword) && !ANNOTATIONS.contains(&keyword) && !keyword.starts_with("x-") {
            notes.at(node, format!("`{keyword}` is no keyword of JSON Schema, and constrains nothing"));
        }
    }
    Ok(())
}

/// Refuses keywords beside those that are known at this place.
pub(super) fn only(node: &Node<'_>, known: &[&str], what: &str) -> Result<(), ImportError> {
    match constraints(node).into_iter().find(|keyword| !known.contains(keyword)) {
        None => Ok(()),
        Some(keyword) => Err(node.error(
            format!("`{keyword}` is not understood beside {what}"),
            "take it out, or describe the values with other keywords",
        )),
    }
}
