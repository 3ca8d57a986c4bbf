//! Members that are left out where they have their defaults.

use wireproof_trust_contracts::Day;
use wireproof_trust_languages::Subject;

use super::subject;

/// Defaults that Go has no literal for: it wrote them.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    clippy::ref_option,
    clippy::unnecessary_wraps,
    reason = "serde's signature"
)]
mod left_out {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    pub(super) struct Moved {
        #[serde(default, skip_serializing_if = "is_default")]
        none: u128,
        #[serde(default = "seven", skip_serializing_if = "is_seven")]
        many: i128,
        #[serde(default = "third", skip_serializing_if = "is_third")]
        third: Option<u8>,
        #[serde(default = "new_year", skip_serializing_if = "is_new_year")]
        day: NaiveDate,
        #[serde(default = "one_id", skip_serializing_if = "is_one_id")]
        id: Uuid,
        #[serde(default = "words", skip_serializing_if = "is_words")]
        words: Vec<String>,
        #[serde(default = "places", skip_serializing_if = "is_places")]
        places: BTreeMap<String, Place>,
        #[serde(default, skip_serializing_if = "is_default")]
        place: Place,
        #[serde(flatten)]
        part: Part,
    }

    #[derive(Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema, Contract)]
    pub(super) struct Place {
        x: i8,
        name: Option<String>,
        #[serde(default, skip_serializing_if = "is_default")]
        weight: u128,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    pub(super) struct Part {
        #[serde(default = "new_year", skip_serializing_if = "is_new_year")]
        first: NaiveDate,
        #[serde(default = "new_year")]
        always: NaiveDate,
    }

    fn seven() -> i128 {
        7
    }

    fn is_seven(value: &i128) -> bool {
        *value == seven()
    }

    fn third() -> Option<u8> {
        Some(3)
    }

    fn is_third(value: &Option<u8>) -> bool {
        *value == third()
    }

    fn new_year() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()
    }

    fn is_new_year(value: &NaiveDate) -> bool {
        *value == new_year()
    }

    fn one_id() -> Uuid {
        Uuid::from_u128(1)
    }

    fn is_one_id(value: &Uuid) -> bool {
        *value == one_id()
    }

    fn words() -> Vec<String> {
        vec!["\"a\"\n".to_owned(), "\u{1}ß".to_owned()]
    }

    fn is_words(value: &[String]) -> bool {
        *value == words()
    }

    fn places() -> BTreeMap<String, Place> {
        BTreeMap::from([("home".to_owned(), Place { x: 1, ..Place::default() })])
    }

    fn is_places(value: &BTreeMap<String, Place>) -> bool {
        *value == places()
    }
}

pub(super) fn all() -> Vec<Subject> {
    vec![subject(
        "left_out",
        Day::of::<left_out::Moved>(),
        &[
            "{}",
            r#"{"none":0,"many":7,"third":3,"day":"2026-01-01","id":"00000000-0000-0000-0000-000000000001","first":"2026-01-01"}"#,
            r#"{"none":1,"many":-7,"third":null,"day":"2026-01-02","id":"00000000-0000-0000-0000-000000000002"}"#,
            r#"{"words":["\"a\"\n","\u0001\u00df"],"places":{"home":{"name":null,"x":1}},"place":{"x":0}}"#,
            r#"{"words":[],"places":{"home":{"x":1,"weight":0}},"place":{"x":0,"weight":1},"always":"2026-01-01"}"#,
            r#"{"words":["b"],"places":{},"place":{"x":1},"first":"2026-02-01","always":"2026-02-01"}"#,
        ],
    )]
}
