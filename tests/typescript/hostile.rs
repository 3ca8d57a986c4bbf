//! A contract whose every name and text tries to break out of the source that it ends up in.

use serde_json::json;
use wireproof::contract::{Contract, Key, ParamKind, Payload, Shape, Tagging, Text, TypeKind};

use super::terms::*;

/// Text that ends comments, strings, templates and lines.
const BREAKOUT: &str = "*/ `${x}` \" ' \\ \r\n\u{2028}\u{2029}\u{0} @deprecated <!-- //";

pub(crate) fn contract() -> Contract {
    let mut event = event("class", "class", vec![channel("c\"`$\\:{__proto__}:{constructor}", ParamKind::Text)]);
    event.examples.push(json!({"*/": BREAKOUT}));
    let names = [
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "",
        "a b",
        "1st",
        "naïve",
        "名前",
        "*/",
        "\u{2028}",
        "\"`${x}`\\",
        "class",
        "value",
        "members",
        "result",
        "at",
        "wire",
    ];
    let mut fields: Vec<_> = names.into_iter().map(|name| about(required(name, text()), docs(BREAKOUT))).collect();
    fields.push(alias(optional("aliased", I32), "isPrototypeOf"));
    fields.push(defaulted("with_default", map(Key::Text, text()), json!({"__proto__": BREAKOUT})));
    fields.push(defaulted("constant", Shape::Constant(json!(BREAKOUT)), json!(BREAKOUT)));
    fields.push(defaulted(
        "patterned",
        Shape::Text(Text { pattern: Some("[/\"`]*".to_owned()), ..Text::default() }),
        json!(""),
    ));
    for (index, name) in
        ["Error", "Map", "Date", "Record", "String", "Object", "1st type", "naïve-Übung", "enum"].iter().enumerate()
    {
        fields.push(optional(&format!("type{index}"), named(name)));
    }
    let plain = |name| TypeKind::Record(record(vec![required(name, text())]));
    let types = vec![
        ("class", deprecated(BREAKOUT, "*/", BREAKOUT), TypeKind::Record(record(fields))),
        ("Error", docs(BREAKOUT), plain("message")),
        ("Map", docs("/** nested */"), plain("__proto__")),
        ("Date", docs(""), TypeKind::Newtype(formatted("date"))),
        ("Record", docs("\n\n"), TypeKind::Newtype(list(named("Record")))),
        ("String", docs("@param {x}"), TypeKind::Newtype(text())),
        (
            "Object",
            docs(""),
            union(
                Tagging::Internal { tag: "__proto__".to_owned() },
                vec![
                    variant("__proto__", "constructor", Payload::Record(record(vec![required("*/", text())]))),
                    variant("1", BREAKOUT, Payload::Unit),
                ],
            ),
        ),
        (
            "1st type",
            docs(""),
            union(
                Tagging::External,
                vec![
                    variant("__proto__", "__proto__", Payload::Newtype(text())),
                    variant("class", "constructor", Payload::Record(record(vec![required("toString", text())]))),
                    variant("x", BREAKOUT, Payload::Unit),
                ],
            ),
        ),
        ("naïve-Übung", docs(""), enumeration(&[("__proto__", "__proto__"), ("constructor", BREAKOUT), ("a b", "")])),
        (
            "enum",
            docs(""),
            union(
                Tagging::Adjacent { tag: "`".to_owned(), content: "__proto__".to_owned() },
                vec![variant("default", "default", Payload::Tuple(vec![text(), text()]))],
            ),
        ),
    ];
    super::terms::contract("hostile", vec![event], types)
}
