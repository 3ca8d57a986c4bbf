//! What has no Go is refused, with the place and what to do.

use std::collections::BTreeMap;

use wireproof::codegen::{GoOptions, Options, go};
use wireproof::contract::*;

use super::build::*;

#[test]
fn what_has_no_go_is_refused() {
    let one = |kind| contract("c", Vec::new(), vec![definition("T", "", kind)]);
    let fields = |fields| one(TypeKind::Record(record(fields)));
    let beside = |payload| {
        one(TypeKind::Union(union(Tagging::Internal { tag: "type".to_owned() }, vec![variant("V", "v", payload)])))
    };
    let flattened = |inner, closed| {
        let target = FlattenTarget::Named(TypeName("U".to_owned()));
        let flatten = Flatten { name: "u".to_owned(), about: About::default(), target, optional: false };
        let outer = Record { members: vec![Member::Flatten(flatten)], closed };
        contract("c", Vec::new(), vec![definition("T", "", TypeKind::Record(outer)), definition("U", "", inner)])
    };
    let pattern = Shape::Text(Text { pattern: Some("(?=a)".to_owned()), ..Text::default() });
    let cases = [
        (
            fields(vec![field("chat_id", text()), field("chatId", text())]),
            "T.chatId: the Go identifier `ChatID` is taken by T.chat_id",
        ),
        (
            fields(vec![field("marshal_json", text())]),
            "T.marshal_json: the Go identifier `MarshalJSON` is taken by the method T.MarshalJSON",
        ),
        (
            fields(vec![field("a", text()), named(field("b", text()), &["b", "a"])]),
            "T.b: two members are read from \"a\"",
        ),
        (fields(vec![field("a", pattern)]), "T.a: Go's regular expressions cannot say `(?=a)`"),
        (fields(vec![field("a", named_type("T"))]), "T: the type contains itself without an end"),
        (fields(vec![sometimes("a", list(text()), default("x"))]), "T.a: its default \"x\" is of another type"),
        (beside(Payload::Newtype(text())), "T::V: its payload is no object"),
        (beside(Payload::Tuple(vec![text()])), "T::V: an internally tagged variant cannot be a tuple"),
        (
            beside(Payload::Record(record(vec![field("type", text())]))),
            "T::V: a member has the name of the tag, `type`",
        ),
        (flattened(TypeKind::Enumeration(enumeration(&[])), false), "T.u: it flattens `U`, which is no object"),
        (flattened(TypeKind::Union(union(Tagging::Untagged, vec![])), true), "T.u: its record rejects unknown members"),
        (
            contract(
                "c",
                Vec::new(),
                vec![definition("a_b", "", TypeKind::Newtype(text())), definition("AB", "", TypeKind::Newtype(text()))],
            ),
            "AB: the Go identifier `AB` is taken by a_b",
        ),
        (
            one(TypeKind::Enumeration(enumeration(&[("A", "a"), ("a", "b")]))),
            "T::a: the Go identifier `TA` is taken by T::A",
        ),
        (
            contract("c", Vec::new(), vec![definition("DecodeError", "", TypeKind::Newtype(text()))]),
            "the error of a document that does not read: the Go identifier `DecodeError` is taken by DecodeError",
        ),
        (
            contract("c", vec![event("A/b", "T", vec![])], vec![definition("T", "", TypeKind::Newtype(text()))]),
            "A/b: the event's name is no file name",
        ),
    ];
    for (contract, want) in cases {
        assert_refused(&contract, GoOptions::default(), want);
    }
}

#[test]
fn options_that_name_nothing_are_refused() {
    let contract = contract("c", Vec::new(), vec![definition("T", "", TypeKind::Newtype(text()))]);
    let rename = |from: &str, to: &str| GoOptions {
        rename: BTreeMap::from([(from.to_owned(), to.to_owned())]),
        ..GoOptions::default()
    };
    let alias = |package: &str, name: &str| GoOptions {
        aliases: BTreeMap::from([(package.to_owned(), vec![name.to_owned()])]),
        ..GoOptions::default()
    };
    let cases = [
        (rename("U", "V"), "target.go.rename: `U` renames nothing"),
        (rename("T", "t"), "target.go.rename: `t`, wanted for `T`, is not an exported Go identifier"),
        (alias("sdk", "U"), "target.go.aliases.sdk: there is no Go type `U`"),
        (alias("../sdk", "T"), "target.go.aliases.../sdk: `../sdk` is no package name"),
        (
            GoOptions { module: Some("a b".to_owned()), ..GoOptions::default() },
            "target.go.module: `a b` is no module path",
        ),
        (
            GoOptions { module: Some("a//b".to_owned()), ..GoOptions::default() },
            "target.go.module: `a//b` is no module path",
        ),
    ];
    for (options, want) in cases {
        assert_refused(&contract, options, want);
    }
}

fn assert_refused(contract: &Contract, options: GoOptions, want: &str) {
    match (go::TARGET.render)(contract, &Options { go: options, ..Options::default() }) {
        Ok(_) => panic!("rendered, instead of: {want}"),
        Err(refusal) => {
            let text = refusal.to_string();
            assert!(text.starts_with(&format!("go: {want}")), "{text}\ninstead of {want}");
            assert!(!refusal.remedy.is_empty());
        }
    }
}
