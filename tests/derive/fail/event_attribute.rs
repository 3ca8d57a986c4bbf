use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Event;

#[derive(Serialize, Deserialize, JsonSchema, Event)]
struct NoAttribute {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(since = "1.0.0")]
struct NoChannel {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders", topic = "orders")]
struct Unknown {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders", name = "Order-Placed")]
struct BadName {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders")]
struct Größe {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders")]
struct Generic<T> {
    value: T,
}

fn main() {}
