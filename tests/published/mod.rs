//! The tool's own schemas below `schemas/tool`, for editors and for programs that read what it writes.
//!
//! They are written by this test: `WIREPROOF_PUBLISH=1 cargo test published`. What changes in them is seen in review.

#![allow(clippy::disallowed_methods, reason = "what is published is written by its test")]

use std::{env, fs, path::Path};

use serde_json::Value;

/// The file holds the schema.
fn assert_published(file: &str, schema: &Value) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/tool").join(file);
    let text = serde_json::to_string_pretty(schema).unwrap() + "\n";
    if env::var_os("WIREPROOF_PUBLISH").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), text, "{file} is out of date");
}

#[test]
fn the_report() {
    assert_published("report.schema.json", &wireproof::report::json_schema());
}

#[test]
fn the_counts_of_a_replay() {
    assert_published("replay.schema.json", &wireproof::replay::json_schema());
}

#[test]
fn the_configuration() {
    assert_published("config.schema.json", &wireproof::config::schema());
}
