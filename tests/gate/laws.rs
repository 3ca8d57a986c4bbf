//! What must hold of every finding, whatever the case.

use std::collections::BTreeSet;

use wireproof::compat::{self, Effect, Finding, Group, Mirror, Newer, ReaderKind};

use super::{Release, cases};

fn releases() -> impl Iterator<Item = (&'static str, Release, Release)> {
    cases::all().into_iter().map(|case| (case.name, Release::of((case.before)()), Release::of((case.after)())))
}

/// The messages of one side at the readers of the other are the same, whichever of the two is today's; only the cause has
/// the other name.
#[test]
fn every_finding_has_its_mirror() {
    for (name, before, after) in releases() {
        let (forth, back) = (after.compare(&before), before.compare(&after));
        for (findings, mirrored) in [(&forth, &back), (&back, &forth)] {
            // What has no effect is told once.
            for (newer, finding) in findings.iter().filter(|(_, finding)| finding.effect.is_some()) {
                assert!(
                    mirrored.iter().any(|(other_newer, other)| other_newer != newer && is_mirror(finding, other)),
                    "{name}: nothing mirrors {finding:#?}"
                );
            }
        }
    }
}

fn is_mirror(finding: &Finding, other: &Finding) -> bool {
    let rule = compat::rules().iter().find(|rule| rule.id == finding.rule).unwrap();
    let expected = match rule.group {
        Group::Change { mirror: Mirror::Rule(mirror) } => mirror,
        _ => rule.id,
    };
    // What a catch-all takes is kept as unknown where it is new, and swallowed where it was known.
    let caught = [Some(Effect::Unrecognised), Some(Effect::Misread)];
    let same_effect =
        other.effect == finding.effect || (caught.contains(&finding.effect) && caught.contains(&other.effect));
    other.rule == expected && same_effect && other.pointer == finding.pointer && other.witness == finding.witness
}

/// The readers that a finding names, where they are Rust's, are asked.
#[test]
fn serde_does_what_findings_say() {
    let mut asked = 0;
    for (name, before, after) in releases() {
        for (newer, finding) in after.compare(&before) {
            let reader = if newer == Newer::Writer { &before } else { &after };
            let hits_rust = finding.readers.contains(&ReaderKind::Rust);
            let (true, Some(witness)) = (hits_rust, &finding.witness) else { continue };
            let event = reader.contract.events.iter().find(|event| event.name == finding.event);
            let Some(event) = event.or(reader.contract.events.first()) else { continue };
            let read = reader.catalogue.read(&event.name, witness.to_string().as_bytes()).unwrap();
            match finding.effect {
                Some(Effect::Rejected) => assert!(read.is_err(), "{name}: serde takes {witness}: {finding:#?}"),
                Some(Effect::Undelivered) | None => {}
                Some(_) => assert!(read.is_ok(), "{name}: serde rejects {witness}: {read:?} {finding:#?}"),
            }
            asked += 1;
        }
    }
    assert!(asked > 50, "only {asked} readers were asked");
}

/// Every witness is a message that the writer's own side reads and would write.
#[test]
fn writers_know_their_witnesses() {
    for (name, before, after) in releases() {
        for (newer, finding) in after.compare(&before) {
            let writer = if newer == Newer::Writer { &after } else { &before };
            let Some(witness) = &finding.witness else { continue };
            let Some(read) = writer.catalogue.read(&finding.event, witness.to_string().as_bytes()) else { continue };
            let written = read.unwrap_or_else(|error| panic!("{name}: {witness} is not the writer's: {error}"));
            let written: serde_json::Value = serde_json::from_str(&written.unwrap()).unwrap();
            assert_eq!(&written, witness, "{name}: the writer would write something else");
        }
    }
}

#[test]
fn every_change_rule_has_a_case_and_a_mirror() {
    let met: BTreeSet<String> = releases()
        .flat_map(|(_, before, after)| [after.compare(&before), before.compare(&after)].concat())
        .map(|(_, finding)| finding.rule)
        .collect();
    // These say that the gate knows no better; a case for one of them would be a reason to add a rule.
    let last_resorts = ["message-rejected", "undecided"];
    for rule in compat::rules() {
        let Group::Change { mirror } = rule.group else { continue };
        assert!(met.contains(rule.id) || last_resorts.contains(&rule.id), "no case leads to {}", rule.id);
        match mirror {
            Mirror::Rule(id) => {
                let other = compat::rules().iter().find(|other| other.id == id).unwrap();
                assert_eq!(other.group, Group::Change { mirror: Mirror::Rule(rule.id) }, "{id} does not mirror back");
            }
            Mirror::None(why) => assert!(why.len() > 20, "{}: why is there no mirror?", rule.id),
        }
    }
}

#[test]
fn every_rule_is_explained() {
    for rule in compat::rules() {
        let explanation = rule.explanation();
        assert!(explanation.len() > 150, "{} says too little", rule.id);
        assert!(!rule.summary.ends_with('.') && rule.summary.len() < 90, "{}", rule.id);
    }
}
