//! Clashes of names, which types that derive `Contract` cannot have: documents of other origin.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{
    Catalogue, Contract, Event,
    compat::{Effect, lints::Limits},
    schema::{Documents, emit},
};

use super::{in_short, issues_of};

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Trace {
    trace_id: String,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
enum Part {
    Traced(Trace),
    Other {
        text: String,
    },
    #[serde(untagged)]
    Unknown(serde_json::Value),
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "clashes")]
struct Order {
    number: u32,
    #[serde(flatten)]
    trace: Trace,
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "clashes")]
struct Message {
    part: Part,
}

/// What `Order` becomes when `Trace` names its member `number`.
#[derive(Serialize, Deserialize)]
struct Flattened {
    number: u32,
    #[serde(flatten)]
    trace: Numbered,
}

#[derive(Serialize, Deserialize)]
struct Numbered {
    number: u32,
}

/// What `Part` becomes when `Trace` names its member `kind`.
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind")]
enum Tagged {
    Traced(Kind),
}

#[derive(Serialize, Deserialize)]
struct Kind {
    kind: String,
}

fn documents<E: Event>() -> Documents {
    emit(&Catalogue::new("clashes", "1").event::<E>(), None).unwrap()
}

/// The documents, `from` replaced by `to` in one definition's schema.
fn renamed(mut documents: Documents, definition: &str, from: &str, to: &str) -> Documents {
    for text in documents.schemas.values_mut() {
        let mut schema: serde_json::Value = serde_json::from_str(text).unwrap();
        let part = &mut schema["$defs"][definition];
        *part = serde_json::from_str(&part.to_string().replace(from, to)).unwrap();
        *text = schema.to_string();
    }
    documents
}

#[test]
fn a_flattened_member_has_the_name_of_another() {
    let documents = documents::<Order>();
    assert_eq!(in_short(&issues_of(&documents, &Limits::default(), false)), [""; 0]);
    let issues = issues_of(&renamed(documents, "Trace", "trace_id", "number"), &Limits::default(), false);
    assert_eq!(in_short(&issues), ["flatten-name-clash error /"]);
    assert_eq!(issues[0].message, "`Order` writes the member `number` twice: as `number` and as `trace`");
    assert_eq!((issues[0].source_key.as_str(), issues[0].detail.as_str()), ("Order.trace", "number"));
    // No JSON value holds a name twice, so the message is spelled out here.
    assert_eq!(issues[0].effect, Some(Effect::Rejected));
    let text = serde_json::to_string(&Flattened { number: 1, trace: Numbered { number: 2 } }).unwrap();
    assert_eq!(text, r#"{"number":1,"number":2}"#);
    assert!(serde_json::from_str::<Flattened>(&text).is_err());
}

#[test]
fn a_member_has_the_name_of_the_tag() {
    let documents = documents::<Message>();
    let before = in_short(&issues_of(&documents, &Limits::default(), false));
    assert_eq!(before, ["swallowed-by-untagged note /part"]);
    let issues = issues_of(&renamed(documents, "Trace", "trace_id", "kind"), &Limits::default(), false);
    let clash = issues.iter().find(|issue| issue.rule.id == "tag-name-clash").unwrap();
    assert_eq!(clash.message, "`Part::Traced` writes `kind` twice: as its tag and as a member of what it carries");
    assert_eq!((clash.pointer.as_str(), clash.source_key.as_str()), ("/part", "Part::Traced"));
    assert_eq!((clash.effect, clash.severity.as_str()), (Some(Effect::Rejected), "error"));
    let text = serde_json::to_string(&Tagged::Traced(Kind { kind: "x".to_owned() })).unwrap();
    assert_eq!(text, r#"{"kind":"Traced","kind":"x"}"#);
    assert!(serde_json::from_str::<Tagged>(&text).is_err());
}
