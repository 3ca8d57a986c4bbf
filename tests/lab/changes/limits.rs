//! Messages and addresses that just fit, and that just do not fit, through `PostgreSQL`. The same in both releases.

use super::prelude::*;

/// Numbers, 20 digits each at most.
type Row = [u64; 32];

/// Its longest message has 7999 bytes.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "lab:payload_fits")]
pub(crate) struct PayloadFits {
    pub(crate) rows: [Row; 11],
    #[serde(rename = "as_many_more_numbers_fit")]
    pub(crate) more: [u64; 26],
}

/// Its longest message has one byte more.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "lab:payload_exceeds")]
pub(crate) struct PayloadExceeds {
    pub(crate) rows: [Row; 11],
    #[serde(rename = "as_many_more_numbers_miss")]
    pub(crate) more: [u64; 26],
}

/// Its addresses have 63 bytes.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "lab:address_of_63_bytes---:{owner}", params(owner: Uuid))]
pub(crate) struct AddressFits {
    pub(crate) id: u32,
}

/// Its addresses have 64 bytes.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "lab:address_of_64_bytes----:{owner}", params(owner: Uuid))]
pub(crate) struct AddressExceeds {
    pub(crate) id: u32,
}

/// The longest message of [`PayloadFits`], and its event.
pub(crate) fn longest() -> (String, String) {
    let message = PayloadFits { rows: [[u64::MAX; 32]; 11], more: [u64::MAX; 26] };
    let text = serde_json::to_string(&message).unwrap();
    assert_eq!(text.len(), 7999);
    ("payload_fits".to_owned(), text)
}

pub(super) fn both(catalogue: Catalogue) -> Catalogue {
    catalogue.event::<PayloadFits>().event::<PayloadExceeds>().event::<AddressFits>().event::<AddressExceeds>()
}
