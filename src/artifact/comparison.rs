//! The comparison: for each file, what it is now and what it should be, and whether the tool may change it.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
};

use rayon::prelude::*;

use super::{
    Artifact, Change, ChangeKind, Obstacle, ObstacleKind, Plan,
    ground::{Found, Ground},
    journal::{Entry, Journal},
    manifest::{Hash, Manifest},
    path,
};

/// What is seen where one artifact goes.
enum Sight {
    Blocked(Obstacle),
    /// What the file holds, if it is there, and what it will hold.
    Clear {
        was: Option<Hash>,
        will: Hash,
    },
}

impl Sight {
    fn of(artifact: &Artifact, ground: &Ground<'_>) -> io::Result<Self> {
        let will = Hash::of(&artifact.bytes);
        let was = match ground.look(&artifact.path)? {
            Found::Blocked(obstacle) => return Ok(Self::Blocked(obstacle)),
            Found::Nothing => None,
            Found::File(length) => {
                let on_disk = ground.read(&artifact.path, length)?;
                Some(if on_disk == artifact.bytes { will.clone() } else { Hash::of(&on_disk) })
            }
        };
        Ok(Self::Clear { was, will })
    }
}

/// What a comparison has found.
pub(super) struct Comparison<'plan> {
    plan: &'plan Plan,
    recorded: &'plan BTreeMap<String, Hash>,
    interrupted: Option<&'plan Journal>,
    /// Files of earlier runs that are no artifacts any more, by path without case.
    stale: BTreeMap<String, &'plan str>,
    pub(super) obstacles: Vec<Obstacle>,
    pub(super) changes: Vec<Change>,
    pub(super) journal: Journal,
    pub(super) carried: Journal,
    /// What the manifest will list.
    pub(super) files: BTreeMap<String, Hash>,
    pub(super) unchanged: usize,
}

impl<'plan> Comparison<'plan> {
    pub(super) fn make(
        plan: &'plan Plan,
        recorded: &'plan Manifest,
        interrupted: Option<&'plan Journal>,
        ground: &mut Ground<'_>,
    ) -> io::Result<Self> {
        let mut comparison = Self {
            plan,
            recorded: &recorded.files,
            interrupted,
            stale: BTreeMap::new(),
            obstacles: Vec::new(),
            changes: Vec::new(),
            journal: Journal::default(),
            carried: Journal::default(),
            files: BTreeMap::new(),
            unchanged: 0,
        };
        comparison.sort_out_earlier_files();
        // Looked at side by side, judged in order.
        ground.learn(plan.artifacts().iter().map(|artifact| artifact.path.as_str()))?;
        let sights: Vec<io::Result<Sight>> =
            plan.artifacts().par_iter().map(|artifact| Sight::of(artifact, ground)).collect();
        for (artifact, sight) in plan.artifacts().iter().zip(sights) {
            comparison.judge(artifact, sight?);
        }
        let stale: BTreeSet<_> = comparison.stale.values().copied().collect();
        ground.learn(stale.iter().copied())?;
        for path in stale {
            comparison.consider_removal(path, ground)?;
        }
        comparison.changes.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        comparison.obstacles.dedup();
        Ok(comparison)
    }

    /// Parts the files of earlier runs that are no artifacts of this one into stale ones and ones left out.
    fn sort_out_earlier_files(&mut self) {
        for (path, hash) in self.recorded {
            if self.plan.artifact(path).is_some() {
                continue;
            }
            if self.plan.is_left_out(path) {
                self.files.insert(path.clone(), hash.clone());
            } else {
                self.stale.insert(path::folded(path), path);
            }
        }
        for (path, entry) in self.interrupted.into_iter().flat_map(|journal| &journal.entries) {
            if self.plan.artifact(path).is_some() {
                continue;
            }
            if self.plan.is_left_out(path) {
                self.carried.entries.insert(path.clone(), entry.clone());
            } else {
                self.stale.insert(path::folded(path), path);
            }
        }
    }

    fn judge(&mut self, artifact: &Artifact, sight: Sight) {
        let path = &artifact.path;
        let (was, will) = match sight {
            Sight::Blocked(obstacle) => {
                self.obstacles.push(obstacle);
                return;
            }
            Sight::Clear { was, will } => (was, will),
        };
        // Where case is ignored, a stale file of another case is this file, and goes before it is written anew.
        let renamed = self.stale.get(&path::folded(path)).copied();
        if was.as_ref() == Some(&will) && renamed.is_none() {
            self.unchanged += 1;
        } else if let Some(hash) = &was
            && !self.is_ours(path, hash, renamed)
            && *hash != will
        {
            self.obstacles.push(Obstacle { path: path.clone(), kind: ObstacleKind::Foreign });
        } else {
            let kind = if was.is_none() { ChangeKind::Added } else { ChangeKind::Changed };
            self.changes.push(Change { path: path.clone(), kind });
        }
        // What is adopted is announced too: until the manifest lists it, only the journal tells whose it is.
        if was.as_ref() != Some(&will) || !self.recorded.contains_key(path) {
            self.journal.entries.insert(path.clone(), Entry { was, will: Some(will.clone()) });
        }
        self.files.insert(path.clone(), will);
    }

    /// Whether an earlier run made the file that stands where an artifact goes.
    fn is_ours(&self, path: &str, hash: &Hash, renamed: Option<&str>) -> bool {
        self.recorded.contains_key(path)
            || self.plan.is_known(path)
            || self.interrupted.is_some_and(|journal| journal.owns(path, hash))
            || renamed.is_some_and(|renamed| self.is_as_we_left_it(renamed, hash))
    }

    fn consider_removal(&mut self, path: &str, ground: &Ground<'_>) -> io::Result<()> {
        // A link or directory that took the file's place is somebody's own: it stays, and is ours no more.
        let Found::File(length) = ground.look(path)? else { return Ok(()) };
        let was = Hash::of(&ground.read(path, length)?);
        if !self.is_as_we_left_it(path, &was) {
            self.obstacles.push(Obstacle { path: path.to_owned(), kind: ObstacleKind::Edited });
            return Ok(());
        }
        self.changes.push(Change { path: path.to_owned(), kind: ChangeKind::Removed });
        self.journal.entries.insert(path.to_owned(), Entry { was: Some(was), will: None });
        Ok(())
    }

    fn is_as_we_left_it(&self, path: &str, hash: &Hash) -> bool {
        self.recorded.get(path) == Some(hash) || self.interrupted.is_some_and(|journal| journal.owns(path, hash))
    }
}
