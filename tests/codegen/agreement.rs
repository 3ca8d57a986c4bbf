//! Every theme that a target renders compiles, and its reader agrees with serde about made-up and damaged documents.
//!
//! What serde accepts, the generated reader accepts, and what it writes serde reads to the same value. What serde rejects
//! the generated reader rejects too, unless a value or variant that no release knows is why: that is kept.

use serde_json::Value;
use wireproof::{
    Event,
    codegen::{GoOptions, Options, TypeScriptInteger, TypeScriptOptions, typescript},
    compat::ReaderKind,
    contract::Contract,
    faithful::{Effort, documents},
    reader::Reader,
    schema::emit,
};
use wireproof_matrix as matrix;

use super::contract;
use crate::{go::Package, typescript::Scratch};

/// Documents for an event, made from its reader's schema.
fn sampled<E: Event>() -> Vec<String> {
    let emitted = emit(&wireproof::Catalogue::new("matrix", "1.0.0").event::<E>(), None).unwrap();
    let reader: Value = serde_json::from_str(&emitted.schemas[0]).unwrap();
    let made = documents(E::NAME, &reader, &Effort { documents: 600, seed: 5 }).unwrap();
    made.iter().map(Value::to_string).collect()
}

/// What serde makes of a document.
enum Verdict {
    Rejected,
    /// It reads what it cannot write.
    Unwritable,
    /// With what serde writes of it, where it reads that back as the same: some types rename one way or write nothing.
    Accepted(Option<Value>),
}

fn serde<E: Event>(text: &str) -> Verdict {
    let relay = |text: &str| -> Option<String> {
        let value: E = serde_json::from_str(text).ok()?;
        serde_json::to_string(&value).ok()
    };
    if serde_json::from_str::<E>(text).is_err() {
        return Verdict::Rejected;
    }
    let Some(written) = relay(text) else { return Verdict::Unwritable };
    let comes_back = relay(&written).as_deref() == Some(&*written);
    Verdict::Accepted(comes_back.then(|| serde_json::from_str(&written).unwrap()))
}

/// Whether two values are the same to a reader: `3` and `3.0` are one float, and order means nothing in an object.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) if left.is_f64() || right.is_f64() => {
            left.as_f64() == right.as_f64()
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(name, left)| right.get(name).is_some_and(|right| same(left, right)))
        }
        (left, right) => left == right,
    }
}

/// Holds what a relay made of each document against what serde makes of it.
fn compare<E: Event>(contract: &Contract, language: &str, documents: &[String], relayed: &[Result<String, String>]) {
    let (mut accepted, mut kept) = (0, 0);
    let reader = Reader::new(contract, ReaderKind::Open);
    for (document, relayed) in documents.iter().zip(relayed) {
        let reading = reader.read(&contract.events[0].payload, document.as_bytes());
        let read = reading.ok().and_then(|reading| reading.value());
        hold_interpreter(language, document, read.as_ref(), relayed, E::NAME.starts_with("flattened_"));
        match (serde::<E>(document), relayed) {
            (Verdict::Accepted(None), Ok(_)) => accepted += 1,
            (Verdict::Accepted(Some(expected)), Ok(text)) => {
                let read = serde::<E>(text);
                assert!(
                    matches!(&read, Verdict::Accepted(Some(read)) if same(read, &expected)),
                    "{language} wrote {text}\nfor {document}"
                );
                accepted += 1;
            }
            (Verdict::Accepted(_), Err(error)) => panic!("serde reads {document}\n{language}: {error}"),
            (Verdict::Rejected, Ok(text)) => {
                assert!(
                    matches!(serde::<E>(text), Verdict::Rejected),
                    "{language} wrote {text}\nfor {document}, which serde rejects"
                );
                kept += 1;
            }
            (Verdict::Unwritable, Ok(text)) => panic!("{language} wrote {text}\nfor {document}, which serde cannot"),
            (Verdict::Rejected | Verdict::Unwritable, Err(_)) => {}
        }
    }
    assert!(accepted > 50, "{language}: only {accepted} of {} were accepted", documents.len());
    assert!(kept < documents.len() / 3, "{language} kept {kept} documents that serde rejects");
}

/// Holds what the interpreted open reader makes of a document against what the generated one does.
///
/// Beside a part that is flattened the interpreter leaves out members that the generated reader keeps: `may_keep`.
fn hold_interpreter(
    language: &str,
    document: &str,
    read: Option<&Value>,
    relayed: &Result<String, String>,
    may_keep: bool,
) {
    match (read, relayed) {
        (Some(read), Ok(text)) => {
            // TypeScript writes no tag of a struct that names itself, and no member that is never read.
            let is_same =
                language == "TypeScript" || is_written_so(&serde_json::from_str(text).unwrap(), read, may_keep);
            assert!(is_same, "{language} wrote {text}\nand the interpreter {read}\nfor {document}");
        }
        (None, Err(_)) => {}
        // Go does not check dates.
        (None, Ok(_))
            if language == "Go" && (document.contains("\"day\":\"\"") || document.contains("\"day\":\"zz\"")) => {}
        (read, relayed) => panic!("{language}: {relayed:?}\nthe interpreter: {read:?}\nfor {document}"),
    }
}

/// Whether a value was written as another, `null` for an absent member left aside, with no further members unless
/// `may_keep`.
fn is_written_so(written: &Value, read: &Value, may_keep: bool) -> bool {
    match (written, read) {
        (Value::Object(written), Value::Object(read)) => {
            let none_further = may_keep || written.keys().all(|name| read.contains_key(name));
            none_further
                && read
                    .iter()
                    .all(|(name, read)| is_written_so(written.get(name).unwrap_or(&Value::Null), read, may_keep))
        }
        (Value::Array(written), Value::Array(read)) => {
            written.len() == read.len()
                && written.iter().zip(read).all(|(written, read)| is_written_so(written, read, may_keep))
        }
        (written, read) => same(written, read),
    }
}

fn lines(documents: &[String]) -> String {
    documents.iter().flat_map(|each| [each, "\n"]).collect()
}

fn outcomes(output: &str) -> Vec<Result<String, String>> {
    output
        .lines()
        .map(|line| match line.split_once('\t') {
            Some(("ok", text)) => Ok(text.to_owned()),
            Some((_, error)) => Err(error.to_owned()),
            None => panic!("unexpected line: {line}"),
        })
        .collect()
}

/// The Go side: a test of the package that reads the documents and writes what it makes of them.
fn go<E: Event>(contract: &Contract) {
    let documents = sampled::<E>();
    let package = Package::new(contract, GoOptions::default());
    package.write("generated/go/documents.txt", lines(&documents));
    let source = include_str!("relay_test.go.txt").replace("PAYLOAD", &contract.events[0].payload.0);
    package.test("relay", &source);
    let relayed = outcomes(&package.read("relayed.txt"));
    assert_eq!(relayed.len(), documents.len());
    compare::<E>(contract, "Go", &documents, &relayed);
}

/// The TypeScript side, with bigints, so that no integer is refused.
fn typescript<E: Event>(contract: &Contract) {
    let documents = sampled::<E>();
    let choices = TypeScriptOptions { wide_integers: TypeScriptInteger::Bigint, ..TypeScriptOptions::default() };
    let artifacts =
        (typescript::TARGET.render)(contract, &Options { typescript: choices, ..Options::default() }).unwrap();
    let scratch = Scratch::new(&format!("theme-{}", E::NAME));
    scratch.install("matrix", &artifacts);
    scratch.compile("import * as matrix from \"matrix\";\nexport const all: object = matrix;\n");
    scratch.write("documents.txt", lines(&documents).as_bytes());
    scratch.run(&include_str!("relay.test.mjs.txt").replace("PAYLOAD", &contract.events[0].payload.0));
    let relayed = outcomes(&scratch.read("relayed.txt"));
    assert_eq!(relayed.len(), documents.len());
    compare::<E>(contract, "TypeScript", &documents, &relayed);
}

macro_rules! themes {
    ($($name:ident: $event:ident $(, not $refused:ident)*;)*) => {$(
        mod $name {
            use super::{contract, matrix};

            themes!(@test go $event $($refused)*);
            themes!(@test typescript $event $($refused)*);
        }
    )*};
    (@test typescript $event:ident typescript) => {};
    (@test $language:ident $event:ident $($other:ident)?) => {
        #[test]
        fn $language() {
            super::$language::<matrix::$event>(&contract::<matrix::$event>());
        }
    };
}

// TypeScript refuses the theme of flattened options: see the snapshots.
themes! {
    scalars: Scalars;
    presence: Presence;
    names: Names;
    collections: Collections;
    keys: Keys;
    pages: Pages;
    unions: Unions;
    tracked: Tracked;
    flattened_unions: FlattenedUnions;
    flattened_parts: FlattenedParts;
    flattened_options: FlattenedOptions, not typescript;
    strict: Strict;
    codecs: Codecs;
    numbers: Numbers;
    foreign: Foreign;
    moments: Moments;
    variants: Variants;
    tagged: Tagged;
    nesting: Nesting;
    constrained: Constrained;
}
