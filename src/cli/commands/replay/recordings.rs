//! Recordings that the user names.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
};

use anyhow::Context as _;

use crate::replay::Input;

/// Opens recordings, each when its turn comes; standard input where none is named. `label` is what standard input is called.
///
/// # Errors
/// Where a file is not there: that is told before the first is read.
pub(in crate::cli::commands) fn open(files: &[PathBuf], label: Option<&str>) -> anyhow::Result<Vec<Input>> {
    let standard = || Input { name: label.unwrap_or("stdin").to_owned(), bytes: Box::new(io::stdin()) };
    if files.is_empty() {
        return Ok(vec![standard()]);
    }
    let inputs = files.iter().map(|file| {
        if file == Path::new("-") {
            return Ok(standard());
        }
        let name = file.display().to_string();
        let bytes = File::open(file).with_context(|| format!("cannot open the recording {name}"))?;
        Ok(Input {
            name: label.map_or_else(|| name.clone(), |label| format!("{label}:{name}")),
            bytes: Box::new(bytes),
        })
    });
    inputs.collect()
}

/// How many bytes recordings have, where that is known before they are read.
pub(in crate::cli::commands) fn size(files: &[PathBuf]) -> Option<u64> {
    let length = |file: &PathBuf| fs_err::metadata(file).ok().filter(std::fs::Metadata::is_file).map(|data| data.len());
    if files.is_empty() { None } else { files.iter().map(length).sum() }
}
