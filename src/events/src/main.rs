//! The reference catalogue's own command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    wireproof::cli::run(pubsub_events::catalogue())
}
