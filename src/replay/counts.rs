//! What a replay yields: counts, in the shape in which they are written and added up.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::compat::Effect;

/// The version of the shape. It goes up when something that programs may rely on changes or goes.
pub const SCHEMA_VERSION: u32 = 1;

/// What recorded messages did to the readers of a release and to today's.
///
/// Counts of the parts of a recording add up to those of the whole (`replay --merge`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "wireproof replay")]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// The version of this shape.
    #[schemars(extend("const" = SCHEMA_VERSION))]
    pub schema_version: u32,
    /// The catalogue's name.
    pub catalogue: String,
    /// The release whose readers were asked, beside those of `today`.
    pub release: String,
    /// What both sides promise on the wire, as a hash: only counts that agree in it can be added up.
    pub contracts: String,
    /// All lines, blank ones and those that hold no message included.
    pub lines: u64,
    /// Lines without anything on them.
    pub blank: u64,
    /// Messages that readers were asked about.
    pub messages: u64,
    /// The bytes of all lines, line feeds included.
    pub bytes: u64,
    /// Lines that hold no message of the catalogue.
    pub faults: Vec<FaultCount>,
    /// By event, in alphabetical order.
    pub events: Vec<EventCounts>,
}

/// What may be wrong with a line, so that no reader can be asked about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// It is longer than lines may be.
    TooLong,
    /// It is not UTF-8.
    NotUtf8,
    /// It, or the text that is its payload, is no JSON.
    NotJson,
    /// No event of either side is published on the channel.
    UnknownChannel,
    /// Several events are published on the channel.
    AmbiguousChannel,
    /// Nothing says which event the payload is.
    UnknownEvent,
}

/// Lines with one fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FaultCount {
    /// What is wrong.
    pub fault: Fault,
    /// How many lines have it.
    pub lines: u64,
    /// The first of them.
    pub first: Vec<Spot>,
}

/// A line with a fault.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spot {
    /// The file, or the label of the part.
    pub source: String,
    /// The line, counted from 1.
    pub line: u64,
    /// What is wrong with it.
    pub problem: String,
}

/// What the messages of one event did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventCounts {
    /// The event's name.
    pub event: String,
    /// Messages of the event.
    pub messages: u64,
    /// The bytes of their lines, blanks around them left aside.
    pub bytes: u64,
    /// What readers made of them, the worst first.
    pub effects: Vec<EffectCount>,
    /// What the effects beyond those that are listed add up to.
    pub other_effects: u64,
    /// The members that were there, of those that either side knows.
    pub members: Vec<MemberCount>,
    /// What the members beyond those that are listed add up to.
    pub other_members: u64,
    /// The members that were there and neither side knows: every reader passes over them.
    pub unknown: Vec<MemberCount>,
    /// What the unknown members beyond those that are listed add up to.
    pub other_unknown: u64,
}

/// One effect at one place, at the readers of one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EffectCount {
    /// What the reader does.
    #[schemars(with = "EffectName")]
    pub effect: Effect,
    /// The place, as a JSON pointer in which `*` stands for every index of an array and every key of a map.
    pub pointer: String,
    /// The value, tag or name that the reader does not know, where that is what it is about.
    pub value: Option<String>,
    /// The reader: the release, or `today`.
    pub reader: String,
    /// Messages that show it, at readers of either kind.
    pub messages: u64,
    /// Messages that show it at Rust readers.
    pub rust: u64,
    /// Messages that show it at open readers, those of Go and TypeScript.
    pub open: u64,
    /// The first of them.
    pub first: Witness,
}

/// A message that shows an effect.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// The file, or the label of the part.
    pub source: String,
    /// The line, counted from 1.
    pub line: u64,
    /// The payload, or its beginning.
    pub payload: String,
    /// The reader's own words, where it returns an error.
    pub error: Option<String>,
}

/// How often a member was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberCount {
    /// The place, as a JSON pointer in which `*` stands for every index of an array and every key of a map.
    pub pointer: String,
    /// How often.
    pub count: u64,
}

/// What a reader may do with a recorded message.
#[derive(JsonSchema)]
#[schemars(rename = "Effect", rename_all = "snake_case")]
#[allow(dead_code, reason = "describes `compat::Effect`, which knows no schemars")]
enum EffectName {
    Rejected,
    Misread,
    Undelivered,
    Defaulted,
    Unrecognised,
    Lost,
}

impl Counts {
    /// Whether a reader rejects a message, or takes it for something else: what the gate calls an error.
    pub fn has_errors(&self) -> bool {
        let mut effects = self.events.iter().flat_map(|event| &event.effects);
        effects.any(|count| matches!(count.effect, Effect::Rejected | Effect::Misread))
    }

    /// The lines that hold no message of the catalogue.
    pub fn faulty(&self) -> u64 {
        self.faults.iter().map(|count| count.lines).sum()
    }
}

/// The JSON Schema of [`Counts`].
pub fn json_schema() -> Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Counts>().to_value()
}
