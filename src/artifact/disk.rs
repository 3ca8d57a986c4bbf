//! The changes that a run makes on disk, one system call each.
//!
//! Every change passes through [`step`], so that tests can cut a run short, or make it fail, before any one of them.

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
    step()?;
    let mut file = fs::File::create_new(place)?;
    step()?;
    file.write_all(bytes)
}

/// Writes to something that is there and is no file.
pub(super) fn pour(place: &Path, bytes: &[u8]) -> io::Result<()> {
    step()?;
    fs::OpenOptions::new().write(true).open(place)?.write_all(bytes)
}

/// Gives a file its name, in place of the file that has it.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    step()?;
    fs::rename(from, to)
}

/// Removes a file, if it is there.
pub(super) fn remove(place: &Path) -> io::Result<()> {
    step()?;
    match fs::remove_file(place) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// Creates the directories that are missing on the way to `directory`, and adds them to `created`, the outermost first.
pub(super) fn create_directories(root: &Path, directory: &Path, created: &mut Vec<PathBuf>) -> io::Result<()> {
    let missing: Vec<_> =
        directory.ancestors().take_while(|&ancestor| ancestor != root && !ancestor.exists()).collect();
    for directory in missing.into_iter().rev() {
        step()?;
        match fs::create_dir(directory) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            result => result?,
        }
        created.push(directory.to_owned());
    }
    Ok(())
}

/// Removes a directory if it is empty, and says whether it did.
pub(super) fn remove_empty(directory: &Path) -> bool {
    // Not through `fs_err`: that it is not empty is no error to tell about.
    step().is_ok() && std::fs::remove_dir(directory).is_ok()
}

/// Waits until the bytes of files have reached the disk.
pub(super) fn settle_files(root: &Path, files: &[PathBuf]) -> io::Result<()> {
    step()?;
    if files.len() > FEW && settle_everything(root)? {
        return Ok(());
    }
    // Windows synchronises only what is open for writing.
    files.iter().try_for_each(|file| fs::OpenOptions::new().write(true).open(file)?.sync_all())
}

/// Waits until the names in directories have reached the disk.
pub(super) fn settle_names(root: &Path, directories: &[PathBuf]) -> io::Result<()> {
    step()?;
    if cfg!(windows) || (directories.len() > FEW && settle_everything(root)?) {
        return Ok(());
    }
    directories.iter().try_for_each(|directory| match fs::File::open(directory)?.sync_all() {
        // Some network and shared file systems have no such operation.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        result => result,
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
#[expect(clippy::unnecessary_wraps, reason = "in tests it fails")]
const fn step() -> io::Result<()> {
    Ok(())
}
