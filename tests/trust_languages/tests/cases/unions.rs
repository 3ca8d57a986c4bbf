//! Unions: what is only tried, what is not known, and how it may be spelled.

use wireproof_trust_contracts::Day;
use wireproof_trust_languages::Subject;

use super::subject;

/// An untagged variant that holds another one which is never written: TypeScript took the error for a variant that does not
/// fit, and kept the value as it came.
mod never_written_inside_untagged {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    pub(super) struct Moved {
        st: Vec<Either>,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(untagged)]
    pub(super) enum Either {
        Pair(Step, String),
        Numbered { step: Step, number: u8 },
        Named { step: String, number: String },
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(tag = "op")]
    pub(super) enum Step {
        #[serde(skip_serializing)]
        Moved,
        Sent,
    }
}

/// One item of a list fits no variant, so the list is kept as it came: TypeScript would not write it, because of another item that
/// is never written where it is read as what it is.
mod kept_as_it_came {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    #[serde(untagged)]
    pub(super) enum Moved {
        Many(Vec<Part>),
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    pub(super) struct Part {
        st: Vec<(Step, String)>,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(tag = "op", content = "value")]
    pub(super) enum Step {
        #[serde(skip_serializing)]
        Moved,
        Sent,
    }
}

/// A tag that is an object with one member that is null, which serde takes for that member's name beside content: Go and
/// TypeScript refused it.
mod tag_as_an_object {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    pub(super) struct Moved {
        open: Open,
        closed: Option<Closed>,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(tag = "kind", content = "c")]
    pub(super) enum Open {
        #[serde(alias = "moved")]
        Lost(u8),
        Sent,
        #[serde(other)]
        Gone,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(tag = "kind", content = "c")]
    pub(super) enum Closed {
        Lost(Vec<u8>),
        #[serde(untagged)]
        Other(u8),
    }
}

/// What a union with a tag keeps, serde reads whole before it knows what it is: Go took numbers beyond doubles.
/// Behind another variant it passes over it: TypeScript then had no way to write it again.
mod kept_whole {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    pub(super) struct Moved {
        tagged: Tagged,
        named: Vec<Named>,
        #[serde(default)]
        mixed: Option<Mixed>,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(tag = "kind")]
    pub(super) enum Tagged {
        Sent,
        #[serde(other)]
        Gone,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    pub(super) enum Named {
        Lost(u8),
        Beside(Beside),
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    pub(super) enum Mixed {
        Lost(u8),
        #[serde(untagged)]
        Text(String),
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(tag = "kind", content = "c")]
    pub(super) enum Beside {
        Lost(u8),
        #[serde(other)]
        Gone,
    }
}

/// The tag of a struct, which serde never reads: TypeScript wanted it there once.
mod tag_of_a_struct {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    #[serde(tag = "kind")]
    pub(super) struct Moved {
        by: u8,
    }
}

pub(super) fn all() -> Vec<Subject> {
    vec![
        subject(
            "never_written_inside_untagged",
            Day::of::<never_written_inside_untagged::Moved>(),
            &[
                r#"{"st":[[{"op":"Moved"},""]]}"#,
                r#"{"st":[[{"op":"Sent"},""],[{"op":"Moved"},1]]}"#,
                r#"{"st":[{"step":{"op":"Moved"},"number":1}]}"#,
                r#"{"st":[{"step":{"op":"Sent"},"number":1},{"step":"","number":""}]}"#,
            ],
        ),
        subject(
            "kept_as_it_came",
            Day::of::<kept_as_it_came::Moved>(),
            &[
                r#"[{"st":[[{"op":"Moved","op":""},""]]},{"st":[[{"op":"Moved"},""]]}]"#,
                r#"[{"st":[[{"op":"Sent","op":""},""]]},{"st":[[{"op":"Sent"},""]]}]"#,
                r#"[{"st":[[{"op":"Sent"},""]]},{"st":[[{"op":"Moved"},""]]}]"#,
            ],
        ),
        subject(
            "tag_as_an_object",
            Day::of::<tag_as_an_object::Moved>(),
            &[
                r#"{"open":{"kind":{"zz":null}}}"#,
                r#"{"open":{"kind":{"moved":null},"c":1}}"#,
                r#"{"open":{"c":1,"kind":{"Lost":null}},"closed":{"kind":{"Lost":null},"c":[]}}"#,
                r#"{"open":{"kind":{"Sent":null,"zz":null}}}"#,
                r#"{"open":{"kind":{"Sent":1}}}"#,
                r#"{"open":{"kind":{}}}"#,
                r#"{"open":{"kind":{"Sent":null}},"closed":1}"#,
                r#"{"open":[{"Sent":null},null]}"#,
            ],
        ),
        subject(
            "kept_whole",
            Day::of::<kept_whole::Moved>(),
            &[
                r#"{"tagged":{"kind":"new","zz":1E400},"named":[]}"#,
                r#"{"tagged":{"kind":"new"},"named":[],"mixed":{"zz":1E400}}"#,
                r#"{"tagged":{"kind":"new"},"named":[],"mixed":{"zz":[1E300]}}"#,
                r#"{"tagged":{"zz":1E400,"kind":"new"},"named":[]}"#,
                r#"{"tagged":{"kind":"new","zz":["\ud800"]},"named":[]}"#,
                r#"{"tagged":{"kind":"new","zz":1e300},"named":[]}"#,
                r#"{"tagged":{"kind":"Sent"},"named":[{"Beside":{"kind":"new","c":1E400}}]}"#,
                r#"{"tagged":{"kind":"Sent"},"named":[{"Beside":{"kind":"new","c":"\ud800"}}]}"#,
                r#"{"tagged":{"kind":"Sent"},"named":[{"Beside":{"c":1E400,"kind":"new"}}]}"#,
            ],
        ),
        subject(
            "tag_of_a_struct",
            Day::of::<tag_of_a_struct::Moved>(),
            &[r#"{"kind":1,"kind":1,"by":1}"#, r#"{"by":1,"by":1}"#, r#"{"by":1}"#],
        ),
    ]
}
