//! The folder for EventCatalog: do its linter and an MDX compiler take the pages, and does hostile text stay text?

mod hostile;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use insta::assert_snapshot;
use serde_json::{Value, json};
use wireproof::{
    Catalogue,
    artifact::Artifact,
    contract::lower,
    eventcatalog::{FOLDER, render},
    schema::emit,
};

use crate::asyncapi::small;

/// The folder of the packages.
fn tools() -> PathBuf {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/eventcatalog/node/node_modules");
    assert!(tools.exists(), "the linter is not installed: run `npm ci --prefix tests/eventcatalog/node`");
    tools
}

fn files(catalogue: &Catalogue) -> Vec<Artifact> {
    let documents = emit(catalogue, None).unwrap();
    render(&lower(&documents).unwrap(), &documents)
}

/// Writes the files into a folder; the paths of the pages.
fn write(files: &[Artifact], folder: &Path) -> Vec<PathBuf> {
    let mut pages = Vec::new();
    for file in files {
        let path = folder.join(file.path.strip_prefix(FOLDER).unwrap().trim_start_matches('/'));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        #[expect(clippy::disallowed_methods, reason = "a test's own file")]
        fs::write(&path, &file.bytes).unwrap();
        if path.extension().is_some_and(|kind| kind == "mdx") {
            pages.push(path);
        }
    }
    pages
}

/// What EventCatalog reads of each page.
fn read(pages: &[PathBuf]) -> Vec<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/eventcatalog/read.mjs");
    let output = Command::new("node").arg(script).args(pages).env("TOOLS", tools()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    let told: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(told.len(), pages.len());
    told
}

/// Rules that are not about our pages: who owns an event nobody knows here, not every theme of the matrix says what it is
/// for, and what is deprecated is still sent.
const RULES: &str = r#"module.exports = { rules: {
  "best-practices/owner-required": "off",
  "best-practices/summary-required": "off",
  "versions/no-deprecated-references": "off",
} };"#;

fn lint(folder: &Path) -> Output {
    #[expect(clippy::disallowed_methods, reason = "a test's own file")]
    fs::write(folder.join(".eventcatalogrc.js"), RULES).unwrap();
    let linter = tools().join("@eventcatalog/linter/dist/cli/index.js");
    Command::new("node").arg(linter).arg(folder).arg("--fail-on-warning").output().unwrap()
}

#[test]
fn pages_tell_of_events_and_channels() {
    for (name, path) in [
        ("event", "events/order_stopped/index.mdx"),
        ("channel", "channels/orders-order_id/index.mdx"),
        ("service", "services/orders/index.mdx"),
    ] {
        let file = files(&small::catalogue()).into_iter().find(|file| file.path == format!("{FOLDER}/{path}")).unwrap();
        assert_snapshot!(name, String::from_utf8(file.bytes).unwrap());
    }
}

#[test]
fn front_matter_says_what_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    let told = read(&write(&files(&small::catalogue()), folder.path()));
    let deprecated = told.iter().find(|page| page["front"]["id"] == "order_shipped").unwrap();
    let expected = json!({
        "id": "order_shipped", "name": "OrderShipped", "version": "1.2.0", "summary": "Published when an order was shipped.",
        "schemaPath": "schema.json", "channels": [{"id": "orders-order_id", "version": "1.2.0"}],
        "deprecated": {"message": "Since 1.1.0. Read `parcel_sent`."},
    });
    assert_eq!(deprecated["front"], expected);
    assert_eq!(deprecated["components"], json!(["SchemaViewer", "NodeGraph"]));
}

#[test]
fn the_linter_of_eventcatalog_minds_nothing() {
    for catalogue in [small::catalogue(), wireproof_matrix::catalogue(), pubsub_events::catalogue()] {
        let folder = tempfile::tempdir().unwrap();
        write(&files(&catalogue), folder.path());
        let output = lint(folder.path());
        let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{told}");
    }
}

/// The linter would have said something.
#[test]
fn the_linter_of_eventcatalog_minds_a_missing_channel() {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<Artifact> =
        files(&small::catalogue()).into_iter().filter(|file| !file.path.contains("/channels/stopped")).collect();
    write(&files, folder.path());
    assert!(!lint(folder.path()).status.success());
}
