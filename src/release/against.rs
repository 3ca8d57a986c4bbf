//! What `--against` names.

use std::path::{Path, PathBuf};

use super::{
    Error, Index, Release,
    bundle::Bundle,
    git::{Git, GitError},
};
use crate::{
    contract::{self, Contract},
    schema::{self, Documents, FormError},
};

/// Something that today can be compared against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Against {
    /// A frozen release, by version.
    Release(String),
    /// A commit, as git names it.
    Revision(String),
    /// A directory with a `catalogue.json`, or with one in its `schemas/`.
    Directory(PathBuf),
    /// The file of a frozen release, wherever it lies.
    File(PathBuf),
}

/// What today is compared against.
#[derive(Debug, Clone, PartialEq)]
pub struct Baseline {
    /// Its name in reports: a version, a revision or a directory.
    pub label: String,
    /// Its documents.
    pub documents: Documents,
    /// What it promises on the wire.
    pub contract: Contract,
}

impl Against {
    /// What `text` names: a frozen release before a directory or file, and that before a git revision. Where it could be
    /// another of these too, the second part says how to name the other.
    ///
    /// Paths are those of the process. Whether there is such a revision is not asked yet.
    pub fn parse(text: &str, root: &Path) -> Result<(Self, Option<String>), Error> {
        let index = Index::read(root)?;
        let path = PathBuf::from(text);
        let against = if index.lists(text) {
            Self::Release(text.to_owned())
        } else if path.is_dir() {
            Self::Directory(path.clone())
        } else if path.is_file() {
            Self::File(path.clone())
        } else {
            return Ok((Self::Revision(text.to_owned()), None));
        };
        let mut others = Vec::new();
        if matches!(against, Self::Release(_)) && path.exists() {
            others.push(format!("`./{text}` for the path"));
        }
        // A repository that cannot be asked has no revision that anybody could mean.
        let commit = Git::around(root).ok().flatten().and_then(|git| git.commit(text).ok().flatten());
        if let Some(commit) = commit {
            others.push(format!("`{commit}` for the git revision"));
        }
        let what = match against {
            Self::Release(_) => "frozen release",
            Self::Directory(_) => "directory",
            Self::File(_) | Self::Revision(_) => "file",
        };
        let note = (!others.is_empty())
            .then(|| format!("`{text}` is taken for the {what} of that name; write {}", others.join(", ")));
        Ok((against, note))
    }

    /// Reads it, for the project at `root`.
    ///
    /// # Errors
    /// Where it is not there, was tampered with, or is no contract.
    pub fn load(&self, root: &Path) -> Result<Baseline, Error> {
        match self {
            Self::Release(version) => Ok(Index::read(root)?.load(version)?.into()),
            Self::Revision(revision) => at_revision(revision, root),
            Self::Directory(directory) => in_directory(directory),
            Self::File(file) => in_file(file),
        }
    }
}

impl From<Release> for Baseline {
    fn from(release: Release) -> Self {
        Self { label: release.version, documents: release.documents, contract: release.contract }
    }
}

impl Baseline {
    /// The baseline of these documents.
    pub fn new(label: String, documents: Documents) -> Result<Self, Error> {
        let contract =
            contract::lower(&documents).map_err(|problem| Error::NoContract { what: label.clone(), problem })?;
        Ok(Self { label, documents, contract })
    }
}

/// How a commit is named in reports: by the name that the user knows, and its own.
pub(super) fn commit_label(name: &str, commit: &str) -> String {
    let short = commit.get(..12).unwrap_or(commit);
    if commit.starts_with(name) { short.to_owned() } else { format!("{name}@{short}") }
}

fn at_revision(revision: &str, root: &Path) -> Result<Baseline, Error> {
    let nothing = |why: String| Error::NothingToCompare { text: revision.to_owned(), why };
    let neither = "it is neither a frozen release nor a directory or file";
    let Some(git) = Git::around(root)? else {
        return Err(nothing(format!("{neither}, and the project is in no git repository")));
    };
    let Some(commit) = git.commit(revision)? else {
        if git.is_shallow()? {
            let what = format!("cannot compare with `{revision}`: it names no commit that is here");
            return Err(GitError::Shallow { what }.into());
        }
        return Err(nothing(format!("{neither}, and git knows no such revision; see `list releases` and `git log`")));
    };
    let label = commit_label(revision, &commit);
    let Some(mut folder) = git.schemas(&commit, &label)? else {
        return Err(nothing("the project has no schemas/catalogue.json in that commit".to_owned()));
    };
    Baseline::new(label, schema::load_from(&mut folder)?)
}

fn in_directory(directory: &Path) -> Result<Baseline, Error> {
    let label = directory.display().to_string();
    let inner = directory.join("schemas");
    let schemas = [directory, &inner].into_iter().find(|place| place.join("catalogue.json").is_file());
    let Some(schemas) = schemas else {
        let why = "there is no catalogue.json in it, nor in its schemas/".to_owned();
        return Err(Error::NothingToCompare { text: label, why });
    };
    Baseline::new(label, schema::load(schemas)?)
}

fn in_file(file: &Path) -> Result<Baseline, Error> {
    let text = fs_err::read_to_string(file)?;
    let Bundle { version, documents } = Bundle::parse(&text).map_err(|problem| {
        let file = file.display().to_string();
        match problem {
            FormError::Json(problem) => Error::NothingToCompare {
                text: file,
                why: format!("it is not the file of a frozen release: {problem}"),
            },
            problem => Error::Malformed { file, problem },
        }
    })?;
    Baseline::new(version, documents)
}
