use schemars::JsonSchema;
use serde::Serialize;
use wireproof::Contract;

#[derive(Serialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
enum Shape {
    #[serde(renamed = "dot")]
    Point { kind: u8 },
}

fn main() {}
