//! The list of the frozen releases.

use std::{
    io,
    path::{Path, PathBuf},
};

use semver::Version;
use serde::{Deserialize, Serialize};

use super::{Error, FOLDER, Release, bundle::Bundle};
use crate::{
    artifact::Hash,
    contract,
    schema::{FormError, canonical_text},
};

/// The version of the form of `index.json`.
pub const INDEX_FORMAT: u64 = 1;

/// The frozen releases of a project, oldest version first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    root: PathBuf,
    entries: Vec<Entry>,
}

/// A frozen release, as the index lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its version.
    pub version: Version,
    /// The SHA-256 of the bytes of its file.
    pub sha256: Hash,
}

/// `index.json`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u64,
    releases: Vec<Entry>,
}

impl Index {
    /// Where the index lies below the root.
    pub const PATH: &str = "schemas/releases/index.json";

    /// Reads the index of the project at `root`; there is nothing in it where nothing was frozen yet.
    ///
    /// # Errors
    /// Where the index cannot be read or contradicts itself, and [`Error::Unlisted`] where a release lies beside it that it
    /// does not list.
    pub fn read(root: &Path) -> Result<Self, Error> {
        let index = Self::read_alone(root)?;
        match index.unlisted()?.first() {
            Some(path) => Err(index.not_listed(path)),
            None => Ok(index),
        }
    }

    /// Reads the index without a look at what lies beside it.
    pub(super) fn read_alone(root: &Path) -> Result<Self, Error> {
        let mut index = Self { root: root.to_owned(), entries: Vec::new() };
        let text = match fs_err::read_to_string(root.join(Self::PATH)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(index),
            text => text?,
        };
        let File { format: _, releases } =
            parse(&text).map_err(|problem| Error::Malformed { file: index.place(Self::PATH), problem })?;
        index.entries = releases;
        if let Some(pair) = index.entries.windows(2).find(|pair| pair[0].version >= pair[1].version) {
            let problem = format!("release {} is listed before {}", pair[0].version, pair[1].version);
            return Err(Error::Index { file: index.place(Self::PATH), problem });
        }
        Ok(index)
    }

    /// The releases, oldest version first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether a release has this version.
    pub fn lists(&self, version: &str) -> bool {
        self.entries.iter().any(|entry| entry.version.to_string() == version)
    }

    /// The release of this version, its file held against the hash in the index.
    ///
    /// # Errors
    /// [`Error::NoSuchRelease`]; [`Error::Missing`] and [`Error::Tampered`] where the file is not what was frozen;
    /// [`Error::Malformed`] where a later wireproof has frozen it.
    pub fn load(&self, version: &str) -> Result<Release, Error> {
        let Some(entry) = self.entries.iter().find(|entry| entry.version.to_string() == version) else {
            return Err(Error::NoSuchRelease { version: version.to_owned(), known: self.versions() });
        };
        self.release(entry)
    }

    /// Every release, oldest version first.
    ///
    /// # Errors
    /// Those of [`Index::load`].
    pub fn load_all(&self) -> Result<Vec<Release>, Error> {
        self.entries.iter().map(|entry| self.release(entry)).collect()
    }

    /// Holds the file of every release against its hash.
    ///
    /// # Errors
    /// [`Error::Missing`] and [`Error::Tampered`].
    pub fn verify(&self) -> Result<(), Error> {
        self.entries.iter().try_for_each(|entry| self.frozen_text(entry).map(drop))
    }

    /// The versions of the releases, oldest first.
    pub fn versions(&self) -> Vec<String> {
        self.entries.iter().map(|entry| entry.version.to_string()).collect()
    }

    /// The release of an entry.
    pub fn release(&self, entry: &Entry) -> Result<Release, Error> {
        let path = entry.path();
        let text = self.frozen_text(entry)?;
        let malformed = |problem| Error::Malformed { file: self.place(&path), problem };
        let Bundle { version, documents } = Bundle::parse(&text).map_err(malformed)?;
        if version != entry.version.to_string() {
            let problem = format!("it lists {} as release {}, which says that it is {version}", path, entry.version);
            return Err(Error::Index { file: self.place(Self::PATH), problem });
        }
        let what = || format!("release {version}, in {}", self.place(&path));
        let contract = contract::lower(&documents).map_err(|problem| Error::NoContract { what: what(), problem })?;
        Ok(Release { version, documents, contract })
    }

    fn frozen_text(&self, entry: &Entry) -> Result<String, Error> {
        let file = self.place(&entry.path());
        let bytes = match fs_err::read(self.root.join(entry.path())) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(Error::Missing { file, expected: entry.sha256.clone() });
            }
            bytes => bytes?,
        };
        let found = Hash::of(&bytes);
        let text = String::from_utf8_lossy(&bytes);
        if found == entry.sha256 {
            return Ok(text.into_owned());
        }
        let remedy = if Hash::of(text.replace("\r\n", "\n").as_bytes()) == entry.sha256 {
            format!(
                "only its line ends were changed: add `schemas/releases/*.json text eol=lf` to .gitattributes, and check {file} out anew"
            )
        } else {
            format!("restore it from version control, for example with `git checkout HEAD -- {file}`")
        };
        Err(Error::Tampered { file, expected: entry.sha256.clone(), found, remedy })
    }

    /// The index with one more release.
    pub(super) fn with(&self, version: Version, sha256: Hash) -> Self {
        let mut index = self.clone();
        let place = index.entries.partition_point(|entry| entry.version < version);
        index.entries.insert(place, Entry { version, sha256 });
        index
    }

    /// The text of `index.json`.
    pub(super) fn text(&self) -> String {
        let file = File { format: INDEX_FORMAT, releases: self.entries.clone() };
        canonical_text(&serde_json::to_value(file).unwrap_or_default())
    }

    /// The files of releases that are there and not listed, by path, sorted.
    pub(super) fn unlisted(&self) -> Result<Vec<String>, Error> {
        let entries = match fs_err::read_dir(self.root.join(FOLDER)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut unlisted = Vec::new();
        for entry in entries {
            let name = entry?.file_name().to_string_lossy().into_owned();
            let path = format!("{FOLDER}{name}");
            let is_known = path == Self::PATH || self.entries.iter().any(|entry| entry.path() == path);
            // What does not end so is no release: passing files of a run, the marks of file managers.
            if !is_known && !name.starts_with('.') && Path::new(&name).extension().is_some_and(|kind| kind == "json") {
                unlisted.push(path);
            }
        }
        unlisted.sort();
        Ok(unlisted)
    }

    pub(super) fn not_listed(&self, path: &str) -> Error {
        Error::Unlisted { file: self.place(path), index: self.place(Self::PATH) }
    }

    /// A path below the root, as messages name it.
    fn place(&self, path: &str) -> String {
        self.root.join(path).display().to_string()
    }
}

impl Entry {
    /// The release's file below the root.
    pub fn path(&self) -> String {
        format!("{FOLDER}{}.json", self.version)
    }
}

fn parse(text: &str) -> Result<File, FormError> {
    /// What every form has.
    #[derive(Deserialize)]
    struct Any {
        format: u64,
    }
    let Any { format } = serde_json::from_str(text)?;
    match format {
        INDEX_FORMAT => Ok(serde_json::from_str(text)?),
        found if found > INDEX_FORMAT => Err(FormError::Newer { found, known: INDEX_FORMAT }),
        found => Err(FormError::Unknown { found }),
    }
}
