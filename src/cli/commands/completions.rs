//! `completions`: a script that completes the command line in a shell.

use std::io::Write as _;

use crate::cli::{
    Exit, Invocation,
    args::{self, CompletionsArgs},
    terminal::Terminal,
};

pub(super) fn run(
    args: &CompletionsArgs,
    invocation: &Invocation,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    // Shells complete programs, not Cargo's aliases.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut args::command(invocation), args::stem(&invocation.command), &mut script);
    terminal.out.write_all(&script)?;
    Ok(Exit::Fine)
}
