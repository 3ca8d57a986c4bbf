//! The gate on pairs that the generator made: its verdicts, and what serde says to them.

#![allow(clippy::panic, reason = "a failed test says why by panicking")]

mod pairs;

use std::sync::LazyLock;

use wireproof_trust_contracts::{Verdict, judge};

/// Every verdict on a committed pair that wireproof does not refuse.
static VERDICTS: LazyLock<Vec<(u64, Verdict)>> = LazyLock::new(|| {
    let judged = pairs::all().filter_map(|pair| Some((pair.seed, judge(pair).ok()?)));
    judged.flat_map(|(seed, verdicts)| verdicts.map(|verdict| (seed, verdict))).collect()
});

#[test]
fn the_gate_and_serde_agree() {
    let (mut open, mut closed, mut shown, mut faults) = (0, 0, 0, Vec::new());
    for (seed, verdict) in VERDICTS.iter() {
        if verdict.is_open() {
            open += 1;
        } else {
            closed += 1;
        }
        shown += verdict.shown;
        let direction = verdict.direction;
        faults.extend(
            verdict.faults.iter().map(|fault| format!("{seed} {direction:?} {:?}: {}", fault.kind, fault.seen)),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(
        open > 60 && closed > 40 && shown > 15_000,
        "{open} open, {closed} closed, {shown} messages: too one-sided"
    );
}

#[test]
fn a_closed_gate_has_something_to_show() {
    for (seed, verdict) in VERDICTS.iter().filter(|(_, verdict)| !verdict.is_open() && !verdict.is_undecided()) {
        assert!(verdict.rejected > 0, "{seed} {:?}: no message was rejected", verdict.direction);
    }
}
