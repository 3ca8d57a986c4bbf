//! The stand-alone command line: works on the committed schemas of a project.

use std::process::ExitCode;

fn main() -> ExitCode {
    wireproof::cli::run_standalone()
}
