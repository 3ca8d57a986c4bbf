//! The interpreted reader against the real serde: same documents, same answers.

mod agreement;
mod notes;
pub(crate) mod respelled;
mod today;
