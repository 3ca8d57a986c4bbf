//! Prints pairs as Rust source: `wireproof-trust-contracts FROM COUNT`.

use std::{env, io, io::Write as _, process::ExitCode};

use wireproof_trust_contracts::generate;

fn main() -> ExitCode {
    let mut numbers = env::args().skip(1).map_while(|argument| argument.parse().ok());
    let (Some(from), Some(count)) = (numbers.next(), numbers.next()) else {
        let _ = writeln!(io::stderr(), "usage: wireproof-trust-contracts FROM COUNT");
        return ExitCode::from(2);
    };
    match io::stdout().write_all(generate::source(from, count).as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
