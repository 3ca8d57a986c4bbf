//! No text that somebody wrote hides anything in what is generated from it.

use serde_json::json;
use wireproof::contract::{Contract, Deprecation, Key, ParamKind, Payload, Tagging, TypeDef, TypeKind};

use super::{hiding, render};
use crate::go::build::{
    channel, contract, default, definition, documented, enumeration, event, field, map, named, record, sometimes, text,
    union, variant,
};

/// Colours, a cleared screen, a line that reads another way than it is, letters that nobody sees.
const HIDDEN: &str = "a\u{1b}[31m\u{9b}2J\u{7}b\rc\u{202e}d\u{2066}e\u{200b}f\u{feff}g\u{e0041}h\u{85}i\u{2028}j */ k\n\nl\u{1b}]0;m\u{7}";

/// A contract of which every text hides something.
fn hidden() -> Contract {
    let name = |number: u8| format!("{number}{HIDDEN}");
    let payload = |number: u8| {
        let fields = vec![
            documented(named(field("plain", text()), &[&name(number), &name(number + 50)]), HIDDEN),
            documented(named(sometimes("filled", text(), default(HIDDEN)), &[&name(number + 1)]), HIDDEN),
            documented(field("map", map(Key::Text, text())), HIDDEN),
        ];
        record(fields)
    };
    let variants = |tags: u8| {
        let mut variants = vec![
            variant("Unit", &name(tags), Payload::Unit),
            variant("Newtype", &name(tags + 1), Payload::Newtype(text())),
            variant("Record", &name(tags + 2), Payload::Record(payload(tags))),
        ];
        for variant in &mut variants {
            HIDDEN.clone_into(&mut variant.about.docs);
        }
        variants
    };
    let adjacent = Tagging::Adjacent { tag: name(90), content: name(91) };
    let mut values = enumeration(&[("One", &name(1)), ("Two", &name(2))]);
    for value in &mut values.values {
        HIDDEN.clone_into(&mut value.about.docs);
    }
    let mut types = vec![
        definition("Payload", HIDDEN, TypeKind::Record(payload(10))),
        definition("Value", HIDDEN, TypeKind::Enumeration(values)),
        definition("External", HIDDEN, TypeKind::Union(union(Tagging::External, variants(20)))),
        definition("Adjacent", HIDDEN, TypeKind::Union(union(adjacent, variants(30)))),
        definition("Newtype", HIDDEN, TypeKind::Newtype(text())),
    ];
    for TypeDef { about, .. } in &mut types {
        about.deprecated = Some(Deprecation { since: Some(HIDDEN.to_owned()), note: Some(HIDDEN.to_owned()) });
    }
    let mut event = event("hidden", "Payload", vec![channel(&format!("{HIDDEN}:{{id}}"), ParamKind::Text)]);
    event.since = Some(HIDDEN.to_owned());
    event.examples.push(json!({ HIDDEN: HIDDEN }));
    contract("hidden", vec![event], types)
}

#[test]
fn nothing_is_hidden_in_what_is_generated() {
    for (target, artifacts) in render(&hidden()) {
        let Ok(artifacts) = artifacts else { panic!("{target}: {}", artifacts.unwrap_err()) };
        let mut told = false;
        for artifact in artifacts {
            let Ok(text) = String::from_utf8(artifact.bytes) else { continue };
            told |= text.contains("]0;m");
            assert_eq!(hiding(&text), None, "{target}: {}", artifact.path.escape_debug());
        }
        assert!(told, "{target} shows none of the text");
    }
}
