//! Generic types, and what a catalogue reaches through them.
#![expect(dead_code, reason = "the derive alone looks at these types")]

use std::{borrow::Cow, marker::PhantomData};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use wireproof::{
    Catalogue, Contract, Event,
    catalogue::{
        Types,
        meta::{DefaultMeta, Layout},
    },
};

use crate::fields_of;

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Id(u64);

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[schemars(rename = "PageOf{T}")]
struct Page<T> {
    items: Vec<T>,
    next: Option<Box<Page<T>>>,
}

#[test]
fn a_generic_type_is_entered_once_per_argument() {
    let mut types = Types::default();
    let pages = [Layout::Named("PageOfId".to_owned()), Layout::Named("PageOfuint8".to_owned())];
    assert_eq!(<(Page<Id>, Page<u8>)>::layout(&mut types), Layout::Tuple(pages.to_vec()));
    let names: Vec<_> = types.iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["PageOfId", "Id", "PageOfuint8"]);
    assert_eq!(types.clashes(), []);
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Borrowed<'text> {
    name: Cow<'text, str>,
}

struct Uncontracted;

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Typed<T> {
    value: u64,
    marker: PhantomData<T>,
}

trait Family {
    type Member;
}

#[derive(JsonSchema)]
struct Letters;

impl Family for Letters {
    type Member = char;
}

#[derive(JsonSchema, Contract)]
#[schemars(bound = "F::Member: JsonSchema")]
struct Of<F: Family> {
    member: F::Member,
}

#[test]
fn parameters_are_bound_only_where_they_reach_the_wire() {
    assert_eq!(fields_of::<Borrowed<'_>>()[0].name, "name");
    assert_eq!(fields_of::<Typed<Uncontracted>>()[0].name, "value");
    assert_eq!(fields_of::<Of<Letters>>()[0].name, "member");
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(default)]
struct Bounded<T: Default> {
    least: T,
}

impl<T: Default> Default for Bounded<T> {
    fn default() -> Self {
        Self { least: T::default() }
    }
}

#[test]
fn a_default_depends_on_the_argument() {
    assert_eq!(fields_of::<Bounded<u8>>()[0].default, DefaultMeta::Known(json!(0)));
    assert_eq!(fields_of::<Bounded<String>>()[0].default, DefaultMeta::Known(json!("")));
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "trees")]
struct Grown {
    tree: Tree,
    again: Option<Tree>,
    pages: (Page<Id>, Page<Tree>),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Tree {
    children: Vec<Tree>,
    parent: Option<Box<Branch>>,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
enum Branch {
    To(Tree),
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "trees")]
struct Felled {
    tree: Tree,
}

#[wireproof::catalogue]
fn catalogue() -> Catalogue {
    Catalogue::new("garden", "1.0.0").event::<Grown>().event::<Felled>()
}

#[test]
fn types_that_are_met_again_and_again_do_not_clash() {
    assert_eq!(catalogue().name(), "garden");
}
