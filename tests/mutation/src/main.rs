//! Reads a Rust file on standard input and prints it with every decision in it made to flip on demand, as JSON:
//! `{"text": …, "mutants": [{"line", "column", "what"}]}`. The argument is the number of the first mutant.
//!
//! `run.py` puts such files into a copy of the sources, compiles it once, and chooses the mutant at run time.

mod flip;

use std::{
    env,
    io::{self, Read as _, Write as _},
    process::ExitCode,
};

use serde_json::json;
use syn::visit_mut::VisitMut as _;

fn main() -> ExitCode {
    match mutated() {
        Ok(text) => match io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(problem) => {
            let _ = writeln!(io::stderr(), "error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn mutated() -> Result<String, Box<dyn std::error::Error>> {
    let first = env::args().nth(1).ok_or("the number of the first mutant is missing")?.parse()?;
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let mut file = syn::parse_file(&text)?;
    let mut flip = flip::Flip::from(first);
    flip.visit_file_mut(&mut file);
    let mutants = flip.mutants.iter().map(|each| json!({"line": each.line, "column": each.column, "what": each.what}));
    Ok(json!({"text": prettyplease::unparse(&file), "mutants": mutants.collect::<Vec<_>>()}).to_string())
}
