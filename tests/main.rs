//! wireproof's tests from outside.

mod schemas;
mod tidy;
