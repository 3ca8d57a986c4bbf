use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Event;

mod order {
    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema, wireproof::Contract)]
    pub struct Status {
        paid: bool,
    }
}

mod parcel {
    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema, wireproof::Contract)]
    pub struct Status {
        sent: bool,
    }
}

#[derive(Serialize, Deserialize, JsonSchema, wireproof::Contract)]
struct Parcel {
    status: Vec<parcel::Status>,
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders")]
struct OrderChanged {
    status: Option<order::Status>,
    parcels: std::collections::BTreeMap<String, Parcel>,
}

fn main() {}
