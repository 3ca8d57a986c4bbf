//! What the targets share: JSON that stays JSON while it is changed.

mod mutate;

pub use mutate::{Words, mutate};
