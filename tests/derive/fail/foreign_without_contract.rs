use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Shift {
    day: chrono::Weekday,
    length: chrono::TimeDelta,
    pause: Option<jiff::SignedDuration>,
    span: Vec<jiff::Span>,
    start: jiff::Zoned,
    note: Box<serde_json::value::RawValue>,
}

fn main() {}
