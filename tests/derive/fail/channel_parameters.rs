use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Event;

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{owner_id}:{shop}", params(shop: String))]
struct Unknown {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{owner_id}", channel = "orders", params(owner_id: uuid::Uuid, shop: u32))]
struct Unused {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{weight}", params(weight: f64))]
struct BadType {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{shop}", params(shop: u32, shop: u64))]
struct Twice {}

fn main() {}
