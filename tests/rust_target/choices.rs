//! What the matrix has none of: defaults of every shape, names in Rust's way, and what typify gets wrong by itself.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use uuid::Uuid;
use wireproof::{
    Catalogue, Contract, Event,
    contract::{Deprecation, Member, ReadPresence, Segment, TypeKind},
};

use super::{Shown, compare, contract, show};

fn full() -> Step {
    Step::Members { left: -1, note: Some("n".to_owned()) }
}

fn most() -> u64 {
    u64::MAX
}

fn least() -> i64 {
    i64::MIN
}

fn half() -> f64 {
    0.5
}

fn yes() -> bool {
    true
}

fn names() -> Vec<String> {
    vec!["a \"quoted\" {name}".to_owned(), "/* */".to_owned()]
}

fn pair() -> (i32, Option<String>) {
    (-7, None)
}

fn weights() -> BTreeMap<String, f32> {
    BTreeMap::from([("a".to_owned(), 1.5), ("b".to_owned(), -2.0)])
}

fn by_grade() -> BTreeMap<Grade, Vec<Grade>> {
    BTreeMap::from([(Grade::Fair, vec![Grade::Good, Grade::Other])])
}

#[expect(clippy::unnecessary_wraps, reason = "serde wants the field's type")]
fn some() -> Option<Grade> {
    Some(Grade::Good)
}

fn id() -> Uuid {
    Uuid::from_u128(0x6f2c_1a60_3a1f_4d49_8f3e_0b8e_5f7a_9c11)
}

fn letter() -> char {
    '"'
}

fn ticks() -> Tick {
    Tick::Named(Inner { deep: 3, grade: Grade::Fair })
}

fn spot() -> Spot {
    Spot::Pair(1, 2)
}

fn inner() -> Inner {
    Inner { deep: 9, grade: Grade::Other }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_most(value: &u64) -> bool {
    *value == u64::MAX
}

fn is_names(value: &Vec<String>) -> bool {
    *value == names()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Grade {
    Good,
    #[serde(rename(serialize = "so-so", deserialize = "not-bad"), alias = "so-so")]
    Fair,
    #[serde(other, rename = "1st of the rest")]
    Other,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub(crate) struct Inner {
    #[serde(rename = "how deep")]
    deep: u8,
    #[serde(default = "fair")]
    grade: Grade,
}

fn fair() -> Grade {
    Grade::Fair
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub(crate) enum Step {
    Rest,
    #[serde(rename = "moves")]
    Members {
        left: i8,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "@")]
pub(crate) enum Tick {
    Plain,
    #[serde(rename = "named tick")]
    Named(Inner),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "at", content = "is")]
pub(crate) enum Spot {
    Nowhere,
    Pair(i32, i32),
}

/// Every default is another shape.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "defaults:{name}:{count}:{at}", params(name: String, count: i64, at: Uuid))]
pub(crate) struct Defaults {
    always: bool,
    #[serde(default = "most", skip_serializing_if = "is_most")]
    most: u64,
    #[serde(default = "least")]
    least: i64,
    #[serde(default = "half")]
    half: f64,
    #[serde(default = "yes")]
    yes: bool,
    #[serde(default = "names", skip_serializing_if = "is_names")]
    names: Vec<String>,
    #[serde(default = "pair")]
    pair: (i32, Option<String>),
    #[serde(default = "weights")]
    weights: BTreeMap<String, f32>,
    #[serde(default = "by_grade")]
    by_grade: BTreeMap<Grade, Vec<Grade>>,
    #[serde(default = "some")]
    some: Option<Grade>,
    #[serde(default = "id")]
    id: Uuid,
    #[serde(default = "letter")]
    letter: char,
    #[serde(default = "full")]
    step: Step,
    #[serde(default = "ticks")]
    tick: Tick,
    #[serde(default = "spot")]
    spot: Spot,
    #[serde(default = "inner")]
    inner: Inner,
    #[serde(default)]
    nothing: Option<Box<Defaults>>,
    #[serde(default)]
    any: Value,
    #[serde(default)]
    map: BTreeMap<String, Value>,
}

/// A type named like one of the prelude's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[schemars(rename = "Option")]
pub(crate) struct Choice {
    string: std::string::String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[schemars(rename = "String")]
pub(crate) struct Text(std::string::String);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[schemars(rename = "Serialize")]
pub(crate) enum Only {
    Variant { r#type: i32 },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub(crate) struct Maybe(Option<i32>);

/// A union, flattened into others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Part {
    /// Ends early: */ and `"#` and \u{7b}.
    /// / And goes on.
    Small { size: u8 },
    #[deprecated(since = "1.0.0", note = "say \"small\"")]
    Large(Big),
}

/// Something large.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub(crate) struct Big {
    pub(crate) pages: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
pub(crate) struct Hint {
    hint: std::string::String,
}

/// Not strict itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t")]
pub(crate) enum Lax {
    Members {
        a: i32,
    },
    /// Strict alone.
    Strict(Strict),
}

/// Rejects unknown members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
pub(crate) struct Strict {
    a: i32,
}

/// Strict itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", content = "c", deny_unknown_fields)]
pub(crate) enum Rigid {
    Members { a: i32 },
    Lax(Hint),
}

/// Names in the way, and shapes that typify guesses wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "odds", channel = "odds:{self_}:again", params(self_: u8))]
pub(crate) struct Odds {
    #[serde(rename = "Self")]
    r#async: i32,
    choice: Choice,
    text: Text,
    only: Only,
    maybe: Maybe,
    #[serde(flatten)]
    part: Part,
    #[serde(flatten)]
    hint: Option<Hint>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    again: Option<Box<Odds>>,
    any: Option<Value>,
    lax: Lax,
    rigid: Rigid,
    wide: i128,
    one: (u8,),
}

/// Reads `null`, and not absence.
fn nullable<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<u8>>, D::Error> {
    Option::deserialize(deserializer)
}

/// What must be there and may be `null`: the derive cannot see it, but a contract can say it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "present")]
pub(crate) struct Present {
    #[serde(deserialize_with = "nullable")]
    #[schemars(with = "Option<Vec<u8>>")]
    value: Option<Vec<u8>>,
    /// Only so that there is more to get wrong.
    other: u8,
}

#[test]
fn beyond_the_matrix() {
    let contract = contract(&Catalogue::new("choices", "1.2").event::<Defaults>().event::<Odds>());
    let mut shown: Vec<Shown> = Vec::new();
    shown.extend(show::<Defaults>(&contract, "Defaults", vec![r#"{"always":true}"#.to_owned()]));
    shown.extend(show::<Odds>(&contract, "Odds", Vec::new()));
    compare(&contract, &shown);
}

#[test]
fn present_and_null() {
    let mut contract = contract(&Catalogue::new("present", "1.2").event::<Present>());
    let TypeKind::Record(record) = &mut contract.types[0].kind else { panic!("a record") };
    let Member::Field(field) = &mut record.members[0] else { panic!("a field") };
    field.read.as_mut().unwrap().presence = ReadPresence::Required;
    compare(&contract, &show::<Present>(&contract, "Present", Vec::new()));
}

/// Text that would end a comment or a literal, or that rustc refuses to see.
#[test]
fn hostile_text() {
    let mut contract = contract(&Catalogue::new("hostile", "1.0.0").event::<Odds>());
    let hostile = "\u{202e} \r \0 */ \"#} {x} \u{2028}\n\n//! #![x]\n\t\u{2066}";
    contract.version = hostile.to_owned();
    contract.events[0].channels[0].template = format!("{hostile}{{}}");
    contract.events[0].channels[1].segments.push(Segment::Literal(format!("{hostile}{{}}")));
    for definition in contract.types.values_mut() {
        definition.about.docs = hostile.to_owned();
        definition.about.deprecated =
            Some(Deprecation { since: Some(hostile.to_owned()), note: Some(hostile.to_owned()) });
    }
    let TypeKind::Record(record) = &mut contract.types[0].kind else { panic!("a record") };
    let Member::Field(field) = &mut record.members[0] else { panic!("a field") };
    field.about.docs = hostile.to_owned();
    field.read.as_mut().unwrap().names = vec![hostile.to_owned(), "\u{202d}".to_owned()];
    // What counts is that the crate compiles.
    compare(&contract, &[Shown { kind: "Odds", text: "{}".to_owned(), answer: None }]);
}
