//! Types about which a generated package was wrong once, each with the documents that showed it.

mod defaults;
mod refused;
mod spellings;
mod unions;
mod unread;

use wireproof_trust_contracts::Day;
use wireproof_trust_languages::Subject;

/// A value that Rust reads and has no way to write: Go wrote it.
mod value_never_written {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    pub(super) struct Moved {
        state: State,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    pub(super) enum State {
        #[serde(alias = "was-open", skip_serializing)]
        Open,
        Failed,
    }
}

/// An unknown tag where members other than tag and content are refused: TypeScript took them.
mod unknown_tag_among_closed_members {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    #[serde(tag = "op", content = "c", deny_unknown_fields)]
    pub(super) enum Moved {
        Sent,
        Lost(u8),
    }
}

/// The same, where what no tagged variant takes is tried without a tag.
mod unknown_tag_before_untagged {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    pub(super) struct Moved {
        note: Note,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(tag = "kind", content = "c", deny_unknown_fields)]
    pub(super) enum Note {
        Sent {},
        #[serde(untagged)]
        Dated(Option<(Uuid, NaiveDate)>),
    }
}

/// Arrays that hold their like: behind the first problem, Go read on until its stack was full.
mod arrays_in_arrays {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    pub(super) struct Moved {
        chain: Chain,
        either: Option<Either>,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    pub(super) struct Chain(u8, Option<Box<Chain>>);

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(untagged)]
    pub(super) enum Either {
        Pair(u8, Box<Either>),
        Last(u8),
    }
}

/// Every case.
pub(crate) fn all() -> Vec<Subject> {
    let cases = vec![
        subject(
            "arrays_in_arrays",
            Day::of::<arrays_in_arrays::Moved>(),
            &[
                r#"{"chain":"x"}"#,
                r#"{"chain":["x",null]}"#,
                r#"{"chain":[1,[2,null]]}"#,
                r#"{"chain":[1,[2,[]]]}"#,
                r#"{"chain":[1,null],"either":[1,[2,3]]}"#,
                r#"{"chain":[1,null],"either":["x",[2,3]]}"#,
                r#"{"chain":[1,null],"either":[1,["x",3]]}"#,
            ],
        ),
        subject(
            "value_never_written",
            Day::of::<value_never_written::Moved>(),
            &[r#"{"state":"Open"}"#, r#"{"state":"was-open"}"#, r#"{"state":"Failed"}"#, r#"{"state":"new"}"#],
        ),
        subject(
            "unknown_tag_among_closed_members",
            Day::of::<unknown_tag_among_closed_members::Moved>(),
            &[r#"{"op":"é","zz":1}"#, r#"{"op":"é","c":1}"#, r#"{"op":"Sent","zz":1}"#, r#"{"op":"Lost","c":1}"#],
        ),
        subject(
            "unknown_tag_before_untagged",
            Day::of::<unknown_tag_before_untagged::Moved>(),
            &[r#"{"note":{"kind":"new","c":{},"zz":1}}"#, r#"{"note":{"kind":"new","c":{}}}"#, r#"{"note":null}"#],
        ),
    ];
    cases.into_iter().chain(defaults::all()).chain(unread::all()).chain(unions::all()).chain(spellings::all()).collect()
}

/// A case: a type with the documents that showed it.
fn subject(name: &str, day: Day, documents: &[&str]) -> Subject {
    Subject::of(name, day, documents.iter().map(|&document| document.to_owned()).collect()).unwrap()
}
