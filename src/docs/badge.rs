//! Whether an event can live beside the supported releases, in a word.

use indexmap::IndexMap;

use super::site::{Site, Step};
use crate::compat::{Effect, Finding, Rollout, Severity};

/// What the gate says of each event, by release.
#[derive(Debug)]
pub(super) struct Badges<'s> {
    by_event: IndexMap<&'s str, Vec<&'s Finding>>,
    supported: &'s [Step],
}

/// Whether an event can live beside the supported releases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Badge {
    /// The name of its looks: `good`, `warn`, `bad` or `none`.
    pub(super) class: &'static str,
    /// A word or two.
    pub(super) word: &'static str,
    /// A sentence.
    pub(super) text: String,
    /// The order of the rollout, a sentence; empty where nothing is known.
    pub(super) rollout: &'static str,
}

impl<'s> Badges<'s> {
    pub(super) fn new(site: &'s Site<'s>) -> Self {
        let mut by_event: IndexMap<&str, Vec<&Finding>> = IndexMap::new();
        for (_, finding) in site.supported.iter().flat_map(|step| &step.findings) {
            by_event.entry(&finding.event).or_default().push(finding);
        }
        Self { by_event, supported: &site.supported }
    }

    /// The badge of an event.
    pub(super) fn of(&self, event: &str) -> Badge {
        let names: Vec<&str> = self.supported.iter().map(|step| step.older.as_str()).collect();
        if names.is_empty() {
            let text = "No release is frozen yet, so there is nothing to be compatible with.".to_owned();
            return Badge { class: "none", word: "unreleased", text, rollout: "" };
        }
        let findings = self.by_event.get(event).map_or(&[][..], Vec::as_slice);
        let of = |severity: Severity| findings.iter().filter(move |each| each.severity == severity && !each.waived);
        let hit = |severity: Severity| {
            let is_hit =
                |step: &&Step| of(severity).any(|finding| [&finding.writer, &finding.reader].contains(&&step.older));
            self.supported.iter().filter(is_hit).map(|step| step.older.as_str()).collect::<Vec<_>>()
        };
        let (errors, warnings) = (hit(Severity::Error), hit(Severity::Warning));
        let all = list(&names);
        let (class, word, text) = if !errors.is_empty() {
            ("bad", "breaks", format!("Not compatible with {}: see the changes below.", list(&errors)))
        } else if !warnings.is_empty() {
            ("warn", "take care", format!("Lives beside {all}; look at the warnings about {}.", list(&warnings)))
        } else if findings.iter().any(|finding| finding.waived) {
            ("warn", "waived", format!("Lives beside {all}, with findings that are waived."))
        } else {
            ("good", "compatible", format!("Lives beside {all}, as reader and as writer."))
        };
        Badge { class, word, text, rollout: rollout(findings) }
    }
}

/// The one order that suits every finding.
fn rollout(findings: &[&Finding]) -> &'static str {
    let counted = findings.iter().filter(|finding| !finding.waived && finding.effect != Some(Effect::Oversize));
    let (mut readers, mut writers, mut steps) = (false, false, false);
    for finding in counted {
        match finding.rollout {
            Rollout::AnyOrder => {}
            Rollout::ReadersFirst => readers = true,
            Rollout::WritersFirst => writers = true,
            Rollout::NotSafe => steps = true,
        }
    }
    match (steps || readers && writers, readers, writers) {
        (true, ..) => "Rollout: no order is safe; make the change in steps.",
        (_, true, _) => "Rollout: every reader before the first writer.",
        (_, _, true) => "Rollout: every writer before the first reader.",
        _ => "Rollout: readers and writers in any order.",
    }
}

/// Names in a sentence.
pub(super) fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
