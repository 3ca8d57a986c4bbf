//! The committed package of the reference catalogue.

use std::{path::Path, process::Command};

use super::toolchain::run;

#[test]
fn it_is_formatted_vetted_and_built() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("generated/go");
    let formatted = run(Command::new("gofmt").args(["-l", "."]).current_dir(&package));
    assert_eq!(String::from_utf8_lossy(&formatted.stdout), "", "files that gofmt would change");
    for command in ["vet", "build"] {
        run(Command::new("go").args([command, "./..."]).current_dir(&package));
    }
}
