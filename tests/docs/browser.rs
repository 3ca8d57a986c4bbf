//! The site in Chromium: `browser.mjs` drives it.

use std::{path::Path, process::Command};

use crate::typescript::tools;

#[test]
fn the_site_works_in_a_browser() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new("node")
        .arg("--test")
        .arg(repository.join("tests/docs/browser.test.mjs"))
        .env("SITE", repository.join("generated/docs"))
        .env("TOOLS", tools())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
    assert!(told.contains("# skipped 0") || told.contains("ℹ skipped 0"), "{told}");
}
