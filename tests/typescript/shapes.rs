//! A contract with every shape.

use serde_json::json;
use wireproof::contract::{
    Contract, Enumeration, FlattenTarget, IntegerRange, Key, Member, ParamKind, Payload, ReadPresence, Record, Shape,
    Tagging, Text, TypeKind, TypeName, Union, Variant, WritePresence,
};

use super::terms::*;

pub(super) fn contract() -> Contract {
    let channels = vec![
        channel("shapes:{tenant}:{shard}", ParamKind::Text),
        channel("shapes:numbered:{shard}", ParamKind::Signed),
    ];
    let events = vec![
        event("shapes", "Shapes", channels),
        event("presences", "Presences", vec![channel("presences", ParamKind::Text)]),
        event("unions", "Unions", vec![channel("unions", ParamKind::Text)]),
        event("flattened", "Flattened", vec![channel("flattened", ParamKind::Text)]),
        event("paid", "Paid", vec![channel("paid", ParamKind::Text)]),
        event("tree_grown", "Tree", vec![channel("tree:grown", ParamKind::Text)]),
        event("tree_felled", "Tree", vec![channel("tree:felled", ParamKind::Text)]),
    ];
    let mut types = scalars();
    types.extend(presences());
    types.extend(unions());
    types.extend(flattened());
    types.extend(paid());
    super::terms::contract("shapes", events, types)
}

type Types = Vec<(&'static str, wireproof::contract::About, TypeKind)>;

fn scalars() -> Types {
    let constrained = Text { min: Some(2), max: Some(5), pattern: Some("^\\p{L}".to_owned()), ..Text::default() };
    vec![
        (
            "Shapes",
            docs("Every shape."),
            TypeKind::Record(record(vec![
                required("nothing", Shape::Null),
                required("flag", Shape::Bool),
                required("small", Shape::Integer(IntegerRange { min: 0, max: 255 })),
                required("wide", U64),
                required("float", F64),
                required("text", text()),
                required("constrained", Shape::Text(constrained)),
                required("character", character()),
                required("id", uuid()),
                required("time", formatted("date-time")),
                required("day", formatted("date")),
                required("version", Shape::Constant(json!(2))),
                required("pair", Shape::Tuple(vec![text(), I32])),
                required("three", Shape::List { items: Box::new(F64), min: 3, max: Some(3), unique: false }),
                required("names", list(nullable(text()))),
                required("grid", list(list(nullable(I32)))),
                required("by_text", map(Key::Text, U64)),
                required("by_flag", map(Key::Bool, I32)),
                required("by_number", map(Key::Integer(IntegerRange { min: -5, max: 5 }), I32)),
                required("by_character", map(Key::Char, I32)),
                required("by_id", map(Key::Uuid, named("Colour"))),
                required("by_colour", map(Key::Named(TypeName("Colour".to_owned())), I32)),
                required("anything", Shape::Any),
                required("token", named("Token")),
                required("point", named("Point")),
                required("amounts", named("Amounts")),
                required("colour", named("Colour")),
            ])),
        ),
        ("Token", docs("A branded text."), TypeKind::Newtype(Shape::Text(Text { min: Some(1), ..Text::default() }))),
        ("Point", docs("A tuple struct."), TypeKind::Newtype(Shape::Tuple(vec![F64, F64]))),
        ("Amounts", docs(""), TypeKind::Newtype(list(U64))),
        (
            "Colour",
            docs("A colour."),
            TypeKind::Enumeration(Enumeration {
                values: vec![value("Red", "red"), {
                    let mut grey = value("Grey", "grey");
                    grey.read.push("gray".to_owned());
                    grey
                }],
                catch_all: Some(value("Other", "other")),
            }),
        ),
        (
            "Tree",
            docs("A type that contains itself, and two events' payload."),
            TypeKind::Record(record(vec![
                required("name", text()),
                defaulted("children", list(named("Tree")), json!([])),
            ])),
        ),
    ]
}

fn presences() -> Types {
    let mut three = optional("three", I32);
    three.three_state = true;
    let mut read_only = required("read_only", I32);
    read_only.write = None;
    let mut write_only = required("write_only", I32);
    write_only.read = None;
    if let Some(writing) = &mut write_only.write {
        writing.held = Some(json!(0));
    }
    let mut always_defaulted = reads(required("always_defaulted", I32), ReadPresence::Default(json!(7)));
    always_defaulted.three_state = false;
    let mut renamed = required("renamed", text());
    if let Some(writing) = &mut renamed.write {
        "newName".clone_into(&mut writing.name);
    }
    let mut lossy = required("lossy", I32);
    if let Some(writing) = &mut lossy.write {
        writing.presence = WritePresence::Sometimes;
    }
    let fields = vec![
        required("required", I32),
        optional("optional", named("Inner")),
        option("option", I32),
        three,
        defaulted("defaulted", I32, json!(5)),
        defaulted("maybe_defaulted", nullable(I32), json!(9)),
        defaulted("defaulted_inner", named("Inner"), json!({"a": 1})),
        always_defaulted,
        alias(alias(required("aliased", I32), "formerly"), "once"),
        renamed,
        read_only,
        write_only,
        lossy,
        optional("sometimes_any", Shape::Any),
    ];
    let mut strict = record(vec![alias(required("a", I32), "b")]);
    strict.closed = true;
    let mut all = record(fields);
    all.members.push(Member::Field(optional("strict", named("Strict"))));
    vec![
        ("Presences", docs("Every presence."), TypeKind::Record(all)),
        ("Inner", docs(""), TypeKind::Record(record(vec![required("a", I32), defaulted("b", I32, json!(2))]))),
        ("Strict", docs("Takes no other members."), TypeKind::Record(strict)),
    ]
}

fn unions() -> Types {
    let circle = || Payload::Record(record(vec![required("radius", F64)]));
    let adjacent = Tagging::Adjacent { tag: "t".to_owned(), content: "c".to_owned() };
    let aliased = |mut variant: Variant, alias: &str| {
        variant.read.push(alias.to_owned());
        variant
    };
    let kinds = |unit| {
        vec![
            aliased(variant("Circle", "circle", circle()), "round"),
            variant("Named", "named", Payload::Newtype(named("Inner"))),
            variant("Nothing", "nothing", unit),
        ]
    };
    let with_values = |mut variants: Vec<Variant>| {
        variants.push(variant("Pair", "pair", Payload::Tuple(vec![I32, text()])));
        variants.push(variant("Maybe", "maybe", Payload::Newtype(nullable(I32))));
        variants
    };
    let mut silent = variant("Silent", "silent", Payload::Unit);
    silent.write = None;
    vec![
        (
            "Unions",
            docs("Every union."),
            TypeKind::Record(record(vec![
                optional("internal", named("Internal")),
                optional("external", named("External")),
                optional("adjacent", named("Adjacent")),
                optional("untagged", named("Untagged")),
                optional("mixed", named("Mixed")),
                optional("words", named("Words")),
                optional("outer", named("Outer")),
                optional("closed", named("ClosedUnion")),
            ])),
        ),
        ("Internal", docs("Tagged inside."), {
            let mut variants = kinds(Payload::Unit);
            variants.push(silent);
            variants.push(variant("Rest", "rest", Payload::Newtype(map(Key::Text, I32))));
            internal(variants)
        }),
        ("External", docs("Tagged outside."), union(Tagging::External, with_values(kinds(Payload::Unit)))),
        ("Adjacent", docs("Tagged beside."), union(adjacent, with_values(kinds(Payload::Unit)))),
        (
            "Untagged",
            docs("Not tagged."),
            union(
                Tagging::Untagged,
                vec![
                    untagged("Number", Payload::Newtype(I32)),
                    untagged("Words", Payload::Newtype(list(text()))),
                    untagged("Circle", circle()),
                    untagged("Pair", Payload::Tuple(vec![I32, I32])),
                    untagged("Nothing", Payload::Unit),
                ],
            ),
        ),
        (
            "Mixed",
            docs("Tagged, with a way out."),
            internal(vec![
                variant("Circle", "circle", circle()),
                untagged("Square", Payload::Record(record(vec![required("side", F64)]))),
            ]),
        ),
        (
            "Words",
            docs("A word, or any other."),
            union(
                Tagging::External,
                vec![
                    variant("Yes", "yes", Payload::Unit),
                    variant("Because", "because", Payload::Newtype(text())),
                    untagged("Other", Payload::Newtype(text())),
                ],
            ),
        ),
        (
            "Outer",
            docs("A union in a union."),
            union(
                Tagging::Internal { tag: "outer".to_owned() },
                vec![
                    variant("Inner", "inner", Payload::Newtype(named("Internal"))),
                    variant("None", "none", Payload::Unit),
                ],
            ),
        ),
        (
            "ClosedUnion",
            docs("Takes no other members."),
            TypeKind::Union(Union {
                tagging: Tagging::Internal { tag: "type".to_owned() },
                variants: vec![variant("Circle", "circle", circle())],
                closed: true,
            }),
        ),
    ]
}

fn flattened() -> Types {
    let flattened = Record {
        members: vec![
            Member::Field(required("own", I32)),
            flatten("more", FlattenTarget::Named(TypeName("More".to_owned()))),
            flatten("kind", FlattenTarget::Named(TypeName("Internal".to_owned()))),
            Member::Field(optional("open", named("OpenRecord"))),
            Member::Field(optional("counted", named("CountedRecord"))),
        ],
        closed: false,
    };
    let with_rest = |shape| Record {
        members: vec![Member::Field(required("name", text())), flatten("rest", FlattenTarget::Rest(shape))],
        closed: false,
    };
    vec![
        ("Flattened", docs("Members of others."), TypeKind::Record(flattened)),
        ("More", docs(""), TypeKind::Record(record(vec![required("m", I32), defaulted("n", I32, json!(2))]))),
        ("OpenRecord", docs(""), TypeKind::Record(with_rest(Shape::Any))),
        ("CountedRecord", docs(""), TypeKind::Record(with_rest(I32))),
    ]
}

/// A union that stands among members under its variants' names, and parts that may be missing.
fn paid() -> Types {
    let mut paid = record(vec![required("by", text())]);
    paid.members.push(flatten("means", FlattenTarget::Named(TypeName("Means".to_owned()))));
    paid.members.push(optional_part("Gift"));
    paid.members.push(optional_part("Receipt"));
    let card = Payload::Record(record(vec![required("number", text()), defaulted("chip", Shape::Bool, json!(true))]));
    let mut cash = variant("Cash", "cash", Payload::Newtype(I32));
    cash.read.push("coins".to_owned());
    vec![
        ("Paid", docs("Paid."), TypeKind::Record(paid)),
        (
            "Means",
            docs(""),
            union(Tagging::External, vec![variant("Free", "free", Payload::Unit), cash, variant("Card", "card", card)]),
        ),
        (
            "Gift",
            docs(""),
            union(
                Tagging::External,
                vec![variant("Wrapped", "wrapped", Payload::Newtype(text())), variant("Bare", "bare", Payload::Unit)],
            ),
        ),
        (
            "Receipt",
            docs(""),
            TypeKind::Record(record(vec![required("serial", I32), defaulted("copies", I32, json!(1))])),
        ),
    ]
}
