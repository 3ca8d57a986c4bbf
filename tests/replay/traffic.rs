//! Findings of the gate beside recorded messages: the very message that shows a finding is one that it hits, or nothing is
//! said of its traffic.

use wireproof::{
    compat::{self, Effect, Side, TODAY, Today, Traffic},
    contract::lower,
    replay::{Bare, Fleet, replay},
    schema::emit,
};

use super::{input, options};
use crate::gate::cases;

#[test]
fn a_findings_own_witness_is_a_hit() {
    let (mut asked, mut missed) = (0, Vec::new());
    for case in cases::all() {
        let [before, after] = [case.before, case.after].map(|side| emit(&side(), None).unwrap());
        let [old, new] = [lower(&before).unwrap(), lower(&after).unwrap()];
        let side = Side::new(TODAY, &new, &after);
        let today = Today { side, sources: &after.sources, serde: None };
        let fleet = Fleet::new("old", &old, &new);
        for (_, finding) in compat::compare(&today, &Side::new("old", &old, &before)) {
            let (Some(effect), Some(witness)) = (finding.effect, &finding.witness) else { continue };
            if matches!(effect, Effect::Undelivered | Effect::Undecided) {
                continue;
            }
            let recording = format!("{witness}\n{witness}\n");
            let options = wireproof::replay::Options { bare: Bare::Event(finding.event.clone()), ..options() };
            let counts = replay(&fleet, [input("x", recording.as_bytes())], &options, &|_| ()).unwrap();
            asked += 1;
            if let Some(traffic) = fleet.traffic(&counts, &finding) {
                assert_eq!(traffic, Traffic { hits: 2, messages: 2 }, "{}: {finding:#?}", case.name);
            } else {
                missed.push(format!(
                    "{}: {} {} at {}: {:?} {witness}",
                    case.name,
                    finding.rule,
                    effect.as_str(),
                    finding.pointer,
                    finding.error
                ));
            }
        }
    }
    assert!(asked > 100, "only {asked} findings were asked about");
    insta::assert_snapshot!(missed.join("\n"));
}
