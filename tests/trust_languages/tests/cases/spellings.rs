//! Values and names that may be spelled, or left out, in more than one way.

use wireproof_trust_contracts::Day;
use wireproof_trust_languages::Subject;

use super::subject;

/// Two spellings of a UUID are one name in a map and one item of a set: TypeScript had two names.
mod spelled_ids {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    pub(super) struct Moved {
        #[serde(default)]
        by_id: BTreeMap<Uuid, u8>,
        #[serde(default)]
        by_key: BTreeMap<Id, u64>,
        #[serde(default, alias = "st")]
        ids: BTreeSet<Uuid>,
    }

    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
    pub(super) struct Id(Uuid);
}

/// An explicit null, which is never written, where absence means something else: TypeScript wrote it.
mod null_instead_of_a_default {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    #[serde(default)]
    pub(super) struct Moved {
        #[serde(alias = "X", skip_serializing_if = "Option::is_none")]
        items: Option<i64>,
    }

    impl Default for Moved {
        fn default() -> Self {
            Self { items: Some(7) }
        }
    }
}

/// Members that are written under a name that is not read, where unknown ones are refused: TypeScript took them.
mod written_name_and_closed {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    #[serde(deny_unknown_fields)]
    pub(super) struct Moved {
        #[serde(rename(serialize = "shown", deserialize = "read"), alias = "shown_too")]
        name: u8,
    }
}

pub(super) fn all() -> Vec<Subject> {
    vec![
        subject(
            "spelled_ids",
            Day::of::<spelled_ids::Moved>(),
            &[
                r#"{"by_id":{"6F1C9A52-0B1E-4C55-9D0E-2F6D1B7A3C44":1,"6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44":2}}"#,
                r#"{"by_id":{"6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44":1,"6f1c9a520b1e4c559d0e2f6d1b7a3c44":2}}"#,
                r#"{"by_key":{"urn:uuid:6F1C9A52-0B1E-4C55-9D0E-2F6D1B7A3C44":1,"{6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44}":2}}"#,
                r#"{"st":["urn:uuid:6F1C9A52-0B1E-4C55-9D0E-2F6D1B7A3C44","00000000-0000-0000-0000-000000000000"]}"#,
            ],
        ),
        subject(
            "null_instead_of_a_default",
            Day::of::<null_instead_of_a_default::Moved>(),
            &[r#"{"items":null}"#, r#"{"X":null}"#, "{}", r#"{"X":1}"#],
        ),
        subject(
            "written_name_and_closed",
            Day::of::<written_name_and_closed::Moved>(),
            &[r#"{"read":1}"#, r#"{"shown":1}"#, r#"{"shown":1,"read":1}"#, r#"{"shown_too":1}"#],
        ),
    ]
}
