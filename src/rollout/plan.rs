//! A plan, as it is told.

use serde::Serialize;

use super::{
    edit::edits,
    item::Form,
    proof::{Ground, Proof, stages},
    search::Found,
};
use crate::compat::{Effect, Finding, Newer, Rollout, Severity, SourcePlace};

/// The version of the form in which plans are printed as JSON.
pub const PLAN_VERSION: u32 = 1;

/// The way from one release to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    /// [`PLAN_VERSION`].
    pub schema_version: u32,
    /// The release at which the way begins.
    pub from: String,
    /// The release to which it leads.
    pub to: String,
    /// Whether there is a safe way, and how long it is.
    pub verdict: Verdict,
    /// In which order services may be upgraded if the change is made in one step.
    pub order: Rollout,
    /// What closes the gate if the change is made in one step.
    pub hindrances: Vec<Finding>,
    /// The releases to make, the last of which is `to`; none where no safe way is known.
    pub steps: Vec<Step>,
    /// What closes the gate even on the longest way; empty where there is a safe one.
    pub unsolved: Vec<Finding>,
}

/// Whether there is a safe way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The two can live side by side: one step is enough.
    OneStep,
    /// Releases between them are needed.
    Steps,
    /// None is known.
    NoSafeWay,
}

/// One release of the way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// `step 1`, or the release to which the way leads.
    pub name: String,
    /// The only release that may still run when this one goes out, beside itself.
    pub beside: String,
    /// The release of which no service may be left; `None` for the first step.
    pub gone: Option<String>,
    /// What to change in Rust, against the release before.
    pub edits: Vec<Edit>,
    /// What the gate says of this release and the one before, both ways.
    pub told: Told,
    /// Its warnings.
    pub warnings: Vec<Finding>,
}

/// What to change at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// The place: `Chat.last_error`, `ChatStatus::Paused`, or an event's name.
    pub place: String,
    /// What the release does there, in one sentence without a final full stop.
    pub says: String,
    /// The declaration in Rust; empty where something goes away.
    pub rust: String,
    /// Where the place is declared, or the nearest thing to it.
    pub source: Option<SourcePlace>,
}

/// How many findings the gate has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Of severity error.
    pub errors: usize,
    /// Of severity warning.
    pub warnings: usize,
    /// Of severity note.
    pub notes: usize,
}

/// The plan that the search came to.
pub(super) fn tell(ground: &Ground<'_>, found: Found) -> Plan {
    let unsolved: Vec<Finding> = found.proofs.iter().flat_map(Proof::errors).cloned().collect();
    let verdict = match (found.hindrances.is_empty(), unsolved.is_empty()) {
        (true, _) => Verdict::OneStep,
        (false, true) => Verdict::Steps,
        (false, false) => Verdict::NoSafeWay,
    };
    let steps = if verdict == Verdict::NoSafeWay { Vec::new() } else { steps(ground, &found) };
    Plan {
        schema_version: PLAN_VERSION,
        from: ground.old.label.to_owned(),
        to: ground.new.label.to_owned(),
        verdict,
        order: order(ground, &found.hindrances),
        hindrances: found.hindrances,
        steps,
        unsolved,
    }
}

fn steps(ground: &Ground<'_>, found: &Found) -> Vec<Step> {
    let stages = stages(&found.recipes);
    let last = stages.len() + 1;
    let name = |stage: usize| match stage {
        0 => ground.old.label.to_owned(),
        _ if stage == last => ground.new.label.to_owned(),
        _ => format!("step {stage}"),
    };
    let forms = |stage: usize| stage.checked_sub(1).and_then(|index| stages.get(index));
    let steps = (1..=last).map(|stage| {
        let findings =
            || found.proofs.iter().filter(move |proof| proof.stage == stage).flat_map(|proof| &proof.findings);
        let count = |severity: Severity| findings().filter(|finding| finding.severity == severity).count();
        let (before, now): (Option<&Vec<Form>>, Option<&Vec<Form>>) = (forms(stage - 1), forms(stage));
        Step {
            name: name(stage),
            beside: name(stage - 1),
            gone: stage.checked_sub(2).map(name),
            edits: edits(ground, before.map(Vec::as_slice), now.map(Vec::as_slice)),
            told: Told {
                errors: count(Severity::Error),
                warnings: count(Severity::Warning),
                notes: count(Severity::Note),
            },
            warnings: findings().filter(|finding| finding.severity == Severity::Warning).cloned().collect(),
        }
    });
    steps.collect()
}

/// In which order readers and writers may go out in one step, told by which direction breaks.
fn order(ground: &Ground<'_>, hindrances: &[Finding]) -> Rollout {
    let breaks = |newer: Newer| {
        let label = if newer == Newer::Writer { ground.old.label } else { ground.new.label };
        hindrances.iter().any(|finding| finding.reader == label && finding.effect != Some(Effect::Oversize))
    };
    match (breaks(Newer::Writer), breaks(Newer::Reader)) {
        (false, false) => Rollout::AnyOrder,
        (true, false) => Rollout::ReadersFirst,
        (false, true) => Rollout::WritersFirst,
        (true, true) => Rollout::NotSafe,
    }
}
