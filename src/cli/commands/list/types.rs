//! `list types`.

use serde::Serialize;

use super::{Row, summary};
use crate::{
    cli::table::Table,
    contract::{Contract, Home, TypeKind, homes},
};

#[derive(Serialize)]
pub(super) struct TypeRow {
    name: String,
    kind: &'static str,
    /// The event that alone reaches the type; none where several do.
    event: Option<String>,
    deprecated: bool,
    summary: String,
}

pub(super) fn rows(contract: &Contract) -> Vec<TypeRow> {
    let homes = homes(contract);
    let row = |definition: &crate::contract::TypeDef| TypeRow {
        name: definition.name.to_string(),
        kind: match definition.kind {
            TypeKind::Record(_) => "record",
            TypeKind::Enumeration(_) => "enumeration",
            TypeKind::Union(_) => "union",
            TypeKind::Newtype(_) => "newtype",
        },
        event: match homes.get(&definition.name) {
            Some(Home::Event(index)) => contract.events.get(*index).map(|event| event.name.clone()),
            Some(Home::Shared) | None => None,
        },
        deprecated: definition.about.deprecated.is_some(),
        summary: summary(&definition.about),
    };
    contract.types.values().map(row).collect()
}

impl Row for TypeRow {
    fn table(rows: &[Self]) -> Table {
        Table::new(
            ["TYPE", "KIND", "EVENT", "SUMMARY"],
            rows.iter().map(|row| {
                let event = row.event.clone().unwrap_or_else(|| "(shared)".to_owned());
                [row.name.clone(), row.kind.to_owned(), event, row.summary.clone()]
            }),
        )
    }
}
