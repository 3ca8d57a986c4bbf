//! The interpreted reader against the real serde: same documents, same answers.

mod agreement;
mod notes;
mod respelled;
mod today;
