//! What is kept, and a short run.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a failed test says why by panicking")]

use std::{fs, path::Path, time::Duration};

use serde_json::{Value, json};
use wireproof_trust::{
    canonical::canonical,
    case::{complaint, word},
    run::{Kind, Plan, run},
    shrink::shrink,
    tally::Tally,
    trial::{Pair, decide, parts_them},
};

#[test]
fn cases_that_were_found_stay_answered() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut complaints = Vec::new();
    for path in &paths {
        let cases: Vec<Value> = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        assert!(!cases.is_empty(), "{} is empty", path.display());
        for case in cases {
            if let Some(complaint) = complaint(&case) {
                complaints.push(format!("{}: {complaint}\n{case}", path.display()));
            }
        }
    }
    assert!(!paths.is_empty(), "there are no cases");
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// Peers that are wrong: what each says, and the document that shows it. What it says the other way round is true.
#[test]
fn known_faults_of_peers_are_faults() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers.json");
    let faults: Vec<Value> = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert!(!faults.is_empty(), "there are none");
    for fault in faults {
        let pair = Pair { a: fault["a"].clone(), b: fault["b"].clone() };
        let shown = parts_them(&fault["document"], &pair);
        let verdict = word(decide(&pair).as_ref());
        match fault["said"].as_str().unwrap() {
            "contained" => assert!(shown == Some(true) && verdict == "not_contained", "{verdict}: {fault}"),
            "not_contained" => assert!(shown == Some(false), "the document is one: {fault}"),
            other => panic!("{other} is no fault: {fault}"),
        }
        if fault["peer"] == "canonical" {
            assert_eq!(canonical(&fault)[0]["verdict"], fault["said"], "canonical has changed its mind: {fault}");
        }
    }
}

#[test]
fn a_pair_is_made_small() {
    let pair = Pair {
        a: json!({ "type": "object", "properties": { "a": { "type": "integer" }, "b": true }, "required": ["b"] }),
        b: json!({ "type": "object", "properties": { "a": { "type": "string" }, "c": true } }),
    };
    let document = json!({ "a": 1, "b": 2 });
    let small = shrink(&pair, |pair| parts_them(&document, pair) == Some(true), 1000);
    assert_eq!(small.a, json!({}));
    assert_eq!(small.b, json!({ "properties": { "a": { "type": "string" } } }));
}

#[test]
fn no_document_contradicts_a_verdict() {
    let plan = Plan { seed: 1, turns: (0, 640, 1), documents: 24, patience: Duration::from_secs(2) };
    let mut faults = Vec::new();
    let tallies = run(plan, &mut [], &mut |event| {
        if let Kind::Fault(_) = event.kind {
            faults.push(event);
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
    let mut all = Tally::default();
    for (family, tally) in &tallies {
        assert!(tally.pairs > 60 && tally.invalid * 4 < tally.pairs, "{}: {tally}", family.name());
        all.add(tally);
    }
    let sure = all.contained + all.not_contained;
    assert!(all.contained * 5 > sure && all.not_contained * 5 > sure, "too one-sided: {all}");
    // What shows most of the differences that there are would have shown most of those that were overlooked.
    assert!(all.shown * 2 > all.not_contained, "the documents show too little: {all}");
}
