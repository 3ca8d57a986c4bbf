//! The journal: what a run is about to do, on disk from before its first change until after its last.
//!
//! A journal that is found at the start of a run means that an earlier one was cut short. Its hashes tell which of the
//! files on disk that run, or the ones before it, made.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Error, ground::Ground, manifest::Hash, path};

/// Where the journal lies below the root. Version control ignores it.
pub(super) const PATH: &str = "generated/.tmp-wireproof-journal";

const REMEDY: &str = "delete it, and restore the generated files from version control";

/// What a run is about to do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Journal {
    pub(super) entries: BTreeMap<String, Entry>,
}

/// What a run is about to do with one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    /// What the file held before; `None` where there was none.
    pub(super) was: Option<Hash>,
    /// What it will hold; `None` where it will be removed.
    pub(super) will: Option<Hash>,
}

impl Journal {
    /// The journal of a run that was cut short.
    pub(super) fn read(ground: &Ground<'_>) -> Result<Option<Self>, Error> {
        let Some(bytes) = ground.read_record(PATH)? else { return Ok(None) };
        let damaged = |problem: String| Error::Record { path: PATH, problem, remedy: REMEDY };
        let journal: Self = serde_json::from_slice(&bytes).map_err(|error| damaged(error.to_string()))?;
        for path in journal.entries.keys() {
            path::check(path).map_err(|problem| damaged(format!("entry `{path}`: {problem}")))?;
        }
        Ok(Some(journal))
    }

    pub(super) fn to_bytes(&self) -> Option<Vec<u8>> {
        to_bytes(self)
    }

    /// Whether the file at `path` is as the tool left it, before or after the change that the journal announced.
    pub(super) fn owns(&self, path: &str, hash: &Hash) -> bool {
        self.entries.get(path).is_some_and(|entry| [&entry.was, &entry.will].contains(&&Some(hash.clone())))
    }

    /// The file beside `path` that holds its new bytes until it takes its name, for each entry that is written.
    pub(super) fn temporaries(&self) -> impl Iterator<Item = (&str, String)> {
        self.entries.keys().enumerate().map(|(index, path)| {
            let folder = path.rfind('/').map_or("", |end| &path[..=end]);
            (path.as_str(), format!("{folder}{}{index}", path::TEMPORARY))
        })
    }
}

/// Canonical JSON: sorted, one entry per line, a line feed at the end.
pub(super) fn to_bytes(record: &impl Serialize) -> Option<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(record).ok()?;
    bytes.push(b'\n');
    Some(bytes)
}
