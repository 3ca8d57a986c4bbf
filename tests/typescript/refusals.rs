//! What the target will not render.

use serde_json::json;
use wireproof::{
    codegen::{Options, typescript::TARGET},
    contract::{Contract, FlattenTarget, Key, Member, ParamKind, Payload, Record, Shape, Tagging, TypeKind, TypeName},
};

use super::terms::*;

fn refusal(contract: &Contract, options: &Options) -> String {
    match (TARGET.render)(contract, options) {
        Ok(_) => panic!("rendered"),
        Err(refusal) => refusal.to_string(),
    }
}

fn with_types(types: Vec<(&str, wireproof::contract::About, TypeKind)>) -> Contract {
    let mut all = vec![("Happened", docs(""), TypeKind::Record(record(vec![])))];
    all.extend(types);
    contract("catalogue", vec![event("happened", "Happened", vec![channel("happened", ParamKind::Text)])], all)
}

fn plain() -> TypeKind {
    TypeKind::Record(record(vec![]))
}

#[test]
fn two_types_with_one_identifier() {
    let contract = with_types(vec![("a b", docs(""), plain()), ("A-B", docs(""), plain())]);
    assert_eq!(
        refusal(&contract, &Options::default()),
        "typescript: A-B: `AB` is also the TypeScript name of something in a b; rename one of the two in Rust, or with \
         the `rename` option of this target"
    );
    let mut options = Options::default();
    options.typescript.rename.insert("AB".to_owned(), "Other".to_owned());
    assert!(refusal(&contract, &options).contains("`Other` is also"), "both have the same default");
}

#[test]
fn a_rename_is_followed() {
    let contract = with_types(vec![("Chat", docs(""), plain()), ("decodeChat", docs(""), plain())]);
    assert!(refusal(&contract, &Options::default()).contains("`decodeChat` is also"));
    let mut options = Options::default();
    options.typescript.rename.insert("Chat".to_owned(), "Conversation".to_owned());
    let artifacts = (TARGET.render)(&contract, &options).unwrap();
    let text: String = artifacts.iter().map(|artifact| String::from_utf8_lossy(&artifact.bytes)).collect();
    assert!(text.contains("export interface Conversation {"));
    assert!(text.contains("export declare const decodeConversation: "));
}

#[test]
fn a_rename_of_nothing_or_to_nonsense() {
    let mut options = Options::default();
    options.typescript.rename.insert("Nowhere".to_owned(), "Somewhere".to_owned());
    assert!(refusal(&with_types(vec![]), &options).contains("`rename` names `Nowhere`"));
    let mut options = Options::default();
    options.typescript.rename.insert("Happened".to_owned(), "not valid".to_owned());
    assert!(refusal(&with_types(vec![]), &options).contains("`not valid` cannot be declared"));
}

#[test]
fn a_name_without_letters() {
    let message = refusal(&with_types(vec![("*/", docs(""), plain())]), &Options::default());
    assert!(message.contains("no identifier can be made of the name \"*/\""), "{message}");
}

#[test]
fn two_members_with_one_name() {
    let fields = vec![required("a", text()), alias(required("b", text()), "a")];
    let contract = with_types(vec![("Twice", docs(""), TypeKind::Record(record(fields)))]);
    let message = refusal(&contract, &Options::default());
    assert!(message.starts_with("typescript: Twice.b: the member \"b\" is also a name of `a`"), "{message}");
}

/// The refusal of a record with these flattened parts beside some types.
fn part_refusal(outer: Record, types: Vec<(&str, TypeKind)>) -> String {
    let mut all = vec![("Outer", docs(""), TypeKind::Record(outer))];
    all.extend(types.into_iter().map(|(name, kind)| (name, docs(""), kind)));
    refusal(&with_types(all), &Options::default())
}

fn part(name: &str) -> Member {
    flatten(name, FlattenTarget::Named(TypeName(name.to_owned())))
}

#[test]
fn a_flattened_union_with_a_variant_without_tag() {
    let mut outer = record(vec![]);
    outer.members.push(part("Kind"));
    let kind =
        union(Tagging::External, vec![variant("A", "a", Payload::Unit), untagged("B", Payload::Newtype(text()))]);
    let message = part_refusal(outer, vec![("Kind", kind)]);
    assert!(message.starts_with("typescript: Outer: `Kind` has a variant without tag"), "{message}");
}

#[test]
fn a_flattened_variant_that_is_no_struct() {
    let mut outer = record(vec![]);
    outer.members.push(part("Kind"));
    let kind = union(Tagging::Untagged, vec![untagged("Counts", Payload::Newtype(map(Key::Text, I32)))]);
    let message = part_refusal(outer, vec![("Kind", kind)]);
    assert!(message.starts_with("typescript: Kind::Counts: a variant of a flattened union"), "{message}");
}

#[test]
fn a_part_that_may_be_missing_beside_what_takes_the_rest() {
    let mut outer = record(vec![]);
    outer.members.push(optional_part("Happened"));
    outer.members.push(flatten("rest", FlattenTarget::Rest(Shape::Any)));
    let message = part_refusal(outer, vec![]);
    assert!(message.starts_with("typescript: Outer: what is left of the flattened `Happened`"), "{message}");
}

#[test]
fn a_union_beside_a_map_of_one_type() {
    let mut outer = record(vec![]);
    outer.members.push(part("Kind"));
    outer.members.push(flatten("rest", FlattenTarget::Rest(I32)));
    let kind = union(Tagging::External, vec![variant("A", "a", Payload::Unit)]);
    let message = part_refusal(outer, vec![("Kind", kind)]);
    assert!(message.starts_with("typescript: Outer: what is left of the flattened `Kind`"), "{message}");
}

#[test]
fn a_map_that_may_be_missing() {
    let mut outer = record(vec![]);
    outer.members.push(optional_part("Counts"));
    let counts = TypeKind::Newtype(map(Key::Text, I32));
    let message = part_refusal(outer, vec![("Counts", counts)]);
    assert!(message.starts_with("typescript: Outer.Counts: an optional flattened map"), "{message}");
}

#[test]
fn unknown_members_denied_beside_what_takes_no_member_away() {
    let kinds = || internal(vec![variant("A", "a", Payload::Unit)]);
    for member in [part("Kind"), optional_part("Kind")] {
        let outer = Record { members: vec![member], closed: true };
        let message = part_refusal(outer, vec![("Kind", kinds())]);
        assert!(message.starts_with("typescript: Outer: `deny_unknown_fields` and the flattened `Kind`"), "{message}");
    }
}

#[test]
fn two_parts_with_one_member() {
    let mut outer = record(vec![]);
    outer.members.extend([part("Kind"), optional_part("Detail")]);
    let kind = union(Tagging::External, vec![variant("A", "a", Payload::Newtype(text()))]);
    let detail = TypeKind::Record(record(vec![required("a", text())]));
    let message = part_refusal(outer, vec![("Kind", kind), ("Detail", detail)]);
    assert!(message.contains("the member \"a\" of the flattened `Detail` is also one of `Kind`"), "{message}");
}

#[test]
fn a_type_flattened_into_itself() {
    let mut outer = record(vec![]);
    outer.members.push(flatten("again", FlattenTarget::Named(TypeName("Outer".to_owned()))));
    let contract = with_types(vec![("Outer", docs(""), TypeKind::Record(outer))]);
    let message = refusal(&contract, &Options::default());
    assert!(message.contains("a type cannot be flattened into itself"), "{message}");
}

#[test]
fn a_flattened_union_with_a_member_of_the_record() {
    let mut outer = record(vec![required("size", I32)]);
    outer.members.push(flatten("kind", FlattenTarget::Named(TypeName("Kind".to_owned()))));
    let kind = internal(vec![variant("A", "a", Payload::Record(record(vec![required("size", I32)])))]);
    let contract = with_types(vec![("Outer", docs(""), TypeKind::Record(outer)), ("Kind", docs(""), kind)]);
    let message = refusal(&contract, &Options::default());
    assert!(message.starts_with("typescript: Outer: the member \"size\" is also one"), "{message}");
}

#[test]
fn a_member_named_like_the_tag() {
    let kind = internal(vec![variant("A", "a", Payload::Record(record(vec![required("type", text())])))]);
    let message = refusal(&with_types(vec![("Kind", docs(""), kind)]), &Options::default());
    assert!(message.starts_with("typescript: Kind::A: the member \"type\" is also the tag"), "{message}");
}

#[test]
fn a_package_or_module_that_npm_or_the_package_has_no_room_for() {
    let mut options = Options::default();
    options.typescript.package = Some("../Elsewhere".to_owned());
    assert!(refusal(&with_types(vec![]), &options).contains("is no name for an npm package"));
    for name in ["wire", "index", "shared", "../up", "Upper", ""] {
        let mut contract = with_types(vec![]);
        contract.events[0].name = name.to_owned();
        assert!(refusal(&contract, &Options::default()).starts_with(&format!("typescript: event {name:?}: ")));
    }
}

#[test]
fn two_events_with_one_name() {
    let mut contract = with_types(vec![("Other", docs(""), plain())]);
    contract.events.push(event("happened", "Other", vec![channel("other", ParamKind::Text)]));
    let message = refusal(&contract, &Options::default());
    assert!(message.starts_with("typescript: event \"happened\": another event has this name"), "{message}");
}

#[test]
fn a_default_that_a_number_would_round() {
    let fields = vec![defaulted("wide", U64, json!(u64::MAX))];
    let contract = with_types(vec![("Wide", docs(""), TypeKind::Record(record(fields)))]);
    assert!(refusal(&contract, &Options::default()).starts_with("typescript: Wide.wide: "));
    let mut options = Options::default();
    options.typescript.wide_integers = wireproof::codegen::TypeScriptInteger::Bigint;
    assert!((TARGET.render)(&contract, &options).is_ok());
}
