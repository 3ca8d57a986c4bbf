//! Findings folded: one cause in one direction is told once, however many releases it shows against.

use indexmap::IndexMap;

use crate::compat::{Effect, Finding, ReaderKind, Rollout, Severity};

/// How findings name the release that is being made.
const TODAY: &str = "today";

/// Findings that differ in nothing but the release that today was compared against. There is at least one.
pub(super) struct Block<'review> {
    /// The one that stands for all.
    pub(super) first: &'review Finding,
    others: Vec<&'review Finding>,
}

/// What findings of one block have in common. Their messages may differ: each tells of its own release.
#[derive(PartialEq, Eq, Hash)]
struct Cause<'review> {
    fingerprint: &'review str,
    rule: &'review str,
    event: &'review str,
    pointer: &'review str,
    /// The writer, where it is today or neither side is.
    writer: Option<&'review str>,
    /// The reader, where it is today or neither side is.
    reader: Option<&'review str>,
    readers: &'review [ReaderKind],
    effect: Option<Effect>,
    severity: Severity,
    rollout: Rollout,
    waived: bool,
}

impl<'review> Cause<'review> {
    fn of(finding: &'review Finding) -> Self {
        let (writer, reader) = (finding.writer.as_str(), finding.reader.as_str());
        let one_is_today = (writer == TODAY) != (reader == TODAY);
        let side = |side: &'review str| (!one_is_today || side == TODAY).then_some(side);
        Self {
            fingerprint: &finding.fingerprint,
            rule: &finding.rule,
            event: &finding.event,
            pointer: &finding.pointer,
            writer: side(writer),
            reader: side(reader),
            readers: &finding.readers,
            effect: finding.effect,
            severity: finding.severity,
            rollout: finding.rollout,
            waived: finding.waived,
        }
    }
}

/// The findings in blocks, each where its first finding stands.
pub(super) fn fold(findings: &[Finding]) -> Vec<Block<'_>> {
    let mut blocks: IndexMap<Cause<'_>, Block<'_>> = IndexMap::new();
    for finding in findings {
        blocks
            .entry(Cause::of(finding))
            .and_modify(|block| block.others.push(finding))
            .or_insert_with(|| Block { first: finding, others: Vec::new() });
    }
    blocks.into_values().collect()
}

impl<'review> Block<'review> {
    /// The findings, in the order of the review.
    pub(super) fn findings(&self) -> impl Iterator<Item = &'review Finding> + use<'_, 'review> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// The writers, each once.
    pub(super) fn writers(&self) -> Vec<&'review str> {
        once_each(self.findings().map(|finding| finding.writer.as_str()))
    }

    /// The readers, each once.
    pub(super) fn readers(&self) -> Vec<&'review str> {
        once_each(self.findings().map(|finding| finding.reader.as_str()))
    }

    /// What is said of other releases in other words than of the first: the release, and the message.
    pub(super) fn other_messages(&self) -> impl Iterator<Item = (&'review str, &'review str)> {
        let first = self.first;
        self.others.iter().filter(move |other| other.message != first.message).map(|other| {
            let release = if other.writer == TODAY { &other.reader } else { &other.writer };
            (release.as_str(), other.message.as_str())
        })
    }
}

fn once_each<'text>(names: impl Iterator<Item = &'text str>) -> Vec<&'text str> {
    let set: indexmap::IndexSet<&str> = names.filter(|name| !name.is_empty()).collect();
    set.into_iter().collect()
}
