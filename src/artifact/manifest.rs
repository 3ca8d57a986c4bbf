//! The manifest: which files earlier runs made, and what they held.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Error, ground::Ground, path};

/// Where the manifest lies below the root. It is committed, with the files that it lists.
pub(super) const PATH: &str = "generated/manifest.json";

const VERSION: u32 = 1;

const REMEDY: &str = "restore it from version control, or delete it and the generated files with it";

/// Which files earlier runs made, and what they held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    version: u32,
    /// Paths below the root, with the SHA-256 of the bytes.
    pub(super) files: BTreeMap<String, Hash>,
}

/// A SHA-256 in hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hash(String);

impl Hash {
    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let digit = |half: u8| char::from(if half < 10 { b'0' + half } else { b'a' + half - 10 });
        Self(Sha256::digest(bytes).into_iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect())
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Manifest {
    pub(super) fn new(files: BTreeMap<String, Hash>) -> Self {
        Self { version: VERSION, files }
    }

    /// The manifest as the last complete run left it, and its bytes; empty before the first.
    pub(super) fn read(ground: &Ground<'_>) -> Result<(Self, Option<Vec<u8>>), Error> {
        let Some(bytes) = ground.read_record(PATH)? else { return Ok((Self::new(BTreeMap::new()), None)) };
        let damaged = |problem: String| Error::Record { path: PATH, problem, remedy: REMEDY };
        let manifest: Self = serde_json::from_slice(&bytes).map_err(|error| damaged(error.to_string()))?;
        if manifest.version != VERSION {
            return Err(damaged(format!("version {} is not known to this release of the tool", manifest.version)));
        }
        for path in manifest.files.keys() {
            path::check(path).map_err(|problem| damaged(format!("entry `{path}`: {problem}")))?;
        }
        Ok((manifest, Some(bytes)))
    }

    /// The committed form; `None` when there is nothing to record.
    pub(super) fn to_bytes(&self) -> Option<Vec<u8>> {
        if self.files.is_empty() {
            return None;
        }
        super::journal::to_bytes(self)
    }
}
