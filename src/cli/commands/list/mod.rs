//! `list`: what a contract holds, as a table or as JSON.

mod channels;
mod events;
mod releases;
mod rules;
mod targets;
mod types;

use std::io::Write as _;

use serde::Serialize;

use crate::{
    cli::{
        Exit, Source,
        args::{Format, ListArgs, Listing},
        project::Project,
        table::Table,
        terminal::Terminal,
    },
    compat,
    contract::About,
    report::visible,
};

pub(super) fn run(
    args: &ListArgs,
    project: &Project,
    source: &Source,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    let contract = || anyhow::Ok(source.load(project)?.contract);
    match args.what {
        Listing::Events => print("events", &events::rows(&contract()?), args.format, terminal)?,
        Listing::Channels => print("channels", &channels::rows(&contract()?), args.format, terminal)?,
        Listing::Types => print("types", &types::rows(&contract()?), args.format, terminal)?,
        Listing::Releases => print("releases", &releases::rows(&project.root)?, args.format, terminal)?,
        Listing::Targets => print("targets", &targets::rows(&project.config), args.format, terminal)?,
        Listing::Rules => print("rules", &rules::rows(compat::rules()), args.format, terminal)?,
    }
    Ok(Exit::Fine)
}

/// One thing of a list.
trait Row: Serialize {
    fn table(rows: &[Self]) -> Table
    where
        Self: Sized;
}

fn print<R: Row>(name: &str, rows: &[R], format: Format, terminal: &mut Terminal<'_>) -> anyhow::Result<()> {
    match format {
        Format::Text => R::table(rows).print(&mut terminal.out)?,
        Format::Json => {
            let document = serde_json::json!({ "schema_version": 1, name: rows });
            writeln!(terminal.out, "{}", visible::json(&serde_json::to_string_pretty(&document)?))?;
        }
    }
    Ok(())
}

/// The first paragraph of what is said about something, on one line.
fn summary(about: &About) -> String {
    let paragraph: Vec<_> = about.docs.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
    paragraph.join(" ")
}
