//! The gate, asked about every pair of neighbours on the way.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::{
    End,
    blend::{self, Blended},
    document,
    item::{Form, RECIPES},
    pairing::Pairing,
};
use crate::compat::{Finding, Newer, Rust, Severity, Side, follow};

/// Both ends, and what is asked of the way between them.
pub(super) struct Ground<'c> {
    pub(super) old: &'c End<'c>,
    pub(super) new: &'c End<'c>,
    pub(super) pairing: &'c Pairing<'c>,
    /// The definitions of the newer side's readers.
    pub(super) definitions: Map<String, Value>,
    old_side: Side<'c>,
    new_side: Side<'c>,
    /// The severity that the project chose for a rule at an event.
    severity: super::Chosen<'c>,
}

/// What the gate says between two neighbours, or inside one release.
#[derive(Debug)]
pub(super) struct Proof {
    /// The stage that comes later; the other is the one before it, or the same for a release among itself.
    pub(super) stage: usize,
    pub(super) findings: Vec<Finding>,
}

impl Proof {
    pub(super) fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.severity == Severity::Error)
    }
}

/// The forms of all items at each release between the two ends.
pub(super) fn stages(recipes: &[usize]) -> Vec<Vec<Form>> {
    let count = recipes.iter().map(|recipe| RECIPES[*recipe].len()).max().unwrap_or(0);
    let form = |recipe: usize, stage: usize| RECIPES[recipe].get(stage).copied().unwrap_or(Form::FINAL);
    (0..count).map(|stage| recipes.iter().map(|recipe| form(*recipe, stage)).collect()).collect()
}

impl<'c> Ground<'c> {
    pub(super) fn new(
        old: &'c End<'c>,
        new: &'c End<'c>,
        pairing: &'c Pairing<'c>,
        severity: super::Chosen<'c>,
    ) -> Self {
        Self {
            old,
            new,
            pairing,
            definitions: document::definitions(new.documents),
            old_side: Side::new(old.label, old.contract, old.documents),
            new_side: Side::new(new.label, new.contract, new.documents),
            severity,
        }
    }

    /// What the gate says along the way that these recipes make, about the events that are asked for.
    pub(super) fn prove(&self, recipes: &[usize], asked: &(dyn Fn(&str) -> bool + Sync)) -> Vec<Proof> {
        let stages = stages(recipes);
        let blends: Vec<(Blended, Blended)> = stages
            .iter()
            .map(|forms| (blend::written(self.pairing, forms, asked), blend::read(self.pairing, forms, asked)))
            .collect();
        let labels: Vec<String> = (1..=blends.len()).map(|number| format!("step {number}")).collect();
        let between: Vec<(Side<'_>, Side<'_>)> = blends
            .iter()
            .zip(&labels)
            .map(|((written, read), label)| {
                let readers = document::readers(read, &self.definitions);
                let writer = Side::planned(label, &written.contract, IndexMap::new());
                (writer, Side::planned(label, &read.contract, readers))
            })
            .collect();
        let writers: Vec<&Side<'_>> = self.along(between.iter().map(|(writer, _)| writer));
        let readers: Vec<&Side<'_>> = self.along(between.iter().map(|(_, reader)| reader));
        let follow = |newer: Newer, writer: &Side<'_>, reader: &Side<'_>| {
            let rust = Rust { sources: &self.new.documents.sources, serde: None };
            self.judged(follow(newer, writer, reader, rust, asked))
        };
        let mut proofs = Vec::new();
        for stage in 1..writers.len() {
            let mut findings = follow(Newer::Writer, writers[stage], readers[stage - 1]);
            findings.extend(follow(Newer::Reader, writers[stage - 1], readers[stage]));
            proofs.push(Proof { stage, findings });
            if stage + 1 < writers.len() {
                let findings = follow(Newer::Reader, writers[stage], readers[stage]);
                proofs.push(Proof { stage, findings });
            }
        }
        proofs
    }

    /// The one end, what is between, the other end.
    fn along<'s>(&'s self, between: impl Iterator<Item = &'s Side<'s>>) -> Vec<&'s Side<'s>>
    where
        'c: 's,
    {
        std::iter::once(&self.old_side).chain(between).chain([&self.new_side]).collect()
    }

    /// The findings with the severities that the project chose.
    fn judged(&self, findings: Vec<Finding>) -> Vec<Finding> {
        let chosen = |mut finding: Finding| match (self.severity)(&finding.rule, &finding.event) {
            Some(None) => None,
            Some(Some(severity)) => {
                finding.severity = severity;
                Some(finding)
            }
            None => Some(finding),
        };
        findings.into_iter().filter_map(chosen).collect()
    }
}
