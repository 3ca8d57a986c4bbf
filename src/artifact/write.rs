//! Writing: the changes that a survey found, in an order that survives being cut short anywhere.

use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};

use super::{
    ChangeKind, Error, disk,
    ground::Ground,
    journal::{self, Journal},
    manifest, path,
    survey::Survey,
};

/// Waits for other runs below `root` to end, for as long as the file that is returned stays open.
///
/// `None` where the file system has no locks: they keep two runs from mixing, and a run alone needs none.
pub(super) fn take_turn(root: &Path) -> Option<std::fs::File> {
    let directory = std::fs::File::open(root).ok()?;
    directory.lock().ok()?;
    Some(directory)
}

/// Brings the disk up to date.
pub(super) fn write(survey: &Survey<'_>, ground: &Ground<'_>) -> Result<(), Error> {
    let run = Run { survey, ground, root: survey.plan.root() };
    run.sweep()?;
    if survey.is_settled() {
        return Ok(());
    }
    run.prepare()?;
    run.exchange().map_err(Error::CutShort)
}

struct Run<'run> {
    survey: &'run Survey<'run>,
    ground: &'run Ground<'run>,
    root: &'run Path,
}

impl Run<'_> {
    /// Removes what a run that was cut short has left beside the artifacts.
    fn sweep(&self) -> io::Result<()> {
        for (_, temporary) in self.survey.interrupted.iter().flat_map(Journal::temporaries) {
            disk::remove(&self.ground.place(&temporary))?;
        }
        for record in [journal::PATH, manifest::PATH] {
            disk::remove(&self.ground.place(&temporary_of(record)))?;
        }
        Ok(())
    }

    /// Puts a journal in place of the one that stands; an empty one is none.
    fn announce(&self, journal: &Journal) -> io::Result<()> {
        if !journal.entries.is_empty() {
            return self.put_record(journal::PATH, journal.to_bytes());
        }
        if self.survey.interrupted.is_some() || !self.survey.journal.entries.is_empty() {
            disk::remove(&self.ground.place(journal::PATH))?;
        }
        Ok(())
    }

    /// Announces the changes, and writes every new file under a passing name. Where that fails nothing has changed, and
    /// nothing stays behind.
    fn prepare(&self) -> io::Result<()> {
        let mut created = Vec::new();
        let announced = self.announce(&self.survey.journal);
        let prepared = announced.and_then(|()| self.write_temporaries(&mut created));
        if prepared.is_err() {
            self.take_back(&created);
        }
        prepared
    }

    fn write_temporaries(&self, created: &mut Vec<PathBuf>) -> io::Result<()> {
        let mut temporaries = Vec::new();
        let mut directories = BTreeSet::new();
        for (path, temporary) in self.written() {
            let Some(artifact) = self.survey.plan.artifact(path) else { continue };
            let temporary = self.ground.place(&temporary);
            if let Some(directory) = temporary.parent()
                && directories.insert(directory.to_owned())
            {
                disk::create_directories(self.root, directory, created)?;
            }
            disk::create(&temporary, &artifact.bytes)?;
            temporaries.push(temporary);
        }
        disk::settle_files(self.root, &temporaries)
    }

    /// Takes back what was prepared, as far as that is possible: the error that led here is the one to tell.
    fn take_back(&self, created: &[PathBuf]) {
        let _ = disk::remove(&self.ground.place(&temporary_of(journal::PATH)));
        for (_, temporary) in self.written() {
            let _ = disk::remove(&self.ground.place(&temporary));
        }
        // The journal of a run that was cut short earlier still has to be completed.
        if self.survey.interrupted.is_none() {
            let _ = disk::remove(&self.ground.place(journal::PATH));
        }
        for directory in created.iter().rev() {
            disk::remove_empty(directory);
        }
        self.remove_emptied_directories(journal::PATH);
    }

    /// Changes what stands below its own name. What stops this half-way is on record in the journal.
    fn exchange(&self) -> io::Result<()> {
        self.remove_stale()?;
        self.name_staged()?;
        self.remove_forgotten_directories();
        self.record()?;
        self.announce(&self.survey.carried)?;
        if self.survey.manifest_change == Some(ChangeKind::Removed) {
            self.remove_emptied_directories(manifest::PATH);
        }
        Ok(())
    }

    /// Before new files take their names: where case is ignored, one of them may be a stale file's.
    fn remove_stale(&self) -> io::Result<()> {
        for change in self.survey.changes.iter().filter(|change| change.kind == ChangeKind::Removed) {
            disk::remove(&self.ground.place(&change.path))?;
            self.remove_emptied_directories(&change.path);
        }
        Ok(())
    }

    fn name_staged(&self) -> io::Result<()> {
        let mut directories = BTreeSet::new();
        for (path, temporary) in self.written() {
            let place = self.ground.place(path);
            disk::rename(&self.ground.place(&temporary), &place)?;
            directories.extend(place.parent().map(Path::to_owned));
        }
        disk::settle_names(self.root, &directories.into_iter().collect::<Vec<_>>())
    }

    /// Removes the directories that a run which was cut short has emptied, or has made for files that it never wrote.
    fn remove_forgotten_directories(&self) {
        for path in self.survey.interrupted.iter().flat_map(|journal| journal.entries.keys()) {
            self.remove_emptied_directories(path);
        }
    }

    /// Removes the directories on the way to a file that is gone, from the inside out, as far as they are empty.
    fn remove_emptied_directories(&self, path: &str) {
        for parent in path::parents(path).rev() {
            if !disk::remove_empty(&self.ground.place(parent)) {
                break;
            }
        }
    }

    fn record(&self) -> io::Result<()> {
        match self.survey.manifest_change {
            None => Ok(()),
            Some(ChangeKind::Removed) => disk::remove(&self.ground.place(manifest::PATH)),
            Some(ChangeKind::Added | ChangeKind::Changed) => {
                self.put_record(manifest::PATH, self.survey.manifest.to_bytes())
            }
        }
    }

    fn put_record(&self, path: &str, bytes: Option<Vec<u8>>) -> io::Result<()> {
        let Some(bytes) = bytes else { return Ok(()) };
        let (place, temporary) = (self.ground.place(path), self.ground.place(&temporary_of(path)));
        let directory = place.parent().unwrap_or(self.root);
        disk::create_directories(self.root, directory, &mut Vec::new())?;
        disk::create(&temporary, &bytes)?;
        disk::settle_files(self.root, std::slice::from_ref(&temporary))?;
        disk::rename(&temporary, &place)?;
        disk::settle_names(self.root, &[directory.to_owned()])
    }

    /// The files that this run writes, each with its passing name.
    fn written(&self) -> impl Iterator<Item = (&str, String)> {
        let changes = &self.survey.changes;
        self.survey.journal.temporaries().filter(|(path, _)| {
            let index = changes.binary_search_by(|change| change.path.as_str().cmp(path));
            index.is_ok_and(|index| changes[index].kind != ChangeKind::Removed)
        })
    }
}

fn temporary_of(record: &str) -> String {
    record.replacen("generated/", "generated/.tmp-wireproof-next-", 1)
}
