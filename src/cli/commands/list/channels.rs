//! `list channels`.

use indexmap::IndexMap;
use serde::Serialize;

use super::Row;
use crate::{
    cli::table::Table,
    contract::{Contract, ParamKind},
};

#[derive(Serialize)]
pub(super) struct ChannelRow {
    channel: String,
    parameters: IndexMap<String, &'static str>,
    events: Vec<String>,
}

/// The channels in order of first use; events that share one share its row.
pub(super) fn rows(contract: &Contract) -> Vec<ChannelRow> {
    let mut rows: IndexMap<&str, ChannelRow> = IndexMap::new();
    for event in &contract.events {
        for channel in &event.channels {
            let row = rows.entry(&channel.template).or_insert_with(|| ChannelRow {
                channel: channel.template.clone(),
                parameters: channel.parameters.iter().map(|each| (each.name.clone(), kind(each.kind))).collect(),
                events: Vec::new(),
            });
            row.events.push(event.name.clone());
        }
    }
    rows.into_values().collect()
}

fn kind(kind: ParamKind) -> &'static str {
    match kind {
        ParamKind::Uuid => "uuid",
        ParamKind::Signed => "signed",
        ParamKind::Unsigned => "unsigned",
        ParamKind::Text => "text",
    }
}

impl Row for ChannelRow {
    fn table(rows: &[Self]) -> Table {
        Table::new(
            ["CHANNEL", "PARAMETERS", "EVENTS"],
            rows.iter().map(|row| {
                let parameters: Vec<_> = row.parameters.iter().map(|(name, kind)| format!("{name}: {kind}")).collect();
                let parameters = if parameters.is_empty() { "-".to_owned() } else { parameters.join(", ") };
                [row.channel.clone(), parameters, row.events.join(" ")]
            }),
        )
    }
}
