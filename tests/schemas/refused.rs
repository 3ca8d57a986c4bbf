//! Types of which no schema can tell the truth, and what is said about them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event, contract::lower, schema::emit};

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Part {
    a: i32,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
struct StrictPart {
    s: i32,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
enum Internal {
    A { x: i32 },
    B(Part),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
enum StrictInternal {
    A(StrictPart),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
enum External {
    C { x: i32 },
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
enum Mixed {
    D {
        x: i32,
    },
    #[serde(untagged)]
    Rest(Part),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
enum Numbered {
    ByNumber(BTreeMap<i32, String>),
    Wide(Widest),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Widest {
    number: u128,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", content = "c")]
enum WideContent {
    Widest(Vec<Widest>),
}

type Any = BTreeMap<String, serde_json::Value>;

/// Each case: an event of these fields, and why it has no schema.
macro_rules! refused {
    ($($case:ident $(#[$on:meta])? { $($(#[$attribute:meta])* $field:ident: $ty:ty),+ $(,)? } because $expected:literal;)+) => {$(
        #[test]
        fn $case() {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "refused")]
            $(#[$on])?
            struct Case {
                $($(#[$attribute])* $field: $ty),+
            }
            let refusal = emit(&Catalogue::new("refused", "1").event::<Case>(), None).unwrap_err();
            assert_eq!(refusal.to_string(), $expected);
        }
    )+};
}

refused! {
    a_strict_record_with_an_optional_part #[serde(deny_unknown_fields)] { #[serde(flatten)] part: Option<Part> }
        because "Case.part: with `deny_unknown_fields`, what serde makes of an optional flattened field depends on the order of the members; remove one of the two";
    a_strict_record_with_an_internally_tagged_part #[serde(deny_unknown_fields)] { #[serde(flatten)] part: Internal }
        because "Case.part: with `deny_unknown_fields`, serde rejects every member that this flattened field reads; remove one of the two";
    a_strict_record_with_a_rest #[serde(deny_unknown_fields)] { #[serde(flatten)] rest: Any }
        because "Case.rest: with `deny_unknown_fields`, serde rejects every member that this flattened field reads; remove one of the two";
    a_rest_before_another_part { #[serde(flatten)] rest: Any, #[serde(flatten)] part: Part }
        because "Case.rest: this map also gets the members of the flattened fields after it and of untagged, internally tagged and nested ones, and serde would write them twice; flatten the map last, and those not at all";
    a_rest_beside_an_internally_tagged_part { #[serde(flatten)] part: Internal, #[serde(flatten)] rest: Any }
        because "Case.rest: this map also gets the members of the flattened fields after it and of untagged, internally tagged and nested ones, and serde would write them twice; flatten the map last, and those not at all";
    a_typed_rest_beside_an_enum { #[serde(flatten)] part: External, #[serde(flatten)] rest: BTreeMap<String, i32> }
        because "Case.rest: a flattened map of typed values cannot stand beside a flattened enum or `Option`; make its values `serde_json::Value`";
    an_optional_rest { #[serde(flatten)] rest: Option<Any> }
        because "Case.rest: a flattened map needs no `Option`: where it is empty, nothing is written";
    a_rest_with_letters_for_names { #[serde(flatten)] rest: BTreeMap<char, String> }
        because "Case.rest: serde reads the names of flattened members as text; give the flattened map text keys";
    a_strict_variant_that_sees_its_neighbours { own: i32, #[serde(flatten)] part: StrictInternal }
        because "Case.part: serde shows this flattened field the members beside it, and a part of it has `deny_unknown_fields`; remove that";
    variants_with_and_without_tags { own: i32, #[serde(flatten)] part: Mixed }
        because "Case.part: serde reads a flattened externally tagged enum with untagged variants only where nothing stands beside it; use another representation";
    two_members_of_one_name { a: i32, #[serde(flatten)] part: Internal }
        because "Case.part: the flattened member `a` has the name of a member of `a`, and serde would write both; rename one";
    two_parts_with_one_tag { #[serde(flatten)] first: Internal, #[serde(flatten)] second: NamedKind }
        because "Case.second: the flattened member `kind` has the name of a member of `first`, and serde would write both; rename one";
    integer_keys_in_the_buffer { numbered: Numbered }
        because "Numbered::ByNumber.0: serde buffers this and cannot read a map with integer or boolean keys from the buffer; give the map text keys, or make the enum externally tagged and the field a member of its own";
    wide_integers_in_the_buffer { content: WideContent }
        because "WideContent::Widest.0: serde buffers this and cannot read an integer (`Widest.number`) of 128 bits from the buffer; write the integer as text, or make the enum externally tagged and the field a member of its own";
    an_option_beside_a_tag { value: MaybePart }
        because "MaybePart::P: serde writes no `Option` beside a tag; make the variant a struct variant with an optional field";
    an_externally_tagged_enum_beside_a_tag { value: Twice }
        because "Twice::T: a tag cannot stand beside an externally tagged enum; make the variant a struct variant with a field that holds it";
    a_member_with_the_name_of_the_tag { value: Renamed }
        because "Renamed::R: a member of the value has the name of the tag, and serde would write both; rename one";
    a_number_beside_a_tag { value: Bare }
        because "Bare::N: a tag can stand only beside the members of an object; make the variant a struct variant, or the enum adjacently tagged";
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
enum MaybePart {
    P(Option<Part>),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
enum Twice {
    T(External),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
enum Renamed {
    R(NamedKind),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
enum Bare {
    N(i32),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct NamedKind {
    kind: String,
}

#[track_caller]
fn not_lowered<E: Event>(expected: &str) {
    let documents = emit(&Catalogue::new("refused", "1").event::<E>(), None).unwrap();
    assert_eq!(lower(&documents).unwrap_err().to_string(), expected);
}

#[test]
fn what_schemas_can_say_and_a_contract_cannot() {
    not_lowered::<wireproof_matrix::NonZero>(
        "non_zero.schema.json: /$defs/NonZero/properties/small: an integer with a gap in its range (a signed `NonZero`) is not supported; use the plain integer and check it where it is used",
    );
    not_lowered::<wireproof_matrix::FormattedKeys>(
        "formatted_keys.schema.json: /$defs/FormattedKeys/properties/by_day/propertyNames: member names of the format `date` are not supported; use text for keys",
    );
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "ids")]
#[serde(transparent)]
struct Id {
    id: String,
}

/// This one is a spelling of a type that has a name.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "parts")]
#[serde(transparent)]
struct Parts {
    part: Part,
}

#[test]
fn an_event_has_a_type_of_its_own() {
    let error = emit(&Catalogue::new("refused", "1.0.0").event::<Id>(), None).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the event `id` has no type of its own: `#[serde(transparent)]` makes it another spelling of `string`; make it a struct \
         with one unnamed field and leave the attribute out, which is written in the same way"
    );
    let documents = emit(&Catalogue::new("named", "1.0.0").event::<Parts>(), None).unwrap();
    let contract = lower(&documents).unwrap();
    assert!(contract.definition(&contract.events[0].payload).is_some());
}
