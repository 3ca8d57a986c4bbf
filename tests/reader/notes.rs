//! What a reader says about a message that it takes, and where it gives up on one that it does not.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireproof::{
    Catalogue, Contract, Event,
    compat::ReaderKind,
    contract::lower,
    reader::{Note, NoteKind, ReadError, Reader, Reading},
    schema::emit,
};

/// A parcel.
#[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "parcels")]
struct Parcel {
    id: u32,
    #[serde(default)]
    weight: Option<f64>,
    #[serde(default = "one")]
    pieces: u8,
    #[serde(alias = "destination", default)]
    to: String,
    state: State,
    #[serde(default)]
    speed: Speed,
    #[serde(default)]
    steps: Vec<Step>,
    #[serde(flatten)]
    origin: Origin,
    #[serde(flatten)]
    payment: Option<Payment>,
    #[serde(default)]
    by_state: BTreeMap<State, u8>,
    #[serde(default)]
    label: Option<Label>,
}

fn one() -> u8 {
    1
}

/// A closed list.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
enum State {
    Sent,
    #[serde(alias = "Arrived")]
    Delivered,
}

/// An open list.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
enum Speed {
    #[default]
    Normal,
    #[serde(other)]
    Other,
}

/// A closed union.
#[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
enum Step {
    Loaded { at: u8 },
    Lost,
}

/// Where it comes from.
#[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
struct Origin {
    from: String,
}

/// How it is paid.
#[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "paid")]
enum Payment {
    Cash { amount: u32 },
}

/// A label, or a text in its place.
#[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
enum Label {
    Code(u32),
    Blank,
    #[serde(untagged)]
    Text(String),
}

fn read(kind: ReaderKind, message: &str) -> Result<Reading, ReadError> {
    let contract = lower(&emit(&Catalogue::new("c", "1").event::<Parcel>(), None).unwrap()).unwrap();
    Reader::new(&contract, kind).read(&contract.events[0].payload, message.as_bytes())
}

/// What a message is written as again, and the notes about it that `about` picks.
fn taken(kind: ReaderKind, message: &Value, about: fn(&NoteKind) -> bool) -> (Value, Vec<(String, NoteKind)>) {
    let reading = read(kind, &message.to_string()).unwrap();
    let notes = reading.notes.iter().filter(|note| about(&note.what));
    (reading.value().unwrap(), notes.map(|Note { pointer, what }| (pointer.clone(), what.clone())).collect())
}

fn ignored(type_name: &str) -> NoteKind {
    NoteKind::Ignored { type_name: type_name.to_owned() }
}

fn unrecognised(type_name: &str, tag: &str) -> NoteKind {
    NoteKind::Unrecognised { type_name: type_name.to_owned(), tag: Some(tag.to_owned()) }
}

#[test]
fn absent_members_are_filled_in() {
    let message = json!({"id": 1, "state": "Sent", "from": "x"});
    let (written, notes) = taken(ReaderKind::Rust, &message, |what| matches!(what, NoteKind::Defaulted { .. }));
    let defaulted = |member: &str, value: Option<Value>| {
        let (type_name, member) = ("Parcel".to_owned(), member.to_owned());
        (format!("/{member}"), NoteKind::Defaulted { type_name, member, value })
    };
    assert_eq!(
        notes,
        [
            defaulted("weight", None),
            defaulted("pieces", Some(json!(1))),
            defaulted("to", Some(json!(""))),
            defaulted("speed", Some(json!("Normal"))),
            defaulted("steps", Some(json!([]))),
            defaulted("by_state", Some(json!({}))),
            defaulted("label", None),
        ]
    );
    let expected = json!({
        "id": 1, "weight": null, "pieces": 1, "to": "", "state": "Sent", "speed": "Normal", "steps": [], "from": "x",
        "by_state": {}, "label": null,
    });
    assert_eq!(written, expected);
}

#[test]
fn only_what_no_part_takes_is_ignored() {
    let message = json!({
        "id": 1, "state": "Sent", "from": "x", "paid": "Cash", "amount": 2, "odd/~": 3,
        "steps": [{"kind": "Lost", "zz": 1}, {"kind": "Loaded", "at": 1, "zz": {"a": [1]}}],
    });
    let about = |what: &NoteKind| matches!(what, NoteKind::Ignored { .. });
    let (written, notes) = taken(ReaderKind::Rust, &message, about);
    let expected = [
        ("/steps/0/zz".to_owned(), ignored("Step::Lost")),
        ("/steps/1/zz".to_owned(), ignored("Step::Loaded")),
        ("/odd~1~0".to_owned(), ignored("Parcel")),
    ];
    assert_eq!(notes, expected);
    assert_eq!(written["steps"], json!([{"kind": "Lost"}, {"kind": "Loaded", "at": 1}]));
    assert_eq!((written.get("odd/~"), &written["amount"]), (None, &json!(2)));

    let (written, notes) = taken(ReaderKind::Open, &message, about);
    assert_eq!(notes, expected);
    assert_eq!(written["steps"], message["steps"]);
    assert_eq!(written["odd/~"], json!(3));
}

#[test]
fn an_optional_part_that_does_not_read_is_absent_and_its_members_are_ignored() {
    let message = json!({"id": 1, "state": "Sent", "from": "x", "paid": "Card", "amount": 2});
    let (written, notes) = taken(ReaderKind::Rust, &message, |what| matches!(what, NoteKind::Ignored { .. }));
    assert_eq!(notes, [("/paid".to_owned(), ignored("Parcel")), ("/amount".to_owned(), ignored("Parcel"))]);
    assert_eq!(written.get("paid"), None);
}

#[test]
fn names_that_are_aliases_are_told() {
    let message = json!({"id": 1, "state": "Arrived", "from": "x", "destination": "y"});
    let (written, notes) = taken(ReaderKind::Rust, &message, |what| matches!(what, NoteKind::Renamed { .. }));
    let [type_name, member, alias] = ["Parcel", "to", "destination"].map(str::to_owned);
    assert_eq!(notes, [("/destination".to_owned(), NoteKind::Renamed { type_name, member, alias })]);
    assert_eq!((&written["to"], &written["state"]), (&json!("y"), &json!("Delivered")));
}

#[test]
fn what_was_chosen_is_told() {
    let message = json!({
        "id": 1, "state": "Arrived", "from": "x", "paid": "Cash", "amount": 2, "steps": [{"kind": "Lost"}],
        "label": {"Code": 3}, "by_state": {"Sent": 1},
    });
    let (_, notes) = taken(ReaderKind::Rust, &message, |what| matches!(what, NoteKind::Chose { .. }));
    let chose = |pointer: &str, type_name: &str, variant: &str| {
        let (type_name, variant) = (type_name.to_owned(), variant.to_owned());
        (pointer.to_owned(), NoteKind::Chose { type_name, variant })
    };
    let expected = [
        chose("/state", "State", "Delivered"),
        chose("/steps/0", "Step", "Lost"),
        chose("/label", "Label", "Code"),
        chose("/by_state/Sent", "State", "Sent"),
        chose("", "Payment", "Cash"),
    ];
    assert_eq!(notes, expected);
}

#[test]
fn catch_alls_are_told() {
    let message = json!({"id": 1, "state": "Sent", "from": "x", "speed": "Express", "label": "Torn"});
    let about = |what: &NoteKind| matches!(what, NoteKind::Caught { .. });
    let caught = |pointer: &str, type_name: &str, variant: &str| {
        let (type_name, variant) = (type_name.to_owned(), variant.to_owned());
        (pointer.to_owned(), NoteKind::Caught { type_name, variant })
    };
    let expected = [caught("/speed", "Speed", "Other"), caught("/label", "Label", "Text")];
    let (written, notes) = taken(ReaderKind::Rust, &message, about);
    assert_eq!(notes, expected);
    assert_eq!((&written["speed"], &written["label"]), (&json!("Other"), &json!("Torn")));
    let (written, notes) = taken(ReaderKind::Open, &message, about);
    assert_eq!(notes, expected);
    assert_eq!((&written["speed"], &written["label"]), (&json!("Express"), &json!("Torn")));
}

#[test]
fn an_open_reader_keeps_what_a_rust_reader_rejects() {
    let message = r#"{"id":1,"state":"Burnt","from":"x","steps":[{"n":1.50e2,"kind":"Sold"}],"label":{"Icon":[1]},"by_state":{"Eaten":1}}"#;
    let reading = read(ReaderKind::Open, message).unwrap();
    let about = |note: &&Note| matches!(note.what, NoteKind::Unrecognised { .. });
    let notes: Vec<_> = reading.notes.iter().filter(about).map(|note| (note.pointer.as_str(), &note.what)).collect();
    let expected = [
        ("/state", &unrecognised("State", "Burnt")),
        ("/steps/0", &unrecognised("Step", "Sold")),
        ("/label", &unrecognised("Label", "Icon")),
        ("/by_state/Eaten", &unrecognised("State", "Eaten")),
    ];
    assert_eq!(notes, expected);
    let written = reading.written().unwrap();
    for kept in [r#""state":"Burnt""#, r#"{"n":1.50e2,"kind":"Sold"}"#, r#""by_state":{"Eaten":1}"#] {
        assert!(written.contains(kept), "{kept} is not in {written}");
    }
    assert_eq!(
        read(ReaderKind::Rust, message).unwrap_err(),
        ReadError {
            pointer: "/state".to_owned(),
            message: "unknown variant `Burnt`, expected one of `Sent`, `Arrived`, `Delivered` at line 1 column 23"
                .to_owned()
        }
    );
}

#[test]
fn an_error_has_the_place_where_the_reader_gave_up() {
    for (message, pointer) in [
        (r#"{"id":1,"state":"Sent","from":"x","steps":[{"kind":"Lost"},{"kind":"Loaded","at":300}]}"#, "/steps/1/at"),
        (r#"{"id":1,"state":"Sent","from":"x","steps":[{"kind":"Loaded"}]}"#, "/steps/0"),
        (r#"{"id":1,"state":"Sent","from":"x","steps":[{"kind":"Gone"}]}"#, "/steps/0/kind"),
        (r#"{"id":1,"state":"Sent","from":"x","by_state":{"Sent":1,"Arrived":-1}}"#, "/by_state/Arrived"),
        (r#"{"id":1,"state":"Sent","label":{"Code":"x"},"from":"x"}"#, "/label"),
        (r#"{"id":1,"state":"Sent"}"#, ""),
        (r#"{"id":1,"id":2,"state":"Sent"}"#, ""),
        (r#"{"id":1,"state":"Sent","from":"x"} x"#, ""),
        (r#"{"id":1,"state":tru"#, "/state"),
    ] {
        let error = read(ReaderKind::Rust, message).unwrap_err();
        assert_eq!(error.pointer, pointer, "{error}");
        assert_eq!(error.message, serde_json::from_str::<Parcel>(message).unwrap_err().to_string());
    }
}

#[test]
fn a_value_is_read_as_its_text() {
    let contract = lower(&emit(&Catalogue::new("c", "1").event::<Parcel>(), None).unwrap()).unwrap();
    let reader = Reader::new(&contract, ReaderKind::Rust);
    let payload = &contract.events[0].payload;
    assert!(reader.read_value(payload, &json!({"id": 1, "state": "Sent", "from": "x"})).is_ok());
    let unknown = wireproof::contract::TypeName("Nobody".to_owned());
    assert_eq!(reader.read_value(&unknown, &json!({})).unwrap_err().message, "the contract has no type `Nobody`");
}
