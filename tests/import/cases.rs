//! Documents that others wrote: each becomes types that compile, or a refusal.

use std::{fmt::Write as _, fs, path::Path};

use serde_json::Value;
use wireproof::{
    compat::{
        containment::{Budget, Verdict, contains},
        written,
    },
    contract::lower,
    faithful::Effort,
    import::{self, Answer, Comparison},
    schema::emit,
};

use super::{Compiled, file, generated, keep, remarks};

/// The cases that become types, compiled.
const COMPILED: &[(&str, Compiled)] = &[
    ("adjacent_tags", generated::adjacent_tags::catalogue),
    ("all_of", generated::all_of::catalogue),
    ("asyncapi_2", generated::asyncapi_2::catalogue),
    ("asyncapi_3", generated::asyncapi_3::catalogue),
    ("base_and_cases", generated::base_and_cases::catalogue),
    ("enums", generated::enums::catalogue),
    ("external_tags", generated::external_tags::catalogue),
    ("flattened_choice", generated::flattened_choice::catalogue),
    ("in_order", generated::in_order::catalogue),
    ("internal_tags", generated::internal_tags::catalogue),
    ("lists", generated::lists::catalogue),
    ("maps", generated::maps::catalogue),
    ("numbers", generated::numbers::catalogue),
    ("presence", generated::presence::catalogue),
    ("recursive", generated::recursive::catalogue),
    ("texts", generated::texts::catalogue),
];

fn cases() -> Vec<(String, String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/cases");
    let entries = fs::read_dir(&folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let case = |name: String| {
        let text = fs::read_to_string(folder.join(&name)).unwrap();
        (name.split('.').next().unwrap().to_owned(), name, text)
    };
    names.into_iter().map(case).collect()
}

#[test]
fn every_document_is_imported_or_refused_with_its_place() {
    let mut compiled = Vec::new();
    for (stem, name, text) in cases() {
        let said = match import::import(&[file(&name, &text)], None) {
            Ok(imported) => {
                keep(&stem, &imported);
                if !imported.events.is_empty() {
                    compiled.push(stem.clone());
                }
                let crates: Vec<&str> = imported.crates.iter().map(|each| each.arguments).collect();
                format!("{}\n\n{}\n{}", remarks(&imported.notes), told(&imported.comparisons), crates.join("\n"))
            }
            Err(error) => error.to_string(),
        };
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{stem}.said"), said);
        });
    }
    let listed: Vec<&str> = COMPILED.iter().map(|(name, _)| *name).collect();
    assert_eq!(compiled, listed, "what is imported is compiled, too");
}

fn told(comparisons: &[Comparison]) -> String {
    let answer = |answer: &Answer| match answer {
        Answer::Yes => "yes".to_owned(),
        Answer::Promised => "as promised".to_owned(),
        Answer::No(witness) => format!("no: {witness}"),
        Answer::Unknown(reason) => format!("unknown: {reason}"),
    };
    let mut text = String::new();
    for Comparison { event, reads, writes, .. } in comparisons {
        writeln!(text, "{event} reads all: {}", answer(reads)).unwrap();
        writeln!(text, "{event} writes nothing else: {}", answer(writes)).unwrap();
    }
    text
}

/// What the compiled types' schemas say, beside what the import said without compiling.
#[test]
fn compiled_types_are_what_the_import_said_of_them() {
    let mut compared = 0;
    for (stem, name, text) in cases() {
        let Some((_, catalogue)) = COMPILED.iter().find(|(each, _)| *each == stem) else { continue };
        let imported = import::import(&[file(&name, &text)], None).unwrap();
        let documents = emit(&catalogue(), None).unwrap();
        let contract = lower(&documents).unwrap();
        for event in &documents.catalogue.events {
            let of_event = |comparison: &&Comparison| comparison.event == event.name;
            let comparison = imported.comparisons.iter().find(of_event).unwrap();
            let Some(schema) =
                serde_json::from_str::<Value>(&text).ok().filter(|schema| schema.get("asyncapi").is_none())
            else {
                continue;
            };
            let reader: Value = serde_json::from_str(&documents.schemas[&event.reader]).unwrap();
            let payload = contract.events.iter().find(|each| each.name == event.name).unwrap().payload.clone();
            let reads = contains(&schema, &reader, Budget::default());
            let writes = contains(&written(&contract, &payload), &schema, Budget::default());
            for (verdict, answer) in [(reads, &comparison.reads), (writes, &comparison.writes)] {
                // The documents of the compiled types show what the contract alone does not.
                let agrees = match answer {
                    Answer::Yes => verdict == Verdict::Contained,
                    Answer::No(_) | Answer::Promised => matches!(verdict, Verdict::NotContained(_)),
                    Answer::Unknown(_) => !matches!(verdict, Verdict::Undecided(_)),
                };
                assert!(agrees, "{stem}: {verdict:?} is not {answer:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 20, "only {compared} comparisons");
}

#[test]
fn compiled_types_are_faithful() {
    for (name, catalogue) in COMPILED {
        let lies = catalogue().lies(&Effort::default());
        assert!(lies.is_empty(), "{name}: {lies:?}");
    }
}

/// Each call of a chain is one level deeper in the compiler, and in whatever else reads the source.
#[test]
fn a_long_list_of_events_is_chains_that_end() {
    let schema = |number: usize| {
        file(&format!("e{number}.json"), &format!(r#"{{"title": "E{number}", "type": "object", "properties": {{}}}}"#))
    };
    let files: Vec<_> = (0..1_001).map(schema).collect();
    let imported = import::import(&files, None).unwrap();
    let list = imported.source.split_once("pub fn catalogue()").unwrap().1;
    let chains: Vec<usize> = list.split(';').map(|chain| chain.matches(".event::<").count()).collect();
    assert_eq!(chains, [[100; 10].as_slice(), &[1]].concat(), "{list}");
    let listed: Vec<&str> = list.split(".event::<").skip(1).filter_map(|rest| rest.split('>').next()).collect();
    let all: Vec<String> = (0..1_001).map(|number| format!("E{number}")).collect();
    assert_eq!(listed, all);
}
