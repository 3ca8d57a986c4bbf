//! `list targets`.

use serde::Serialize;

use super::Row;
use crate::{
    cli::{pipeline, table::Table},
    config::{Config, TargetName},
};

#[derive(Serialize)]
pub(super) struct TargetRow {
    name: TargetName,
    /// Whether the configuration has it generated.
    selected: bool,
    directory: String,
    summary: &'static str,
}

pub(super) fn rows(config: &Config) -> Vec<TargetRow> {
    let row = |name: TargetName| TargetRow {
        name,
        selected: config.targets.contains(&name),
        directory: format!("generated/{name}/"),
        summary: pipeline::summary(name),
    };
    TargetName::ALL.map(row).into()
}

impl Row for TargetRow {
    fn table(rows: &[Self]) -> Table {
        Table::new(
            ["TARGET", "SELECTED", "DIRECTORY", "SUMMARY"],
            rows.iter().map(|row| {
                let selected = if row.selected { "yes" } else { "no" };
                [row.name.to_string(), selected.to_owned(), row.directory.clone(), row.summary.to_owned()]
            }),
        )
    }
}
