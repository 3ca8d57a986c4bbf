//! What a sampler must know before it starts: which keywords it understands, and which members a schema declares.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{format::FORMATS, pattern::Pattern};
use crate::schema::keyword;

/// Keywords that the sampler follows, or that ask nothing of it.
const KNOWN: &[&str] = &[
    "$schema",
    "$id",
    "$ref",
    "$defs",
    "$comment",
    "title",
    "description",
    "deprecated",
    "default",
    "examples",
    "readOnly",
    "writeOnly",
    keyword::WIREPROOF,
    "type",
    "const",
    "enum",
    "not",
    "format",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "prefixItems",
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "properties",
    "required",
    "propertyNames",
    "additionalProperties",
    "unevaluatedProperties",
    "oneOf",
    "anyOf",
    "allOf",
];

/// What a walk over a whole schema finds.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// The declared members: the place of each one's schema in memory, and its JSON pointer.
    pub(super) members: BTreeMap<usize, String>,
    /// The names that stand for each other, by name.
    pub(super) aliases: BTreeMap<String, Vec<String>>,
}

/// A keyword, and where it stands, that the sampler does not understand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unknown {
    pub(super) pointer: String,
    pub(super) keyword: String,
}

impl Vocabulary {
    /// Walks over the document `root`, as far as validation reaches.
    pub(super) fn of(root: &Value) -> Result<Self, Unknown> {
        let mut walk = Walk { root, reached: BTreeSet::new(), vocabulary: Self::default() };
        walk.schema(root, "")?;
        Ok(walk.vocabulary)
    }

    fn add_aliases(&mut self, said: &Value) {
        let Some(names) = said.get(keyword::ALIASES).and_then(Value::as_array) else { return };
        let names: Vec<String> = names.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        for name in &names {
            let others = self.aliases.entry(name.clone()).or_default();
            others.extend(names.iter().filter(|other| *other != name).cloned());
        }
    }
}

struct Walk<'a> {
    root: &'a Value,
    /// The definitions that were reached.
    reached: BTreeSet<&'a str>,
    vocabulary: Vocabulary,
}

impl<'a> Walk<'a> {
    fn schema(&mut self, schema: &'a Value, pointer: &str) -> Result<(), Unknown> {
        let Some(map) = schema.as_object() else { return Ok(()) };
        for (name, value) in map {
            let pointer = below(pointer, name);
            if !is_understood(name, value) {
                return Err(Unknown { pointer, keyword: name.clone() });
            }
            match (name.as_str(), value) {
                ("properties", Value::Object(members)) => {
                    for (name, member) in members {
                        let pointer = below(&pointer, name);
                        self.vocabulary.members.insert(address(member), pointer.clone());
                        self.schema(member, &pointer)?;
                    }
                }
                ("oneOf" | "anyOf" | "allOf" | "prefixItems", Value::Array(schemas)) => {
                    for (index, schema) in schemas.iter().enumerate() {
                        self.schema(schema, &format!("{pointer}/{index}"))?;
                    }
                }
                ("items" | "additionalProperties" | "unevaluatedProperties" | "propertyNames", schema) => {
                    self.schema(schema, &pointer)?;
                }
                ("$ref", Value::String(target)) => self.definition(target)?,
                (keyword::WIREPROOF, said) => self.vocabulary.add_aliases(said),
                _ => {}
            }
        }
        Ok(())
    }

    fn definition(&mut self, target: &'a str) -> Result<(), Unknown> {
        let Some(name) = target.strip_prefix("#/$defs/") else { return Ok(()) };
        let definition = self.root.get("$defs").and_then(|definitions| definitions.get(name));
        match definition {
            Some(definition) if self.reached.insert(name) => self.schema(definition, &below("/$defs", name)),
            _ => Ok(()),
        }
    }
}

/// Whether a keyword with this value is understood.
fn is_understood(name: &str, value: &Value) -> bool {
    let text = value.as_str();
    match name {
        "format" => text.is_some_and(|format| FORMATS.contains(&format)),
        "pattern" => text.is_some_and(|pattern| Pattern::parse(pattern).is_some()),
        "$ref" => text.is_some_and(|target| target.starts_with("#/$defs/")),
        _ => KNOWN.contains(&name),
    }
}

/// The JSON pointer of the member `name` of what stands at `pointer`.
fn below(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// What tells one schema of a document from another: its place in memory, for as long as the document lives.
pub(super) fn address(schema: &Value) -> usize {
    std::ptr::from_ref(schema).addr()
}
