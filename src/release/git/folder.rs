//! The `schemas/` of a commit.

use std::io;

use super::{Git, GitError, blobs::Blobs};
use crate::schema::Folder;

/// The `schemas/` of a commit.
#[derive(Debug)]
pub(in crate::release) struct CommittedFolder {
    blobs: Blobs,
    tree: String,
    label: String,
}

impl CommittedFolder {
    pub(super) fn new(git: &Git, tree: String, label: &str) -> Result<Self, GitError> {
        let blobs = Blobs::start(git.command(&["cat-file", "--batch"]));
        let blobs =
            blobs.map_err(|cause| GitError::Unusable { program: git.program.to_string_lossy().into_owned(), cause })?;
        Ok(Self { blobs, tree, label: label.to_owned() })
    }
}

impl Folder for CommittedFolder {
    fn read(&mut self, file: &str) -> io::Result<String> {
        let bytes = self.blobs.read(&format!("{}:{file}", self.tree))?;
        String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.utf8_error()))
    }

    fn name_of(&self, file: &str) -> String {
        format!("schemas/{file} at {}", self.label)
    }

    fn remedy(&self) -> String {
        "compare with another commit, with `--against`".to_owned()
    }
}
