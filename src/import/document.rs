//! The documents that are imported, and those that they refer to.

use std::path::{Component, Path};

use indexmap::{IndexMap, IndexSet};
use serde_json::Value;

use super::{ImportError, node::Node};
use crate::{release, schema::keyword::WIREPROOF};

/// A file as it was read.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name, as the user knows it; relative references begin in its directory.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Whether it is to be imported, or only there because others refer to it.
    pub wanted: bool,
}

/// A document that was parsed.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) value: Value,
    pub(super) wanted: bool,
}

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `catalogue.json` of a catalogue.
    Catalogue,
    /// A schema that wireproof emitted.
    Emitted,
    /// An AsyncAPI document.
    AsyncApi,
    /// Any other JSON Schema.
    Schema,
}

impl Document {
    /// The documents of a file: where it is a frozen release, those that were frozen.
    pub(super) fn all(file: &File) -> Result<Vec<Self>, ImportError> {
        let document = Self::parse(file)?;
        if !document.is_release() {
            return Ok(vec![document]);
        }
        let unlike = |cause: String| ImportError::whole(&file.name, cause, "give the file as `release` wrote it");
        let frozen = release::documents(&file.text).map_err(|cause| unlike(cause.to_string()))?;
        let catalogue = serde_json::to_string(&frozen.catalogue).map_err(|cause| unlike(cause.to_string()))?;
        let texts = std::iter::once(("catalogue.json".to_owned(), catalogue)).chain(frozen.schemas);
        let inside =
            |(name, text)| Self::parse(&File { name: format!("{}/{name}", file.name), text, wanted: document.wanted });
        texts.map(inside).collect()
    }

    fn parse(file: &File) -> Result<Self, ImportError> {
        let is_yaml = Path::new(&file.name)
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml"));
        let value = if is_yaml {
            serde_saphyr::from_str(&file.text).map_err(|cause| {
                ImportError::whole(&file.name, format!("not YAML: {cause}"), "correct the file, or give it as JSON")
            })?
        } else {
            serde_json::from_str(&file.text).map_err(|cause| {
                let remedy = "correct the file; YAML must be in a file that ends with `.yaml` or `.yml`";
                ImportError::whole(&file.name, format!("not JSON: {cause}"), remedy)
            })?
        };
        Ok(Self { name: file.name.clone(), text: file.text.clone(), value, wanted: file.wanted })
    }

    pub(super) fn root(&self) -> Node<'_> {
        Node::root(&self.name, &self.value)
    }

    /// Whether no reference leads out of the document.
    pub(super) fn is_alone(&self) -> bool {
        let mut references = IndexSet::new();
        gather(&self.value, &mut references);
        references.iter().all(|reference| reference.starts_with('#'))
    }

    /// Whether this is a frozen release, which is not one document but holds some, and needs no others.
    fn is_release(&self) -> bool {
        ["format", "catalogue", "schemas"].iter().all(|name| self.value.get(name).is_some())
    }

    pub(super) fn kind(&self) -> Kind {
        let has = |name: &str| self.value.get(name).is_some();
        if has("asyncapi") {
            Kind::AsyncApi
        } else if has("format") && has("events") && has("version") {
            Kind::Catalogue
        } else if self.value.pointer(&format!("/{WIREPROOF}/contract")).is_some() && has("$defs") {
            Kind::Emitted
        } else {
            Kind::Schema
        }
    }
}

/// The names of files that `file` speaks of and that lie beside it. Those that need not be there come with `false`.
///
/// # Errors
/// [`ImportError`] where the file cannot be read as JSON or YAML.
pub fn companions(file: &File) -> Result<IndexMap<String, bool>, ImportError> {
    let document = Document::parse(file)?;
    let mut names = IndexMap::new();
    if document.is_release() {
        return Ok(names);
    }
    match document.kind() {
        Kind::Catalogue if document.wanted => {
            let events = document.value.get("events").and_then(Value::as_array);
            for event in events.into_iter().flatten() {
                let files = ["reader", "writer"].into_iter().filter_map(|direction| event.get(direction)?.as_str());
                names.extend(files.map(|name| (name.to_owned(), true)));
            }
        }
        Kind::Catalogue => {}
        Kind::Emitted => {
            names.insert("catalogue.json".to_owned(), false);
            let name = Path::new(&file.name).file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if let Some(event) = name.strip_suffix(".schema.json") {
                let other = event.strip_suffix(".writer").map_or_else(|| format!("{event}.writer"), str::to_owned);
                names.insert(format!("{other}.schema.json"), false);
            }
        }
        Kind::AsyncApi | Kind::Schema => {
            let mut references = IndexSet::new();
            gather(&document.value, &mut references);
            let own_id = document.value.get("$id").and_then(Value::as_str).is_some_and(is_absolute);
            let files = references.iter().filter_map(|reference| reference.split('#').next());
            let files = files.filter(|name| !name.is_empty() && !is_absolute(name) && !name.starts_with('/'));
            names.extend(files.map(|name| (name.to_owned(), !own_id)));
        }
    }
    Ok(names)
}

/// Every reference in a document.
fn gather<'v>(value: &'v Value, references: &mut IndexSet<&'v str>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(text) if name == "$ref" => {
                        references.insert(text);
                    }
                    _ if matches!(name.as_str(), "const" | "enum" | "default" | "examples" | "example") => {}
                    _ => gather(value, references),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, references)),
        _ => {}
    }
}

/// Whether an address names its scheme.
pub(super) fn is_absolute(address: &str) -> bool {
    let scheme = address.split([':', '/', '#', '?']).next().unwrap_or_default();
    address[scheme.len()..].starts_with(':')
}

/// A name relative to another file's directory, dots resolved.
pub fn beside(file: &str, name: &str) -> String {
    let directory = Path::new(file).parent().unwrap_or(Path::new(""));
    let mut parts: Vec<Component<'_>> = Vec::new();
    let joined = directory.join(name);
    for part in joined.components() {
        match (part, parts.last()) {
            (Component::CurDir, _) => {}
            (Component::ParentDir, Some(Component::Normal(_))) => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.iter().collect::<std::path::PathBuf>().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::{File, beside, companions, is_absolute};

    #[test]
    fn names_are_relative_to_the_file_that_says_them() {
        assert_eq!(beside("a/b.json", "../c/./d.json"), "c/d.json");
        assert_eq!(beside("b.json", "d.json"), "d.json");
        assert_eq!(beside("../b.json", "../d.json"), "../../d.json");
        assert!(is_absolute("https://example.com/a.json") && is_absolute("urn:a:b"));
        assert!(!is_absolute("a/b:c.json") && !is_absolute("#/a:b") && !is_absolute(""));
    }

    #[test]
    fn companions_are_the_files_that_references_name() {
        let file = |text: &str| File { name: "a.json".to_owned(), text: text.to_owned(), wanted: true };
        let text =
            r##"{"$ref": "#/x", "a": {"$ref": "b.json#/y"}, "const": {"$ref": "no.json"}, "c": {"$ref": "urn:x#y"}}"##;
        let found = companions(&file(text)).unwrap();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [("b.json".to_owned(), true)]);
        assert_eq!(companions(&file("{")).unwrap_err().pointer, "/");
    }
}
