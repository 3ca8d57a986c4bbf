//! What `compat` is told.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Format;

#[derive(Debug, Args)]
pub(in crate::cli) struct CompatArgs {
    /// The older schema, or the writer's: JSON Schema 2020-12, 2019-09 or draft-07, as its `$schema` says
    #[arg(value_name = "A.json", required_unless_present = "batch")]
    pub(in crate::cli) a: Option<PathBuf>,
    /// The newer schema, or the reader's
    #[arg(value_name = "B.json", required_unless_present = "batch")]
    pub(in crate::cli) b: Option<PathBuf>,
    /// Answer each line `{"id", "a", "b"}` of this file, `-` for standard input, with one line of JSON
    #[arg(long, value_name = "PAIRS.jsonl", conflicts_with_all = ["a", "b", "mode", "format"])]
    pub(in crate::cli) batch: Option<PathBuf>,
    /// Which of the two must be contained in the other for the exit code to be 0
    #[arg(long, value_name = "MODE", default_value_t, value_enum, ignore_case = true)]
    pub(in crate::cli) mode: Demand,
    /// How to print the answer
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(in crate::cli) format: Format,
}

/// What is demanded of two schemas.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "UPPER")]
pub(in crate::cli) enum Demand {
    /// Readers by B read what writers by A write
    Backward,
    /// Readers by A read what writers by B write
    Forward,
    /// Both
    #[default]
    Full,
    /// Neither: the exit code is 0 whatever the answer
    None,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &[
    "compat old.json new.json",
    "compat old.json new.json --mode BACKWARD --format json",
    "compat --batch pairs.jsonl > answers.jsonl",
];
