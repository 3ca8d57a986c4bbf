//! A pair's verdicts as one line of JSON, for the long run.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::{Value, json};
use wireproof::compat::Effect;

use crate::{Pair, Verdict, judge};

/// What came of a pair.
pub fn report(pair: &Pair) -> Value {
    let came = match catch_unwind(AssertUnwindSafe(|| judge(pair))) {
        Ok(Ok(verdicts)) => json!({"verdicts": verdicts.iter().map(verdict).collect::<Vec<_>>()}),
        Ok(Err(refused)) => json!({"refused": refused}),
        Err(_) => json!({"panicked": true}),
    };
    json!({"seed": pair.seed, "edits": pair.edits, "came": came})
}

fn verdict(verdict: &Verdict) -> Value {
    let findings = verdict.findings.iter().map(|finding| {
        json!({"rule": finding.rule, "effect": finding.effect.map(Effect::as_str), "pointer": finding.pointer,
            "readers": finding.readers, "witness": finding.witness, "error": finding.error, "message": finding.message})
    });
    let faults = verdict.faults.iter().map(|fault| json!({"kind": format!("{:?}", fault.kind), "seen": fault.seen}));
    json!({
        "direction": format!("{:?}", verdict.direction),
        "findings": findings.collect::<Vec<_>>(),
        "open": verdict.is_open(),
        "undecided": verdict.is_undecided(),
        "shown": verdict.shown,
        "rejected": verdict.rejected,
        "faults": faults.collect::<Vec<_>>(),
    })
}
