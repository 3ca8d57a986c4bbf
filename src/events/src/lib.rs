//! The reference catalogue.
