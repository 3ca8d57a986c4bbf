//! `{{ command }}`: generates what the event types call for, and checks that services of every release
//! can live together.

use std::process::ExitCode;

fn main() -> ExitCode {
    wireproof::cli::run({{ library }}::catalogue())
}
