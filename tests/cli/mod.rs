//! The command line, called as a catalogue's own binary calls it and as the stand-alone binary.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test fails by panicking, and plays the user")]
#![allow(unreachable_pub, reason = "the modules of a test are private")]

mod check;
mod compat;
mod docs;
mod generate;
mod help;
mod import;
mod init;
mod list;
pub(crate) mod project;
mod release;
mod replay;
mod rollout;
pub(crate) mod sample;
mod standalone;
