use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Event};

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders")]
struct Order {}

#[wireproof::catalogue(strict)]
pub fn with_argument() -> Catalogue {
    Catalogue::new("shop", "1.0.0").event::<Order>()
}

#[wireproof::catalogue]
pub fn without_events() -> Catalogue {
    with_argument()
}

fn main() {}
