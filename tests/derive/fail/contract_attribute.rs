use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Order {
    #[contract(wire = "String")]
    #[schemars(with = "String")]
    twice: String,
    #[contract(wires = "String")]
    unknown: String,
    #[contract(wire = "no type")]
    malformed: String,
}

fn main() {}
