//! Schemas that lie, each in one way: the check must say which.

#![allow(missing_docs, reason = "the types are there to be read by the derives")]
#![allow(clippy::panic, reason = "a failed test says why by panicking")]

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error, ser::SerializeMap};
use wireproof::{Contract, Event, faithful, faithful::Unfaithful};

/// Gives a type a schema by hand.
macro_rules! claims {
    ($($ty:ident: $schema:expr;)+) => {$(
        impl JsonSchema for $ty {
            fn schema_name() -> Cow<'static, str> {
                stringify!($ty).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let claim: fn(&mut SchemaGenerator) -> Schema = $schema;
                claim(generator)
            }
        }
    )+};
}

/// Makes an event that holds one value of a type.
macro_rules! events {
    ($($event:ident holds $ty:ty;)+) => {$(
        #[derive(Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "lies")]
        pub struct $event {
            pub plain: i32,
            pub value: $ty,
        }
    )+};
}

#[derive(Serialize, Deserialize, Contract)]
pub struct SaysTextToo(pub u8);

#[derive(Serialize, Deserialize, Contract)]
pub struct SaysOneOnly(pub u8);

#[derive(Serialize, Deserialize, Contract)]
pub struct SaysItWritesText(pub u8);

#[derive(Serialize, Deserialize, Contract)]
pub struct SaysWithoutReading {
    pub a: i32,
    pub b: String,
}

#[derive(Serialize, Deserialize, Contract)]
pub struct SaysInUnknownWords(pub String);

#[derive(Serialize, Deserialize, Contract)]
pub struct SaysNonsense(pub String);

#[derive(Deserialize, Contract)]
pub struct WritesTwice {
    pub a: i32,
}

impl Serialize for WritesTwice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_map(None)?;
        members.serialize_entry("a", &self.a)?;
        members.serialize_entry("a", &self.a)?;
        members.end()
    }
}

/// Read by nothing.
#[derive(Default, Contract)]
pub struct Unreadable;

impl Serialize for Unreadable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl<'de> Deserialize<'de> for Unreadable {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(D::Error::custom("never"))
    }
}

claims! {
    SaysTextToo: |_| json_schema!({"type": ["integer", "string"], "minimum": 0, "maximum": 255});
    SaysOneOnly: |_| json_schema!({"type": "integer", "enum": [1]});
    SaysItWritesText: |generator| if generator.contract().is_serialize() {
        json_schema!({"type": "string"})
    } else {
        json_schema!({"type": "integer", "minimum": 0, "maximum": 255})
    };
    SaysWithoutReading: |_| json_schema!({
        "type": "object",
        "properties": {"a": {"type": "integer", "format": "int32"}, "b": {"type": "string", "enum": ["x", "y"]}},
    });
    SaysInUnknownWords: |_| json_schema!({"type": "string", "contentEncoding": "base64"});
    SaysNonsense: |_| json_schema!({"type": "sting"});
    WritesTwice: |_| json_schema!({"type": "object", "properties": {"a": {"type": "integer", "format": "int32"}}, "required": ["a"]});
    Unreadable: |generator| if generator.contract().is_serialize() {
        json_schema!({"type": "null"})
    } else {
        json_schema!({"not": {}})
    };
}

events! {
    TooWide holds SaysTextToo;
    TooNarrow holds SaysOneOnly;
    NarrowMember holds Vec<SaysWithoutReading>;
    Unwritable holds SaysItWritesText;
    UnknownWords holds SaysInUnknownWords;
    Nonsense holds SaysNonsense;
    Doubled holds WritesTwice;
    Nothing holds Unreadable;
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "lies")]
pub struct Untried {
    pub plain: i32,
    #[serde(default)]
    pub value: Unreadable,
}

/// Says `u8`, and reads no more than 100.
#[derive(Clone, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(try_from = "u8", into = "u8")]
#[contract(wire = "u8")]
pub struct Percent(pub u8);

impl TryFrom<u8> for Percent {
    type Error = String;

    fn try_from(wire: u8) -> Result<Self, String> {
        if wire > 100 { Err(format!("{wire} is more than 100")) } else { Ok(Self(wire)) }
    }
}

impl From<Percent> for u8 {
    fn from(percent: Percent) -> Self {
        percent.0
    }
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "lies")]
pub struct Refusing {
    pub share: Percent,
}

fn lie<E: Event>() -> Unfaithful {
    match faithful::<E>() {
        Err(lie) => lie,
        Ok(tally) => panic!("{} passes for true: {tally:?}", E::NAME),
    }
}

#[test]
fn a_reader_that_takes_less_than_it_says() {
    let Unfaithful::TooWide { event, document, error } = lie::<TooWide>() else { panic!("another lie") };
    assert_eq!(event, "too_wide");
    assert!(error.starts_with("invalid type: string"), "{document}: {error}");
}

#[test]
fn a_conversion_that_refuses_what_its_wire_type_allows() {
    let Unfaithful::TooWide { error, .. } = lie::<Refusing>() else { panic!("another lie") };
    assert!(error.contains("is more than 100"), "{error}");
}

#[test]
fn a_reader_that_takes_more_than_it_says() {
    let Unfaithful::TooNarrow { document, error, .. } = lie::<TooNarrow>() else { panic!("another lie") };
    assert!(error.contains("is not one of"), "{document}: {error}");
}

#[test]
fn a_member_that_takes_more_than_it_says() {
    let Unfaithful::TooNarrow { document, error, .. } = lie::<NarrowMember>() else { panic!("another lie") };
    assert!(error.contains("is not one of"), "{document}: {error}");
}

#[test]
fn a_writer_that_writes_something_else() {
    let Unfaithful::Unwritable { error, .. } = lie::<Unwritable>() else { panic!("another lie") };
    assert!(error.ends_with(r#"is not of type "string""#), "{error}");
}

#[test]
fn a_writer_that_writes_a_member_twice() {
    let Unfaithful::Doubled { member, .. } = lie::<Doubled>() else { panic!("another lie") };
    assert_eq!(member, "a");
}

#[test]
fn a_keyword_that_no_document_can_be_made_of() {
    let Unfaithful::Unsampled { keyword, pointer, .. } = lie::<UnknownWords>() else { panic!("another lie") };
    assert_eq!((keyword.as_str(), pointer.as_str()), ("contentEncoding", "/$defs/SaysInUnknownWords/contentEncoding"));
}

#[test]
fn a_schema_that_is_none() {
    assert!(matches!(lie::<Nonsense>(), Unfaithful::NotASchema { .. }));
}

#[test]
fn an_event_that_nobody_can_read() {
    assert!(matches!(lie::<Nothing>(), Unfaithful::NothingAccepted { tried: 600, .. }));
}

#[test]
fn a_member_that_nobody_can_read() {
    let Unfaithful::Untried { pointer, .. } = lie::<Untried>() else { panic!("another lie") };
    assert_eq!(pointer, "/$defs/Untried/properties/value");
}
