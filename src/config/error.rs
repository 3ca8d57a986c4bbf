//! Why a configuration cannot be used.

use std::{io, path::PathBuf};

/// Why a configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file does not say what a configuration can say.
    #[error("{}:{line}:{column}: {problem}", file.display())]
    Invalid {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// The column in characters, counted from 1.
        column: usize,
        /// What is wrong there.
        problem: String,
    },
    /// Two places configure one project.
    #[error("{} and {} both configure this project; keep one of them", first.display(), second.display())]
    Twice {
        /// One place.
        first: PathBuf,
        /// The other; the same file where both of its metadata tables do.
        second: PathBuf,
    },
    /// A `Cargo.toml` was named that configures nothing.
    #[error(
        "{} holds no configuration; add `[package.metadata.wireproof]` or `[workspace.metadata.wireproof]`",
        file.display()
    )]
    Absent {
        /// The file.
        file: PathBuf,
    },
    /// The file system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}
