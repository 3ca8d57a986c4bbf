//! `replay` and `check --traffic`, from outside.

use std::{fs, path::PathBuf};

use serde_json::Value;
use wireproof::cli::Exit;

use super::{
    project::{Outcome, Project},
    sample::{first_release, louder},
};

/// A project with `1.0.0` frozen, in which `louder` is generated, and a recording.
fn project(recording: &str) -> (Project, String) {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    assert_eq!(project.call(first_release(), &["release", "1.0.0"]).exit, Exit::Fine);
    project.call(louder::release(), &["generate"]);
    project.put("messages.ndjson", recording);
    let file = project.root().join("messages.ndjson").display().to_string();
    (project, file)
}

const RECORDING: &str = concat!(
    r#"{"channel":"greetings:7","payload":{"text":"hi","tone":"warm"}}"#,
    "\n",
    r#"{"channel":"greetings:7","payload":{"text":"hi","tone":"neutral","volume":3}}"#,
    "\n",
    r#"{"channel":"greetings:8","payload":"{\"text\":\"ho\",\"tone\":\"warm\",\"volume\":3,\"echo\":{\"a\":1}}"}"#,
    "\n",
    r#"{"channel":"greetings:eight","payload":{}}"#,
    "\n\n",
    r#"{"channel":"farewells","payload":{"tone":"lukewarm"}}"#,
    "\n",
    "{\"channel\":\"farewells\",\n",
);

fn call(project: &Project, args: &[&str]) -> Outcome {
    project.call(louder::release(), args)
}

#[test]
fn what_readers_do_is_told_place_by_place() {
    let (project, file) = project(RECORDING);
    let outcome = call(&project, &["replay", "1.0.0", &file]);
    assert_eq!(outcome.exit, Exit::Findings);
    insta::assert_snapshot!(outcome.out);
    insta::assert_snapshot!(outcome.err, @r"
    warning: 2 of 7 lines hold no message of the catalogue
        Replayed 4 messages at the readers of 1.0.0 and of today
    ");
}

#[test]
fn json_is_for_programs_and_matches_its_schema() {
    let (project, file) = project(RECORDING);
    let outcome = call(&project, &["replay", "1.0.0", &file, "--format", "json", "--label", "night"]);
    insta::assert_snapshot!(outcome.out);
    let counts: Value = serde_json::from_str(&outcome.out).unwrap();
    let schema = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schemas/tool/replay.schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(schema).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    assert_eq!(validator.iter_errors(&counts).map(|error| error.to_string()).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn parts_are_merged_into_what_the_whole_says() {
    let (project, file) = project(RECORDING);
    let (first, second) = RECORDING.split_at(RECORDING.match_indices('\n').nth(1).unwrap().0 + 1);
    project.put("first.ndjson", first);
    project.put("second.ndjson", second);
    for part in ["first", "second"] {
        let [recording, counts] = ["ndjson", "json"].map(|kind| project.root().join(format!("{part}.{kind}")));
        let (recording, counts) = (recording.display().to_string(), counts.display().to_string());
        let outcome = call(&project, &["replay", "1.0.0", &recording, "--partial", "--output", &counts]);
        assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Fine, ""));
        assert_eq!(project.text(&format!("{part}.json")).lines().count(), 1);
    }
    let [first, second] = ["first.json", "second.json"].map(|name| project.root().join(name).display().to_string());
    let merged = call(&project, &["replay", "--merge", &second, &first, "--format", "json"]);
    assert_eq!(merged.exit, Exit::Findings);
    let whole = call(&project, &["replay", "1.0.0", &file, "--format", "json"]);
    let plain = |text: &str| -> Value {
        let mut counts = serde_json::from_str(text).unwrap();
        forget_first(&mut counts);
        counts
    };
    assert_eq!(plain(&merged.out), plain(&whole.out));
}

/// Which message is the first hangs on the names of the parts.
fn forget_first(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.shift_remove("first");
            members.values_mut().for_each(forget_first);
        }
        Value::Array(items) => items.iter_mut().for_each(forget_first),
        _ => {}
    }
}

#[test]
fn what_cannot_be_replayed_says_what_to_do() {
    let (project, file) = project("{}\n");
    let failed = |args: &[&str]| {
        let outcome = call(&project, args);
        assert_eq!(outcome.exit, Exit::Failed, "{}", outcome.out);
        outcome.err
    };
    insta::assert_snapshot!(failed(&["replay", "1.0.0", &file, "--event", "shout"]), @"error: neither side has an event `shout`; there are `greeting`, `farewell`");
    insta::assert_snapshot!(failed(&["replay", "1.0.0", &file, "--channel", "greetings:"]), @"error: no event of either side is published on `greetings:` alone; there are `greetings:{room}`, `farewells`");
    insta::assert_snapshot!(failed(&["replay", "1.0.0", "missing.ndjson"]), @r"
    error: cannot open the recording missing.ndjson
      caused by: No such file or directory (os error 2)
    ");
    insta::assert_snapshot!(failed(&["replay", "--merge", &file]), @"error: [root]/messages.ndjson holds no counts of `replay --partial`: missing field `schema_version`");
    assert_eq!(call(&project, &["replay"]).exit, Exit::Usage);
    let outcome = call(&project, &["replay", "1.0.0", &file]);
    assert_eq!(outcome.exit, Exit::Fine);
    insta::assert_snapshot!(outcome.out, @r"
    0 messages of 3 B in 1 line, at the readers of 1.0.0 and of today

    farewell: 0 messages

    greeting: 0 messages

    1 line of an event that nothing names
      [root]/messages.ndjson:1: nothing says which event it is; name it with --event or --channel
    ");
}

#[test]
fn a_harmless_recording_is_fine() {
    let (project, file) = project(&format!("{}\n", r#"{"text":"hi","tone":"warm","volume":3}"#));
    let outcome = call(&project, &["replay", "1.0.0", &file, "--event", "greeting", "--jobs", "1", "-q"]);
    assert_eq!((outcome.exit, outcome.err.as_str()), (Exit::Fine, ""));
    insta::assert_snapshot!(outcome.out, @r#"
    1 message of 39 B in 1 line, at the readers of 1.0.0 and of today

    farewell: 0 messages

    greeting: 1 message, 38 B
      lost at /volume on readers of 1.0.0: 1 message
        first at [root]/messages.ndjson:1: {"text":"hi","tone":"warm","volume":3}
      members that were there:
        1  /text
        1  /tone
        1  /volume
    "#);
}

#[test]
fn check_counts_recorded_messages_beside_findings() {
    let (project, file) = project(RECORDING);
    let without = call(&project, &["check", "--format", "json"]);
    let with = call(&project, &["check", "--format", "json", "--traffic", &file]);
    assert_eq!(with.exit, without.exit);
    let mut report: Value = serde_json::from_str(&with.out).unwrap();
    let told: Vec<String> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| {
            let words = ["event", "rule", "pointer", "writer", "reader"].map(|name| finding[name].as_str().unwrap());
            format!("{}: {}", words.join(" "), finding["traffic"])
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r#"
    greeting enum-value-added /tone today 1.0.0: {"hits":1,"messages":3}
    greeting required-field-added /volume 1.0.0 today: {"hits":1,"messages":3}
    greeting enum-value-added /tone today 1.0.0: {"hits":1,"messages":3}
    greeting closed-enum-on-event /tone today today: {"hits":0,"messages":3}
    greeting required-field-added /volume today 1.0.0: {"hits":2,"messages":3}
    farewell enum-value-added /tone today 1.0.0: {"hits":0,"messages":1}
    farewell enum-value-added /tone today 1.0.0: {"hits":0,"messages":1}
    "#);
    for finding in report["findings"].as_array_mut().unwrap() {
        finding.as_object_mut().unwrap().shift_remove("traffic");
    }
    assert_eq!(report, serde_json::from_str::<Value>(&without.out).unwrap(), "traffic changes nothing else");
    let text = call(&project, &["check", "--traffic", &file]).out;
    assert!(text.contains("= traffic: hits 1 of 3 recorded messages"), "{text}");
    let refused = call(&project, &["check", "--traffic", "-"]);
    assert_eq!(refused.exit, Exit::Failed);
    assert!(refused.err.contains("--traffic takes files"), "{}", refused.err);
}
