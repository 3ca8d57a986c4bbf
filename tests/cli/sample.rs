//! A small catalogue in two releases.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event};

/// Somebody said hello.
///
/// And meant it.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "greetings:{room}", params(room: u64), since = "1.0.0")]
pub struct Greeting {
    /// What was said.
    pub text: String,
    /// How it was said.
    pub tone: Tone,
}

/// How something is said.
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Warm,
    Cold,
}

/// Somebody left.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "farewells")]
pub struct Farewell {
    /// How it was said.
    pub tone: Tone,
}

pub fn first_release() -> Catalogue {
    Catalogue::new("talk", "1.0.0").event::<Greeting>().event::<Farewell>()
}

pub fn second_release() -> Catalogue {
    Catalogue::new("talk", "2.0.0").event::<Greeting>()
}

/// What `1.0.0` cannot live beside: a member more that is required, and a tone more.
pub mod louder {
    use schemars::JsonSchema;
    use serde::{Deserialize, Serialize};
    use wireproof::{Catalogue, Contract, Event};

    /// Somebody said hello.
    #[derive(Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "greetings:{room}", params(room: u64), since = "1.0.0")]
    pub struct Greeting {
        /// What was said.
        pub text: String,
        /// How it was said.
        pub tone: Tone,
        /// How loud it was.
        pub volume: u8,
    }

    /// How something is said.
    #[derive(Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(rename_all = "snake_case")]
    pub enum Tone {
        Warm,
        Cold,
        Neutral,
    }

    /// Somebody left.
    #[derive(Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "farewells")]
    pub struct Farewell {
        /// How it was said.
        pub tone: Tone,
    }

    pub fn release() -> Catalogue {
        Catalogue::new("talk", "2.0.0").event::<Greeting>().event::<Farewell>()
    }
}
