//! The packages that are generated for random types, and for the types about which one of them was wrong once.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a failed test says why by panicking")]

mod cases;
#[path = "../../trust_contracts/tests/pairs/first.rs"]
#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_imports,
    non_snake_case,
    clippy::all,
    clippy::pedantic,
    reason = "the generator minds what compiles, not what reads well"
)]
mod pairs;

use wireproof_trust_languages::{Subject, judge, relay};

/// Every disagreement about the subjects, in words, and how many documents serde accepts.
fn faults(subjects: &[Subject]) -> (Vec<String>, usize) {
    let folder = tempfile::tempdir().unwrap();
    let (mut shown, mut accepted) = (Vec::new(), 0);
    for (subject, relayed) in subjects.iter().zip(relay(folder.path(), subjects).unwrap()) {
        let (faults, read) = judge(subject, &relayed);
        accepted += read;
        shown.extend(faults.iter().map(|fault| {
            let document = fault.document.as_deref().unwrap_or_default();
            format!("{} {:?}: {document}\n   {}", subject.name, fault.side, fault.seen)
        }));
    }
    (shown, accepted)
}

#[test]
fn three_languages_agree_about_random_types() {
    let subjects =
        pairs::PAIRS.iter().filter_map(|pair| Subject::random(&format!("p{}", pair.seed), pair.new, 100).ok());
    let subjects: Vec<Subject> = subjects.collect();
    let (faults, accepted) = faults(&subjects);
    assert!(faults.is_empty(), "{} disagreements:\n{}", faults.len(), faults.join("\n"));
    let both = subjects.iter().filter(|subject| subject.refused_by().is_empty()).count();
    assert!(both >= 12 && accepted > 300, "{both} types for both languages, {accepted} documents accepted: too few");
}

#[test]
fn what_was_wrong_once_stays_right() {
    let (faults, accepted) = faults(&cases::all());
    assert!(faults.is_empty(), "{} disagreements:\n{}", faults.len(), faults.join("\n"));
    assert!(accepted >= 5, "serde accepts {accepted} documents of the cases");
}
