//! In which order readers and writers may go out, told from both directions at once.

use super::{Effect, Finding, Rollout, Severity, draft::Draft, pair::Newer};

/// The findings with their rollout filled in, each with its direction.
pub(super) fn advise(drafts: Vec<Draft>) -> Vec<(Newer, Finding)> {
    let harmful = |draft: &Draft, other: &Draft, newer: Newer| {
        draft.newer == newer
            && draft.finding.severity == Severity::Error
            && draft.finding.effect != Some(Effect::Oversize)
            && draft.finding.event == other.finding.event
            && draft.item == other.item
    };
    let advice: Vec<Rollout> = drafts
        .iter()
        .map(|draft| {
            let hit = |newer: Newer| drafts.iter().any(|other| harmful(other, draft, newer));
            match (hit(Newer::Writer), hit(Newer::Reader)) {
                (false, false) => Rollout::AnyOrder,
                (true, false) => Rollout::ReadersFirst,
                (false, true) => Rollout::WritersFirst,
                (true, true) => Rollout::NotSafe,
            }
        })
        .collect();
    drafts.into_iter().zip(advice).map(|(draft, rollout)| (draft.newer, Finding { rollout, ..draft.finding })).collect()
}
