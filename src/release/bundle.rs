//! A release as one file.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Error;
use crate::schema::{CatalogueDocument, Documents, FormError, SourceDocument};

/// The version of the form of a release's file that this wireproof writes. It has nothing to do with that of
/// `catalogue.json`, which the bundle holds with a number of its own.
pub const BUNDLE_FORMAT: u64 = 1;

/// What a release's file says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bundle {
    pub(super) version: String,
    pub(super) documents: Documents,
}

/// A form that a release's file may have.
pub(super) struct Form {
    /// Its number, `format` in the file.
    pub(super) number: u64,
    /// Reads the file's text.
    pub(super) read: fn(&str) -> Result<Bundle, FormError>,
}

/// Every form that a wireproof ever wrote, the latest last. A reader is never taken out: releases stay as they are.
pub(super) const FORMS: &[Form] = &[Form { number: BUNDLE_FORMAT, read: First::read }];

impl Bundle {
    /// Reads a release's file, whatever its form.
    pub(super) fn parse(text: &str) -> Result<Self, FormError> {
        Self::parse_as_one_of(FORMS, text)
    }

    /// Reads a release's file of one of `forms`, the latest last.
    pub(super) fn parse_as_one_of(forms: &[Form], text: &str) -> Result<Self, FormError> {
        /// What every form has.
        #[derive(Deserialize)]
        struct Any {
            format: u64,
        }
        let Any { format: found } = serde_json::from_str(text)?;
        let known = forms.last().map_or(0, |form| form.number);
        match forms.iter().find(|form| form.number == found) {
            Some(form) => (form.read)(text),
            None if found > known => Err(FormError::Newer { found, known }),
            None => Err(FormError::Unknown { found }),
        }
    }
}

/// Form 1: the files of `schemas/` as members of one object, each as it is but for its indentation.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct First {
    format: u64,
    version: String,
    catalogue: Box<RawValue>,
    schemas: IndexMap<String, Box<RawValue>>,
    sources: IndexMap<String, SourceDocument>,
}

/// How deep a schema stands in the file.
const DEPTH: &str = "    ";

impl First {
    fn read(text: &str) -> Result<Bundle, FormError> {
        let Self { format: _, version, catalogue, schemas, sources } = serde_json::from_str(text)?;
        let catalogue = CatalogueDocument::parse(catalogue.get())?;
        let schemas = schemas.into_iter().map(|(file, schema)| (file, outdented(schema.get()))).collect();
        Ok(Bundle { version, documents: Documents { catalogue, schemas, sources } })
    }
}

/// The text of the file of a release. Canonical as long as the schemas are: the same bytes as
/// [`crate::schema::canonical_text`] of the whole.
pub(super) fn text(documents: &Documents, version: &str) -> Result<String, Error> {
    let not_json = |file: &str| {
        let file = file.to_owned();
        |problem| Error::NotJson { file, problem }
    };
    let mut schemas = IndexMap::new();
    for (file, text) in &documents.schemas {
        schemas.insert(file.clone(), RawValue::from_string(indented(text, DEPTH)).map_err(not_json(file))?);
    }
    let catalogue = serde_json::to_string_pretty(&documents.catalogue).map_err(not_json("catalogue.json"))?;
    let catalogue = RawValue::from_string(indented(&catalogue, "  ")).map_err(not_json("catalogue.json"))?;
    let sources = documents.sources.clone();
    let bundle = First { format: BUNDLE_FORMAT, version: version.to_owned(), catalogue, schemas, sources };
    let mut text = serde_json::to_string_pretty(&bundle).map_err(not_json("sources.json"))?;
    text.push('\n');
    Ok(text)
}

/// The text of a JSON document as a member further in: every line but the first begins with `depth`. Texts in JSON hold no
/// line ends, so only white space is added.
fn indented(text: &str, depth: &str) -> String {
    text.trim_end().replace('\n', &format!("\n{depth}"))
}

/// The text of a document of its own: the inverse of [`indented`].
fn outdented(text: &str) -> String {
    let is_indented = text.lines().skip(1).all(|line| line.starts_with(DEPTH));
    let mut text = if is_indented { text.replace(&format!("\n{DEPTH}"), "\n") } else { text.to_owned() };
    text.push('\n');
    text
}
