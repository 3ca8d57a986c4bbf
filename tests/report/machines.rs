//! The formats that programs read, read back.

use std::{path::PathBuf, process::Command};

use serde_json::{Value, json};
use wireproof::report::{Format, json_schema};

use super::{fixture, quiet, rendered};

fn parsed(format: Format) -> [Value; 2] {
    [fixture::review(), quiet()].map(|review| serde_json::from_str(&rendered(format, &review)).unwrap())
}

#[test]
fn json() {
    insta::assert_snapshot!("json", rendered(Format::Json, &fixture::review()));
    let [full, empty] = parsed(Format::Json);
    let validator = jsonschema::validator_for(&json_schema()).unwrap();
    for report in [&full, &empty] {
        assert!(validator.is_valid(report), "{:?}", validator.validate(report));
    }
    for (pointer, wrong) in [
        ("/schema_version", json!(2)),
        ("/findings/0/severity", json!("fatal")),
        ("/findings/0/source/line", json!(-1)),
    ] {
        let mut report = full.clone();
        *report.pointer_mut(pointer).unwrap() = wrong;
        assert!(!validator.is_valid(&report), "{pointer}");
    }
    // What was found comes out as it went in.
    let review = fixture::review();
    for (told, finding) in full["findings"].as_array().unwrap().iter().zip(&review.findings) {
        assert_eq!((&told["message"], &told["event"]), (&json!(finding.message), &json!(finding.event)));
        assert_eq!(told["witness"], finding.witness.clone().unwrap_or_default());
    }
}

#[test]
fn github() {
    insta::assert_snapshot!("github", rendered(Format::Github, &fixture::review()));
    assert_eq!(rendered(Format::Github, &quiet()), "");
}

#[test]
fn gitlab() {
    insta::assert_snapshot!("gitlab", rendered(Format::Gitlab, &fixture::review()));
    let [full, empty] = parsed(Format::Gitlab);
    assert_eq!(empty, json!([]));
    let fingerprints: std::collections::BTreeSet<&str> =
        full.as_array().unwrap().iter().map(|entry| entry["fingerprint"].as_str().unwrap()).collect();
    assert_eq!(fingerprints.len(), full.as_array().unwrap().len());
}

#[test]
fn gitlab_drops_no_effect_of_a_cause() {
    let mut review = fixture::review();
    for finding in &mut review.findings {
        finding.fingerprint = "3fa9c1d27be0".to_owned();
    }
    let entries: Value = serde_json::from_str(&rendered(Format::Gitlab, &review)).unwrap();
    assert_eq!(entries[5]["fingerprint"], "3fa9c1d27be0-6");
}

#[test]
fn junit() {
    let text = rendered(Format::Junit, &fixture::review());
    insta::assert_snapshot!("junit", text);
    insta::assert_snapshot!(rendered(Format::Junit, &quiet()), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="orders" tests="1" skipped="0" failures="0" errors="0">
        <testsuite name="orders" tests="1" skipped="0" errors="0" failures="0">
            <testcase name="no findings"/>
        </testsuite>
    </testsuites>
    "#);
    let report = quick_junit::Report::deserialize_from_str(&text).unwrap();
    assert_eq!((report.tests, report.failures, report.skipped), (6, 2, 1));
}

#[test]
fn sarif() {
    insta::assert_snapshot!("sarif", rendered(Format::Sarif, &fixture::review()));
    let validator = jsonschema::validator_for(&sarif_schema()).unwrap();
    for log in parsed(Format::Sarif) {
        let errors: Vec<String> =
            validator.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
    let [mut wrong, _] = parsed(Format::Sarif);
    wrong["runs"][0]["results"][0]["level"] = json!("fatal");
    assert!(!validator.is_valid(&wrong));
}

/// OASIS's own schema, which comes with the crate that the types are from.
fn sarif_schema() -> Value {
    let host = Command::new("rustc").args(["--print", "host-tuple"]).output().unwrap();
    let host = String::from_utf8(host.stdout).unwrap();
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", host.trim()])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&cargo.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages.iter().find(|package| package["name"] == "serde-sarif").unwrap();
    let manifest = PathBuf::from(package["manifest_path"].as_str().unwrap());
    let schema = std::fs::read(manifest.parent().unwrap().join("src/schema.json")).unwrap();
    let mut schema: Value = serde_json::from_slice(&schema).unwrap();
    // OASIS's pattern for languages has a bracket too many, and no report names one.
    for component in ["run", "toolComponent"] {
        let language = schema.pointer_mut(&format!("/definitions/{component}/properties/language")).unwrap();
        language.as_object_mut().unwrap().remove("pattern").unwrap();
    }
    schema
}
