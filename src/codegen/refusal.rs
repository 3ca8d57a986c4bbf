//! Why a target will not render a contract.

/// A contract that a target cannot express, with the place and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{target}: {place}: {problem}; {remedy}")]
pub struct Refusal {
    /// The target's name.
    pub target: &'static str,
    /// The type, member or variant, for example `Chat.labels`.
    pub place: String,
    /// What cannot be expressed.
    pub problem: String,
    /// What the author can do.
    pub remedy: String,
}
