//! The real command line, killed before every single system call that changes the disk: what it leaves is old or new in
//! whole, says so, and is completed by the next run.

#![cfg(target_os = "linux")]
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a test plays the user, and says where it stands")]
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a failed test says why by panicking")]

mod generate;
mod init;
mod output;
mod release;
mod steps;
mod tool;
mod tree;
