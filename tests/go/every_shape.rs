//! A contract with every shape: rendered, compiled, and tested in Go.

use serde_json::json;
use wireproof::codegen::GoOptions;
use wireproof::contract::*;

use super::build::*;
use super::toolchain::Package;
use super::unions::{point, unions};

#[test]
fn every_shape_reads_and_writes() {
    let package = Package::new(&everything(), GoOptions::default());
    package.test("everything", include_str!("programs/everything_test.go"));
}

#[test]
fn every_shape_compiles_with_google_uuids() {
    let options = GoOptions { uuid: wireproof::codegen::GoUuid::Google, ..GoOptions::default() };
    Package::new(&everything(), options).judge();
}

/// A record with one field for each shape.
fn scalars() -> Record {
    let within = |min, max| Shape::Text(Text { min: Some(min), max, ..Text::default() });
    let pattern = Shape::Text(Text { pattern: Some("^[a-z]+$".to_owned()), ..Text::default() });
    record(vec![
        field("nothing", Shape::Null),
        field("yes", Shape::Bool),
        field("i8", int(-128, 127)),
        field("u16", int(0, 65535)),
        field("i64", i64()),
        field("u64", u64()),
        field("percent", int(0, 100)),
        field("positive", int(1, u64::MAX.into())),
        field("u128", int(0, u128::MAX)),
        field("i128", int(i128::MIN, i128::MAX as u128)),
        field("f32", Shape::Float(FloatWidth::Single)),
        field("f64", Shape::Float(FloatWidth::Double)),
        field("letter", within(1, Some(1))),
        field("short", within(2, None)),
        field("slug", pattern),
        field("id", uuid()),
        field("at", time()),
        field("day", format("date")),
        field("version", Shape::Constant(json!("v\"1"))),
        field("level", Shape::Constant(json!(3))),
        field("any", Shape::Any),
    ])
}

/// Scalars without constraints, as a Rust type of the same members reads them.
fn plain() -> Record {
    record(vec![
        field("i8", int(-128, 127)),
        field("u16", int(0, 65535)),
        field("i64", i64()),
        field("u64", u64()),
        field("u128", int(0, u128::MAX)),
        field("i128", int(i128::MIN, i128::MAX as u128)),
        field("f32", Shape::Float(FloatWidth::Single)),
        field("f64", Shape::Float(FloatWidth::Double)),
        field("letter", Shape::Text(Text { min: Some(1), max: Some(1), ..Text::default() })),
        field("yes", Shape::Bool),
        field("nothing", Shape::Null),
        field("id", uuid()),
        field("any", Shape::Any),
    ])
}

/// What derived Rust types say about presence, without what only a codec can say.
fn usual() -> Record {
    let mut three = sometimes("patch", nullable(i32()), ReadPresence::Optional);
    three.three_state = true;
    let mut secret = reads("secret", text(), default("none"));
    secret.write = None;
    let mut computed = field("computed", text());
    computed.read = None;
    record(vec![
        named(field("kind", text()), &["type", "kind"]),
        sometimes("limit", i32(), default(50)),
        reads("tags", list(text()), default(json!(["a"]))),
        reads("maybe", nullable(i32()), ReadPresence::Optional),
        sometimes("color", nullable(named_type("Color")), ReadPresence::Optional),
        three,
        secret,
        computed,
    ])
}

fn keys() -> Record {
    record(vec![
        field("by_number", map(Key::Integer(IntegerRange { min: 0, max: 65535 }), text())),
        field("by_flag", map(Key::Bool, text())),
        field("by_letter", map(Key::Char, text())),
        field("by_id", map(Key::Uuid, text())),
        field("pair", Shape::Tuple(vec![text(), nullable(Shape::Tuple(vec![Shape::Bool]))])),
        field("fixed", fixed(int(0, 255), 4)),
    ])
}

fn containers() -> Record {
    let octet = int(0, 255);
    let few = Shape::List { items: Box::new(text()), min: 1, max: Some(3), unique: true };
    record(vec![
        field("list", list(list(nullable(i32())))),
        field("few", few),
        field("bytes", list(octet.clone())),
        field("maybe_bytes", nullable(list(octet.clone()))),
        field("fixed", fixed(octet, 4)),
        field("grid", fixed(fixed(text(), 2), 2)),
        field("pair", Shape::Tuple(vec![text(), nullable(Shape::Tuple(vec![Shape::Bool]))])),
        field("by_text", map(Key::Text, list(named_type("Color")))),
        field("by_number", map(Key::Integer(IntegerRange { min: 0, max: 65535 }), text())),
        field("by_flag", map(Key::Bool, text())),
        field("by_letter", map(Key::Char, text())),
        field("by_id", map(Key::Uuid, text())),
        field("by_color", map(Key::Named(TypeName("Color".to_owned())), named_type("Count"))),
        field("by_count", map(Key::Named(TypeName("Count".to_owned())), Shape::Bool)),
        field("maybe_any", nullable(Shape::Any)),
        field("maybe_big", nullable(int(0, u128::MAX))),
        field("anything", map(Key::Text, Shape::Any)),
    ])
}

fn presences() -> Record {
    let mut never_written = field("secret", text());
    never_written.write = None;
    let mut never_read = field("computed", text());
    never_read.read = None;
    let mut three = sometimes("patch", nullable(list(text())), ReadPresence::Optional);
    three.three_state = true;
    let mut split = field("split", text());
    "split_out".clone_into(&mut split.write.as_mut().unwrap().name);
    record(vec![
        named(field("kind", text()), &["type", "kind", "k\"ind\\"]),
        sometimes("limit", i32(), default(50)),
        sometimes("zero", i32(), default(0)),
        sometimes("name", text(), default("x`\n")),
        sometimes("open", Shape::Bool, default(true)),
        sometimes("color", named_type("Color"), default("red")),
        sometimes("count", named_type("Count"), default(7)),
        sometimes("ratio", Shape::Float(FloatWidth::Double), default(0.5)),
        sometimes("tags", list(text()), default(json!([]))),
        sometimes("more", list(text()), default(json!(["a", "b"]))),
        sometimes("maybe", nullable(i32()), default(5)),
        sometimes("inner", named_type("Inner"), default(json!({"a": 1}))),
        sometimes("soft", i32(), ReadPresence::Optional),
        sometimes("soft_list", list(i32()), ReadPresence::Optional),
        sometimes("hard", nullable(text()), ReadPresence::Required),
        sometimes("when", nullable(time()), ReadPresence::Optional),
        never_written,
        never_read,
        three,
        split,
    ])
}

/// Records that hold others, themselves, or the members that are left over.
fn records() -> Vec<TypeDef> {
    let flatten = |name: &str, target| {
        Member::Flatten(Flatten { name: name.to_owned(), about: About::default(), target, optional: false })
    };
    let mut flat = record(vec![field("a", i32())]);
    flat.members.push(flatten("point", FlattenTarget::Named(TypeName("Point".to_owned()))));
    flat.members.push(Member::Field(field("z", i32())));
    let mut rest = record(vec![field("a", i32())]);
    rest.members.push(flatten("extra", FlattenTarget::Rest(u64())));
    let closed = Record { closed: true, ..record(vec![field("a", i32())]) };
    let flat_union = |target: &str, optional| {
        let mut outer = record(vec![field("a", i32())]);
        let target = FlattenTarget::Named(TypeName(target.to_owned()));
        outer.members.push(Member::Flatten(Flatten {
            name: "part".to_owned(),
            about: About::default(),
            target,
            optional,
        }));
        outer.members.push(Member::Field(sometimes("z", i32(), default(0))));
        outer
    };
    let tree = record(vec![
        reads("left", nullable(named_type("Tree")), ReadPresence::Optional),
        field("children", list(named_type("Tree"))),
        field("named", map(Key::Text, named_type("Tree"))),
        reads("twin", named_type("Tree"), ReadPresence::Optional),
    ]);
    let many = record(
        (0..70)
            .map(|index| {
                reads(&format!("f{index}"), i32(), if index % 2 == 0 { ReadPresence::Required } else { default(1) })
            })
            .collect(),
    );
    let records = [
        ("Scalars", scalars()),
        ("Plain", plain()),
        ("Keys", keys()),
        ("Usual", usual()),
        ("Containers", containers()),
        ("Presences", presences()),
        ("Inner", record(vec![field("a", i32())])),
        ("Point", point()),
        ("Flat", flat),
        ("FlatInternal", flat_union("Kinds", false)),
        ("FlatExternal", flat_union("External", false)),
        ("FlatAdjacent", flat_union("Adjacent", false)),
        ("FlatUntagged", flat_union("Untagged", false)),
        ("FlatMaybe", flat_union("Point", true)),
        ("FlatMaybeExternal", flat_union("External", true)),
        ("Rest", rest),
        ("Strict", closed),
        ("Empty", Record { closed: true, ..record(vec![]) }),
        ("Tree", tree),
        ("Many", many),
    ];
    records.into_iter().map(|(name, record)| definition(name, "", TypeKind::Record(record))).collect()
}

fn newtypes() -> Vec<TypeDef> {
    let newtypes = [
        ("Count", int(0, 1000)),
        ("OwnerId", uuid()),
        ("Names", list(text())),
        ("CreatedAt", time()),
        ("MaybeInner", nullable(named_type("Inner"))),
        ("Wrapper", named_type("Inner")),
        ("Choice", named_type("External")),
        ("Span", Shape::Tuple(vec![i32(), nullable(text())])),
        ("Spans", list(Shape::Tuple(vec![i32()]))),
        ("Unit", Shape::Null),
        ("Free", Shape::Any),
        ("Big", int(0, u128::MAX)),
        ("Quad", fixed(int(0, 255), 4)),
        ("Table", map(Key::Text, i32())),
    ];
    let wrapped = record(
        newtypes
            .iter()
            .flat_map(|(name, _)| {
                [
                    field(&name.to_lowercase(), named_type(name)),
                    field(&format!("maybe_{}", name.to_lowercase()), nullable(named_type(name))),
                ]
            })
            .collect(),
    );
    let mut types = vec![definition("Wrapped", "", TypeKind::Record(wrapped))];
    types.extend(newtypes.into_iter().map(|(name, shape)| definition(name, "", TypeKind::Newtype(shape))));
    types
}

fn enumerations() -> Vec<TypeDef> {
    let color = Enumeration {
        values: vec![
            value("Red", &["red", "rouge"]),
            value("Green", &["green"]),
            EnumerationValue { write: None, ..value("Old", &["old"]) },
        ],
        catch_all: None,
    };
    let open = Enumeration { catch_all: Some(value("Other", &["other"])), ..color.clone() };
    vec![
        definition("Color", "A color.", TypeKind::Enumeration(color)),
        definition("NoColor", "", TypeKind::Enumeration(enumeration(&[]))),
        definition("OpenColor", "", TypeKind::Enumeration(open)),
    ]
}

/// The contract with every shape.
pub(crate) fn everything() -> Contract {
    let types = [records(), newtypes(), enumerations(), unions()].concat();
    let events = vec![
        event(
            "internal",
            "Internal",
            vec![
                channel("a:{n}:b:{m}", ParamKind::Signed),
                channel("more:{type}", ParamKind::Text),
                channel("", ParamKind::Text),
            ],
        ),
        event("maybe_inner", "MaybeInner", vec![channel("{n}", ParamKind::Unsigned)]),
    ];
    contract("every-thing", events, types)
}
