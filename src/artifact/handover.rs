//! Files that are handed over to the user: made or extended once, listed in no manifest, and never touched again.

use std::{
    io,
    path::{Path, PathBuf},
};

use fs_err as fs;

use super::{
    ObstacleKind, disk,
    single::{folder, unfinished, write_file},
};

/// A file that is the user's own once it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Where it goes.
    pub place: PathBuf,
    /// What the plan found there; `None` where nothing was, and nothing may be.
    pub was: Option<Vec<u8>>,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// Why files cannot be handed over. Unless it is [`HandoverError::CutShort`], everything is as it was.
#[derive(Debug, thiserror::Error)]
pub enum HandoverError {
    /// Something that must not be overwritten is in the way.
    #[error("nothing was written: `{}` {kind}", place.display())]
    Blocked {
        /// What is in the way.
        place: PathBuf,
        /// What stands there.
        kind: ObstacleKind,
    },
    /// A file is not what the plan was made for.
    #[error("nothing was written: `{}` was changed in the meantime; run the same command again", .0.display())]
    Changed(PathBuf),
    /// The file system refused.
    #[error("nothing was written: {0}")]
    Io(#[from] io::Error),
    /// The file system refused after some files were written, and refused to take them back.
    #[error(
        "the files are half written: {0}; take back what is there, for example with git, and run the same command again"
    )]
    CutShort(io::Error),
}

/// Writes all of the files, or none.
///
/// # Errors
/// Where a file is in the way or is not what the plan found, and where the file system refuses.
pub fn hand_over(files: &[Handover]) -> Result<(), HandoverError> {
    files.iter().try_for_each(Handover::check)?;
    let mut created = Vec::new();
    if let Err(error) = prepare(files, &mut created) {
        take_back(files, &created);
        return Err(error.into());
    }
    for (index, file) in files.iter().enumerate() {
        if let Err(error) = disk::rename(&unfinished(&file.place), &file.place) {
            let undone: io::Result<()> = files[..index].iter().try_for_each(Handover::undo);
            take_back(&files[index..], &created);
            return Err(if undone.is_ok() { HandoverError::Io(error) } else { HandoverError::CutShort(error) });
        }
    }
    let folders: Vec<_> = files.iter().map(|file| folder(&file.place).to_owned()).collect();
    // Every file has its name by now: whether the names outlive a power loss is no reason to say that they do not exist.
    let _ = disk::settle_names(Path::new("."), &folders);
    Ok(())
}

impl Handover {
    /// The place must still be as the plan found it.
    fn check(&self) -> Result<(), HandoverError> {
        let blocked = |kind| Err(HandoverError::Blocked { place: self.place.clone(), kind });
        let found = match fs::symlink_metadata(&self.place) {
            Ok(found) => found,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return if self.was.is_none() { Ok(()) } else { Err(HandoverError::Changed(self.place.clone())) };
            }
            Err(error) => return Err(error.into()),
        };
        match &self.was {
            _ if found.is_symlink() => blocked(ObstacleKind::Link),
            _ if found.is_dir() => blocked(ObstacleKind::Directory),
            _ if !found.is_file() => blocked(ObstacleKind::Special),
            Some(was) if fs::read(&self.place)? == *was => Ok(()),
            _ => Err(HandoverError::Changed(self.place.clone())),
        }
    }

    fn undo(&self) -> io::Result<()> {
        match &self.was {
            None => disk::remove(&self.place),
            Some(was) => write_file(&self.place, was),
        }
    }
}

/// Writes every file under its passing name.
fn prepare(files: &[Handover], created: &mut Vec<PathBuf>) -> io::Result<()> {
    for file in files {
        disk::create_directories(Path::new(""), folder(&file.place), created)?;
        let unfinished = unfinished(&file.place);
        disk::remove(&unfinished)?;
        disk::create(&unfinished, &file.bytes)?;
        if file.was.is_some() {
            fs::set_permissions(&unfinished, fs::metadata(&file.place)?.permissions())?;
        }
    }
    let all: Vec<_> = files.iter().map(|file| unfinished(&file.place)).collect();
    disk::settle_files(Path::new("."), &all)
}

/// Takes back what was prepared, as far as that is possible: the error that led here is the one to tell.
fn take_back(files: &[Handover], created: &[PathBuf]) {
    for file in files {
        let _ = disk::remove(&unfinished(&file.place));
    }
    for directory in created.iter().rev() {
        disk::remove_empty(directory);
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::{Handover, HandoverError, hand_over};
    use crate::artifact::{crash_tests::failing_after, write_file};

    fn plan(root: &Path) -> [Handover; 3] {
        let file = |path: &str, was: Option<&str>, bytes: &str| Handover {
            place: root.join(path),
            was: was.map(|was| was.as_bytes().to_vec()),
            bytes: bytes.as_bytes().to_vec(),
        };
        [
            file("deep/down/new.txt", None, "new"),
            file("kept.txt", Some("old"), "old and more"),
            file("deep/last.txt", None, "last"),
        ]
    }

    fn listing(root: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(root).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn all_files_are_written() {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path();
        write_file(&root.join("kept.txt"), b"old").unwrap();
        hand_over(&plan(root)).unwrap();
        assert_eq!(fs::read_to_string(root.join("deep/down/new.txt")).unwrap(), "new");
        assert_eq!(fs::read_to_string(root.join("kept.txt")).unwrap(), "old and more");
        assert_eq!(
            (listing(root), listing(&root.join("deep"))),
            (vec!["deep".into(), "kept.txt".into()], vec!["down".into(), "last.txt".into()])
        );
    }

    #[test]
    fn a_failure_anywhere_leaves_everything_as_it_was() {
        for steps in 0.. {
            let directory = tempfile::tempdir().unwrap();
            let root = directory.path();
            write_file(&root.join("kept.txt"), b"old").unwrap();
            let (outcome, reached) = failing_after(steps, || hand_over(&plan(root)));
            if !reached {
                outcome.unwrap();
                assert!(steps > 10, "only {steps} steps were seen");
                return;
            }
            // The last steps are those that no longer matter.
            if let Err(error) = outcome {
                assert!(matches!(error, HandoverError::Io(_)), "{error}");
                assert_eq!(listing(root), ["kept.txt"], "after {steps} steps");
                assert_eq!(fs::read_to_string(root.join("kept.txt")).unwrap(), "old");
            }
        }
    }

    #[test]
    fn nothing_is_overwritten() {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path();
        let refused = || hand_over(&plan(root)).unwrap_err();
        assert!(matches!(refused(), HandoverError::Changed(place) if place.ends_with("kept.txt")));
        write_file(&root.join("kept.txt"), b"edited").unwrap();
        assert!(matches!(refused(), HandoverError::Changed(_)));
        write_file(&root.join("kept.txt"), b"old").unwrap();
        fs::create_dir_all(root.join("deep/last.txt")).unwrap();
        assert!(matches!(refused(), HandoverError::Blocked { .. }));
        fs::remove_dir(root.join("deep/last.txt")).unwrap();
        write_file(&root.join("deep/last.txt"), b"mine").unwrap();
        assert!(matches!(refused(), HandoverError::Changed(_)));
        assert_eq!(fs::read_to_string(root.join("deep/last.txt")).unwrap(), "mine");
        assert_eq!(listing(&root.join("deep")), ["last.txt"]);
    }
}
