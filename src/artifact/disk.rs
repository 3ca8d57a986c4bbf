//! The changes that a run makes on disk, one system call each.
//!
//! Every change passes through [`step`], so that tests can cut a run short before any one of them.

use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use fs_err as fs;

/// Up to so many files are synchronised one by one. Above it, on Linux, the whole file system is, in one call: cheaper
/// than thousands of single ones, dearer than a few when other programs have much unwritten data.
const FEW: usize = 64;

/// Writes a file that must not exist yet.
pub(super) fn create(place: &Path, bytes: &[u8]) -> io::Result<()> {
    step();
    let mut file = fs::File::create_new(place)?;
    step();
    file.write_all(bytes)
}

/// Gives a file its name, in place of the file that has it.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    step();
    fs::rename(from, to)
}

/// Removes a file, if it is there.
pub(super) fn remove(place: &Path) -> io::Result<()> {
    step();
    match fs::remove_file(place) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// Creates the directories that are missing on the way to `directory` and returns them, the outermost first.
pub(super) fn create_directories(root: &Path, directory: &Path) -> io::Result<Vec<PathBuf>> {
    let missing: Vec<_> = directory
        .ancestors()
        .take_while(|&ancestor| ancestor != root && !ancestor.exists())
        .map(Path::to_owned)
        .collect();
    for directory in missing.iter().rev() {
        step();
        match fs::create_dir(directory) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            result => result?,
        }
    }
    Ok(missing.into_iter().rev().collect())
}

/// Removes a directory if it is empty, and says whether it did.
pub(super) fn remove_empty(directory: &Path) -> bool {
    step();
    // Not through `fs_err`: that it is not empty is no error to tell about.
    std::fs::remove_dir(directory).is_ok()
}

/// Waits until files, or the names in directories, have reached the disk.
pub(super) fn settle<'place>(root: &Path, places: impl Iterator<Item = &'place Path> + Clone) -> io::Result<()> {
    step();
    if places.clone().nth(FEW).is_some() && settle_everything(root)? {
        return Ok(());
    }
    places.map(|place| (place, fs::File::open(place))).try_for_each(|(place, file)| match file {
        Ok(file) => file.sync_all(),
        // Windows opens no directories, and needs no synchronising of names.
        Err(_) if cfg!(windows) && place.is_dir() => Ok(()),
        Err(error) => Err(error),
    })
}

#[cfg(target_os = "linux")]
fn settle_everything(root: &Path) -> io::Result<bool> {
    rustix::fs::syncfs(fs::File::open(root)?.file())?;
    Ok(true)
}

#[cfg(not(target_os = "linux"))]
fn settle_everything(_root: &Path) -> io::Result<bool> {
    Ok(false)
}

#[cfg(test)]
use super::crash_tests::step;

#[cfg(not(test))]
const fn step() {}
