//! Where in today's Rust source the cause of a finding stands.

use indexmap::IndexMap;

use super::{
    SourcePlace,
    difference::{Difference, What},
    pair::Newer,
};
use crate::contract::Event;
use crate::schema::SourceDocument;

/// The nearest known place: the member or variant, its type, the event's type.
pub(super) fn find(
    sources: &IndexMap<String, SourceDocument>,
    difference: &Difference<'_>,
    newer: Newer,
    today: Option<&Event>,
) -> Option<SourcePlace> {
    let owner = difference.owner.newer(newer);
    // The type of a variant with members is the union.
    let outer = owner.split_once("::").map_or(owner, |(outer, _)| outer);
    let item = match &difference.what {
        What::Shape { name, .. } | What::Form { name, .. } | What::Null { name } => {
            format!("{owner}.{}", name.trim_matches('`'))
        }
        _ => difference.item(newer),
    };
    let payload = today.map(|event| event.payload.0.as_str());
    let keys = [Some(item.as_str()), Some(owner), Some(outer), payload];
    let place = keys.into_iter().flatten().find_map(|key| sources.get(key))?;
    Some(SourcePlace { file: place.file.clone(), line: place.line, column: place.column })
}
