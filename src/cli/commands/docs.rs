//! `docs`: where the documentation site begins, and the browser on it.

use std::io::Write as _;

use anyhow::Context as _;

use crate::{
    cli::{Exit, args::DocsArgs, project::Project, terminal::Terminal},
    docs::INDEX,
};

/// Runs `docs`; `command` is what the user types before a command's name.
pub(super) fn run(
    args: &DocsArgs,
    project: &Project,
    command: &str,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    let place = project.root.join(INDEX);
    if !place.is_file() {
        terminal.problem(
            format_args!("there is no site at {}", place.display()),
            Some(&format!("write it with `{command} generate --target docs`, or name \"docs\" among the `targets`")),
        );
        return Ok(Exit::Failed);
    }
    writeln!(terminal.out, "{}", place.display())?;
    if args.open {
        open::that_detached(&place).with_context(|| format!("no browser opens {}", place.display()))?;
    }
    Ok(Exit::Fine)
}
