//! A rejection that the walk has not met is found beside one that it has, whatever that one is.

use indexmap::IndexMap;
use serde_json::{Value, json};

use crate::compat::{
    Effect, Finding, Newer, Side, TODAY, Today, containment::Budget, event::examine_walked, pair::Pair, walk::walk,
};
use crate::contract::{
    About, Contract, Event, Field, Flatten, FlattenTarget, IntegerRange, Key, Member, Payload, ReadPresence, Reading,
    Record, Shape, Tagging, Text, TypeDef, TypeKind, TypeName, Union, Variant, WritePresence, Writing,
};
use crate::schema::{CatalogueDocument, Documents, EventDocument};

/// A member that is always written and required.
fn field(name: &str, shape: Shape) -> Field {
    let write = Writing {
        name: name.to_owned(),
        presence: WritePresence::Always,
        nullable: matches!(shape, Shape::Nullable(_)),
        held: None,
    };
    let read = Reading { names: vec![name.to_owned()], presence: ReadPresence::Required, has_default: false };
    Field {
        name: name.to_owned(),
        about: About::default(),
        shape,
        write: Some(write),
        read: Some(read),
        three_state: false,
    }
}

/// A member that most messages do without, so that it does not stand in the way of what else there is to see.
fn hidden(shape: Shape) -> Field {
    let mut hidden = field("hidden", shape);
    hidden.write = hidden.write.map(|write| Writing { presence: WritePresence::Sometimes, ..write });
    hidden.read = hidden.read.map(|read| Reading { presence: ReadPresence::Optional, ..read });
    hidden
}

fn record(fields: impl IntoIterator<Item = Field>) -> TypeKind {
    TypeKind::Record(Record { members: fields.into_iter().map(Member::Field).collect(), closed: false })
}

fn union<'v>(tagging: Tagging, variants: impl IntoIterator<Item = &'v str>) -> TypeKind {
    let variants = variants.into_iter().map(|name| Variant {
        name: name.to_owned(),
        about: About::default(),
        write: Some(name.to_owned()),
        read: vec![name.to_owned()],
        untagged: false,
        catch_all: false,
        payload: Payload::Record(Record { members: vec![Member::Field(field("size", integer()))], closed: false }),
    });
    TypeKind::Union(Union { tagging, variants: variants.collect(), closed: false })
}

fn internal() -> Tagging {
    Tagging::Internal { tag: "kind".to_owned() }
}

fn text() -> Shape {
    Shape::Text(Text::default())
}

fn integer() -> Shape {
    Shape::Integer(IntegerRange { min: 0, max: 9 })
}

fn named(name: &str) -> Shape {
    Shape::Named(TypeName(name.to_owned()))
}

fn list(max: u64) -> Shape {
    Shape::List { items: Box::new(Shape::Bool), min: 0, max: Some(max), unique: false }
}

fn map(max: u128) -> Shape {
    let key = Key::Integer(IntegerRange { min: 0, max });
    Shape::Map { key, value: Box::new(Shape::Bool) }
}

/// A catalogue of one event, of the type `Moved`. Its document is what the reader accepts.
fn contract(types: Vec<(&str, TypeKind)>) -> Contract {
    let types = types.into_iter().map(|(name, kind)| {
        let name = TypeName(name.to_owned());
        (name.clone(), TypeDef { name, about: About::default(), kind })
    });
    let event = Event {
        name: "moved".to_owned(),
        payload: TypeName("Moved".to_owned()),
        channels: Vec::new(),
        since: None,
        examples: Vec::new(),
    };
    Contract { catalogue: "cases".to_owned(), version: "1.0.0".to_owned(), events: vec![event], types: types.collect() }
}

fn documents(schema: &Value) -> Documents {
    let event = EventDocument {
        name: "moved".to_owned(),
        payload: "Moved".to_owned(),
        reader: "moved.json".to_owned(),
        writer: "moved.json".to_owned(),
        channels: Vec::new(),
        since: None,
    };
    Documents {
        catalogue: CatalogueDocument {
            format: 1,
            name: "cases".to_owned(),
            version: "1.0.0".to_owned(),
            events: vec![event],
        },
        schemas: IndexMap::from([("moved.json".to_owned(), schema.to_string())]),
        sources: IndexMap::new(),
    }
}

/// What the writer writes beside `hidden`, and what the reader reads there.
#[derive(Clone)]
struct Case {
    name: &'static str,
    written: Vec<(&'static str, TypeKind)>,
    read: Vec<(&'static str, TypeKind)>,
    /// The properties of the reader's document.
    properties: Value,
    required: Value,
}

/// The findings from the case's writers to its readers, where the walk has not met what `forgotten` names.
fn rejections(case: &Case, forgotten: Option<&str>) -> Vec<Finding> {
    let (new, old) = (contract(case.written.clone()), contract(case.read.clone()));
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": case.properties,
        "required": case.required,
        "$defs": {"At": case.properties.get("at").unwrap_or(&Value::Bool(true))},
    });
    let (newer, older) = (documents(&json!(true)), documents(&schema));
    let (today, baseline) = (Side::new(TODAY, &new, &newer), Side::new("1.0.0", &old, &older));
    let sources = IndexMap::new();
    let today = Today { side: today, sources: &sources, serde: None };
    let pair = Pair {
        newer: Newer::Writer,
        writer: &today.side,
        written: &new.events[0],
        reader: &baseline,
        read: &old.events[0],
    };
    let mut walked = walk(&pair, Budget::default());
    let before = walked.found.len();
    walked.found.retain(|difference| Some(difference.pointer.as_str()) != forgotten);
    assert_eq!(before - walked.found.len(), usize::from(forgotten.is_some()), "{}", case.name);
    let drafts = examine_walked(today.rust(), &pair, Some(walked));
    let closing = [Some(Effect::Rejected), Some(Effect::Undecided)];
    drafts.into_iter().map(|draft| draft.finding).filter(|finding| closing.contains(&finding.effect)).collect()
}

#[allow(clippy::needless_pass_by_value, reason = "the tables of cases read better")]
/// Two records of one type of member more than `hidden`, which is a text on one side and a boolean on the other.
fn members(name: &'static str, written: Field, read: Field, property: Value) -> Case {
    let member = read.name.clone();
    Case {
        name,
        written: vec![("Moved", record([written, hidden(text())]))],
        read: vec![("Moved", record([read, hidden(Shape::Bool)]))],
        properties: json!({"hidden": {"type": "boolean"}, member.as_str(): property}),
        required: json!([member]),
    }
}

/// The same with a type of its own for the member.
fn types(name: &'static str, written: TypeKind, read: TypeKind, property: Value) -> Case {
    let mut case = members(name, field("at", named("At")), field("at", named("At")), property);
    case.written.push(("At", written));
    case.read.push(("At", read));
    case
}

/// A record with a union among its members, and that union.
fn flattening(field: Field, optional: bool) -> Vec<(&'static str, TypeKind)> {
    let target = FlattenTarget::Named(TypeName("At".to_owned()));
    let part = Flatten { name: "at".to_owned(), about: About::default(), target, optional };
    let members = vec![Member::Flatten(part), Member::Field(field)];
    vec![("Moved", TypeKind::Record(Record { members, closed: false })), ("At", union(internal(), ["a"]))]
}

fn cases() -> Vec<Case> {
    let tagged = |names: &[&str]| {
        let variant = |name: &&str| {
            json!({
                "type": "object",
                "properties": {"kind": {"const": name}, "size": {"type": "integer", "minimum": 0, "maximum": 9}},
                "required": ["kind", "size"],
            })
        };
        json!({"oneOf": names.iter().map(variant).collect::<Vec<_>>()})
    };
    let mut sometimes = field("at", text());
    sometimes.write = Some(Writing { presence: WritePresence::Sometimes, ..sometimes.write.unwrap() });
    let mut strict =
        members("a member that the reader does not know", field("more", text()), field("at", text()), json!(true));
    strict.read =
        vec![("Moved", TypeKind::Record(Record { members: vec![Member::Field(hidden(Shape::Bool))], closed: true }))];
    strict.properties = json!({"hidden": {"type": "boolean"}, "at": false, "more": false});
    strict.required = json!([]);
    let mut unread = strict.clone();
    unread.name = "a flattened union that the reader does not know";
    unread.written = flattening(hidden(text()), false);
    unread.properties = json!({"hidden": {"type": "boolean"}, "kind": false, "size": false});
    let unwritten = Case {
        name: "a flattened union that the writer does not know",
        written: vec![("Moved", record([hidden(text())]))],
        read: flattening(hidden(Shape::Bool), false),
        properties: json!({"hidden": {"type": "boolean"}, "kind": {"const": "a"}, "size": {"type": "integer"}}),
        required: json!(["kind", "size"]),
    };
    let missing = Case {
        name: "a flattened union that may be missing",
        written: flattening(hidden(text()), true),
        ..unwritten.clone()
    };
    vec![
        unread,
        unwritten,
        missing,
        members(
            "a member that the writer does not know",
            field("other", text()),
            field("at", text()),
            json!({"type": "string"}),
        ),
        members("a member of other values", field("at", text()), field("at", integer()), json!({"type": "integer"})),
        members("a member that may be missing", sometimes, field("at", text()), json!({"type": "string"})),
        members(
            "a member that may be null",
            field("at", Shape::Nullable(Box::new(text()))),
            field("at", text()),
            json!({"type": "string"}),
        ),
        members(
            "a list of other lengths",
            field("at", list(5)),
            field("at", list(3)),
            json!({"type": "array", "items": {"type": "boolean"}, "maxItems": 3}),
        ),
        members(
            "a map of other keys",
            field("at", map(9)),
            field("at", map(5)),
            json!({"type": "object", "propertyNames": {"pattern": "^[0-5]$"}, "additionalProperties": {"type": "boolean"}}),
        ),
        strict,
        types(
            "a variant that the reader does not know",
            union(internal(), ["a", "b"]),
            union(internal(), ["a"]),
            tagged(&["a"]),
        ),
        types("no variant that the reader knows", union(internal(), ["b"]), union(internal(), ["a"]), tagged(&["a"])),
        types("another tagging", union(Tagging::External, ["a"]), union(internal(), ["a"]), tagged(&["a"])),
        types("another kind of type", record([field("x", text())]), union(internal(), ["a"]), tagged(&["a"])),
        types(
            "a member of a type",
            record([field("x", text())]),
            record([field("x", integer())]),
            json!({"type": "object", "properties": {"x": {"type": "integer"}}, "required": ["x"]}),
        ),
    ]
}

#[test]
fn known_differences_explain_everything_that_they_cause() {
    for case in cases() {
        let found = rejections(&case, None);
        assert!(found.len() >= 2, "{}: {found:#?}", case.name);
        assert!(found.iter().any(|finding| finding.pointer == "/hidden"), "{}: {found:#?}", case.name);
        for finding in &found {
            assert!(!["message-rejected", "undecided"].contains(&finding.rule.as_str()), "{}: {finding:#?}", case.name);
        }
    }
}

#[test]
fn what_they_do_not_cause_is_found_beside_them() {
    for case in cases() {
        let (all, found) = (rejections(&case, None), rejections(&case, Some("/hidden")));
        let [known @ .., last] = found.as_slice() else { panic!("{}: nothing was found", case.name) };
        assert_eq!(known.len(), all.len() - 1, "{}: {found:#?}", case.name);
        assert_eq!((last.rule.as_str(), last.pointer.as_str()), (beside(last), "/hidden"), "{}: {found:#?}", case.name);
        assert!(last.error.is_some(), "{}", case.name);
    }
}

/// The rule for what is found beside known differences: without a message of the writer that shows it, it is a doubt.
fn beside(finding: &Finding) -> &'static str {
    if finding.witness.is_some() { "message-rejected" } else { "undecided" }
}

/// One type of the writer that meets two of the reader, and is unknown to be wrong at one of them only.
#[test]
fn a_type_is_mended_only_where_it_is_known_to_differ() {
    let pair = |field_a: Shape, field_b: Shape| record([field("a", field_a), field("b", field_b)]);
    let at = |max: u64| json!({"type": "array", "items": {"type": "boolean"}, "maxItems": max});
    let case = Case {
        name: "two readers",
        written: vec![("Moved", pair(named("At"), named("At"))), ("At", TypeKind::Newtype(list(5)))],
        read: vec![
            ("Moved", pair(named("A"), named("B"))),
            ("A", TypeKind::Newtype(list(3))),
            ("B", TypeKind::Newtype(list(4))),
        ],
        properties: json!({"a": at(3), "b": at(4)}),
        required: json!(["a", "b"]),
    };
    let found = rejections(&case, None);
    assert_eq!(found.len(), 2, "{found:#?}");
    let found = rejections(&case, Some("/b"));
    let rules: Vec<_> = found.iter().map(|finding| (finding.rule.as_str(), finding.pointer.as_str())).collect();
    assert_eq!(rules.len(), 2, "{found:#?}");
    assert_eq!(rules[1].0, beside(&found[1]));
}
