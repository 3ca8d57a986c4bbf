//! The history of a project, read through the `git` binary.

mod blobs;
mod error;
mod folder;
#[cfg(test)]
mod tests;

pub use error::GitError;
pub(super) use folder::CommittedFolder;

use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// Names the `git` binary where it is not the first in `PATH`.
const PROGRAM: &str = "GIT";

/// What a hook hands down about the repository that it runs for. The project's own is found by its place instead.
const HANDED_DOWN: [&str; 5] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"];

/// The repository around a directory.
#[derive(Debug)]
pub(super) struct Git {
    program: OsString,
    directory: PathBuf,
}

impl Git {
    /// The repository around `directory`; `None` where there is none.
    pub(super) fn around(directory: &Path) -> Result<Option<Self>, GitError> {
        Self::with(env::var_os(PROGRAM).unwrap_or_else(|| "git".into()), directory)
    }

    /// The same, with a certain binary.
    pub(super) fn with(program: OsString, directory: &Path) -> Result<Option<Self>, GitError> {
        // Looked for without git, so that a project outside of one needs none. A file `.git` belongs to a linked work tree.
        let directory = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
        let place = directory.canonicalize().unwrap_or_else(|_| directory.to_owned());
        if !place.ancestors().any(|directory| directory.join(".git").exists()) {
            return Ok(None);
        }
        let git = Self { program, directory: place };
        let output = git.run(&["rev-parse", "--git-dir"])?;
        if output.status.success() {
            return Ok(Some(git));
        }
        let error = git.failed(&["rev-parse", "--git-dir"], &output);
        // For example where a `.git` belongs to something else.
        if error.to_string().contains("not a git repository (or any") { Ok(None) } else { Err(error) }
    }

    /// The full name of the commit that a revision names; `None` where there is none.
    pub(super) fn commit(&self, revision: &str) -> Result<Option<String>, GitError> {
        if revision.is_empty() || revision.starts_with('-') || revision.contains('\0') {
            return Ok(None);
        }
        self.look(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])
    }

    /// The best commit that two have in common.
    pub(super) fn merge_base(&self, one: &str, other: &str) -> Result<Option<String>, GitError> {
        self.look(&["merge-base", one, other])
    }

    /// Whether only a part of the history was fetched.
    pub(super) fn is_shallow(&self) -> Result<bool, GitError> {
        Ok(self.look(&["rev-parse", "--is-shallow-repository"])?.as_deref() == Some("true"))
    }

    /// The project's `schemas/` at a commit; `None` where it has none there. `label` names the commit in messages.
    pub(super) fn schemas(&self, commit: &str, label: &str) -> Result<Option<CommittedFolder>, GitError> {
        // `./` stands for the directory itself, wherever in the work tree it is.
        let Some(tree) = self.look(&["rev-parse", "--verify", "--quiet", &format!("{commit}:./schemas")])? else {
            return Ok(None);
        };
        let catalogue = format!("{tree}:catalogue.json");
        if self.look(&["rev-parse", "--verify", "--quiet", &catalogue])?.is_none() {
            return Ok(None);
        }
        Ok(Some(CommittedFolder::new(self, tree, label)?))
    }

    /// What git prints, on one line; `None` where it says by its exit code 1 that there is nothing.
    fn look(&self, args: &[&str]) -> Result<Option<String>, GitError> {
        let output = self.run(args)?;
        match output.status.code() {
            Some(0) => Ok(Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())),
            Some(1) => Ok(None),
            _ => Err(self.failed(args, &output)),
        }
    }

    fn run(&self, args: &[&str]) -> Result<Output, GitError> {
        let output = self.command(args).stdin(Stdio::null()).output();
        output.map_err(|cause| GitError::Unusable { program: self.program.to_string_lossy().into_owned(), cause })
    }

    /// A call of git in the directory, the same everywhere.
    fn command<S: AsRef<OsStr>>(&self, args: &[S]) -> Command {
        let mut command = Command::new(&self.program);
        for variable in HANDED_DOWN {
            command.env_remove(variable);
        }
        command.env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0");
        command.current_dir(&self.directory).args(args);
        command
    }

    fn failed(&self, args: &[&str], output: &Output) -> GitError {
        GitError::Failed {
            command: format!("{} {}", self.program.to_string_lossy(), args.join(" ")),
            directory: self.directory.display().to_string(),
            problem: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        }
    }
}
