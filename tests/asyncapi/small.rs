//! A small catalogue with everything that a document tells: shared and several channels, deprecation, examples, and authors
//! who write what they please.

use insta::assert_snapshot;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event, asyncapi, contract::lower, docs::Example, schema::emit};

use super::document;

/// Why an order was stopped.
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
enum Reason {
    /// There is nothing left.
    OutOfStock,
    #[serde(alias = "unpaid")]
    PaymentFailed,
}

/// Published when an order will *not* be shipped.
///
/// <Alert severity="high">{process.env.SECRET}</Alert>
///
/// import fs from "node:fs"
///
/// `{kept}` and <https://example.com/{order_id}>, "quoted": 'twice' # and more
/// ---
/// ```js
/// const kept = {a: <b/>};
/// ```
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{order_id}", channel = "stopped:{shop}:{order_id}", params(order_id: u64, shop: String), since = "1.0.0")]
struct OrderStopped {
    /// Why.
    reason: Reason,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    place: (i32, i32),
}

/// Published when an order was shipped.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{order_id}", params(order_id: u64))]
#[deprecated(since = "1.1.0", note = "Read `parcel_sent`.")]
struct OrderShipped {
    parcels: Vec<uuid::Uuid>,
}

/// The catalogue.
pub(crate) fn catalogue() -> Catalogue {
    Catalogue::new("orders", "1.2.0").event::<OrderStopped>().event::<OrderShipped>()
}

/// Real messages, some of which are not for everybody.
pub(crate) fn examples() -> Vec<(String, Vec<Example>)> {
    let example = |name: &str, text: &str| Example { name: name.to_owned(), text: text.to_owned() };
    let stopped = vec![
        example("alias", r#"{"reason": "unpaid", "note": null, "place": [0, 0]}"#),
        example("broken", "{"),
        example("first", r#"{"reason": "out_of_stock", "note": null, "place": [1, 2]}"#),
        example(
            "reference",
            r#"{"reason": "out_of_stock", "note": null, "place": [1, 2], "more": {"$ref": "file:///etc/passwd"}}"#,
        ),
        example("second", r#"{"reason": "payment_failed", "note": "n", "place": [1, 2]}"#),
    ];
    vec![("order_stopped".to_owned(), stopped)]
}

#[test]
fn everything_is_told_once() {
    assert_snapshot!("small", document(&catalogue()).1);
}

/// Two events that agree on a channel's address and not on what its parameter is.
#[test]
fn a_channel_has_its_parameters_once() {
    #[derive(Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "orders:{order_id}", params(order_id: String))]
    struct OrderLost {}

    let documents = emit(&catalogue().event::<OrderLost>(), None).unwrap();
    let contract = lower(&documents).unwrap();
    let described =
        asyncapi::Described { contract: &contract, documents: &documents, examples: indexmap::IndexMap::new() };
    assert_snapshot!(
        asyncapi::render(&described).unwrap_err().to_string(),
        @"asyncapi: orders:{order_id}: two events say otherwise what its parameters are, and a channel has them once; give the parameters the same types in both"
    );
}
