use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use wireproof::{Contract, Event};

/// Writes a number as its opposite.
mod negated {
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    pub(super) fn serialize<S: Serializer>(value: &bool, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(u8::from(!value))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
        u8::deserialize(deserializer).map(|value| value == 0)
    }
}

fn write_joined<S: Serializer>(words: &[String], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&words.join(" "))
}

fn read_joined<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let text = String::deserialize(deserializer)?;
    Ok(text.split(' ').map(str::to_owned).collect())
}

fn write_level<S: Serializer>(level: &Level, serializer: S) -> Result<S::Ok, S::Error> {
    level.serialize(serializer)
}

fn read_level<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Level, D::Error> {
    Level::deserialize(deserializer)
}

/// Written as text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(into = "String", from = "String")]
#[contract(wire = "String")]
pub struct Path {
    pub parts: Vec<String>,
}

impl From<String> for Path {
    fn from(text: String) -> Self {
        Self { parts: text.split('/').map(str::to_owned).collect() }
    }
}

impl From<Path> for String {
    fn from(path: Path) -> Self {
        path.parts.join("/")
    }
}

/// Written as a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Interval {
    pub from: i32,
    #[serde(default)]
    pub length: Option<u16>,
}

/// Written as another type, which may be refused.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(into = "Interval", try_from = "Interval")]
#[contract(wire = "Interval")]
pub struct Window {
    pub from: i32,
    pub length: u16,
}

impl TryFrom<Interval> for Window {
    type Error = std::num::TryFromIntError;

    fn try_from(wire: Interval) -> Result<Self, Self::Error> {
        Ok(Self { from: wire.from, length: wire.length.unwrap_or_default() })
    }
}

impl From<Window> for Interval {
    fn from(window: Window) -> Self {
        Self { from: window.from, length: Some(window.length) }
    }
}

/// How much.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct Level(pub u8);

/// Codecs with declared wire types.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "matrix:codecs")]
pub struct Codecs {
    #[serde(with = "negated")]
    #[schemars(with = "u8")]
    pub negated: bool,
    #[serde(serialize_with = "write_joined", deserialize_with = "read_joined")]
    #[contract(wire = "String")]
    pub words: Vec<String>,
    #[serde(serialize_with = "write_level", deserialize_with = "read_level")]
    #[schemars(with = "Level")]
    pub level: Level,
    pub path: Path,
    pub window: Window,
    pub windows: Vec<Option<Window>>,
}
