//! One file that the user asked for by name, such as a report: outside the set that a manifest lists.

use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
};

use super::disk;

/// Writes a file where the user wants it, in place of what is there. It is old or new at any moment, never torn.
///
/// # Errors
/// Where the directory is missing or cannot be written to.
pub fn write_file(place: &Path, bytes: &[u8]) -> io::Result<()> {
    let directory = match place.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let mut name = OsString::from(".tmp-wireproof-");
    name.push(place.file_name().unwrap_or_default());
    let unfinished: PathBuf = directory.join(name);
    disk::remove(&unfinished)?;
    let written = disk::create(&unfinished, bytes)
        .and_then(|()| disk::settle_files(directory, std::slice::from_ref(&unfinished)))
        .and_then(|()| disk::rename(&unfinished, place));
    if written.is_err() {
        disk::remove(&unfinished)?;
    }
    written
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
}
