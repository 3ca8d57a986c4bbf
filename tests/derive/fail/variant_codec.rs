use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
enum Payment {
    #[serde(serialize_with = "text")]
    Card(u64),
}

fn text<S: serde::Serializer>(value: &u64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

fn main() {}
