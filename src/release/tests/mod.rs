//! Releases, frozen and read back.

mod forms;
mod frozen;
mod project;
