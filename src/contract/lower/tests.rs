//! What is not understood is refused, with file and pointer.

use serde_json::{Value, json};

use super::lower;
use crate::contract::{Contract, Member, ReadPresence, TypeKind, TypeName};
use crate::schema::{CatalogueDocument, ChannelDocument, DOCUMENT_FORMAT, Documents, EventDocument};

fn documents(definitions: &Value) -> Documents {
    Documents {
        catalogue: CatalogueDocument {
            format: DOCUMENT_FORMAT,
            name: "c".to_owned(),
            version: "1".to_owned(),
            events: vec![EventDocument {
                name: "e".to_owned(),
                payload: "E".to_owned(),
                reader: "e.schema.json".to_owned(),
                writer: "e.schema.json".to_owned(),
                channels: vec![ChannelDocument { template: "e".to_owned(), parameters: [].into_iter().collect() }],
                since: None,
            }],
        },
        schemas: [("e.schema.json".to_owned(), json!({"$ref": "#/$defs/E", "$defs": definitions}).to_string())]
            .into_iter()
            .collect(),
        sources: [].into_iter().collect(),
    }
}

fn lowered(definitions: &Value) -> Contract {
    lower(&documents(definitions)).unwrap()
}

#[track_caller]
fn refused(definitions: &Value, expected: &str) {
    assert_eq!(lower(&documents(definitions)).unwrap_err().to_string(), expected);
}

#[test]
fn a_plain_record_is_understood_without_annotations() {
    let contract =
        lowered(&json!({"E": {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}}));
    assert_eq!(contract.types.len(), 1);
}

#[test]
fn unknown_keywords_are_refused() {
    refused(
        &json!({"E": {"type": "object", "properties": {"a/b": {"type": "integer", "multipleOf": 2}}}}),
        "e.schema.json: /$defs/E/properties/a~1b: the keyword `multipleOf` is not understood here",
    );
    refused(
        &json!({"E": {"type": "object", "minProperties": 1}}),
        "e.schema.json: /$defs/E: the keyword `minProperties` is not understood here",
    );
}

#[test]
fn constraints_that_no_derive_wrote_are_refused() {
    refused(
        &json!({"E": {"type": "object", "allOf": [{"required": ["a"]}]}}),
        "e.schema.json: /$defs/E/allOf/0: this constraint is not understood",
    );
}

#[test]
fn unions_without_a_representation_are_refused() {
    refused(
        &json!({"E": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}),
        "e.schema.json: /$defs/E: the schema names no type",
    );
    refused(
        &json!({"E": {"type": "object", "properties": {"a": {"anyOf": [{"type": "string"}, {"type": "integer"}]}}}}),
        "e.schema.json: /$defs/E/properties/a: `anyOf` is understood only as one schema or null; give a union a definition of its own",
    );
}

#[test]
fn dangling_names_are_refused() {
    refused(
        &json!({"E": {"type": "object", "properties": {"a": {"$ref": "#/$defs/Missing"}}}}),
        "catalogue.json: /: `Missing` is referred to and defined nowhere",
    );
    refused(
        &json!({"E": {"type": "array", "items": {"$ref": "other.json"}}}),
        "e.schema.json: /$defs/E/items: `$ref` must be `#/$defs/Name`; bundle the schema first",
    );
}

#[test]
fn bounds_beyond_sixty_four_bits_are_refused() {
    refused(
        &json!({"E": {"type": "integer", "maximum": 1e30}}),
        "e.schema.json: /$defs/E: `maximum` must be an integer of at most 64 bits",
    );
}

#[test]
fn one_name_means_one_type() {
    let mut documents = documents(&json!({"E": {"type": "string"}}));
    let mut second = documents.catalogue.events[0].clone();
    second.name = "f".to_owned();
    second.reader = "f.schema.json".to_owned();
    second.writer = "f.schema.json".to_owned();
    documents.catalogue.events.push(second);
    documents.schemas.insert("f.schema.json".to_owned(), json!({"$defs": {"E": {"type": "integer"}}}).to_string());
    assert_eq!(
        lower(&documents).unwrap_err().to_string(),
        "f.schema.json: /$defs/E: `E` is another type in e.schema.json"
    );
}

#[test]
fn the_two_directions_may_differ_in_presence_but_not_in_type() {
    let mut documents = documents(&json!({"E": {"type": "object", "properties": {"a": {"type": "string"}}}}));
    documents.catalogue.events[0].writer = "e.writer.schema.json".to_owned();
    documents.schemas.insert(
        "e.writer.schema.json".to_owned(),
        json!({"$defs": {"E": {"type": "object", "properties": {"a": {"type": "integer"}}}}}).to_string(),
    );
    assert_eq!(
        lower(&documents).unwrap_err().to_string(),
        "e.schema.json: /$defs/E: E.a: the writer's schema and the reader's differ in more than names and presence; give both one wire type"
    );
}

#[test]
fn a_writer_may_promise_more_than_a_reader_relies_on() {
    let member = |schema: Value| json!({"E": {"type": "object", "properties": {"a": schema}}});
    let cases = [
        (
            json!({"type": "integer", "minimum": 0, "maximum": 9}),
            json!({"type": "integer", "minimum": 1, "maximum": 5}),
        ),
        (json!({"type": "string"}), json!({"type": "string", "minLength": 1, "pattern": "^a"})),
        (json!({"type": ["string", "null"]}), json!({"type": "string", "maxLength": 3})),
        (json!({"type": "array"}), json!({"type": "array", "minItems": 1})),
        (
            json!({"type": "number"}),
            json!({"type": "number", "maximum": 1.0, "x-wireproof": {"promised": ["maximum"]}}),
        ),
        (
            json!({"type": "integer", "minimum": -128, "maximum": 127}),
            json!({
                "type": "integer", "minimum": -128, "maximum": -1, "multipleOf": 2,
                "x-wireproof": {"promised": ["maximum", "multipleOf"]},
            }),
        ),
    ];
    for (reader, writer) in cases {
        assert_eq!(lowered_both(&member(reader.clone()), &member(writer.clone())), Ok(()), "{reader} {writer}");
        if reader["type"] != "number" && writer.get("multipleOf").is_none() {
            assert!(lowered_both(&member(writer.clone()), &member(reader.clone())).is_err(), "{writer} {reader}");
        }
    }
}

fn lowered_both(reader: &Value, writer: &Value) -> Result<(), super::LowerError> {
    let mut documents = documents(reader);
    documents.catalogue.events[0].writer = "e.writer.schema.json".to_owned();
    documents.schemas.insert("e.writer.schema.json".to_owned(), json!({"$defs": writer}).to_string());
    lower(&documents).map(|_| ())
}

#[test]
fn a_channel_must_know_its_parameters() {
    let mut documents = documents(&json!({"E": {"type": "string"}}));
    documents.catalogue.events[0].channels[0].template = "e:{id}".to_owned();
    assert_eq!(
        lower(&documents).unwrap_err().to_string(),
        "catalogue.json: /events: channel `e:{id}` of `e`: `id` is not among its parameters"
    );
}

#[test]
fn what_only_writers_reach_is_read_as_it_is_written() {
    let writer = json!({
        "$ref": "#/$defs/E",
        "$defs": {
            "E": {
                "type": "object",
                "properties": {"total": {"$ref": "#/$defs/Total", "x-wireproof": {"held": {"count": 1}}}},
                "required": ["total"]
            },
            "Total": {
                "type": "object",
                "properties": {"count": {"type": "boolean"}, "note": {"type": "string"}},
                "required": ["count"]
            }
        }
    });
    let mut documents = documents(&json!({"E": {"type": "object"}}));
    documents.catalogue.events[0].writer = "e.writer.schema.json".to_owned();
    documents.schemas.insert("e.writer.schema.json".to_owned(), writer.to_string());
    let contract = lower(&documents).unwrap();
    let fields = |name: &str| match &contract.definition(&TypeName(name.to_owned())).unwrap().kind {
        TypeKind::Record(record) => record.members.clone(),
        kind => panic!("{name} is {kind:?}"),
    };
    let [Member::Field(total)] = &fields("E")[..] else { panic!("there is one member") };
    assert_eq!(total.read, None);
    assert_eq!(total.write.as_ref().and_then(|writing| writing.held.clone()), Some(json!({"count": 1})));
    let presences: Vec<_> = fields("Total")
        .into_iter()
        .map(|member| match member {
            Member::Field(field) => field.read.map(|reading| (reading.names, reading.presence)),
            Member::Flatten(_) => None,
        })
        .collect();
    let names = |name: &str| vec![name.to_owned()];
    assert_eq!(
        presences,
        [Some((names("count"), ReadPresence::Required)), Some((names("note"), ReadPresence::Optional))]
    );
}

#[test]
fn types_that_are_themselves_at_once_are_refused() {
    let problem = |name: &str| {
        format!(
            "e.schema.json: /$defs/{name}: a `{name}` is a `{name}` again, without a member or an item in between, and \
             reading it never ends; put it into a member or a list"
        )
    };
    let event = json!({"type": "object", "properties": {"a": {"$ref": "#/$defs/A"}}});
    refused(&json!({"E": event, "A": {"$ref": "#/$defs/A"}}), &problem("A"));
    refused(&json!({"E": event, "A": {"$ref": "#/$defs/B"}, "B": {"$ref": "#/$defs/A"}}), &problem("A"));
    let nullable = json!({"anyOf": [{"$ref": "#/$defs/A"}, {"type": "null"}]});
    refused(&json!({"E": event, "A": nullable}), &problem("A"));
    lowered(&json!({"E": event, "A": {"type": "array", "items": {"$ref": "#/$defs/A"}}}));
    let member = json!({"type": "object", "properties": {"a": nullable}});
    lowered(&json!({"E": event, "A": member}));
}
