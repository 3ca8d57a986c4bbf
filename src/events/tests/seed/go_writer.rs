//! The committed examples are what Go writes.

use std::ffi::OsStr;

use crate::{examples, go::run};

#[test]
fn the_examples_are_what_go_writes() {
    let folder = examples::repository().join("tests/seed/go");
    if let Err(complaint) = run(&folder, &[OsStr::new("-check"), examples::root().as_os_str()]) {
        panic!(
            "the examples are stale: write them with `go -C tests/seed/go run . ../../../schemas/examples`\n{complaint}"
        );
    }
}
