//! What is packaged for others, used as they use it: no file of this checkout is there to help.

#![allow(clippy::disallowed_methods, reason = "a test plays the user")]

mod outside;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use outside::{Outside, packaged};

fn cargo(directory: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args(args).current_dir(directory).env("CARGO_NET_OFFLINE", "true");
    command
}

fn done(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}:\n{}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Every file below a folder of this checkout, by its path in the package.
fn gather(folder: &str, files: &mut BTreeSet<String>) {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap().map(Result::unwrap) {
        let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            gather(&path, files);
        } else {
            files.insert(path);
        }
    }
}

#[test]
fn every_template_is_packaged() {
    let list = done(&mut cargo(
        Path::new(env!("CARGO_MANIFEST_DIR")),
        &["package", "--list", "--allow-dirty", "--package", "wireproof"],
    ));
    let packaged: BTreeSet<String> = list.lines().map(|path| path.replace('\\', "/")).collect();
    let mut templates = BTreeSet::new();
    gather("templates", &mut templates);
    assert!(templates.len() > 50, "the walk found too little");
    let missing: Vec<_> = templates.difference(&packaged).collect();
    assert!(missing.is_empty(), "not packaged: {missing:?}; Cargo leaves out a folder that holds a `Cargo.toml`");
}

#[test]
fn from_nothing_to_an_open_gate() {
    let outside = Outside::new();
    outside.git(&["init", "--quiet", "--initial-branch", "main"]);
    let init = outside.wireproof(&["init", "--path", packaged("wireproof").to_str().unwrap()]);
    assert!(init.status.success(), "{}", said(&init));
    let told = String::from_utf8_lossy(&init.stderr);
    assert!(
        told.contains("Running `cargo events check`") && told.contains("Checked 1 event no baseline yet: 1 warning"),
        "{told}"
    );
    assert!(outside.root().join("events/generated/go/order_stopped.go").is_file());
    outside.git(&["add", "--all"]);
    outside.git(&["commit", "--quiet", "--message", "Begin"]);
    assert_eq!(outside.git(&["status", "--porcelain"]), "", "what `init` leaves behind is all there is to commit");

    // The package's own tests and the gate know what was generated, and what was not.
    let tests = outside.cargo(&["test", "--quiet", "--package", "events"]);
    assert!(tests.status.success(), "{}", said(&tests));
    let library = outside.root().join("events/src/lib.rs");
    let text = fs::read_to_string(&library).unwrap();
    fs::write(
        &library,
        text.replace("    PaymentFailed,\n", "    PaymentFailed,\n    /// Nobody picked it up.\n    Returned,\n"),
    )
    .unwrap();
    let tests = outside.cargo(&["test", "--quiet", "--package", "events"]);
    let told = said(&tests);
    assert!(!tests.status.success() && told.contains("the_generated_files_are_up_to_date"), "{told}");
    assert!(told.contains("run `cargo events generate` and commit what it writes"), "{told}");
    assert!(told.contains("+\tStopReasonReturned"), "{told}");
    assert_eq!(outside.git(&["status", "--porcelain"]), " M events/src/lib.rs\n", "a test writes nothing");
    let check = outside.cargo(&["events", "check"]);
    assert_eq!(check.status.code(), Some(4), "a catch-all reads the new value, and files are stale: {}", said(&check));
    assert!(outside.cargo(&["events", "generate"]).status.success());
    let check = outside.cargo(&["events", "check", "--format", "github"]);
    assert!(check.status.success(), "{}", said(&check));
    assert!(said(&check).contains("enum-value-added"), "{}", said(&check));

    // The packaged crate holds all that `init` itself needs, and a catalogue's own binary offers it.
    let second = outside.cargo(&["events", "init", "--name", "more-events", "--no-run"]);
    assert!(second.status.success(), "{}", said(&second));
    assert!(outside.root().join("more-events/wireproof.schema.json").is_file());
    fs::remove_dir_all(outside.root().join("more-events")).unwrap();
    outside.git(&["checkout", "--quiet", "--", "."]);

    // What others describe becomes a module of the package, with the crates that the import asks for.
    let schema = r#"{"title": "Order placed", "type": "object", "required": ["id", "lines"], "properties": {
        "id": {"type": "string", "format": "uuid"}, "note": {"type": "string", "maxLength": 80},
        "lines": {"type": "array", "items": {"type": "object", "properties": {"sku": {"type": "string"}}}}}}"#;
    fs::write(outside.root().join("order.json"), schema).unwrap();
    let import = outside.cargo(&["events", "import", "order.json", "--output", "events/src/placed.rs"]);
    assert!(import.status.success(), "{}", said(&import));
    assert!(said(&import).contains("Needs cargo add uuid@1 --features serde"), "{}", said(&import));
    fs::write(&library, fs::read_to_string(&library).unwrap() + "\npub mod placed;\n").unwrap();
    let add = outside.cargo(&["add", "--package", "events", "uuid@1", "--features", "serde"]);
    assert!(add.status.success(), "{}", said(&add));
    let compile = outside.cargo(&["check", "--quiet", "--package", "events"]);
    assert!(compile.status.success(), "{}", said(&compile));
}

/// A path that tests share: what is built once is built for all.
fn shared(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("packaged").join(folder)
}
