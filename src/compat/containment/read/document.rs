//! What a document names: the schemas with an `$id`, and the anchors.

use fluent_uri::{Uri, UriRef};
use serde_json::{Map, Value};

use super::dialect::Dialect;
use crate::compat::containment::arena::Table;

/// A schema document, indexed by what references can name.
pub(super) struct Document<'v> {
    pub(super) dialect: Dialect,
    resources: Vec<Resource<'v>>,
    /// Resources by the address of their schema.
    homes: Table<usize, usize>,
    /// Every `$dynamicAnchor`, with how often it is there.
    dynamic: Table<&'v str, usize>,
}

/// A schema with an address of its own, and all below it that has none.
struct Resource<'v> {
    /// Nothing where the `$id` is no address.
    uri: Option<Uri<String>>,
    root: Target<'v>,
    /// By name; `None` where two schemas have the same.
    anchors: Table<&'v str, Option<Target<'v>>>,
    /// Whether it says `$recursiveAnchor`.
    recursive: bool,
}

/// A schema that a reference leads to.
#[derive(Debug, Clone)]
pub(super) struct Target<'v> {
    pub(super) schema: &'v Value,
    /// The resource that references in there start from.
    pub(super) resource: usize,
    /// The way from the root of the document.
    pub(super) path: Vec<String>,
}

/// Keywords whose value is a schema, or a list of them.
const SCHEMAS: &[&str] = &[
    "additionalItems",
    "additionalProperties",
    "allOf",
    "anyOf",
    "contains",
    "else",
    "if",
    "items",
    "not",
    "oneOf",
    "prefixItems",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Keywords whose value has schemas by name.
const NAMED_SCHEMAS: &[&str] =
    &["$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties"];

/// A schema on the way through the document; the way back is a chain of indices.
struct Visit<'v> {
    schema: &'v Value,
    resource: usize,
    step: usize,
}

/// Where documents without an `$id` are.
const NOWHERE: &str = "json-schema:///";

pub(super) fn address(value: &Value) -> usize {
    std::ptr::from_ref(value).addr()
}

impl<'v> Document<'v> {
    /// Looks through the whole document once, without recursion.
    pub(super) fn new(root: &'v Value, dialect: Dialect) -> Self {
        let mut document = Self { dialect, resources: Vec::new(), homes: Table::default(), dynamic: Table::default() };
        let target = Target { schema: root, resource: 0, path: Vec::new() };
        let uri = Uri::parse(NOWHERE.to_owned()).ok();
        document.resources.push(Resource { uri, root: target, anchors: Table::default(), recursive: false });
        let mut steps: Vec<(usize, &'v str, Option<usize>)> = Vec::new();
        let mut visits = vec![Visit { schema: root, resource: 0, step: usize::MAX }];
        while let Some(visit) = visits.pop() {
            let Some(object) = visit.schema.as_object() else { continue };
            let resource = document.note(object, &visit, &steps);
            for (keyword, value) in object {
                let keyword = keyword.as_str();
                let mut visit = |key: Option<&'v str>, index: Option<usize>, schema| {
                    steps.push((visit.step, keyword, None));
                    match (key, index) {
                        (Some(key), _) => steps.push((steps.len() - 1, key, None)),
                        (None, Some(index)) => steps.push((steps.len() - 1, "", Some(index))),
                        (None, None) => {}
                    }
                    visits.push(Visit { schema, resource, step: steps.len() - 1 });
                };
                match value {
                    Value::Object(named) if NAMED_SCHEMAS.contains(&keyword) => {
                        named.iter().for_each(|(key, schema)| visit(Some(key), None, schema));
                    }
                    Value::Object(_) if SCHEMAS.contains(&keyword) => visit(None, None, value),
                    Value::Array(list) if SCHEMAS.contains(&keyword) => {
                        list.iter().enumerate().for_each(|(index, schema)| visit(None, Some(index), schema));
                    }
                    _ => {}
                }
            }
        }
        document
    }

    /// Notes what a schema is called, and returns the resource that it is in.
    fn note(
        &mut self,
        object: &'v Map<String, Value>,
        visit: &Visit<'v>,
        steps: &[(usize, &'v str, Option<usize>)],
    ) -> usize {
        let text = |keyword: &str| object.get(keyword).and_then(Value::as_str);
        let is_reference = self.dialect.is_old() && object.contains_key("$ref");
        let id = text("$id").filter(|_| !is_reference);
        let old_anchor = id.and_then(|id| id.strip_prefix('#')).filter(|_| self.dialect.is_old());
        let mut resource = visit.resource;
        let mut path = None;
        if let Some(id) = id.filter(|_| old_anchor.is_none()) {
            let uri = self.joined(resource, id.strip_suffix('#').unwrap_or(id));
            if visit.step == usize::MAX {
                self.resources[0].uri = uri;
            } else {
                resource = self.resources.len();
                let root = Target { schema: visit.schema, resource, path: way(visit.step, steps) };
                self.homes.insert(address(visit.schema), resource);
                self.resources.push(Resource { uri, root, anchors: Table::default(), recursive: false });
            }
        }
        if object.get("$recursiveAnchor") == Some(&Value::Bool(true)) {
            self.resources[resource].recursive = true;
        }
        for anchor in [old_anchor, text("$anchor"), text("$dynamicAnchor")].into_iter().flatten() {
            let path = path.get_or_insert_with(|| way(visit.step, steps)).clone();
            let target = Target { schema: visit.schema, resource, path };
            let twice = self.resources[resource].anchors.contains_key(anchor);
            self.resources[resource].anchors.insert(anchor, (!twice).then_some(target));
        }
        if let Some(anchor) = text("$dynamicAnchor") {
            *self.dynamic.entry(anchor).or_default() += 1;
        }
        resource
    }

    fn joined(&self, resource: usize, reference: &str) -> Option<Uri<String>> {
        let reference = UriRef::parse(reference).ok()?;
        let joined = reference.resolve_against(self.resources[resource].uri.as_ref()?).ok()?;
        Some(joined.normalize())
    }

    /// The resource whose root a schema is, where it is one below the document's own.
    pub(super) fn home(&self, schema: &Value) -> Option<usize> {
        self.homes.get(&address(schema)).copied()
    }

    /// Where a reference leads, from inside a resource.
    pub(super) fn resolve(&self, resource: usize, reference: &str) -> Result<Target<'v>, String> {
        let (base, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let resource = if base.is_empty() { resource } else { self.find(resource, base)? };
        let fragment = unescaped(fragment).ok_or_else(|| format!("`{reference}` is no address"))?;
        let root = &self.resources[resource].root;
        if fragment.is_empty() {
            return Ok(root.clone());
        }
        let Some(pointer) = fragment.strip_prefix('/') else {
            let found = self.resources[resource].anchors.get(fragment.as_str());
            return found.cloned().flatten().ok_or_else(|| format!("no single schema has the anchor `{fragment}`"));
        };
        let mut target = root.clone();
        for token in pointer.split('/') {
            let token = token.replace("~1", "/").replace("~0", "~");
            let below = match target.schema {
                Value::Object(members) => members.get(&token),
                Value::Array(items) => token.parse::<usize>().ok().and_then(|index| items.get(index)),
                _ => None,
            };
            target.schema = below.ok_or_else(|| format!("nothing is at `{reference}`"))?;
            target.path.push(token);
            target.resource = self.home(target.schema).unwrap_or(target.resource);
        }
        Ok(target)
    }

    fn find(&self, resource: usize, base: &str) -> Result<usize, String> {
        let outside = || format!("`{base}` is outside of the document");
        let uri = self.joined(resource, base).ok_or_else(outside)?;
        let mut found = (0..self.resources.len()).filter(|index| self.resources[*index].uri.as_ref() == Some(&uri));
        match (found.next(), found.next()) {
            (Some(only), None) => Ok(only),
            (None, _) => Err(outside()),
            _ => Err(format!("two schemas have the `$id` `{base}`")),
        }
    }

    /// Where a `$dynamicRef` leads, if it leads to the same place from everywhere.
    pub(super) fn resolve_dynamic(&self, resource: usize, reference: &str) -> Result<Target<'v>, String> {
        let anchor = reference.split_once('#').map_or("", |(_, fragment)| fragment);
        match self.dynamic.get(anchor) {
            Some(2..) => Err(format!(
                "several schemas have the `$dynamicAnchor` `{anchor}`: which is meant depends on the way there"
            )),
            _ => self.resolve(resource, reference),
        }
    }

    /// Where a `$recursiveRef` leads, if it leads to the same place from everywhere.
    pub(super) fn resolve_recursive(&self, resource: usize) -> Result<Target<'v>, String> {
        if self.resources.len() > 1 && self.resources[resource].recursive {
            return Err("several schemas have an `$id`: which is meant depends on the way there".to_owned());
        }
        self.resolve(resource, "#")
    }
}

/// The way that ends with a step.
fn way(mut step: usize, steps: &[(usize, &str, Option<usize>)]) -> Vec<String> {
    let mut way = Vec::new();
    while let Some((parent, key, index)) = steps.get(step) {
        way.push(index.map_or_else(|| (*key).to_owned(), |index| index.to_string()));
        step = *parent;
    }
    way.reverse();
    way
}

/// The text with its `%` escapes resolved.
fn unescaped(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_owned());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut parts = text.split('%');
    bytes.extend(parts.next()?.bytes());
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend(part.get(2..)?.bytes());
    }
    String::from_utf8(bytes).ok()
}
