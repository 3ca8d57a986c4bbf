//! The events of `events`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Event};

/// How it was paid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "payment")]
#[serde(tag = "method")]
pub enum Payment {
    /// By card.
    #[serde(rename = "card")]
    Card {
        number: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        next: Option<Box<Payment>>,
    },
    #[serde(rename = "cash")]
    Cash,
    /// By transfer.
    #[serde(rename = "transfer")]
    Transfer {
        iban: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        method_note: Option<String>,
    },
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("events", "0.1.0").event::<Payment>()
}
