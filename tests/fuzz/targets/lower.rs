//! Any documents as a catalogue: lowered, or refused with file and place. What is lowered can be generated, documented,
//! compared and read.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::{Corpus, fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde_json::Value;
use wireproof::{
    artifact::{Artifact, Plan},
    codegen::{self, Options, Refusal},
    compat::{self, ReaderKind, Side, Today},
    contract::{Contract, lower},
    docs::{self, Site},
    reader::Reader,
    schema::{CatalogueDocument, Documents},
};
use wireproof_fuzz::{Words, mutate};

const WORDS: Words = Words {
    names: &[
        "$ref", "$defs", "$id", "$schema", "x-wireproof", "a", "kind", "type", "enum", "const", "properties", "required",
        "additionalProperties", "patternProperties", "propertyNames", "items", "prefixItems", "minItems", "maxItems",
        "uniqueItems", "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "exclusiveMinimum",
        "multipleOf", "allOf", "anyOf", "oneOf", "not", "default", "description", "title", "deprecated", "object", "array",
        "string", "integer", "number", "boolean", "null", "date-time", "uuid", "int64", "uint8", "aliases", "flatten",
        "held", "codec", "newtype", "other", "promised", "rust", "tag", "union", "variants", "writer", "reader", "events",
        "channels", "template", "parameters", "payload", "since", "name", "version", "constructor", "__proto__", "toString",
        "self", "Self", "con", "../x", "func", "class", "_", "0", "é",
    ],
    values: &[
        "true", "false", "null", "0", "1", "-1", "255", "18446744073709551615", "1e308", "\"a\"", "\"\"", "[]", "{}",
        "{\"type\":\"integer\"}", "{\"type\":\"string\"}", "{\"type\":[\"string\",\"null\"]}", "{\"$ref\":\"#/$defs/a\"}",
        "{\"const\":\"a\"}", "{\"enum\":[\"a\"]}", "{\"type\":\"array\",\"items\":{\"type\":\"number\"}}",
        "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}", "\"chat:{id}\"", "\"*/ </script> `x` \\\"\\\"\\\"\"",
    ],
};

static OPTIONS: LazyLock<Options> = LazyLock::new(Options::default);

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    match mutate(data, size, most, seed, &WORDS) {
        Some(size) if !seed.is_multiple_of(16) => size,
        _ => fuzzer_mutate(data, size, most),
    }
});

fuzz_target!(|text: &[u8]| -> Corpus {
    let Some(documents) = documents(text) else { return Corpus::Reject };
    match lower(&documents) {
        Ok(contract) => use_it(&documents, &contract),
        Err(error) => {
            assert!(!error.problem.is_empty() && !error.file.is_empty());
            assert!(error.pointer.starts_with('/'), "{error}");
        }
    }
    Corpus::Keep
});

/// `{"catalogue": …, "schemas": {…}, "sources": {…}}`
fn documents(text: &[u8]) -> Option<Documents> {
    let whole: Value = serde_json::from_slice(text).ok()?;
    let schemas = whole.get("schemas")?.as_object()?;
    Some(Documents {
        catalogue: CatalogueDocument::parse(&whole.get("catalogue")?.to_string()).ok()?,
        schemas: schemas.iter().map(|(file, schema)| (file.clone(), schema.to_string())).collect(),
        sources: serde_json::from_value(whole.get("sources")?.clone()).ok()?,
    })
}

fn use_it(documents: &Documents, contract: &Contract) {
    for target in [codegen::go::TARGET, codegen::typescript::TARGET, codegen::rust::TARGET] {
        write((target.render)(contract, &OPTIONS));
    }
    let site = Site {
        contract,
        documents,
        releases: Vec::new(),
        steps: Vec::new(),
        supported: Vec::new(),
        examples: std::iter::empty().collect(),
        forms: Vec::new(),
        rules: compat::rules(),
    };
    write(docs::render(&site));
    let side = |label| Side::new(label, contract, documents);
    let today = Today { side: side("today"), sources: &documents.sources, serde: None };
    drop(compat::compare(&today, &side("before")));
    for kind in ReaderKind::ALL {
        let reader = Reader::new(contract, kind);
        for event in &contract.events {
            drop(reader.read(&event.payload, b"{\"a\":[1,null,{\"kind\":\"a\"}]}"));
        }
    }
}

fn write(artifacts: Result<Vec<Artifact>, Refusal>) {
    match artifacts {
        Ok(artifacts) => drop(Plan::new("/nowhere", artifacts).map_err(|error| error.to_string())),
        Err(refusal) => assert!(!refusal.to_string().is_empty()),
    }
}
