//! Choices beyond the matrix.
