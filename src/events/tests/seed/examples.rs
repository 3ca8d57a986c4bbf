//! The committed example messages: `schemas/examples/<event>/<case>.json`.

use std::{fs, path::PathBuf};

/// A message as Go wrote it.
pub(crate) struct Example {
    /// The event and case, for messages of failed tests.
    pub(crate) name: String,
    /// The text, without the line feed that ends the file.
    pub(crate) text: String,
}

/// Every example of an event, by name.
pub(crate) fn all(event: &str) -> Vec<Example> {
    let folder = root().join(event);
    let mut cases: Vec<String> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    cases.sort();
    cases.iter().map(|case| one(event, case.strip_suffix(".json").unwrap())).collect()
}

/// The example of that name.
pub(crate) fn one(event: &str, case: &str) -> Example {
    let file = root().join(event).join(format!("{case}.json"));
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let text = text.strip_suffix('\n').expect("a line feed ends the file").to_owned();
    Example { name: format!("{event}/{case}"), text }
}

/// Where the examples are.
pub(crate) fn root() -> PathBuf {
    repository().join("schemas/examples")
}

/// Where the repository is.
pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}
