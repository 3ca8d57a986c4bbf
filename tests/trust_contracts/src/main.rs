//! Prints pairs as Rust source: `wireproof-trust-contracts NUMBER…`.

use std::{env, io, io::Write as _, process::ExitCode};

use wireproof_trust_contracts::generate;

fn main() -> ExitCode {
    let numbers: Result<Vec<u64>, _> = env::args().skip(1).map(|argument| argument.parse()).collect();
    let Ok(numbers) = numbers else {
        let _ = writeln!(io::stderr(), "usage: wireproof-trust-contracts NUMBER…");
        return ExitCode::from(2);
    };
    match io::stdout().write_all(generate::source(&numbers).as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
