//! Why releases cannot be frozen or read.

use super::GitError;
use crate::{
    artifact::{self, Hash},
    contract::LowerError,
    schema::{FormError, LoadError},
};

/// Why releases cannot be frozen or read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A text that is no version.
    #[error("`{text}` is not the version of a release: {problem}")]
    Version {
        /// The text.
        text: String,
        /// What is wrong with it, and what to write.
        problem: String,
    },
    /// The version is frozen already.
    #[error("release {version} is frozen already, and a frozen release is never rewritten; choose a new version")]
    Exists {
        /// The version.
        version: String,
    },
    /// Two versions whose files some file system would take for one.
    #[error("release {version} and the frozen release {existing} differ only in case; choose another version")]
    Similar {
        /// The new version.
        version: String,
        /// The frozen one.
        existing: String,
    },
    /// No release has this version.
    #[error("there is no frozen release {version}; {}", list(.known))]
    NoSuchRelease {
        /// The version.
        version: String,
        /// The versions that there are.
        known: Vec<String>,
    },
    /// The window asks for a release that there is none of.
    #[error("`window` below [check] lists release {version}, which was never frozen; {}", list(.known))]
    NotInWindow {
        /// The version.
        version: String,
        /// The versions that there are.
        known: Vec<String>,
    },
    /// The file of a release that is listed is not there.
    #[error(
        "{file} is missing, and the index lists it with SHA-256 {expected}; restore it from version control, for example with `git checkout HEAD -- {file}`"
    )]
    Missing {
        /// The file.
        file: String,
        /// Its hash according to the index.
        expected: Hash,
    },
    /// The file of a release is not what was frozen.
    #[error(
        "{file} is not what was frozen: the index lists it with SHA-256 {expected}, and the file has {found}; {remedy}"
    )]
    Tampered {
        /// The file.
        file: String,
        /// Its hash according to the index.
        expected: Hash,
        /// The hash of what is there.
        found: Hash,
        /// What to do about it.
        remedy: String,
    },
    /// A file among the releases that the index does not list.
    #[error(
        "{file} lies among the frozen releases, and {index} does not list it; restore the index from version control, or delete the file if it was never released"
    )]
    Unlisted {
        /// The file.
        file: String,
        /// The index.
        index: String,
    },
    /// The index or a bundle is not of a form that can be read.
    #[error("{file}: {problem}")]
    Malformed {
        /// The file.
        file: String,
        /// What is wrong with it.
        problem: FormError,
    },
    /// The index contradicts itself.
    #[error("{file}: {problem}; restore it from version control, for example with `git checkout HEAD -- {file}`")]
    Index {
        /// The file.
        file: String,
        /// What is wrong with it.
        problem: String,
    },
    /// The documents are no contract.
    #[error("{what}: {problem}")]
    NoContract {
        /// Whose documents they are.
        what: String,
        /// The place, and what is wrong there.
        problem: LowerError,
    },
    /// A document that is to be frozen is not JSON.
    #[error("{file} cannot be frozen: {problem}")]
    NotJson {
        /// The document's file name.
        file: String,
        /// What is wrong with it.
        problem: serde_json::Error,
    },
    /// There is nothing of this name to compare with.
    #[error("cannot compare with `{text}`: {why}")]
    NothingToCompare {
        /// The name.
        text: String,
        /// Why not.
        why: String,
    },
    /// The files of a release cannot be written.
    #[error(transparent)]
    Artifact(#[from] artifact::Error),
    /// The history cannot be read.
    #[error(transparent)]
    Git(#[from] GitError),
    /// The documents of a baseline cannot be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The file system refused.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

fn list(versions: &[String]) -> String {
    if versions.is_empty() {
        return "nothing is frozen yet: `release VERSION` does it".to_owned();
    }
    format!("there are {}", versions.join(", "))
}
