//! Why documents cannot be imported.

/// A place in a document that no Rust type says, or that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {pointer}: {problem}; {remedy}")]
pub struct ImportError {
    /// The file's name.
    pub file: String,
    /// The place, as a JSON pointer; `/` for the whole document.
    pub pointer: String,
    /// What is wrong there.
    pub problem: String,
    /// What to do about it.
    pub remedy: String,
}

impl ImportError {
    /// An error about a document as a whole.
    pub(super) fn whole(file: &str, problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { file: file.to_owned(), pointer: "/".to_owned(), problem: problem.into(), remedy: remedy.into() }
    }
}
