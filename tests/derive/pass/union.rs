//! Enums.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{
    Contract,
    catalogue::meta::{Body, Layout, PayloadMeta, Scalar},
    contract::Tagging,
};

use crate::{meta_of, variants_of};

/// What happened.
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
enum Happening {
    /// It began.
    #[serde(alias = "begun")]
    Started,
    #[deprecated = "too vague"]
    Renamed {
        /// The old name.
        old_name: String,
        #[serde(skip)]
        _cache: (),
    },
    #[serde(rename = "moved!")]
    Moved(Place),
    #[serde(skip)]
    #[expect(dead_code)]
    Internal(std::time::Instant),
    #[serde(skip_serializing)]
    Retired,
    #[serde(other)]
    Unknown,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Place {
    x: f64,
}

#[test]
fn variants_know_their_names_docs_and_roles() {
    let Body::Union { tagging, closed, .. } = meta_of::<Happening>().body else { panic!("a union") };
    assert_eq!((tagging, closed), (Tagging::Internal { tag: "type".to_owned() }, false));

    let variants = variants_of::<Happening>();
    let names: Vec<_> = variants.iter().map(|variant| (variant.name, variant.write, variant.read.clone())).collect();
    assert_eq!(
        names,
        [
            ("Started", Some("started"), vec!["started", "begun"]),
            ("Renamed", Some("renamed"), vec!["renamed"]),
            ("Moved", Some("moved!"), vec!["moved!"]),
            ("Retired", None, vec!["retired"]),
            ("Unknown", Some("unknown"), vec!["unknown"]),
        ]
    );
    assert_eq!(variants[0].about.docs, "It began.");
    assert_eq!((variants[0].about.source.line, variants[0].about.source.column), (19, 5));
    assert_eq!(variants[1].about.deprecated, Some((None, Some("too vague"))));
    let catch_all: Vec<_> = variants.iter().map(|variant| variant.catch_all).collect();
    assert_eq!(catch_all, [false, false, false, false, true]);
}

#[test]
fn payloads_keep_their_fields() {
    let variants = variants_of::<Happening>();
    assert!(matches!(variants[0].payload, PayloadMeta::Unit));
    let PayloadMeta::Record(fields) = &variants[1].payload else { panic!("a record") };
    assert_eq!(fields.len(), 1);
    assert_eq!((fields[0].name, fields[0].write, fields[0].about.docs), ("old_name", Some("oldName"), "The old name."));
    let PayloadMeta::Newtype(inner) = &variants[2].payload else { panic!("a newtype") };
    assert_eq!(inner.layout, Layout::Named("Place".to_owned()));
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(deny_unknown_fields)]
enum External {
    Both(u8, String),
    #[serde(with = "as_text")]
    #[schemars(with = "String")]
    Coded(Hidden),
    #[serde(untagged)]
    Other(serde_json::Value),
}

struct Hidden;

mod as_text {
    use super::Hidden;

    pub(super) fn serialize<S: serde::Serializer>(_: &Hidden, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("hidden")
    }

    pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Hidden, D::Error> {
        use serde::Deserialize;
        String::deserialize(deserializer).map(|_| Hidden)
    }
}

#[test]
fn payloads_are_what_serde_makes_of_them() {
    let Body::Union { tagging, closed, variants } = meta_of::<External>().body else { panic!("a union") };
    assert_eq!((tagging, closed), (Tagging::External, true));
    let PayloadMeta::Tuple(parts) = &variants[0].payload else { panic!("a tuple") };
    assert_eq!(parts.len(), 2);
    let PayloadMeta::Newtype(coded) = &variants[1].payload else { panic!("a newtype") };
    assert_eq!((coded.layout.clone(), coded.wire.is_some()), (Layout::Scalar(Scalar::Text), false));
    let untagged: Vec<_> = variants.iter().map(|variant| variant.untagged).collect();
    assert_eq!(untagged, [false, false, true]);
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    One(u8),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
enum Untagged {
    One(u8),
    Two { two: Option<Box<Untagged>> },
}

#[test]
fn representations_are_told_apart() {
    let tagging = |body| match body {
        Body::Union { tagging, .. } => tagging,
        body => panic!("{body:?} is no union"),
    };
    let adjacent = Tagging::Adjacent { tag: "t".to_owned(), content: "c".to_owned() };
    assert_eq!(tagging(meta_of::<Adjacent>().body), adjacent);
    assert_eq!(tagging(meta_of::<Untagged>().body), Tagging::Untagged);
}
