//! Two variants without a tag: whether the first takes something of the later one, all of it, or nothing.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;
use wireproof::{
    Catalogue, Contract, Event,
    compat::lints::{Issue, Limits},
    schema::emit,
};

use super::{issues_of, witnessed};

/// What the lint says of the later variant's messages.
fn said<E: Event>() -> Option<Issue> {
    let documents = emit(&Catalogue::new("lints", "1").event::<E>(), None).unwrap_or_else(|error| panic!("{error}"));
    issues_of(&documents, &Limits::default(), false)
        .into_iter()
        .find(|issue| issue.rule.id == "shadowed-untagged-variant")
}

/// Each case: what the two variants carry, what the lint says, and messages of the later variant. serde must read all of
/// them as the first where the lint says that it takes every one, and the last of them as no such thing where it does not.
macro_rules! shadows {
    ($($name:ident { $first:ty, $later:ty $(; $($item:item)*)? } says $severity:literal of [$($message:tt),+ $(,)?];)+) => {$(
        #[test]
        fn $name() {
            $($(
                #[derive(Serialize, Deserialize, JsonSchema, Contract)]
                $item
            )*)?
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(untagged)]
            enum Either { First($first), Later($later) }
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lints")]
            struct Case { either: Either }

            let is_first = |value: &Value| matches!(serde_json::from_value(value.clone()), Ok(Either::First(_)));
            let issue = said::<Case>();
            let severity = issue.as_ref().map_or("nothing", |issue| issue.severity.as_str());
            assert_eq!(severity, $severity, "{:?}", issue.map(|issue| issue.witness));
            if let Some(issue) = &issue {
                witnessed::<Case>(issue);
                let witness = &issue.witness.as_ref().unwrap()["either"];
                assert!(is_first(witness), "{witness}");
                assert!(serde_json::from_value::<$later>(witness.clone()).is_ok(), "{witness}");
            }
            let messages = [$(json!($message)),+];
            for message in &messages {
                assert!(serde_json::from_value::<$later>(message.clone()).is_ok(), "{message}");
                assert!(severity != "error" || is_first(message), "{message}");
            }
            assert_eq!(is_first(messages.last().unwrap()), severity == "error");
        }
    )+};
}

shadows! {
    a_wider_integer { i32, i8 } says "error" of [(-128), 127];
    a_narrower_integer { i8, i32 } says "note" of [128];
    another_sign { u8, i8 } says "note" of [(-1)];
    a_higher_range { High, Low; struct High(#[schemars(range(min = 10, max = 20))] u8); struct Low(#[schemars(range(max = 15))] u16); }
        says "note" of [300];
    a_number_with_a_point { f64, i32 } says "error" of [1, (-1)];
    a_number_without_one { i32, f64 } says "nothing" of [1.5];
    a_text_of_one_character { char, String } says "note" of ["two"];
    any_text { String, char } says "error" of ["x"];
    a_text_of_a_form { Uuid, String } says "note" of ["x"];
    the_same_form { Uuid, Uuid } says "error" of ["00000000-0000-0000-0000-000000000000"];

    one_that_may_be_missing { Option<i32>, u8 } says "error" of [7];
    a_narrower_one_that_may_be_missing { Option<u8>, i32 } says "note" of [300];
    both_may_be_missing { Option<i32>, Option<u8> } says "error" of [null, 7];
    only_the_later_may_be_missing { i32, Option<u8> } says "note" of [null];

    a_text_for_an_enum { String, Known; enum Known { Some, Other } } says "error" of ["Some", "Other"];
    a_form_for_an_enum {
        Uuid, Known;
        enum Known { #[serde(rename = "00000000-0000-0000-0000-000000000000")] Nil, Other }
    } says "note" of ["Other"];
    an_enum_for_a_text { Known, String; enum Known { Some } } says "note" of ["x"];
    an_enum_with_more { Wide, Narrow; enum Wide { A, B } enum Narrow { B } } says "error" of ["B"];
    an_enum_with_less { Narrow, Wide; enum Wide { A, B } enum Narrow { B } } says "note" of ["A"];
    an_enum_in_both { Known, Known; enum Known { A } } says "error" of ["A"];
    an_enum_with_other { Open, Plain; enum Open { A, #[serde(other)] Other } enum Plain { B } } says "error" of ["B"];
    an_enum_for_one_that_keeps_texts {
        Closed, Open;
        enum Closed { A }
        enum Open { A, #[serde(untagged)] Other(String) }
    } says "note" of ["A", "B"];
    an_enum_without_common_values { Left, Right; enum Left { A } enum Right { B } } says "nothing" of ["B"];

    a_list_for_a_list { Vec<i32>, Vec<u8> } says "error" of [[], [1, 2]];
    a_list_for_a_narrower_one { Vec<u8>, Vec<i32> } says "note" of [[300]];
    a_list_for_a_tuple { Vec<i32>, (u8, i16) } says "error" of [[1, 2]];
    a_list_for_a_tuple_of_more { Vec<u8>, (u8, i16) } says "note" of [[1, 300]];
    a_tuple_for_a_list { (u8, char), Vec<Value> } says "note" of [[]];
    a_list_of_two_for_a_list { [char; 2], Vec<String> } says "note" of [[]];
    a_list_of_two_for_the_same { [i32; 2], [u8; 2] } says "error" of [[1, 2]];
    a_list_of_two_for_three { [i32; 2], [i32; 3] } says "nothing" of [[1, 2, 3]];
    a_tuple_for_a_tuple { (i32, String), (u8, char) } says "error" of [[1, "x"]];
    a_tuple_for_a_wider_one { (i32, char), (u8, String) } says "note" of [[1, "two"]];
    a_tuple_for_a_longer_one { (i32, char), (u8, char, u8) } says "nothing" of [[1, "x", 1]];

    a_map_for_a_record { BTreeMap<String, i32>, Pair; struct Pair { a: u8, b: i16 } } says "error" of [{"a": 1, "b": 2}];
    a_map_for_a_record_of_more { BTreeMap<String, char>, Pair; struct Pair { a: char, b: String } }
        says "note" of [{"a": "x", "b": "two"}];
    a_map_for_a_record_with_null { BTreeMap<String, i32>, Maybe; struct Maybe { a: Option<u8> } }
        says "note" of [{"a": 1}, {"a": null}];
    a_map_for_a_record_with_a_rest {
        BTreeMap<String, u8>, Open;
        struct Open { a: u8, #[serde(flatten)] rest: BTreeMap<String, i32> }
    } says "note" of [{"a": 1}, {"a": 1, "b": 300}];
    a_record_for_a_map { Pair, BTreeMap<String, i32>; struct Pair { a: u8, b: char } } says "nothing" of [{"a": 1}];
    a_record_for_a_fitting_map { One, BTreeMap<String, i32>; struct One { a: u8 } } says "note" of [{"b": 1}];
    a_map_for_a_map { BTreeMap<String, i32>, BTreeMap<Uuid, u8> }
        says "error" of [{"00000000-0000-0000-0000-000000000000": 1}];
    a_map_by_a_form { BTreeMap<Uuid, i32>, BTreeMap<String, u8> } says "note" of [{"x": 1}];
    two_maps_by_one_form { BTreeMap<Uuid, i32>, BTreeMap<Uuid, u8> }
        says "error" of [{}, {"00000000-0000-0000-0000-000000000000": 1}];
}

shadows! {
    a_member_that_is_always_there { First, Later; struct First { a: i32 } struct Later { a: u8, b: u8 } }
        says "error" of [{"a": 1, "b": 2}];
    a_member_that_is_skipped {
        First, Later;
        struct First { a: i32 }
        struct Later { b: u8, #[serde(default, skip_serializing_if = "Option::is_none")] a: Option<i32> }
    } says "warning" of [{"b": 1}];
    a_skipped_member_that_is_not_asked_for {
        First, Later;
        struct First { #[serde(default)] a: u32 }
        struct Later { b: u8, #[serde(default, skip_serializing_if = "is_zero")] a: u8 }
    } says "error" of [{"b": 1}, {"b": 1, "a": 1}];
    a_member_of_a_narrower_kind { First, Later; struct First { a: char } struct Later { a: String } }
        says "note" of [{"a": "two"}];
    a_text_of_a_form_for_any { First, Later; struct First { a: String, b: char } struct Later { a: char, b: String } }
        says "note" of [{"a": "x", "b": "two"}];
    all_kinds_of_members_that_fit {
        First, Later;
        struct First { number: i8, flag: bool, list: Vec<u8>, part: Part, text: String, one: char }
        struct Later { number: i8, flag: bool, list: Vec<char>, part: Part, text: String, one: String }
        #[serde(tag = "kind")]
        enum Part { Run { at: u8 }, Halt }
    } says "note" of [{"number": 1, "flag": true, "list": [], "part": {"kind": "Halt"}, "text": "x", "one": "two"}];
    a_union_in_both {
        First, Later;
        struct First { part: Part }
        struct Later { part: Part }
        #[serde(tag = "kind")]
        enum Part { Run { at: u8 }, Halt }
    } says "error" of [{"part": {"kind": "Halt"}}, {"part": {"kind": "Run", "at": 1}}];
    members_from_a_map {
        First, Later;
        struct First { a: u8, b: char }
        struct Later { a: u8, #[serde(flatten)] rest: BTreeMap<String, Value> }
    } says "note" of [{"a": 1}];
    members_from_a_map_in_between {
        First, Later;
        struct First { a: u8, b: char }
        struct Later { #[serde(flatten)] rest: BTreeMap<String, String>, a: u8 }
    } says "note" of [{"a": 1}];
    a_record_that_keeps_the_rest {
        First, Later;
        struct First { a: i32, #[serde(flatten)] rest: BTreeMap<String, Value> }
        struct Later { a: u8, b: char }
    } says "error" of [{"a": 1, "b": "x"}];
    a_record_that_keeps_numbers {
        First, Later;
        struct First { a: i32, #[serde(flatten)] rest: BTreeMap<String, u8> }
        struct Later { a: u8, b: i32 }
    } says "note" of [{"a": 1, "b": 300}];
    a_flattened_record {
        First, Later;
        struct First { a: i32 }
        struct Later { b: u8, #[serde(flatten)] inner: Inner }
        struct Inner { a: u8 }
    } says "error" of [{"b": 1, "a": 1}];
    a_flattened_record_that_may_be_missing {
        First, Later;
        struct First { a: i32 }
        struct Later { #[serde(flatten)] inner: Option<Inner>, #[serde(flatten)] rest: BTreeMap<String, Value> }
        struct Inner { a: u8 }
    } says "note" of [{"b": 1}];

    constants {
        First, Later;
        struct First { #[schemars(extend("const" = "a"))] kind: String, text: String }
        struct Later { #[schemars(extend("const" = "a"))] kind: String, #[schemars(extend("const" = "b"))] text: String }
    } says "error" of [{"kind": "a", "text": "b"}];
    any_text_for_a_constant {
        First, Later;
        struct First { kind: String }
        struct Later { #[schemars(extend("const" = "a"))] kind: String }
    } says "error" of [{"kind": "a"}];
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(number: &u8) -> bool {
    *number == 0
}
