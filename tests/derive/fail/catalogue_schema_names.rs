use wireproof::Catalogue;

mod order {
    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema, wireproof::Contract)]
    pub struct Status {
        paid: bool,
    }

    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema, wireproof::Event)]
    #[event(channel = "orders")]
    pub struct Changed {
        status: Status,
    }
}

mod parcel {
    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema, wireproof::Contract)]
    pub enum Status {
        Sent,
    }

    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema, wireproof::Event)]
    #[event(channel = "parcels")]
    pub struct Moved {
        status: Status,
    }
}

#[wireproof::catalogue]
pub fn catalogue() -> Catalogue {
    Catalogue::new("shop", "1.0.0").event::<order::Changed>().event::<parcel::Moved>()
}

fn main() {}
