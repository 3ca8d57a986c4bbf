//! The arguments of the command line.

mod check;
mod compat;
mod completions;
mod diff;
mod docs;
mod explain;
mod format;
mod generate;
mod import;
mod init;
mod list;
mod man;
#[cfg(feature = "registry")]
mod publish;
mod release;
mod replay;
mod rollout;
mod shared;

pub(super) use check::CheckArgs;
pub(super) use compat::{CompatArgs, Demand};
pub(super) use completions::CompletionsArgs;
pub(super) use diff::DiffArgs;
pub(super) use docs::DocsArgs;
pub(super) use explain::ExplainArgs;
pub(super) use format::Format;
pub(super) use generate::GenerateArgs;
pub(super) use import::ImportArgs;
pub(super) use init::InitArgs;
pub(super) use list::{ListArgs, Listing};
pub(super) use man::ManArgs;
#[cfg(feature = "registry")]
pub(super) use publish::{PublishArgs, Side};
pub(super) use release::ReleaseArgs;
pub(super) use replay::ReplayArgs;
pub(super) use rollout::RolloutArgs;
pub(super) use shared::{OutputArgs, ProjectArgs};

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use super::{Invocation, exit};

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
    /// Make a package for event types that builds, generates and checks at once
    Init(InitArgs),
    /// Write the schemas, bindings and documentation that the event types call for
    Generate(GenerateArgs),
    /// Show what changed between two releases, as the gate sees it
    Diff(DiffArgs),
    /// Say what a rule of the gate is about
    Explain(ExplainArgs),
    /// Freeze what the event types say today as a release
    Release(ReleaseArgs),
    /// Check that services of every supported release can live beside today's
    Check(CheckArgs),
    /// Plan the way from one release to another in steps that services can live beside
    Rollout(RolloutArgs),
    /// Decide whether the documents of one JSON Schema are documents of another
    Compat(CompatArgs),
    /// Show recorded messages to the readers of a release and to today's, and count what they do
    Replay(ReplayArgs),
    /// Register the schemas with a schema registry
    #[cfg(feature = "registry")]
    Publish(PublishArgs),
    /// Turn JSON Schemas or an AsyncAPI document into Rust event types
    Import(ImportArgs),
    /// Say where the documentation site is, and show it in a browser
    Docs(DocsArgs),
    /// List events, channels, types, targets, rules or releases
    List(ListArgs),
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
    /// Print the manual page, in roff
    Man(ManArgs),
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

/// What a command's own help ends with: calls worth showing, by their words after the tool's name, and whether the exit codes
/// tell anything there.
const EXAMPLES: &[(&str, &[&str], bool)] = &[
    ("init", init::EXAMPLES, false),
    ("generate", generate::EXAMPLES, true),
    ("diff", diff::EXAMPLES, false),
    ("explain", explain::EXAMPLES, false),
    ("release", release::EXAMPLES, true),
    ("check", check::EXAMPLES, true),
    ("rollout", rollout::EXAMPLES, true),
    ("compat", compat::EXAMPLES, true),
    ("replay", replay::EXAMPLES, true),
    #[cfg(feature = "registry")]
    ("publish", publish::EXAMPLES, true),
    ("import", import::EXAMPLES, false),
    ("docs", docs::EXAMPLES, false),
    ("list", list::EXAMPLES, false),
    ("man", man::EXAMPLES, false),
];

/// The command line as clap knows it, its texts in terms of the call.
pub(super) fn command(invocation: &Invocation) -> clap::Command {
    let name = &invocation.command;
    let whole = Cli::command().no_binary_name(true).bin_name(name).after_help(format!(
        "Examples:\n  {name} generate           # write what the event types call for\n  {name} generate --check   # in CI: fail when that is not what is committed\n  {name} list channels\n\nExit codes:\n{}",
        exit::TABLE
    ));
    let completions = format!("Examples:\n  {name} completions bash > /etc/bash_completion.d/{}", stem(name));
    let whole = whole.mut_subcommand("completions", |command| command.after_help(completions));
    EXAMPLES.iter().fold(whole, |whole, (command, examples, exits)| {
        let mut help = "Examples:".to_owned();
        examples.iter().for_each(|example| help.extend(["\n  ", name, " ", example]));
        if *exits {
            help.extend(["\n\nExit codes:\n", exit::TABLE]);
        }
        whole.mut_subcommand(command, |command| command.after_help(help))
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
