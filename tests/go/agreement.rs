//! The generated reader agrees with `serde_json`: thousands of documents, most of them damaged, go through both.
//!
//! The Go reader runs as a closed one here: where a Rust type is closed, an unknown value or variant is an error.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use wireproof::{codegen::GoOptions, contract::Contract};
use wireproof_matrix as matrix;

use super::every_shape::everything;
use super::mirror::*;
use super::toolchain::Package;
use crate::codegen::contract;

/// A type by name: how `serde_json` reads a document and writes it again.
type Again = (&'static str, fn(&str) -> Option<Value>, &'static [&'static str]);

fn again<T: Serialize + DeserializeOwned>(document: &str) -> Option<Value> {
    let value: T = serde_json::from_str(document).ok()?;
    // What is skipped in writing has no text to compare.
    Some(serde_json::to_value(&value).unwrap_or(Value::Null))
}

const TYPES: [Again; 21] = [
    (
        "Plain",
        again::<Plain>,
        &[
            r#"{"i8":-1,"u16":65535,"i64":-9,"u64":18446744073709551615,"u128":1,"i128":-1,"f32":0.5,"f64":1e3,"letter":"\u00e9","yes":true,"nothing":null,"id":"6ba7b810-9dad-11d1-80b4-00c04fd430c8","any":{"a":[1,2.5,"x"]}}"#,
        ],
    ),
    ("Color", again::<Color>, &[r#""red""#, r#"{"rouge":null}"#, r#""old""#]),
    ("Point", again::<Point>, &[r#"{"x":1,"y":2,"z":[{"a":null}]}"#, "[1,2]"]),
    (
        "External",
        again::<External>,
        &[
            r#""quit""#,
            r#"{"pair":[1,"a"]}"#,
            r#"{"walk":{"x":1,"y":2}}"#,
            r#"{"nested":{"nested":"quit"}}"#,
            r#"{"move":[1,2]}"#,
        ],
    ),
    (
        "Internal",
        again::<Internal>,
        &[
            r#"{"type":"quit","a":[1]}"#,
            r#"{"a":1,"b":{"c":1e9},"type":"inner"}"#,
            r#"{"type":"walk","x":1}"#,
            r#"{"kind":"a","x":1,"type":"deep"}"#,
            r#"{"type":"outer","pair":[1,"a"]}"#,
            r#"{"type":"table","a":"\u0061"}"#,
            r#"["quit"]"#,
            r#"["inner",1]"#,
            r#"["deep","a",1]"#,
            r#"["walk",1,2]"#,
        ],
    ),
    ("Kinds", again::<Kinds>, &[r#"{"kind":"u","u":1}"#]),
    (
        "Adjacent",
        again::<Adjacent>,
        &[
            r#"{"t":"walk","c":{"x":1},"d":2}"#,
            r#"{"c":7,"t":"maybe"}"#,
            r#"{"t":"quit","c":null}"#,
            r#"["walk",[1,2]]"#,
            r#"["maybe",7]"#,
            r#"["quit",null]"#,
        ],
    ),
    ("Closed", again::<Closed>, &[r#"{"t":"off","c":"x"}"#, r#"{"t":"on"}"#, r#"["off","x"]"#]),
    ("Untagged", again::<Untagged>, &[r#""rouge""#, "12", r#"{"x":1,"y":2}"#, "[1,2]", "null"]),
    ("Mixed", again::<Mixed>, &[r#"{"type":"known","x":1}"#, r#"["known",1]"#, "[1,2]", "7"]),
    ("Flat", again::<Flat>, &[r#"{"a":1,"x":2,"z":3,"n":{"m":0}}"#]),
    ("FlatInternal", again::<FlatInternal>, &[r#"{"a":1,"kind":"a","x":2,"m":3,"z":1}"#]),
    ("FlatExternal", again::<FlatExternal>, &[r#"{"a":1,"m":3,"move":{"x":2},"z":1}"#, r#"{"quit":null,"a":1}"#]),
    ("FlatAdjacent", again::<FlatAdjacent>, &[r#"{"a":1,"c":"x","t":"write","z":1}"#]),
    ("FlatMaybe", again::<FlatMaybe>, &[r#"{"a":1,"x":2,"m":3,"z":1}"#]),
    ("Rest", again::<Rest>, &[r#"{"a":1,"b":2,"c":3}"#]),
    ("Strict", again::<Strict>, &[r#"{"a":1}"#, "[1]"]),
    (
        "Tree",
        again::<Tree>,
        &[
            r#"{"left":null,"children":[{"left":null,"children":[],"named":{}}],"named":{"a":{"children":[],"named":{}}}}"#,
        ],
    ),
    (
        "ClosedInternal",
        again::<ClosedInternal>,
        &[r#"{"type":"quit","x":1}"#, r#"{"y":2,"type":"move","x":1}"#, r#"["move",1,2]"#],
    ),
    (
        "Usual",
        again::<Usual>,
        &[
            r#"{"type":"a","limit":5,"tags":[],"maybe":null,"color":"red","patch":null,"secret":"s","computed":"c"}"#,
            r#"{"kind":"a","secret":"s"}"#,
            r#"["a",1,["b"],null,"red",7,"s"]"#,
        ],
    ),
    (
        "Keys",
        again::<Keys>,
        &[
            r#"{"by_number":{"1":"a","65535":"b"},"by_flag":{"true":"a"},"by_letter":{"x":"a"},"by_id":{"6ba7b810-9dad-11d1-80b4-00c04fd430c8":"a"},"pair":["x",[true]],"fixed":[1,2,3,4]}"#,
        ],
    ),
];

const DAMAGE: [&str; 22] = [
    "",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "1",
    "-",
    "0",
    ".0",
    "e2",
    "null",
    "true",
    " ",
    "\"a\":1,",
    "\\ud800",
    "{\"x\":1e400},",
    "99999999999",
    "\"type\":\"quit\",",
];

/// Themes in which the members of several types stand side by side, or keys are wide.
const THEMES: [Again; 3] = [
    (
        "FlattenedUnions",
        again::<matrix::FlattenedUnions>,
        &[
            r#"{"internal":{"before":1,"after":2,"shape":"made","name":"x","times":1,"n":0},"external":{"label":"x","n":{},"points":{"count":1}},"adjacent":{"label":"x","c":[1,2],"t":"Tuple"},"untagged":{"label":"x","mail":"y"},"several":{"shape":"circle","r":1,"pair":[1,"x"],"since":2,"n":[],"phone":"1"}}"#,
        ],
    ),
    (
        "FlattenedOptions",
        again::<matrix::FlattenedOptions>,
        &[
            r#"{"maybe_traced":{"label":"x","trace_id":"t"},"maybe_variants":{"label":"x","shape":"circle","r":1,"n":2,"cash":1},"signed":{"label":"x","mail":"m","trace_id":"t"},"strict_traced":{"label":"x","trace_id":"t"},"strict_variants":{"nothing":null,"label":"x","t":"Unit"},"counters":{"label":"x","mail":"m","a":1},"open_reward":{"money":1,"trace_id":"t","a":{},"span":"s"}}"#,
        ],
    ),
    (
        "Numbers",
        again::<matrix::Numbers>,
        &[
            r#"{"wide":-1,"wide_unsigned":1,"size":1,"offset":1,"byte":1,"short":1,"long":1,"wrapping":1,"singles":[1],"by_byte":{},"by_small":{},"by_short":{},"by_word":{},"by_int":{},"by_long":{},"by_positive":{"1":2},"by_wide":{"340282366920938463463374607431768211455":1,"0":2,"10":3}}"#,
        ],
    ),
];

#[test]
fn go_reads_what_serde_json_reads() {
    agree(&everything(), "everything", &TYPES, 500);
}

#[test]
fn go_reads_the_themes_as_serde_json_does() {
    for (theme, case) in [
        (contract::<matrix::FlattenedUnions>(), THEMES[0]),
        (contract::<matrix::FlattenedOptions>(), THEMES[1]),
        (contract::<matrix::Numbers>(), THEMES[2]),
    ] {
        agree(&theme, "matrix", &[case], 100);
    }
}

/// Shows damaged documents of the types to Go and to `serde_json`, which read at least so many.
fn agree(contract: &Contract, name: &str, types: &[Again], least: usize) {
    let package = Package::new(contract, GoOptions::default());
    let (mut lines, mut readers, mut expected) = (String::new(), Vec::new(), Vec::new());
    for (name, read, seeds) in types {
        readers.push(format!(
            "{name:?}: func(d []byte) (string, bool) {{ return closed(d, (*{name}).decode, (*{name}).encode) }},"
        ));
        for document in seeds.iter().flat_map(|seed| damaged(seed)) {
            lines += &(json!({"type": name, "document": document}).to_string() + "\n");
            expected.push((name, read, document));
        }
    }
    package.write("generated/go/documents.ndjson", lines);
    let mut program = include_str!("programs/agreement_test.go.txt").replace("PACKAGE", name);
    if !package.read("wire.go").contains("closed bool") {
        // Without unions and enumerations there is nothing that a closed reader does not know.
        program = program.replace(", closed: true", "");
    }
    package.write("generated/go/agreement_test.go", program.replace("// TYPES", &readers.join("\n")));
    package.go(&["test", "./..."]);
    let answers = package.read("answers.ndjson");
    assert_eq!(answers.lines().count(), expected.len());
    let mut accepted = 0;
    let mut differences = Vec::new();
    for ((name, read, document), answer) in expected.into_iter().zip(answers.lines()) {
        let answer: Value = serde_json::from_str(answer).unwrap();
        let rust = read(&document);
        accepted += usize::from(rust.is_some());
        match (&rust, answer["text"].as_str()) {
            (None, None) => {}
            // What is read and never written.
            (Some(Value::Null), None)
                if answer["problem"].as_str().is_some_and(|why| why.ends_with(" is never written")) => {}
            // What Go writes means to Rust what Rust read.
            (Some(value), Some(text)) if read(text).as_ref() == Some(value) => {}
            _ => differences.push(format!("{name} {document}\n  serde_json {rust:?}\n  Go         {answer}")),
        }
    }
    assert!(accepted > least, "only {accepted} documents were read");
    assert!(
        differences.is_empty(),
        "{} differences:\n{}",
        differences.len(),
        differences[..differences.len().min(25)].join("\n")
    );
}

/// The document, and the document with each of its bytes replaced by, or preceded by, something else.
fn damaged(document: &str) -> Vec<String> {
    let mut documents = vec![document.to_owned()];
    for (index, letter) in document.char_indices() {
        let (before, after) = (&document[..index], &document[index + letter.len_utf8()..]);
        documents.extend(DAMAGE.iter().map(|damage| format!("{before}{damage}{after}")));
        documents.extend(DAMAGE.iter().skip(1).map(|damage| format!("{before}{damage}{letter}{after}")));
    }
    documents
}
