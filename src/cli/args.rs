//! The arguments of the command line.

use std::path::PathBuf;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use clap_verbosity_flag::{LogLevel, Verbosity, VerbosityFilter};

use super::{Invocation, exit};
use crate::{config::TargetName, release};

/// Event contracts for mixed fleets: JSON Schemas, Go and TypeScript bindings from Rust event types.
#[derive(Debug, Parser)]
#[command(name = "wireproof", version, max_term_width = 100, disable_help_subcommand = true)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
    #[command(flatten)]
    pub(super) project: ProjectArgs,
    #[command(flatten)]
    pub(super) output: OutputArgs,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Write the schemas and bindings that the event types call for
    Generate(GenerateArgs),
    /// Show what changed between two releases, as the gate sees it
    Diff(DiffArgs),
    /// Say what a rule of the gate is about
    Explain(ExplainArgs),
    /// Freeze what the event types say today as a release
    Release(ReleaseArgs),
    /// Check that services of every supported release can live beside today's
    Check(CheckArgs),
    /// Decide whether the documents of one JSON Schema are documents of another
    Compat(CompatArgs),
    /// List events, channels, types, targets, rules or releases
    List(ListArgs),
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
    /// Print the manual page, in roff
    Man(ManArgs),
}

#[derive(Debug, Args)]
pub(super) struct GenerateArgs {
    /// Write nothing; show what is out of date and exit with 4 if anything is
    #[arg(long)]
    pub(super) check: bool,
    /// Write nothing; show what would change
    #[arg(long, conflicts_with = "check")]
    pub(super) dry_run: bool,
    /// Generate these bindings only, and leave those of other targets alone
    ///
    /// Without it, the targets of the configuration are generated.
    #[arg(long = "target", value_name = "TARGET", value_delimiter = ',')]
    pub(super) targets: Vec<TargetName>,
    /// How to print the result
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct ReleaseArgs {
    /// The version of the release, for example 2.32.0
    ///
    /// What is frozen is what the event types say at this moment, whether or not it was generated and committed. It goes to
    /// `schemas/releases/`, with its SHA-256 in `schemas/releases/index.json`, and is never rewritten.
    #[arg(value_parser = version)]
    pub(super) version: String,
    /// Write nothing; show what would change
    #[arg(long)]
    pub(super) dry_run: bool,
}

fn version(text: &str) -> Result<String, release::Error> {
    release::parse_version(text).map(|version| version.to_string())
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// Compare against this: a frozen release, a git revision, a directory or the file of a release
    ///
    /// Without it, the frozen releases of the window and the merge-base with the main branch.
    #[arg(long, value_name = "BASELINE")]
    pub(super) against: Vec<String>,
    /// Which way messages go, and how far back
    ///
    /// Without it, the mode of the configuration: `FULL` unless it says otherwise.
    #[arg(long, value_name = "MODE", ignore_case = true)]
    pub(super) mode: Option<crate::config::Mode>,
    /// How to print the findings
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(super) format: crate::report::Format,
    /// Write the findings to this file
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// The older side: a frozen release, a git revision, a directory or the file of a release
    ///
    /// Without it, the newest frozen release.
    #[arg(value_name = "A")]
    pub(super) older: Option<String>,
    /// The newer side, named in the same way
    ///
    /// Without it, today's event types.
    #[arg(value_name = "B")]
    pub(super) newer: Option<String>,
    /// How to print the changes
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(super) format: crate::report::Format,
}

#[derive(Debug, Args)]
pub(super) struct CompatArgs {
    /// The older schema, or the writer's: JSON Schema 2020-12, 2019-09 or draft-07, as its `$schema` says
    #[arg(value_name = "A.json", required_unless_present = "batch")]
    pub(super) a: Option<PathBuf>,
    /// The newer schema, or the reader's
    #[arg(value_name = "B.json", required_unless_present = "batch")]
    pub(super) b: Option<PathBuf>,
    /// Answer each line `{"id", "a", "b"}` of this file, `-` for standard input, with one line of JSON
    #[arg(long, value_name = "PAIRS.jsonl", conflicts_with_all = ["a", "b", "mode", "format"])]
    pub(super) batch: Option<PathBuf>,
    /// Which of the two must be contained in the other for the exit code to be 0
    #[arg(long, value_name = "MODE", default_value_t, value_enum, ignore_case = true)]
    pub(super) mode: Demand,
    /// How to print the answer
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(super) format: Format,
}

/// What is demanded of two schemas.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "UPPER")]
pub(super) enum Demand {
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

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    /// What to list
    pub(super) what: Listing,
    /// How to print the list
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(super) format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Listing {
    /// Events, with their types and channels
    Events,
    /// Channels, with their parameters and events
    Channels,
    /// The named types that events reach
    Types,
    /// The languages that bindings can be generated for
    Targets,
    /// The rules of the gate
    Rules,
    /// The frozen releases, with their events and the SHA-256 of their files
    Releases,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The rule, as findings name it
    pub(super) rule: String,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    /// The shell
    pub(super) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(super) struct ManArgs {
    /// A command, for its own page
    #[arg(value_name = "COMMAND")]
    pub(super) command: Option<String>,
}

/// How a result is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Project")]
pub(super) struct ProjectArgs {
    /// Read this configuration instead of the one that is found
    #[arg(long, global = true, value_name = "FILE", env = "WIREPROOF_CONFIG", hide_env_values = true)]
    pub(super) config: Option<PathBuf>,
    /// The directory that holds `schemas/` and `generated/`
    ///
    /// Without it, the directory of the nearest `wireproof.toml`, or of the nearest `Cargo.toml` with
    /// `[package.metadata.wireproof]` or `[workspace.metadata.wireproof]`.
    #[arg(long, global = true, value_name = "DIR", env = "WIREPROOF_ROOT", hide_env_values = true)]
    pub(super) root: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(super) struct OutputArgs {
    #[command(flatten)]
    pub(super) color: colorchoice_clap::Color,
    #[command(flatten)]
    pub(super) verbosity: Verbosity<StatusLevel>,
}

/// A run tells how it ended, and no more, unless asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct StatusLevel;

impl LogLevel for StatusLevel {
    fn default_filter() -> VerbosityFilter {
        VerbosityFilter::Info
    }

    fn verbose_help() -> Option<&'static str> {
        Some("Tell of each file")
    }

    fn quiet_help() -> Option<&'static str> {
        Some("Tell of warnings and errors only; twice: of errors only")
    }
}

/// Reads the arguments of a call. Help is as wide as the terminal where no `width` is given.
pub(super) fn parse(invocation: &Invocation, width: Option<usize>) -> Result<Cli, clap::Error> {
    let command = command(invocation);
    let command = if let Some(width) = width { command.term_width(width) } else { command };
    let matches = command.try_get_matches_from(&invocation.args)?;
    Cli::from_arg_matches(&matches)
}

/// What `--color` says where the arguments as a whole cannot be read, or ask for help.
pub(super) fn color(invocation: &Invocation) -> clap::ColorChoice {
    let words: Vec<_> = invocation.args.iter().map(|word| word.to_string_lossy()).collect();
    let joined = words.iter().rev().find_map(|word| word.strip_prefix("--color="));
    let apart = words.windows(2).rev().find_map(|pair| (pair[0] == "--color").then(|| &*pair[1]));
    joined.or(apart).and_then(|choice| ValueEnum::from_str(choice, true).ok()).unwrap_or_default()
}

/// The command line as clap knows it, its texts in terms of the call.
pub(super) fn command(invocation: &Invocation) -> clap::Command {
    let name = &invocation.command;
    Cli::command()
        .no_binary_name(true)
        .bin_name(name)
        .after_help(format!(
            "Examples:\n  {name} generate           # write what the event types call for\n  {name} generate --check   # in CI: fail when that is not what is committed\n  {name} list channels\n\nExit codes:\n{}",
            exit::TABLE
        ))
        .mut_subcommand("generate", |command| {
            command.after_help(format!(
                "Examples:\n  {name} generate\n  {name} generate --check --target go\n  {name} generate --dry-run --format json\n\nExit codes:\n{}",
                exit::TABLE
            ))
        })
        .mut_subcommand("diff", |command| {
            command.after_help(format!("Examples:\n  {name} diff\n  {name} diff 2.31.0 2.32.0 --format markdown"))
        })
        .mut_subcommand("explain", |command| command.after_help(format!("Examples:\n  {name} explain required-field-added")))
        .mut_subcommand("release", |command| {
            command.after_help(format!(
                "Examples:\n  {name} release 2.32.0             # then commit what it wrote\n  {name} release 2.33.0-rc.1 --dry-run\n\nExit codes:\n{}",
                exit::TABLE
            ))
        })
        .mut_subcommand("check", |command| {
            command.after_help(format!(
                "Examples:\n  {name} check\n  {name} check --against 2.31.0 --mode BACKWARD\n  {name} check --format sarif --output findings.sarif\n\nExit codes:\n{}",
                exit::TABLE
            ))
        })
        .mut_subcommand("compat", |command| {
            command.after_help(format!(
                "Examples:\n  {name} compat old.json new.json\n  {name} compat old.json new.json --mode BACKWARD --format json\n  {name} compat --batch pairs.jsonl > answers.jsonl\n\nExit codes:\n{}",
                exit::TABLE
            ))
        })
        .mut_subcommand("list", |command| {
            command.after_help(format!("Examples:\n  {name} list events\n  {name} list channels --format json"))
        })
        .mut_subcommand("completions", |command| {
            command.after_help(format!("Examples:\n  {name} completions bash > /etc/bash_completion.d/{}", stem(name)))
        })
        .mut_subcommand("man", |command| {
            command.after_help(format!("Examples:\n  {name} man | man -l -\n  {name} man generate | man -l -"))
        })
}

/// A call's name where only one word will do.
pub(super) fn stem(name: &str) -> String {
    name.replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::{Invocation, command};

    #[test]
    fn the_command_line_is_consistent() {
        let invocation = Invocation { command: "cargo events".to_owned(), directory: "".into(), args: vec![] };
        command(&invocation).debug_assert();
    }
}
