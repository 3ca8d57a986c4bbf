//! The commands, one file each.

mod check;
mod compat;
mod completions;
mod diff;
mod docs;
mod explain;
mod generate;
mod import;
mod init;
mod list;
mod man;
mod named;
#[cfg(feature = "registry")]
mod publish;
mod release;
mod replay;
mod rollout;

use super::{
    Exit, Invocation, Source,
    args::{Cli, Command},
    project::Project,
    terminal::Terminal,
};
use crate::compat::rules;

/// Runs the command that was asked for.
pub(super) fn run(
    invocation: &Invocation,
    cli: &Cli,
    source: &Source,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    let project = || Project::open(&cli.project, invocation);
    match &cli.command {
        Command::Init(args) => init::run(args, terminal),
        Command::Generate(args) => {
            let again = invocation.suggest_generate(cli);
            generate::run(args, &project()?, source, &again, terminal)
        }
        Command::Diff(args) => diff::run(args, project, source, &invocation.command, terminal),
        Command::Explain(args) => explain::run(args, rules(), invocation, terminal),
        Command::Release(args) => release::run(args, &project()?, source, invocation, terminal),
        Command::Check(args) => {
            let again = invocation.suggest_generate(cli);
            check::run(args, &project()?, source, (&invocation.command, &again), terminal)
        }
        Command::Rollout(args) => rollout::run(args, &project()?, source, terminal),
        Command::Compat(args) => compat::run(args, terminal),
        Command::Replay(args) => replay::run(args, project, source, terminal),
        #[cfg(feature = "registry")]
        Command::Publish(args) => publish::run(args, &project()?, source, terminal),
        Command::Import(args) => import::run(args, terminal),
        Command::Docs(args) => docs::run(args, &project()?, &invocation.command, terminal),
        Command::List(args) => list::run(args, &project()?, source, terminal),
        Command::Completions(args) => completions::run(args, invocation, terminal),
        Command::Man(args) => man::run(args, invocation, terminal),
    }
}
