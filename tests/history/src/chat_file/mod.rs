//! A file that was put into a chat.

pub mod f0;
pub mod f1;
