//! A small catalogue's own command line. The environment names the generation of its types.

use std::{env, process::ExitCode};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Event};

/// Names the generation: `1`, or anything else for the one after it.
const GENERATION: &str = "GENERATION";

/// Somebody said hello.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "greetings:{room}", params(room: u64))]
struct Greeting {
    /// What was said.
    text: String,
}

/// Somebody left, and is an event of the first generation only.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "farewells")]
struct Farewell {
    /// What was said.
    text: String,
}

mod later {
    use schemars::JsonSchema;
    use serde::{Deserialize, Serialize};
    use wireproof::Event;

    /// Somebody said hello, and how loud.
    #[derive(Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "greetings:{room}", params(room: u64))]
    pub(super) struct Greeting {
        /// What was said.
        text: String,
        /// Writers know how loud they are, and readers need not.
        #[serde(default)]
        volume: u8,
    }

    /// Somebody came back.
    #[derive(Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "reunions")]
    pub(super) struct Reunion {
        /// After so many days.
        days: u32,
    }
}

fn main() -> ExitCode {
    wireproof::cli::run(if env::var(GENERATION).is_ok_and(|number| number == "1") {
        Catalogue::new("talk", "1.0.0").event::<Greeting>().event::<Farewell>()
    } else {
        Catalogue::new("talk", "2.0.0").event::<later::Greeting>().event::<later::Reunion>()
    })
}
