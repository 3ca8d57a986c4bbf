use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

#[derive(JsonSchema, Contract)]
#[serde(tag = "kind")]
enum Shape {
    #[serde(renamed = "dot")]
    Point { kind: u8 },
}

fn main() {}
