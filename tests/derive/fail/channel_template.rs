use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Event;

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "")]
struct Empty {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders of today")]
struct Blank {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:\"new\"")]
struct Quoted {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "bestellung:größe")]
struct NonAscii {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{owner_id", params(owner_id: uuid::Uuid))]
struct Unclosed {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:owner_id}", params(owner_id: uuid::Uuid))]
struct Unopened {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{}")]
struct Nameless {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{OwnerId}")]
struct Cased {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:a-very-long-name-that-nobody-would-ever-want-to-type-in-full-twice:{owner_id}", params(owner_id: uuid::Uuid))]
struct Long {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders", channel = "orders")]
struct Twice {}

fn main() {}
