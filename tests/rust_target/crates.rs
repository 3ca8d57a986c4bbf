//! Generated crates on disk, and the program that asks them.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::Value;
use wireproof::artifact::Artifact;

/// What the generated type made of a document.
#[derive(serde::Deserialize)]
pub(crate) struct Answer {
    pub(crate) value: Option<Value>,
    pub(crate) error: String,
}

/// Compiles the generated crate beside a program that asks it, and runs that.
pub(crate) fn run(name: &str, artifacts: &[Artifact], kinds: &[&str], questions: &[(&str, &str)]) -> Vec<Answer> {
    let home = write(name, artifacts, &program(name, kinds));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::copy(root.join("Cargo.lock"), home.join("Cargo.lock")).unwrap();
    let mut child = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--package", "ask"])
        .current_dir(&home)
        .env("CARGO_TARGET_DIR", home.parent().unwrap().join("target"))
        .env("RUSTFLAGS", "-D warnings")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = String::new();
    for question in questions {
        writeln!(input, "{}", serde_json::to_string(question).unwrap()).unwrap();
    }
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the generated crate of {name} does not compile or run");
    writer.join().unwrap().unwrap();
    String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn write(name: &str, artifacts: &[Artifact], program: &str) -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rust_target").join(name);
    for artifact in artifacts {
        put(&home.join(artifact.path.strip_prefix("generated/rust/").unwrap()), &artifact.bytes);
    }
    let manifest = home.join("Cargo.toml");
    let mut text = fs::read_to_string(&manifest).unwrap();
    text.push_str("\n[workspace]\nmembers = [\"ask\"]\n");
    put(&manifest, text.as_bytes());
    let ask = format!(
        "[package]\nname = \"ask\"\nedition = \"2024\"\n\n[dependencies]\n{name}-bindings = {{ path = \"..\" }}\n\
         serde = \"1\"\nserde_json = \"1\"\n"
    );
    put(&home.join("ask/Cargo.toml"), ask.as_bytes());
    put(&home.join("ask/src/main.rs"), program.as_bytes());
    home
}

fn put(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    #[expect(clippy::disallowed_methods, reason = "a crate of the test's own")]
    fs::write(path, bytes).unwrap();
}

fn program(name: &str, kinds: &[&str]) -> String {
    let library = format!("{}_bindings", name.replace('-', "_"));
    let mut arms = String::new();
    for kind in kinds.iter().collect::<BTreeSet<_>>() {
        writeln!(arms, "            \"{kind}\" => ask::<{library}::{kind}>(&text),").unwrap();
    }
    format!(
        r#"#![allow(deprecated)]

fn main() {{
    for line in std::io::stdin().lines() {{
        let (kind, text): (String, String) = serde_json::from_str(&line.unwrap()).unwrap();
        let answer = match kind.as_str() {{
{arms}            _ => unreachable!(),
        }};
        println!("{{answer}}");
    }}
}}

fn ask<T: serde::Serialize + serde::de::DeserializeOwned + Clone + PartialEq>(text: &str) -> serde_json::Value {{
    match serde_json::from_str::<T>(text) {{
        Ok(value) => {{
            let text = serde_json::to_string(&value).unwrap();
            serde_json::json!({{ "value": serde_json::from_str::<serde_json::Value>(&text).unwrap(), "error": "" }})
        }}
        Err(error) => serde_json::json!({{ "value": null, "error": error.to_string() }}),
    }}
}}
"#
    )
}
