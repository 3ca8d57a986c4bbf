//! Running a Go program.

use std::{ffi::OsStr, io::ErrorKind, path::Path, process::Command};

/// Runs the Go program in that folder; what it says when it fails is the error.
pub(crate) fn run(folder: &Path, arguments: &[&OsStr]) -> Result<(), String> {
    match Command::new("go").args(["run", "."]).args(arguments).current_dir(folder).output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            panic!("no `go` on the path: install Go 1.24 or newer, https://go.dev/dl")
        }
        Err(error) => panic!("go: {error}"),
    }
}
