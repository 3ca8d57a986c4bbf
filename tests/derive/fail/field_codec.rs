use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Order {
    #[serde(serialize_with = "text::serialize")]
    written: u64,
    #[serde(default, deserialize_with = "text::deserialize")]
    read: u64,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
enum Payment {
    Card {
        #[serde(with = "text")]
        number: u64,
    },
    Cash(#[serde(with = "text")] u64),
}

mod text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(value: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

fn main() {}
