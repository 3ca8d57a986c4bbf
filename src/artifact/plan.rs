//! Plans: every artifact of one run, and what becomes of them.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{Artifact, Error, diff, ground::Ground, manifest, path, survey::Survey, write};

/// Every artifact of one run, below one root directory.
#[derive(Debug)]
pub struct Plan {
    root: PathBuf,
    artifacts: Vec<Artifact>,
    left_out: Vec<String>,
    known: Vec<String>,
}

/// What a run may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Bring the disk up to date.
    Write,
    /// Write nothing; the caller fails when the disk is out of date.
    Check,
    /// Write nothing; the caller tells what a write would do.
    DryRun,
}

/// What a run did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The files that change, by path.
    pub changes: Vec<Change>,
    /// How many artifacts are on disk as they should be.
    pub unchanged: usize,
    /// Whether an earlier run was cut short and left the set half updated. A write has completed it.
    pub interrupted: bool,
}

/// A file that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The path below the root.
    pub path: String,
    /// What happens to the file.
    pub kind: ChangeKind,
}

/// What happens to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is not there yet.
    Added,
    /// It is there with other bytes.
    Changed,
    /// It is there because of an earlier run, and no artifact any more.
    Removed,
}

impl Plan {
    /// A plan of `artifacts` below `root`, in any order.
    pub fn new(root: impl Into<PathBuf>, mut artifacts: Vec<Artifact>) -> Result<Self, Error> {
        for artifact in &artifacts {
            path::check(&artifact.path).map_err(|problem| Error::Path { path: artifact.path.clone(), problem })?;
        }
        artifacts.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        refuse_collisions(&artifacts)?;
        Ok(Self { root: root.into(), artifacts, left_out: Vec::new(), known: Vec::new() })
    }

    /// Says that this run knows nothing of the files whose path begins with `prefix`, for example
    /// `generated/typescript/`: those of earlier runs stay, and are not reported.
    pub fn leave_out(mut self, prefix: impl Into<String>) -> Self {
        self.left_out.push(prefix.into());
        self
    }

    /// Says that the caller has read the file at `path` and found it to be the tool's own: it may be overwritten even where
    /// the manifest does not list it.
    pub fn knows(mut self, path: impl Into<String>) -> Self {
        self.known.push(path.into());
        self
    }

    /// Compares the artifacts with the disk and, if `mode` says so, brings the disk up to date.
    pub fn apply(&self, mode: Mode) -> Result<Report, Error> {
        let mut ground = Ground::new(&self.root);
        if mode != Mode::Write {
            return Ok(Survey::make(self, &mut ground)?.report());
        }
        fs_err::create_dir_all(&self.root)?;
        let _turn = write::take_turn(&self.root);
        let survey = Survey::make(self, &mut ground)?;
        write::write(&survey, &ground)?;
        Ok(survey.report())
    }

    /// The unified diff of a changed file as long as [`Plan::apply`] has not written it; `None` when one side is no text,
    /// and for the manifest, which only repeats what the other files say.
    pub fn diff(&self, change: &Change) -> io::Result<Option<String>> {
        if change.path == manifest::PATH {
            return Ok(None);
        }
        let on_disk = match change.kind {
            ChangeKind::Added => Vec::new(),
            ChangeKind::Changed | ChangeKind::Removed => fs_err::read(self.root.join(&change.path))?,
        };
        let planned = self.artifact(&change.path).map_or(&[][..], |artifact| &artifact.bytes);
        Ok(diff::unified(&change.path, &on_disk, planned))
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn artifacts(&self) -> &[Artifact] {
        &self.artifacts
    }

    pub(super) fn artifact(&self, path: &str) -> Option<&Artifact> {
        let index = self.artifacts.binary_search_by(|artifact| artifact.path.as_str().cmp(path)).ok()?;
        self.artifacts.get(index)
    }

    pub(super) fn is_left_out(&self, path: &str) -> bool {
        self.left_out.iter().any(|prefix| path.starts_with(prefix))
    }

    pub(super) fn is_known(&self, path: &str) -> bool {
        self.known.iter().any(|known| known == path)
    }
}

/// Refuses two artifacts that some file system would take for one, and a file that is another's directory.
fn refuse_collisions(artifacts: &[Artifact]) -> Result<(), Error> {
    let mut names: Vec<_> =
        artifacts.iter().map(|artifact| (path::folded(&artifact.path), artifact.path.as_str())).collect();
    names.sort_unstable();
    let collision = |first: &str, second: &str| Error::Collision { first: first.to_owned(), second: second.to_owned() };
    for pair in names.windows(2) {
        if let [(name, first), (other, second)] = pair
            && name == other
        {
            return Err(collision(first, second));
        }
    }
    for (name, second) in &names {
        for parent in path::parents(name) {
            if let Ok(index) = names.binary_search_by(|(other, _)| other.as_str().cmp(parent)) {
                return Err(collision(names[index].1, second));
            }
        }
    }
    Ok(())
}
