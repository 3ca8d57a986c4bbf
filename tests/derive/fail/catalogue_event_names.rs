use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Event};

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders")]
struct Order {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "parcels")]
struct Parcel {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "parcels", name = "order")]
struct Delivery {}

#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("shop", "1.0.0").event::<Order>().event::<Parcel>().event::<Delivery>()
}

fn main() {}
