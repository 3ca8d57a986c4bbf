use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

#[derive(Serialize, Deserialize, JsonSchema)]
struct Line {
    quantity: u32,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Order {
    lines: Vec<Line>,
}

fn main() {}
