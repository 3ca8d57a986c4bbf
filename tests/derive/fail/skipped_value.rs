use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
enum Shape {
    Point(#[serde(skip)] u8),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Id(#[serde(skip_deserializing)] u8);

fn main() {}
