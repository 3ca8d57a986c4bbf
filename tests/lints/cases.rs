//! One small event per weakness and per remedy, and what every lint says of it.

#![expect(dead_code, reason = "variants that are only written are made by nobody here")]

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;
use wireproof::{Contract, Event};

use super::judge;

/// Each case: types, an event `Case`, and what the lints say of it.
macro_rules! cases {
    ($($name:ident { $($items:tt)* } says [$($expected:literal),* $(,)?];)+) => {$(
        #[test]
        fn $name() {
            cases!(@items $($items)*);
            judge::<Case>(&[$($expected),*]);
        }
    )+};
    (@items $(#[$on:meta])* struct Case { $($fields:tt)* } $($rest:item)*) => {
        $(
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            $rest
        )*
        #[derive(Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "lints")]
        $(#[$on])*
        struct Case { $($fields)* }
    };
}

#[expect(clippy::unnecessary_wraps, reason = "serde wants a value of the field's type")]
fn three() -> Option<u32> {
    Some(3)
}

cases! {
    nothing_wrong {
        struct Case { id: Uuid, at: String, list: Vec<u32>, maybe: Option<bool> }
    } says [];

    a_closed_enum {
        struct Case { list: Vec<Status> }
        #[serde(rename_all = "snake_case")]
        enum Status { Waiting, Running }
    } says ["closed-enum-on-event note /list/0"];

    an_enum_with_other {
        struct Case { status: Status }
        #[serde(rename_all = "snake_case")]
        enum Status { Waiting, Running, #[serde(other)] Unknown }
    } says ["catch-all-loses-value warning /status"];

    an_enum_that_keeps_what_it_does_not_know {
        struct Case { status: Status }
        #[serde(rename_all = "snake_case")]
        enum Status { Waiting, Running, #[serde(untagged)] Unknown(String) }
    } says [];

    a_closed_internally_tagged_enum {
        struct Case { part: Part }
        #[serde(tag = "type")]
        enum Part { Text { text: String }, Break }
    } says ["closed-union-on-event note /part"];

    a_closed_adjacently_tagged_enum_in_a_list {
        struct Case { parts: Vec<Part> }
        #[serde(tag = "t", content = "c")]
        enum Part { Text(String), Break }
    } says ["closed-union-on-event note /parts/0"];

    a_closed_untagged_enum {
        struct Case { target: Target }
        #[serde(untagged)]
        enum Target { Number(u32), Named { name: String } }
    } says ["closed-union-on-event note /target"];

    an_internally_tagged_enum_with_other {
        struct Case { part: Part }
        #[serde(tag = "type")]
        enum Part { Text { text: String }, #[serde(other)] Unknown }
    } says ["catch-all-loses-value warning /part"];

    an_externally_tagged_enum_with_other {
        struct Case { part: Part }
        enum Part { Text { text: String }, #[serde(other)] Unknown }
    } says ["catch-all-loses-value warning /part", "closed-union-on-event note /part"];

    an_enum_whose_last_variant_takes_no_further_value {
        struct Case { part: Part }
        #[serde(tag = "type", deny_unknown_fields)]
        enum Part {
            Text { text: String },
            #[serde(untagged)]
            Other { #[serde(rename = "type")] kind: String, data: Option<u32> },
        }
    } says [
        "strict-event warning /part",
        "swallowed-by-untagged note /part",
        "closed-union-on-event note /part",
    ];

    an_enum_whose_last_variant_takes_anything {
        struct Case { part: Part }
        #[serde(tag = "type")]
        enum Part { Text { text: String }, #[serde(untagged)] Unknown(Value) }
    } says ["swallowed-by-untagged note /part"];

    an_enum_whose_last_variant_asks_for_something {
        struct Case { part: Part }
        #[serde(tag = "type")]
        enum Part { Text { text: String }, #[serde(untagged)] Other { other: u32 } }
    } says ["closed-union-on-event note /part"];

    a_variant_that_is_never_read {
        struct Case { target: Target }
        #[serde(untagged)]
        enum Target { Anyone { note: Option<String> }, User { id: u32 } }
    } says ["shadowed-untagged-variant error /target", "closed-union-on-event note /target"];

    a_variant_that_is_read_where_its_members_differ {
        struct Case { target: Target }
        #[serde(untagged)]
        enum Target {
            Noted { #[serde(default)] note: u32 },
            User { note: Option<u32>, name: String },
        }
    } says ["shadowed-untagged-variant warning /target", "closed-union-on-event note /target"];

    variants_that_ask_for_different_things {
        struct Case { target: Target }
        #[serde(untagged)]
        enum Target { User { id: u32 }, Anyone { note: Option<String> } }
    } says ["swallowed-by-untagged note /target", "closed-union-on-event note /target"];

    a_text_that_may_be_a_uuid {
        struct Case { id: Id }
        #[serde(untagged)]
        enum Id { Uuid(Uuid), Name(String) }
    } says ["shadowed-untagged-variant note /id", "closed-union-on-event note /id"];

    a_narrower_integer_after_a_wider_one {
        struct Case { id: Id }
        #[serde(untagged)]
        enum Id { Wide(i32), Narrow(u16), Text(String) }
    } says ["shadowed-untagged-variant error /id", "closed-union-on-event note /id"];

    a_list_behind_a_list {
        struct Case { id: Id }
        #[serde(untagged)]
        enum Id { Numbers(Vec<u8>), Texts(Vec<String>) }
    } says ["shadowed-untagged-variant note /id", "closed-union-on-event note /id"];

    skipped_without_a_default {
        struct Case { inner: Inner }
        struct Inner {
            #[serde(skip_serializing_if = "Vec::is_empty")]
            items: Vec<u32>,
        }
    } says ["unreadable-own-output error /inner/items"];

    skipped_with_a_default {
        struct Case {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            items: Vec<u32>,
            #[serde(skip_serializing_if = "Option::is_none")]
            maybe: Option<u32>,
        }
    } says [];

    two_names {
        struct Case {
            #[serde(rename(serialize = "written", deserialize = "read"))]
            needed: u32,
            #[serde(default, rename(serialize = "out", deserialize = "in"))]
            optional: u32,
            #[serde(rename = "new", alias = "old")]
            renamed: u32,
            #[serde(default, skip_deserializing)]
            only_written: u32,
        }
    } says ["unreadable-own-output error /written"];

    two_names_that_nobody_needs {
        struct Case {
            #[serde(default, rename(serialize = "out", deserialize = "in"))]
            optional: u32,
        }
    } says ["unreadable-own-output warning /out"];

    written_and_denied {
        #[serde(deny_unknown_fields)]
        struct Case {
            #[serde(default, skip_deserializing)]
            only_written: u32,
        }
    } says ["unreadable-own-output error /only_written"];

    a_variant_that_is_only_written {
        struct Case { step: Step, mode: Mode }
        enum Step { Run(u32), #[serde(skip_deserializing)] Halt(u32), #[serde(untagged)] Unknown(String) }
        enum Mode { Fast, #[serde(skip_deserializing)] Slow }
    } says [
        "unreadable-own-output error /step",
        "unreadable-own-output error /mode",
        "closed-enum-on-event note /mode",
        "closed-union-on-event note /step",
    ];

    none_is_skipped_and_read_as_three {
        struct Case {
            #[serde(default = "three", skip_serializing_if = "Option::is_none")]
            retries: Option<u32>,
        }
    } says ["skipped-none-becomes-default error /retries"];

    none_is_written_as_null {
        struct Case {
            #[serde(default = "three")]
            retries: Option<u32>,
        }
    } says [];

    a_flattened_option {
        struct Case {
            id: u32,
            #[serde(flatten)]
            trace: Option<Trace>,
        }
        struct Trace { trace_id: String, span: u32 }
    } says ["optional-flatten warning /"];

    a_flattened_struct {
        struct Case {
            id: u32,
            #[serde(flatten)]
            trace: Trace,
        }
        struct Trace { trace_id: Option<String>, span: Option<u32> }
    } says [];

    a_map_by_an_enum_with_other {
        struct Case { by_region: BTreeMap<Region, u32> }
        #[derive(PartialEq, Eq, PartialOrd, Ord)]
        enum Region { Eu, Us, #[serde(other)] Unknown }
    } says ["colliding-map-keys warning /by_region"];

    a_map_by_text {
        struct Case { by_region: BTreeMap<String, u32> }
    } says [];

    strict_types {
        struct Case { inner: Inner, part: Part, step: Step, wait: std::time::Duration }
        #[serde(deny_unknown_fields)]
        struct Inner { id: u32 }
        #[serde(tag = "type", deny_unknown_fields)]
        enum Part { Text { text: String }, Image { url: String }, #[serde(untagged)] Unknown(Value) }
        #[serde(tag = "type", deny_unknown_fields)]
        enum Step { Run { at: u32 }, Halt { at: u32 } }
    } says [
        "strict-event warning /inner",
        "strict-event warning /step",
        "swallowed-by-untagged note /part",
        "closed-union-on-event note /step",
    ];

    wide_integers {
        struct Case { id: u64, ids: Vec<i64>, maybe: Option<u64>, count: u32, number: Number }
        struct Number(i64);
    } says [
        "unsafe-integer note /id",
        "unsafe-integer note /ids/0",
        "unsafe-integer note /maybe",
        "unsafe-integer note /number",
    ];

    floats {
        struct Case { load: f64, loads: Vec<f32>, maybe: Option<f64>, pair: (f32, Option<f32>) }
    } says ["nan-to-null note /load", "nan-to-null note /loads/0", "nan-to-null note /pair/0"];
}
