//! The configuration as users write it and as editors know it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use wireproof::config::{Config, load, schema};

#[test]
fn the_schema_for_editors_is_as_published() {
    insta::assert_json_snapshot!(schema());
}

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
        "#,
    );
    insta::assert_json_snapshot!(config);
    let validator = jsonschema::draft7::new(&schema()).unwrap();
    assert!(validator.is_valid(&serde_json::to_value(config).unwrap()));
}

fn read(text: &str) -> Config {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("wireproof.toml");
    #[expect(clippy::disallowed_methods, reason = "a user's file")]
    std::fs::write(&file, text).unwrap();
    load(&file).unwrap()
}
