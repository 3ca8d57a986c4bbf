//! The attribute matrix.
