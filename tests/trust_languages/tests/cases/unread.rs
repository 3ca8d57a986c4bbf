//! Members that are written and never read: what stands in their place when a message is written again.

use wireproof_trust_contracts::Day;
use wireproof_trust_languages::Subject;

use super::subject;

/// Every kind of such a member: Go wrote its type's zero, and TypeScript what the message had under its name or nothing.
mod held {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    pub(super) struct Moved {
        by: u8,
        #[serde(skip_deserializing)]
        at: At,
        #[serde(skip_deserializing, default = "seven")]
        count: u32,
        #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
        note: Option<At>,
        #[serde(skip_deserializing, skip_serializing_if = "is_default")]
        size: u16,
        #[serde(skip_deserializing, default = "seven", skip_serializing_if = "is_default")]
        sized: u32,
        #[serde(skip_deserializing)]
        chain: Option<Box<Moved>>,
        #[serde(skip_deserializing)]
        either: Either,
        #[serde(skip_deserializing, skip_serializing_if = "Vec::is_empty")]
        list: Vec<u64>,
        #[serde(skip_deserializing)]
        wide: u64,
        #[serde(skip_deserializing)]
        ids: BTreeMap<u8, Uuid>,
        #[serde(skip_deserializing, with = "as_text")]
        #[schemars(with = "String")]
        spelled: u32,
        variant: Variant,
        #[serde(flatten)]
        part: Part,
    }

    #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
    pub(super) struct At {
        day: Option<NaiveDate>,
        #[serde(skip_deserializing)]
        zones: (u8, f32),
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(default)]
    pub(super) struct Part {
        #[serde(skip_deserializing)]
        weight: f64,
        height: i64,
        #[serde(skip_deserializing, skip_serializing_if = "is_default")]
        depth: i64,
    }

    impl Default for Part {
        fn default() -> Self {
            Self { weight: 0.5, height: -1, depth: 0 }
        }
    }

    #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(rename_all = "snake_case")]
    pub(super) enum Either {
        One,
        #[default]
        Other,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(tag = "kind")]
    pub(super) enum Variant {
        Sent {
            #[serde(skip_deserializing)]
            at: At,
            #[serde(skip_deserializing, skip_serializing_if = "String::is_empty")]
            why: String,
        },
    }

    fn seven() -> u32 {
        7
    }

    mod as_text {
        #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
        pub(super) fn serialize<S: serde::Serializer>(value: &u32, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(value)
        }
    }
}

/// The same where members that are not known are refused.
mod held_and_closed {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    #[serde(deny_unknown_fields)]
    pub(super) struct Moved {
        by: u8,
        #[serde(skip_deserializing)]
        at: u8,
        #[serde(skip_deserializing, skip_serializing_if = "is_default")]
        size: u16,
    }
}

pub(super) fn all() -> Vec<Subject> {
    vec![
        subject(
            "held",
            Day::of::<held::Moved>(),
            &[
                r#"{"by":1,"variant":{"kind":"Sent"}}"#,
                r#"{"by":1,"at":{},"variant":{"kind":"Sent","at":{"day":"2026-11-24"},"why":"x"},"height":3}"#,
                r#"{"by":1,"count":8,"note":{"day":null},"size":3,"sized":3,"variant":{"kind":"Sent"},"zz":1}"#,
                r#"{"at":[{},{}],"by":1,"chain":1,"either":"one","variant":{"kind":"Sent","why":1},"depth":1}"#,
                r#"{"by":1,"list":[1],"wide":1e400,"ids":{},"spelled":"x","variant":{"kind":"Sent"},"weight":{}}"#,
                r#"{"at":1,"at":1,"by":1,"variant":{"kind":"Sent","at":1,"at":2}}"#,
            ],
        ),
        subject(
            "held_and_closed",
            Day::of::<held_and_closed::Moved>(),
            &[r#"{"by":1}"#, r#"{"by":1,"at":0}"#, r#"{"by":1,"size":0}"#, r#"{"by":1,"zz":0}"#],
        ),
    ]
}
