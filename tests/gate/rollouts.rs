//! The way from one side of each case to the other, and whether what a plan rests on is true.

use std::fmt::Write as _;

use insta::assert_snapshot;
use serde_json::{Map, Value};
use wireproof::{
    compat::{
        accepted_type,
        containment::{Budget, Prepared, Verdict},
    },
    rollout::{self, End, Plan},
};

use super::{Release, cases};

pub(super) fn plan(before: &Release, after: &Release) -> Plan {
    let from = End { label: "1.0.0", contract: &before.contract, documents: &before.documents };
    let to = End { label: "2.0.0", contract: &after.contract, documents: &after.documents };
    rollout::plan(&from, &to, &|_, _| None)
}

/// What each case takes: a line for each direction, and the places that need a step between.
#[test]
fn every_case_has_its_way() {
    let mut text = String::new();
    for case in cases::all() {
        let (before, after) = (Release::of((case.before)()), Release::of((case.after)()));
        for (arrow, from, to) in [("->", &before, &after), ("<-", &after, &before)] {
            let plan = plan(from, to);
            let closed = plan.steps.iter().any(|step| step.told.errors > 0);
            assert!(!closed, "{}: a step of the plan is closed: {plan:#?}", case.name);
            write!(text, "{} {arrow} {:?} {}", case.name, plan.verdict, plan.steps.len()).unwrap();
            for (index, step) in plan.steps.iter().enumerate() {
                for edit in &step.edits {
                    write!(text, "\n    {} {}: {}", index + 1, edit.place, edit.says).unwrap();
                }
            }
            for finding in &plan.unsolved {
                write!(text, "\n    {} {} {}", finding.rule, finding.pointer, finding.message).unwrap();
            }
            text.push('\n');
        }
    }
    assert_snapshot!(text);
}

/// A planned release has no documents: its readers are known by the contract alone. Said that way, a real release's readers
/// take nothing that its documents do not, and everything that its own writers write.
#[test]
fn readers_by_contract_take_what_readers_by_document_do() {
    let (mut compared, mut as_wide) = (0, 0);
    let mut narrower = Vec::new();
    let matrix = ("matrix", Release::of(wireproof_matrix::catalogue()));
    let reference = ("reference", Release::of(pubsub_events::catalogue()));
    let sides = cases::all()
        .into_iter()
        .flat_map(|case| [(case.name, Release::of((case.before)())), (case.name, Release::of((case.after)()))]);
    for (name, release) in sides.chain([matrix, reference]) {
        for event in &release.documents.catalogue.events {
            let document: Value = serde_json::from_str(&release.documents.schemas[&event.reader]).unwrap();
            let mut said = document.clone();
            let definitions = said["$defs"].as_object_mut().unwrap();
            let by_contract: Map<String, Value> = definitions
                .iter()
                .map(|(name, known)| {
                    let definition = &release.contract.types[&wireproof::contract::TypeName(name.clone())];
                    (name.clone(), accepted_type(&definition.kind).unwrap_or_else(|| known.clone()))
                })
                .collect();
            *definitions = by_contract;
            let (said, document) = (Prepared::new(&said), Prepared::new(&document));
            let verdict = said.is_contained_in(&document, Budget::default());
            assert!(
                !matches!(verdict, Verdict::NotContained(_)),
                "{name}: readers of {} do not take what the contract says: {verdict:?}",
                event.name
            );
            compared += 1;
            match document.is_contained_in(&said, Budget::default()) {
                Verdict::Contained => as_wide += 1,
                verdict => narrower.push(format!("{name} {}: {verdict:?}", event.name)),
            }
        }
    }
    assert!(compared > 100, "only {compared} readers were compared");
    assert_snapshot!(format!(
        "{as_wide} of {compared} readers take all that the document says; the others:\n{}",
        narrower.join("\n")
    ));
}
