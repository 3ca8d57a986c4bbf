//! Any text as `wireproof.toml`: read, or refused with its place. What is read is what the published schema describes.
#![no_main]

use std::{fs, path::PathBuf, sync::LazyLock};

use libfuzzer_sys::fuzz_target;
use wireproof::config::{self, Error};

static FILE: LazyLock<(tempfile::TempDir, PathBuf)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(config::FILE);
    (folder, file)
});

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| jsonschema::validator_for(&config::schema()).unwrap());

fuzz_target!(|text: &str| {
    let file = &FILE.1;
    fs::write(file, text).unwrap();
    match config::load(file) {
        Ok(config) => {
            let value = as_json(toml::from_str(text).unwrap());
            assert!(SCHEMA.is_valid(&value), "{value} is read, and the schema refuses it");
            let again = toml::to_string(&config).unwrap();
            fs::write(file, &again).unwrap();
            assert_eq!(config::load(file).unwrap(), config, "{again}");
        }
        Err(Error::Invalid { file: named, line, column, problem }) => {
            assert_eq!(&named, file);
            let own = text.split('\n').nth(line - 1).expect("the line is one of the text");
            assert!((1..=own.chars().count() + 1).contains(&column), "column {column} of {own:?}");
            assert!(!problem.trim().is_empty());
        }
        Err(error) => panic!("{error}"),
    }
});

fn as_json(value: toml::Value) -> serde_json::Value {
    match value {
        toml::Value::Table(table) => table.into_iter().map(|(name, value)| (name, as_json(value))).collect(),
        toml::Value::Array(items) => items.into_iter().map(as_json).collect(),
        toml::Value::Datetime(time) => time.to_string().into(),
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(truth) => truth.into(),
    }
}
