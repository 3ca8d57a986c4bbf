//! Why documents are not a contract.

/// A place in a document that cannot be lowered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {pointer}: {problem}")]
pub struct LowerError {
    /// The file's name.
    pub file: String,
    /// The place, as a JSON pointer; `/` for the whole document.
    pub pointer: String,
    /// What is wrong there, and what to do.
    pub problem: String,
}
