//! What is kept, and a short run.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a failed test says why by panicking")]

use std::{fs, path::Path, time::Duration};

use serde_json::Value;
use wireproof_trust::{
    case::complaint,
    run::{Plan, run},
    tally::Tally,
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

#[test]
fn no_document_contradicts_a_verdict() {
    let plan = Plan { seed: 1, turns: (0, 1200, 1), documents: 24, patience: Duration::from_secs(2) };
    let mut faults = Vec::new();
    let tallies = run(plan, &mut [], &mut |event| {
        if let wireproof_trust::run::Kind::Fault(_) = event.kind {
            faults.push(event);
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
    let mut all = Tally::default();
    for (family, tally) in &tallies {
        assert!(tally.pairs > 100 && tally.invalid * 20 < tally.pairs, "{}: {tally}", family.name());
        all.add(tally);
    }
    let sure = all.contained + all.not_contained;
    assert!(all.contained * 5 > sure && all.not_contained * 5 > sure, "too one-sided: {all}");
}
