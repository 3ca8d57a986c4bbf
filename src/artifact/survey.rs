//! The survey: a plan held against the disk, without touching it. Every mode begins with it.

use super::{
    Change, ChangeKind, Error, Plan, Report,
    comparison::Comparison,
    ground::Ground,
    journal::Journal,
    manifest::{self, Manifest},
};

/// A plan held against the disk.
pub(super) struct Survey<'plan> {
    pub(super) plan: &'plan Plan,
    /// The artifacts that change, by path.
    pub(super) changes: Vec<Change>,
    /// What an earlier run announced and did not complete.
    pub(super) interrupted: Option<Journal>,
    /// What this run announces before its first change.
    pub(super) journal: Journal,
    /// What of `interrupted` concerns files that this run knows nothing of.
    pub(super) carried: Journal,
    /// The manifest that describes the disk afterwards.
    pub(super) manifest: Manifest,
    /// What becomes of the manifest; `None` where it stands as it should.
    pub(super) manifest_change: Option<ChangeKind>,
    unchanged: usize,
}

impl<'plan> Survey<'plan> {
    /// Compares, and fails when anything that is not the tool's own is in the way.
    pub(super) fn make(plan: &'plan Plan, ground: &mut Ground<'_>) -> Result<Self, Error> {
        let (recorded, recorded_bytes) = Manifest::read(ground)?;
        let interrupted = Journal::read(ground)?;
        let comparison = Comparison::make(plan, &recorded, interrupted.as_ref(), ground)?;
        if !comparison.obstacles.is_empty() {
            return Err(Error::Blocked(comparison.obstacles));
        }
        let Comparison { changes, mut journal, carried, files, mut unchanged, .. } = comparison;
        journal.entries.extend(carried.entries.clone());
        let manifest = Manifest::new(files);
        let manifest_change = match (recorded_bytes, manifest.to_bytes()) {
            (None, None) => None,
            (None, Some(_)) => Some(ChangeKind::Added),
            (Some(_), None) => Some(ChangeKind::Removed),
            (Some(recorded), Some(bytes)) if recorded == bytes => {
                unchanged += 1;
                None
            }
            (Some(_), Some(_)) => Some(ChangeKind::Changed),
        };
        Ok(Self { plan, changes, interrupted, journal, carried, manifest, manifest_change, unchanged })
    }

    /// Whether the disk is as it should be, as far as the plan knows it.
    pub(super) fn is_settled(&self) -> bool {
        self.changes.is_empty() && self.manifest_change.is_none() && !self.completes_another()
    }

    pub(super) fn report(self) -> Report {
        let interrupted = self.completes_another();
        let mut changes = self.changes;
        if let Some(kind) = self.manifest_change {
            let place = changes.partition_point(|change| change.path.as_str() < manifest::PATH);
            changes.insert(place, Change { path: manifest::PATH.to_owned(), kind });
        }
        Report { changes, unchanged: self.unchanged, interrupted }
    }

    /// Whether an earlier run was cut short amid files that this plan knows.
    fn completes_another(&self) -> bool {
        self.interrupted.as_ref().is_some_and(|journal| *journal != self.carried)
    }
}
