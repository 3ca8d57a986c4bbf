//! What Rust or typify cannot say exactly is refused, with the place and what to do about it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use wireproof::{
    Catalogue, Contract, Event,
    codegen::{Options, Refusal, rust::TARGET},
    contract::{
        Contract as Wire, Field, Flatten, FlattenTarget, FloatWidth, IntegerRange, Member, Payload, ReadPresence,
        Shape, Text, TypeKind, TypeName, WritePresence,
    },
};

use super::contract;

fn flags() -> BTreeMap<bool, u8> {
    BTreeMap::from([(true, 1)])
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "first:{a}:{b}", params(a: u8, b: u8))]
struct First {
    one: u8,
    two: Option<String>,
    #[serde(default)]
    other: Other,
    union: Union,
}

#[derive(Default, Serialize, Deserialize, JsonSchema, Contract)]
struct Other {
    #[serde(default)]
    deep: Vec<u8>,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
enum Union {
    Plain(u8),
    Full { a: u8 },
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "flags")]
struct Flags {
    #[serde(default = "flags")]
    by: BTreeMap<bool, u8>,
}

fn far() -> String {
    "far".to_owned()
}

fn near() -> String {
    "near".to_owned()
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "trip")]
struct Trip {
    #[serde(default = "far")]
    end_point: String,
    end: TripEnd,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct TripEnd {
    #[serde(default = "near")]
    point: String,
}

/// The refusal of the contract after a change to it.
fn refused(change: impl FnOnce(&mut Wire)) -> Refusal {
    let mut contract = contract(&Catalogue::new("refused", "1.0.0").event::<First>());
    assert!((TARGET.render)(&contract, &Options::default()).is_ok());
    change(&mut contract);
    let refusal = (TARGET.render)(&contract, &Options::default()).expect_err("a refusal");
    assert!(!refusal.remedy.is_empty());
    refusal
}

fn field(contract: &mut Wire, index: usize) -> &mut Field {
    let TypeKind::Record(record) = &mut contract.types[0].kind else { panic!("a record") };
    let Member::Field(field) = &mut record.members[index] else { panic!("a field") };
    field
}

fn of_shape(shape: Shape) -> Refusal {
    refused(|contract| field(contract, 0).shape = shape)
}

#[test]
fn bounds_that_no_type_has() {
    let text = |text: Text| of_shape(Shape::Text(text)).place;
    assert_eq!(text(Text { max: Some(3), ..Text::default() }), "First.one");
    assert_eq!(text(Text { pattern: Some("^a".to_owned()), ..Text::default() }), "First.one");
    assert_eq!(text(Text { format: Some("rust-char".to_owned()), ..Text::default() }), "First.one");
    let list = |min, max| Shape::List { items: Box::new(Shape::Bool), min, max, unique: false };
    assert_eq!(of_shape(list(1, None)).place, "First.one");
    assert_eq!(of_shape(list(0, Some(3))).place, "First.one");
    assert_eq!(of_shape(list(33, Some(33))).place, "First.one");
    assert_eq!(of_shape(Shape::Tuple(vec![Shape::Bool; 13])).place, "First.one");
    assert_eq!(of_shape(Shape::Constant(json!("x"))).place, "First.one");
    let refusal = of_shape(Shape::Integer(IntegerRange { min: 0, max: 7 }));
    assert_eq!(
        refusal.to_string(),
        "rust: First.one: no Rust type holds exactly these integers; drop the bounds from the schema, or leave the Rust \
         target out"
    );
}

#[test]
fn names_that_meet() {
    let meeting = refused(|contract| field(contract, 0).name = "TWO".to_owned());
    assert_eq!(
        meeting.to_string(),
        "rust: First: the fields `TWO` and `two` would both be called `two`; rename one of them"
    );
    let meeting = refused(|contract| {
        let TypeKind::Union(union) = &mut contract.types[&TypeName("Union".to_owned())].kind else { panic!("a union") };
        union.variants[0].name = "full".to_owned();
    });
    assert_eq!(meeting.place, "Union");
    let meeting = refused(|contract| {
        let definition = contract.types[&TypeName("Other".to_owned())].clone();
        contract.types.insert(TypeName("other".to_owned()), definition);
    });
    assert_eq!(meeting.place, "refused");
    let meeting = refused(|contract| {
        let channel = contract.events[0].channels[0].clone();
        contract.events[0].channels.push(channel.clone());
        contract.events[0].channels.push(channel);
    });
    assert_eq!(meeting.place, "refused");
    assert_eq!(
        refused(|contract| contract.events[0].channels[0].parameters[0].name = "B".to_owned()).place,
        "first:{a}:{b}"
    );
}

#[test]
fn names_that_are_taken() {
    let taken = refused(|contract| {
        let definition = contract.types[&TypeName("Other".to_owned())].clone();
        contract.types.insert(TypeName("some".to_owned()), definition);
    });
    assert_eq!(taken.to_string(), "rust: some: Rust itself needs the name; rename the type in its schema");
    assert_eq!(refused(|contract| contract.catalogue = "größe".to_owned()).place, "größe");
    assert_eq!(refused(|contract| contract.catalogue = "7".to_owned()).place, "7");
}

#[test]
fn an_outlined_record_meets_a_type() {
    let meeting = refused(|contract| {
        let definition = contract.types[&TypeName("Other".to_owned())].clone();
        contract.types.insert(TypeName("UnionFull".to_owned()), definition);
        let TypeKind::Union(union) = &mut contract.types[&TypeName("Union".to_owned())].kind else { panic!("a union") };
        let Payload::Record(record) = &mut union.variants[1].payload else { panic!("a record") };
        record.closed = true;
    });
    assert_eq!(meeting.place, "refused");
}

#[test]
fn presence_that_serde_cannot_say() {
    let optional = refused(|contract| {
        field(contract, 2).read.as_mut().unwrap().presence = ReadPresence::Optional;
    });
    assert_eq!(optional.place, "First.other");
    let written = refused(|contract| {
        let writing = field(contract, 1).write.as_mut().unwrap();
        (writing.presence, writing.nullable) = (WritePresence::Always, false);
    });
    assert_eq!(written.place, "First.two");
    assert_eq!(refused(|contract| field(contract, 3).read = None).place, "First.union");
    let rest = refused(|contract| {
        let TypeKind::Record(record) = &mut contract.types[0].kind else { panic!("a record") };
        record.members.push(Member::Flatten(Flatten {
            name: "rest".to_owned(),
            about: field_about(),
            target: FlattenTarget::Rest(Shape::Any),
            optional: true,
        }));
    });
    assert_eq!(rest.place, "First.rest");
}

fn field_about() -> wireproof::contract::About {
    wireproof::contract::About::default()
}

#[test]
fn defaults_that_have_no_literal() {
    let contract = contract(&Catalogue::new("refused", "1.0.0").event::<Flags>());
    let refusal = (TARGET.render)(&contract, &Options::default()).expect_err("a refusal");
    assert_eq!(refusal.place, "Flags.by");
    let contract = super::contract(&Catalogue::new("seamless", "1.0.0").event::<Trip>());
    let refusal = (TARGET.render)(&contract, &Options::default()).expect_err("a refusal");
    assert_eq!(
        refusal.to_string(),
        "rust: seamless: the defaults of two fields would both be made by `trip_end_point`; rename one of the fields, or its \
         type"
    );
    let unfit = refused(|contract| {
        field(contract, 2).read.as_mut().unwrap().presence = ReadPresence::Default(json!({ "deep": 3 }));
    });
    assert_eq!(unfit.place, "First.other");
    for (shape, value) in [
        (Shape::Text(Text::default()), json!(["x"])),
        (Shape::Bool, json!("true")),
        (Shape::Integer(IntegerRange { min: 0, max: 255 }), json!(256)),
        (Shape::Integer(IntegerRange { min: 0, max: 255 }), json!(-1)),
        (Shape::Float(FloatWidth::Double), json!(null)),
    ] {
        let unfit = refused(|contract| {
            let field = field(contract, 0);
            field.shape = shape.clone();
            field.read.as_mut().unwrap().presence = ReadPresence::Default(value.clone());
        });
        assert_eq!(unfit.place, "First.one", "{shape:?} {value}");
    }
}
