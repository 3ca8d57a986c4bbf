use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

#[derive(Clone, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(into = "String", try_from = "String")]
struct Code(u8);

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(from = "u8")]
struct Level(u8);

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(remote = "std::time::Duration")]
struct Span {
    #[serde(getter = "std::time::Duration::as_secs")]
    secs: u64,
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0.to_string()
    }
}

impl TryFrom<String> for Code {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

impl From<u8> for Level {
    fn from(level: u8) -> Self {
        Self(level)
    }
}

impl From<Span> for std::time::Duration {
    fn from(span: Span) -> Self {
        Self::from_secs(span.secs)
    }
}

fn main() {}
