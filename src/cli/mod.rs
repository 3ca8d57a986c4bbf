//! The command line: arguments in, one command run, an exit code out.
//!
//! A catalogue's own binary is `fn main() -> ExitCode { wireproof::cli::run(catalogue()) }`; the stand-alone binary reads
//! the committed schemas instead. Both offer the same commands. Results go to stdout, status and errors to stderr.
//!
//! What the commands do is decided elsewhere: [`crate::schema`], [`crate::contract`], [`crate::codegen`] and
//! [`crate::artifact`]; here they are only put together.

mod args;
mod commands;
mod examples;
mod exit;
mod generated;
mod invocation;
mod page;
mod pipeline;
mod policy;
mod project;
mod site;
mod source;
mod table;
mod terminal;

pub use exit::Exit;
pub use generated::assert_generated;
pub use invocation::Invocation;
pub use source::Source;

use std::process::ExitCode;

use crate::Catalogue;

/// The whole `main` of a catalogue's own binary: runs the command that the process was started with.
pub fn run(catalogue: Catalogue) -> ExitCode {
    Invocation::of_catalogue_binary().run(&Source::Catalogue(Box::new(catalogue))).into()
}

/// The whole `main` of the stand-alone binary, which reads the committed schemas of a project.
pub fn run_standalone() -> ExitCode {
    Invocation::of_standalone_binary().run(&Source::Committed).into()
}
