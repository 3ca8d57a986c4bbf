//! Structs.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;
use wireproof::{
    Contract,
    catalogue::meta::{Body, DefaultMeta, Layout, Scalar},
};

use crate::{fields_of, meta_of};

/// An order.
///
///  - indented
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code)]
struct Order {
    /// Who it is for.
    owner_id: Uuid,
    #[serde(alias = "label", alias = "caption", rename(serialize = "shown", deserialize = "title"))]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[expect(clippy::option_option, reason = "three states")]
    note: Option<Option<String>>,
    #[serde(default = "four")]
    count: u8,
    #[serde(skip)]
    cache: Uncontracted,
    #[serde(skip_serializing)]
    r#type: Box<[Line]>,
    #[serde(skip_deserializing)]
    total: i64,
    #[deprecated(since = "1.2.0", note = "use `count`")]
    amount: (u16, bool),
    #[serde(with = "as_text")]
    #[schemars(with = "String")]
    written: u64,
    #[contract(wire = "Vec<u8>")]
    declared: [u8; 2],
    keyed: BTreeMap<u32, Line>,
}

#[derive(Default)]
struct Uncontracted;

fn four() -> u8 {
    4
}

mod as_text {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
    pub(super) fn serialize<S: serde::Serializer>(value: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        use serde::{Deserialize, de::Error};
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Line {
    next: Option<Box<Line>>,
    #[serde(flatten)]
    rest: BTreeMap<String, serde_json::Value>,
}

fn named(name: &str) -> Layout {
    Layout::Named(name.to_owned())
}

fn list(layout: Layout) -> Layout {
    Layout::List(Box::new(layout))
}

fn nullable(layout: Layout) -> Layout {
    Layout::Nullable(Box::new(layout))
}

fn unsigned(max: u128) -> Layout {
    Layout::Scalar(Scalar::Integer { min: 0, max })
}

#[test]
fn the_type_knows_its_docs_place_and_strictness() {
    let meta = meta_of::<Order>();
    assert_eq!(meta.about.docs, "An order.\n\n - indented");
    assert_eq!(meta.about.deprecated, None);
    assert_eq!(meta.about.source.file, "tests/derive/pass/record.rs");
    assert_eq!((meta.about.source.line, meta.about.source.column), (22, 8));
    assert!(matches!(meta.body, Body::Record { closed: true, .. }));
    assert!(matches!(meta_of::<Line>().body, Body::Record { closed: false, .. }));
}

#[test]
fn names_are_those_of_serde_in_each_direction() {
    let fields = fields_of::<Order>();
    let names: Vec<_> = fields.iter().map(|field| (field.name, field.write, field.read.clone())).collect();
    assert_eq!(
        names,
        [
            ("owner_id", Some("ownerId"), vec!["ownerId"]),
            ("name", Some("shown"), vec!["title", "caption", "label"]),
            ("note", Some("note"), vec!["note"]),
            ("count", Some("count"), vec!["count"]),
            ("type", None, vec!["type"]),
            ("total", Some("total"), vec![]),
            ("amount", Some("amount"), vec!["amount"]),
            ("written", Some("written"), vec!["written"]),
            ("declared", Some("declared"), vec!["declared"]),
            ("keyed", Some("keyed"), vec!["keyed"]),
        ]
    );
}

#[test]
fn layouts_show_what_schemas_hide() {
    let layouts: Vec<_> = fields_of::<Order>().into_iter().map(|field| field.layout).collect();
    let text = Layout::Scalar(Scalar::Text);
    assert_eq!(
        layouts,
        [
            Layout::Scalar(Scalar::Uuid),
            nullable(text.clone()),
            nullable(nullable(text.clone())),
            unsigned(255),
            list(named("Line")),
            Layout::Scalar(Scalar::Integer { min: i64::MIN.into(), max: i64::MAX as u128 }),
            Layout::Tuple(vec![unsigned(65_535), Layout::Scalar(Scalar::Bool)]),
            text,
            list(unsigned(255)),
            Layout::Map { key: Box::new(unsigned(u32::MAX.into())), value: Box::new(named("Line")) },
        ]
    );
}

#[test]
fn a_declared_wire_type_brings_its_schema_unless_schemars_knows_it() {
    let with_schema: Vec<_> =
        fields_of::<Order>().into_iter().filter(|field| field.wire.is_some()).map(|field| field.name).collect();
    assert_eq!(with_schema, ["declared"]);
}

#[test]
fn fields_know_their_docs_place_and_deprecation() {
    let fields = fields_of::<Order>();
    assert_eq!(fields[0].about.docs, "Who it is for.");
    assert_eq!((fields[0].about.source.line, fields[0].about.source.column), (24, 5));
    assert_eq!(fields[6].about.deprecated, Some((Some("1.2.0"), Some("use `count`"))));
    assert_eq!(fields[6].about.source.line, 39);
}

#[test]
fn predicates_and_defaults_are_kept() {
    let fields = fields_of::<Order>();
    assert_eq!(fields[2].skip_if, Some("Option::is_none"));
    assert_eq!(fields[0].skip_if, None);
    assert_eq!(fields[1].default, DefaultMeta::Absent);
    assert_eq!(fields[2].default, DefaultMeta::Known(json!(null)));
    assert_eq!(fields[3].default, DefaultMeta::Known(json!(4)));
}

#[test]
fn recursion_ends_and_flatten_is_marked() {
    let fields = fields_of::<Line>();
    assert_eq!(fields[0].layout, nullable(named("Line")));
    assert_eq!((fields[0].flatten, fields[1].flatten), (false, true));
    let any = Box::new(Layout::Scalar(Scalar::Any));
    assert_eq!(fields[1].layout, Layout::Map { key: Box::new(Layout::Scalar(Scalar::Text)), value: any });
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(default)]
struct Settings {
    theme: String,
    #[serde(default)]
    size: u8,
    #[serde(with = "as_text")]
    #[schemars(with = "String")]
    limit: u64,
    opaque: ReadOnly,
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: "dark".to_owned(), size: 3, limit: 9, opaque: ReadOnly {} }
    }
}

#[derive(Deserialize, JsonSchema, Contract)]
struct ReadOnly {}

impl Serialize for ReadOnly {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("not written"))
    }
}

#[test]
fn a_default_of_the_struct_fills_its_fields() {
    let defaults: Vec<_> = fields_of::<Settings>().into_iter().map(|field| field.default).collect();
    assert_eq!(
        defaults,
        [DefaultMeta::Known(json!("dark")), DefaultMeta::Known(json!(0)), DefaultMeta::Hidden, DefaultMeta::Hidden]
    );
}

#[derive(Deserialize, JsonSchema, Contract)]
#[expect(dead_code)]
struct Unwritable {
    #[serde(default)]
    part: Silent,
}

#[derive(Default, Deserialize, JsonSchema, Contract)]
struct Silent {}

#[test]
fn a_default_without_serialize_is_hidden() {
    assert_eq!(fields_of::<Unwritable>()[0].default, DefaultMeta::Hidden);
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Id(
    /// The number.
    u64,
);

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(transparent)]
struct Wrapped {
    inner: Id,
    marker: std::marker::PhantomData<u8>,
}

/// A name that people know.
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(transparent)]
struct Documented {
    inner: Id,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Pair(u8, #[serde(skip)] Uncontracted, Option<Id>);

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Nothing;

#[derive(Clone, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(into = "String", try_from = "String")]
#[contract(wire = "String")]
struct Code(u8);

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0.to_string()
    }
}

impl TryFrom<String> for Code {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

#[test]
fn newtypes_tuples_units_and_wire_types_are_told_apart() {
    let Body::Newtype(inner) = meta_of::<Id>().body else { panic!("a newtype") };
    assert_eq!((inner.name, inner.about.docs, inner.layout), ("0", "The number.", unsigned(u64::MAX.into())));
    // Without documentation schemars passes on the other type's schema; with it, the type is one of its own.
    assert_eq!(Wrapped::layout(&mut wireproof::catalogue::Types::default()), named("Id"));
    let Body::Newtype(inner) = meta_of::<Documented>().body else { panic!("a newtype") };
    assert_eq!((inner.name, inner.layout), ("inner", named("Id")));
    let Body::Tuple(parts) = meta_of::<Pair>().body else { panic!("a tuple") };
    let parts: Vec<_> = parts.into_iter().map(|part| (part.name, part.layout)).collect();
    assert_eq!(parts, [("0", unsigned(255)), ("2", nullable(named("Id")))]);
    assert!(matches!(meta_of::<Nothing>().body, Body::Unit));
    let Body::Wire { layout, .. } = meta_of::<Code>().body else { panic!("a wire type") };
    assert_eq!(layout, Layout::Scalar(Scalar::Text));
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
struct Tagged {
    value: u8,
}

#[test]
fn a_tag_on_a_struct_is_a_member_that_is_only_written() {
    let fields = fields_of::<Tagged>();
    assert_eq!((fields[0].name, fields[0].write, fields[0].read.as_slice()), ("kind", Some("kind"), [].as_slice()));
    assert_eq!(fields[1].name, "value");
}
