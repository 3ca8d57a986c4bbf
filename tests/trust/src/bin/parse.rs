//! Parses the JSON files that it is given, and does nothing else: what `tests/bench/check.py` holds `check` against.

use std::{
    env, fs,
    io::{self, Write},
    process::ExitCode,
};

fn main() -> io::Result<ExitCode> {
    let mut bytes = 0;
    for file in env::args_os().skip(1) {
        let parsed = fs::read(&file).map_err(|error| error.to_string()).and_then(|text| {
            bytes += text.len();
            serde_json::from_slice::<serde_json::Value>(&text).map_err(|error| error.to_string())
        });
        if let Err(error) = parsed {
            writeln!(io::stderr(), "error: {}: {error}", file.display())?;
            return Ok(ExitCode::FAILURE);
        }
    }
    writeln!(io::stdout(), "{bytes}")?;
    Ok(ExitCode::SUCCESS)
}
