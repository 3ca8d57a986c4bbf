//! The events that the services of this project exchange.
//!
//! The types are the source of truth: `{{ command }} generate` makes the JSON Schemas and the bindings for
//! other languages out of them, doc comments included.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// Why an order was stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum StopReason {
    /// Nothing is left to ship.
    OutOfStock,
    /// The payment was refused.
    PaymentFailed,
    /// A reason of later days, which this service does not know.
    #[serde(other)]
    Unknown,
}

/// Published when an order will not be shipped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{order_id}:stopped", params(order_id: u64), since = "0.1.0")]
pub struct OrderStopped {
    /// Why.
    pub reason: StopReason,
    /// What the customer is told; nothing where they are told nothing.
    pub message: Option<String>,
}

/// The events, an explicit list: nothing registers itself.
#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("{{ name }}", "0.1.0").event::<OrderStopped>()
}
