//! Pairs of schemas made by chance, against documents and an independent validator.
//!
//! "Contained" is held against a few hundred small documents: none that the writer's schema accepts may be rejected by the
//! reader's. A witness was confirmed before it was returned; that the validator disagrees with one is a failure here.

mod documents;
mod schemas;

use serde_json::Value;

use crate::compat::containment::{Budget, Reason, Verdict, confirm::validator, contains};
use schemas::Maker;

/// How often each answer was given.
#[derive(Debug, Default)]
struct Tally {
    contained: usize,
    not_contained: usize,
    undecided: Vec<(Value, Value, Reason)>,
}

fn hold(maker: &mut Maker, pairs: usize) -> Tally {
    let documents = documents::small();
    let mut tally = Tally::default();
    for _ in 0..pairs {
        let (writer, reader) = maker.pair();
        let verdict = contains(&writer, &reader, Budget { steps: 300_000, ..Budget::default() });
        match verdict {
            Verdict::Contained => {
                tally.contained += 1;
                let (writes, reads) = (validator(&writer).unwrap(), validator(&reader).unwrap());
                for document in &documents {
                    assert!(
                        !writes.is_valid(document) || reads.is_valid(document),
                        "contained, and yet {document}\n{writer}\n{reader}"
                    );
                }
            }
            Verdict::NotContained(_) => tally.not_contained += 1,
            Verdict::Undecided(reason) => {
                assert!(!reason.problem.contains("the validator"), "{reason}\n{writer}\n{reader}");
                tally.undecided.push((writer, reader, reason));
            }
        }
    }
    tally
}

#[test]
fn every_keyword() {
    let tally = hold(&mut Maker::of_everything(seed()), effort());
    let (sure, open) = (tally.contained + tally.not_contained, tally.undecided.len());
    assert!(tally.contained * 10 > sure && tally.not_contained * 10 > sure, "too one-sided: {tally:?}");
    assert!(open * 50 <= sure, "{open} of {}: {:#?}", sure + open, tally.undecided);
}

#[test]
fn what_serde_writes() {
    let tally = hold(&mut Maker::of_serde(seed()), effort());
    let sure = tally.contained + tally.not_contained;
    assert!(tally.contained * 10 > sure && tally.not_contained * 10 > sure, "too one-sided: {tally:?}");
    assert!(tally.undecided.is_empty(), "{:#?}", tally.undecided);
}

/// `CONTAINMENT_SEED` and `CONTAINMENT_PAIRS` look further than a test run does.
fn seed() -> u64 {
    std::env::var("CONTAINMENT_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1)
}

fn effort() -> usize {
    std::env::var("CONTAINMENT_PAIRS").ok().and_then(|pairs| pairs.parse().ok()).unwrap_or(1500)
}
