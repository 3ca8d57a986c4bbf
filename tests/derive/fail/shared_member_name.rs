use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Order {
    id: u64,
    #[serde(rename(serialize = "id"))]
    number: u64,
    #[serde(alias = "number")]
    digits: u64,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "lowercase")]
enum State {
    OnHold,
    Onhold,
    Sent {
        at: u64,
        #[serde(skip_deserializing, rename = "at")]
        by: u64,
        #[serde(skip_serializing, rename = "by")]
        from: u64,
    },
}

fn main() {}
