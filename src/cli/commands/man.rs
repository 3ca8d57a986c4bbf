//! `man`: the manual page, made from the same texts as `--help`.

use std::io::Write as _;

use anyhow::Context as _;

use crate::cli::{
    Exit, Invocation,
    args::{self, ManArgs},
    terminal::Terminal,
};

pub(super) fn run(args: &ManArgs, invocation: &Invocation, terminal: &mut Terminal<'_>) -> anyhow::Result<Exit> {
    let mut command = args::command(invocation).display_name(args::stem(&invocation.command));
    command.build();
    let command = match &args.command {
        None => command,
        Some(name) => command
            .find_subcommand(name)
            .with_context(|| format!("there is no command `{name}`; see `{} --help`", invocation.command))?
            .clone(),
    };
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    terminal.out.write_all(&page)?;
    Ok(Exit::Fine)
}
