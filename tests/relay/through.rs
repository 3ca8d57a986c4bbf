//! The programs that read and write again.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use wireproof::{
    codegen::{Options, TypeScriptInteger, TypeScriptOptions, typescript::TARGET},
    contract::lower,
    schema::emit,
};

/// A message on its channel's event.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub(super) event: String,
    /// One line.
    pub(super) text: String,
}

/// The message written again, or the reader's error.
pub(super) type Relayed = Result<String, String>;

/// Sends messages through the generated Go package.
pub(super) fn go(messages: &[Message]) -> Vec<Relayed> {
    let mut command = Command::new("go");
    command.args(["run", "."]).current_dir(folder().join("go"));
    send(command, messages, "get Go from https://go.dev/dl")
}

/// Sends messages through the TypeScript package as it is generated where wide integers are bigints.
pub(super) fn typescript(messages: &[Message]) -> Vec<Relayed> {
    let documents = emit(&pubsub_events::catalogue(), None).unwrap();
    let typescript = TypeScriptOptions { wide_integers: TypeScriptInteger::Bigint, ..TypeScriptOptions::default() };
    let options = Options { typescript, ..Options::default() };
    let root = tempfile::tempdir().unwrap();
    for artifact in (TARGET.render)(&lower(&documents).unwrap(), &options).unwrap() {
        let path = root.path().join(&artifact.path);
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
        #[expect(clippy::disallowed_methods, reason = "a test's own file")]
        fs_err::write(path, artifact.bytes).unwrap();
    }
    node(&root.path().join("generated/typescript"), messages)
}

/// Sends messages through the committed TypeScript package, where every integer is a number.
pub(super) fn typescript_with_numbers(messages: &[Message]) -> Vec<Relayed> {
    node(&Path::new(env!("CARGO_MANIFEST_DIR")).join("generated/typescript"), messages)
}

fn node(package: &Path, messages: &[Message]) -> Vec<Relayed> {
    let mut command = Command::new("node");
    command.arg(folder().join("relay.mjs")).arg(package.join("index.js"));
    send(command, messages, "get Node.js from https://nodejs.org")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/relay")
}

fn send(mut command: Command, messages: &[Message], advice: &str) -> Vec<Relayed> {
    let program = command.get_program().display().to_string();
    let spawned = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = spawned.unwrap_or_else(|error| panic!("cannot run `{program}`: {error}; {advice}"));
    let lines: Vec<String> = messages.iter().map(|each| format!("{}\t{}\n", each.event, each.text)).collect();
    let input = lines.concat();
    let mut pipe = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || pipe.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{program} failed");
    let relayed: Vec<Relayed> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| match line.split_once('\t') {
            Some(("ok", text)) => Ok(text.to_owned()),
            Some((_, error)) => Err(error.to_owned()),
            None => panic!("{program} wrote {line}"),
        })
        .collect();
    assert_eq!(relayed.len(), messages.len());
    relayed
}
