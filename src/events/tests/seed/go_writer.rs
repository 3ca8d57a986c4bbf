//! The committed examples are what Go writes.

use std::{io::ErrorKind, process::Command};

use crate::examples;

#[test]
fn the_examples_are_what_go_writes() {
    let folder = examples::repository().join("tests/seed/go");
    let run = Command::new("go").args(["run", ".", "-check"]).arg(examples::root()).current_dir(folder).output();
    let output = match run {
        Err(error) if error.kind() == ErrorKind::NotFound => panic!("no `go` on the path: install Go 1.24 or newer"),
        run => run.unwrap(),
    };
    assert!(
        output.status.success(),
        "the examples are stale: write them with `go -C tests/seed/go run . ../../../schemas/examples`\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
