//! Why the history of a project cannot be read.

use std::io;

/// Why the history of a project cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// The binary cannot be run.
    #[error(
        "the project is in a git repository, and `{program}` cannot be run: {cause}; install git, name it with the environment variable GIT, or set `main = false` below [check] to compare with frozen releases only"
    )]
    Unusable {
        /// The binary.
        program: String,
        /// What the system said.
        cause: io::Error,
    },
    /// The binary fails.
    #[error("`{command}` failed in {directory}: {problem}")]
    Failed {
        /// What was called.
        command: String,
        /// Where.
        directory: String,
        /// What git said.
        problem: String,
    },
    /// Something is missing that may only not have been fetched.
    #[error(
        "{what}, and this clone is shallow: fetch the whole history, with `fetch-depth: 0` for actions/checkout or with `git fetch --unshallow`"
    )]
    Shallow {
        /// What is missing.
        what: String,
    },
    /// The main branch of the configuration is not there.
    #[error(
        "there is no branch `{name}`, which `main` below [check] names; fetch it with `git fetch`, or correct the name"
    )]
    NoBranch {
        /// The branch.
        name: String,
    },
    /// Two histories that have nothing in common.
    #[error(
        "HEAD and {branch} have no commit in common; name another branch as `main` below [check], or `false` for none"
    )]
    Unrelated {
        /// The main branch.
        branch: String,
    },
}
