//! The configuration as users write it and as editors know it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use wireproof::config::{Config, MainBranch, Window, load, schema};

#[test]
fn an_empty_file_is_the_default() {
    assert_eq!(read(""), Config::default());
}

#[test]
fn everything_can_be_said() {
    let config = read(
        r#"
        targets = ["typescript"]

        [schema]
        id-base = "https://example.com/"

        [target.go]
        module = "example.com/pubsub"
        uuid = "google"
        rename = { ChatID = "ChatIdentifier" }
        aliases = { sdk = ["Chat"] }

        [target.typescript]
        package = "@example/pubsub"
        wide-integers = "bigint"

        [check]
        mode = "BACKWARD_TRANSITIVE"
        window = 3
        main = "origin/trunk"

        [check.severity]
        enum-value-added = "note"

        [check.events.chat_event.severity]
        enum-value-added = "off"

        [[check.waivers]]
        fingerprint = "3fa9c1d27be0"
        reason = "Nobody reads it."
        until = "2.34.0"

        [[check.waivers]]
        fingerprint = "0123456789ab"
        reason = "Gone by then."
        until = 2028-02-29

        [transport]
        payload = 8000
        channel = 63

        [transport.channels."chat:owner:{owner_id}"]
        payload = 4000
        "#,
    );
    insta::assert_json_snapshot!(config);
    let validator = jsonschema::draft7::new(&schema()).unwrap();
    assert!(validator.is_valid(&serde_json::to_value(config).unwrap()));
}

#[test]
fn the_example_in_the_readme_is_valid() {
    let readme = include_str!("../../README.md");
    let example = readme.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let example = example.filter(|block| block.contains("[check]")).collect::<Vec<_>>();
    assert_eq!(example.len(), 1);
    let config = read(example[0]);
    assert_eq!((config.check.waivers.len(), config.transport.channels.len()), (1, 1));
}

#[test]
fn the_window_and_the_branch_have_several_spellings() {
    let window = |spelling: &str| read(&format!("[check]\nwindow = {spelling}\n")).check.window;
    assert_eq!(Config::default().check.window, Window::All);
    assert!(matches!(window("3"), Window::Newest(count) if count.get() == 3));
    assert!(matches!(window("[\"2.31.0\"]"), Window::Versions(versions) if versions.len() == 1));
    assert!(matches!(window("\">=2.30, <4\""), Window::Requirement(_)));
    let branch = |spelling: &str| read(&format!("[check]\nmain = {spelling}\n")).check.main;
    assert_eq!([branch("true"), branch("false")], [MainBranch::Usual, MainBranch::Off]);
    assert_eq!(branch("\"trunk\""), MainBranch::Named("trunk".to_owned()));
}

#[test]
fn the_schema_for_editors_refuses_what_loading_refuses() {
    let validator = jsonschema::draft7::new(&schema()).unwrap();
    let valid = |check: serde_json::Value| validator.is_valid(&serde_json::json!({"check": check}));
    let waiver = |fingerprint: &str, reason: &str| serde_json::json!({"waivers": [{"fingerprint": fingerprint, "reason": reason, "until": "1.0.0"}]});
    assert!(valid(waiver("3fa9c1d27be0", "x")));
    assert!(!valid(waiver("3fa9c1d27be", "x")));
    assert!(!valid(waiver("3fa9c1d27be0", " ")));
    for (key, good, bad) in [("window", 3, 0), ("window", 1, -1)] {
        assert!(valid(serde_json::json!({key: good})) && !valid(serde_json::json!({key: bad})));
    }
    assert!(valid(serde_json::json!({"main": false, "mode": "FULL"})));
    assert!(!valid(serde_json::json!({"main": ""})) && !valid(serde_json::json!({"mode": "full"})));
}

fn read(text: &str) -> Config {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("wireproof.toml");
    #[expect(clippy::disallowed_methods, reason = "a user's file")]
    std::fs::write(&file, text).unwrap();
    load(&file).unwrap()
}
