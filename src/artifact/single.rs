//! One file that the user asked for by name, such as a report: outside the set that a manifest lists.

use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
};

use super::{disk, path::TEMPORARY};

/// Writes a file where the user wants it, in place of what is there, through links. It is old or new at any moment, never
/// torn; what is no file, such as `/dev/stdout` or a pipe, is written to.
///
/// # Errors
/// Where the directory is missing or cannot be written to.
pub fn write_file(place: &Path, bytes: &[u8]) -> io::Result<()> {
    let place = &fs_err::canonicalize(place).unwrap_or_else(|_| place.to_owned());
    if std::fs::metadata(place).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        return disk::pour(place, bytes);
    }
    let unfinished = unfinished(place);
    disk::remove(&unfinished)?;
    let written = disk::create(&unfinished, bytes)
        .and_then(|()| disk::settle_files(folder(place), std::slice::from_ref(&unfinished)))
        .and_then(|()| disk::rename(&unfinished, place));
    if written.is_err() {
        disk::remove(&unfinished)?;
    }
    written
}

/// The passing name under which a file that no manifest lists is written, beside its own.
pub fn unfinished(place: &Path) -> PathBuf {
    let mut name = OsString::from(TEMPORARY);
    name.push(place.file_name().unwrap_or_default());
    folder(place).join(name)
}

pub(super) fn folder(place: &Path) -> &Path {
    match place.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::write_file;

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let directory = tempfile::tempdir().unwrap();
        let place = directory.path().join("report.json");
        write_file(&place, b"old").unwrap();
        write_file(&place, b"new").unwrap();
        assert_eq!(fs_err::read(&place).unwrap(), b"new");
        assert_eq!(fs_err::read_dir(directory.path()).unwrap().count(), 1);
        assert!(write_file(&directory.path().join("missing/report.json"), b"").is_err());
    }
    #[cfg(unix)]
    #[test]
    fn a_link_stays_and_a_device_is_written_to() {
        let directory = tempfile::tempdir().unwrap();
        let (real, link) = (directory.path().join("real.json"), directory.path().join("link.json"));
        write_file(&real, b"old").unwrap();
        std::os::unix::fs::symlink("real.json", &link).unwrap();
        write_file(&link, b"new").unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs_err::read(&real).unwrap(), b"new");
        let device = directory.path().join("null");
        std::os::unix::fs::symlink("/dev/null", &device).unwrap();
        write_file(&device, b"gone").unwrap();
        assert!(device.is_symlink() && !std::fs::metadata("/dev/null").unwrap().is_file());
    }
}
