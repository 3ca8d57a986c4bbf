//! Names that mean something to a file system, or something to somebody else.

use std::collections::BTreeSet;

use wireproof::{
    artifact::{Error, Plan},
    codegen::{GoOptions, Options, typescript},
    contract::{Contract, ParamKind, Payload, Tagging, TypeKind},
};

use super::render;
use crate::{
    go::{
        Package,
        build::{channel, contract, definition, event, field, record, text, union, variant},
    },
    typescript::Scratch,
};

/// Names of types, members, variants and events, each beside those that look like it.
fn names() -> Vec<String> {
    let mut names: Vec<String> = [
        "../x",
        "/etc/passwd",
        "..",
        ".",
        "",
        " ",
        "a/b",
        "a\\b",
        "C:x",
        "con",
        "CON",
        "nul.txt",
        "aux",
        "com1",
        "lpt9",
        "x.",
        "x ",
        "Chat",
        "chat",
        "CHAT",
        "сhat",
        "chаt",
        "é",
        "e\u{301}",
        "ﬁle",
        "file",
        "ı",
        "i",
        "I",
        "İ",
        "ß",
        "ss",
        "K",
        "\u{212a}",
        "__proto__",
        "constructor",
        "toString",
        "valueOf",
        "hasOwnProperty",
        "then",
        "default",
        "self",
        "Self",
        "super",
        "crate",
        "func",
        "type",
        "class",
        "enum",
        "fn",
        "async",
        "await",
        "yield",
        "null",
        "undefined",
        "nil",
        "true",
        "NaN",
        "*/",
        "</script>",
        "`",
        "${x}",
        "\"\"\"",
        "'''",
        "{{x}}",
        "%s",
        "%00",
        "#",
        "?",
        "&amp;",
        "\u{0}",
        "\u{202e}",
        "-",
        "--",
        "-rf",
        "~",
        "$HOME",
        "a\nb",
        "manifest.json",
        ".git",
        ".tmp-wireproof-0",
        "index",
        "node_modules",
        "1",
        "0x",
        "🦀",
        "名前",
    ]
    .map(str::to_owned)
    .into();
    names.push("long".repeat(200));
    names.push("é".repeat(400));
    names
}

/// A contract in which everything has one name.
fn named(name: &str) -> Contract {
    let variants = vec![variant(name, name, Payload::Unit), variant("Other", "other", Payload::Newtype(text()))];
    let tagging = Tagging::Adjacent { tag: name.to_owned(), content: format!("{name}_content") };
    let types = vec![
        definition(name, name, TypeKind::Record(record(vec![field(name, text())]))),
        definition("Either", name, TypeKind::Union(union(tagging, variants))),
    ];
    contract(name, vec![event(name, name, vec![channel(&format!("{name}:{{id}}"), ParamKind::Text)])], types)
}

/// A contract in which members, variants, tags and channels have all of the names, and types have none of them.
fn with_members(names: &[String]) -> Contract {
    let (mut types, mut events) = (Vec::new(), Vec::new());
    for (index, name) in names.iter().enumerate() {
        let variants = vec![variant(name, name, Payload::Unit), variant("Other", "other", Payload::Newtype(text()))];
        let tagging = Tagging::Adjacent { tag: name.clone(), content: format!("{name}_content") };
        let (own, choice) = (format!("Type{index}"), format!("Choice{index}"));
        types.push(definition(&own, name, TypeKind::Record(record(vec![field(name, text())]))));
        types.push(definition(&choice, name, TypeKind::Union(union(tagging, variants))));
        let channels = vec![channel(&format!("{index}:{}:{{id}}", name.replace(['{', '}'], "")), ParamKind::Text)];
        events.push(event(&format!("event_{index}"), &own, channels));
    }
    contract("names", events, types)
}

#[test]
fn each_name_is_generated_or_refused() {
    let mut generated = 0;
    for name in names() {
        for (target, artifacts) in render(&named(&name)) {
            let artifacts = match artifacts {
                Ok(artifacts) => artifacts,
                Err(refusal) => {
                    assert_ne!(target, "docs", "{name:?}: {refusal}");
                    continue;
                }
            };
            generated += 1;
            for artifact in &artifacts {
                assert!(artifact.path.starts_with(&format!("generated/{target}/")), "{name:?}: {}", artifact.path);
            }
            // What no platform can hold is an error that names the file.
            let plan = Plan::new("/nowhere", artifacts);
            let is_refused = matches!(plan, Err(Error::Path { .. })) && target != "docs";
            assert!(plan.is_ok() || is_refused, "{target}, {name:?}: {}", plan.unwrap_err());
        }
    }
    assert!(generated > names().len() * 2, "only {generated} were generated");
}

#[test]
fn the_site_has_a_page_for_each_of_names_that_look_alike() {
    let names = names();
    let types = names.iter().map(|name| definition(name, "", TypeKind::Newtype(text()))).collect();
    let events = names.iter().map(|name| event(name, name, vec![channel("x", ParamKind::Text)])).collect();
    let rendered = render(&contract("names", events, types));
    let (_, site) = rendered.into_iter().find(|(target, _)| *target == "docs").unwrap();
    let site = site.unwrap();
    let pages: BTreeSet<String> = site.iter().map(|page| page.path.to_lowercase()).collect();
    for folder in ["events", "types"] {
        let count = pages.iter().filter(|path| path.starts_with(&format!("generated/docs/{folder}/"))).count();
        assert!(count >= names.len(), "{count} pages in {folder} for {} names", names.len());
    }
    Plan::new("/nowhere", site).unwrap();
}

#[test]
fn artifacts_that_differ_only_in_case_are_refused() {
    let event = |name: &str| event(name, "T", Vec::new());
    let types = vec![definition("T", "", TypeKind::Record(record(vec![field("a", text())])))];
    let alike = contract("names", vec![event("chat"), event("CHAT")], types);
    for (target, artifacts) in render(&alike) {
        let Ok(artifacts) = artifacts else { continue };
        let plan = Plan::new("/nowhere", artifacts);
        assert!(plan.is_ok() || matches!(plan, Err(Error::Collision { .. })), "{target}");
    }
}

#[test]
fn every_name_compiles_as_a_member_a_variant_and_a_tag() {
    let names: Vec<String> = names()
        .into_iter()
        .filter(|name| render(&with_members(std::slice::from_ref(name))).iter().all(|(_, artifacts)| artifacts.is_ok()))
        .collect();
    assert!(names.len() > 60, "only {} names are taken: {names:?}", names.len());
    let contract = with_members(&names);
    Package::new(&contract, GoOptions::default()).judge();
    let scratch = Scratch::new("names");
    scratch.install("names", &(typescript::TARGET.render)(&contract, &Options::default()).unwrap());
    scratch.compile("import * as names from \"names\";\nexport const kept: object = names;\n");
}
