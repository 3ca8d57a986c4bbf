use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[schemars(rename = "Purchase", rename_all = "camelCase")]
struct Order {
    #[schemars(rename = "number")]
    id: u64,
    #[serde(default)]
    #[schemars(default)]
    agreed: u8,
    #[serde(default)]
    #[schemars(!default)]
    taken_back: u8,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[schemars(inline)]
enum State {
    #[schemars(skip)]
    Open,
}

fn main() {}
