//! `list events`.

use serde::Serialize;

use super::{Row, summary};
use crate::{cli::table::Table, contract::Contract};

#[derive(Serialize)]
pub(super) struct EventRow {
    name: String,
    r#type: String,
    since: Option<String>,
    channels: Vec<String>,
    deprecated: bool,
    summary: String,
}

pub(super) fn rows(contract: &Contract) -> Vec<EventRow> {
    let row = |event: &crate::contract::Event| {
        let about = contract.definition(&event.payload).map(|definition| &definition.about);
        EventRow {
            name: event.name.clone(),
            r#type: event.payload.to_string(),
            since: event.since.clone(),
            channels: event.channels.iter().map(|channel| channel.template.clone()).collect(),
            deprecated: about.is_some_and(|about| about.deprecated.is_some()),
            summary: about.map(summary).unwrap_or_default(),
        }
    };
    contract.events.iter().map(row).collect()
}

impl Row for EventRow {
    fn table(rows: &[Self]) -> Table {
        Table::new(
            ["EVENT", "SINCE", "CHANNELS", "SUMMARY"],
            rows.iter().map(|row| {
                let since = row.since.clone().unwrap_or_else(|| "-".to_owned());
                [row.name.clone(), since, row.channels.join(" "), row.summary.clone()]
            }),
        )
    }
}
