//! Releases, frozen and read back.

mod against;
mod baselines;
mod forms;
mod frozen;
pub(super) mod project;
pub(super) mod repository;
