//! Shows documents to generated packages: one Go program and one of Node for all subjects.

use std::{fmt::Write as _, io, path::Path, process::Command};

use wireproof::artifact::Artifact;

use crate::Subject;

const GO: &str = include_str!("relay/main.go.txt");
const NODE: &str = include_str!("relay/main.mjs.txt");

/// What a package makes of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// It reads it, and writes this.
    Written(String),
    /// It reads it, and returns an error where it is to write it.
    Unwritten(String),
    /// It returns an error.
    Unread(String),
    /// It fails otherwise: a panic, or an error of another class than it promises.
    Broken(String),
}

/// What the packages of a subject make of each of its documents; nothing where a language refuses the type, and an error
/// where the package does not compile or load.
#[derive(Debug)]
pub struct Relayed {
    /// The replies of Go.
    pub go: Result<Vec<Reply>, String>,
    /// The replies of TypeScript.
    pub typescript: Result<Vec<Reply>, String>,
}

/// Lays the subjects' packages into an empty folder and shows them the documents.
///
/// # Errors
/// Where the folder cannot be written, or Go or Node does not start.
pub fn relay(folder: &Path, subjects: &[Subject]) -> io::Result<Vec<Relayed>> {
    let broken = go(&folder.join("go"), subjects)?;
    node(&folder.join("node"), subjects)?;
    let relayed = subjects.iter().map(|subject| {
        let answers = |language: &str, is_there: bool| {
            let folder = folder.join(language).join(&subject.name);
            if is_there { replies(&folder, subject.documents.len()) } else { Ok(Vec::new()) }
        };
        let go = match broken.iter().find(|(name, _)| *name == subject.name) {
            Some((_, error)) => Err(error.clone()),
            None => answers("go", subject.go.is_some()),
        };
        Relayed { go, typescript: answers("node", subject.typescript.is_some()) }
    });
    Ok(relayed.collect())
}

fn go(folder: &Path, subjects: &[Subject]) -> io::Result<Vec<(String, String)>> {
    let mut sound: Vec<&Subject> = subjects.iter().filter(|subject| subject.go.is_some()).collect();
    for subject in &sound {
        lay(&folder.join(&subject.name), subject, subject.go.as_deref().unwrap_or_default(), "generated/go/")?;
    }
    write(&folder.join("go.mod"), b"module trust\n\ngo 1.24\n")?;
    let mut broken = Vec::new();
    for subject in std::mem::take(&mut sound) {
        let built = command("go", folder).args(["build", &format!("./{}", subject.name)]).output()?;
        if built.status.success() {
            sound.push(subject);
        } else {
            broken.push((subject.name.clone(), String::from_utf8_lossy(&built.stderr).into_owned()));
        }
    }
    let (mut imports, mut calls) = (String::new(), String::new());
    for subject in &sound {
        let (name, payload) = (&subject.name, subject.payload());
        let _ = writeln!(imports, "\t{name} \"trust/{name}\"");
        let _ = writeln!(calls, "\tcase \"{name}\":\n\t\trelay[{name}.{payload}](\"{name}\")");
    }
    let program = GO.replace("\t// IMPORTS\n", &imports).replace("\t// CALLS\n", &calls);
    write(&folder.join("main.go"), program.as_bytes())?;
    run(command("go", folder).args(["build", "-o", "relay", "."]))?;
    for subject in sound {
        // A run for each: Go does not recover from a stack without end.
        if let Err(error) = run(command("./relay", folder).arg(&subject.name)) {
            broken.push((subject.name.clone(), error.to_string()));
        }
    }
    Ok(broken)
}

fn node(folder: &Path, subjects: &[Subject]) -> io::Result<()> {
    let mut calls = String::new();
    for subject in subjects {
        let (name, payload) = (&subject.name, subject.payload());
        let Some(artifacts) = &subject.typescript else { continue };
        lay(&folder.join(name), subject, artifacts, "generated/typescript/")?;
        let _ = writeln!(calls, "await relay(\"{name}\", \"{payload}\");");
    }
    write(&folder.join("main.mjs"), NODE.replace("// CALLS\n", &calls).as_bytes())?;
    run(command("node", folder).arg("main.mjs"))
}

/// Writes a package and the documents into a folder. The module around it is the program's.
fn lay(folder: &Path, subject: &Subject, artifacts: &[Artifact], prefix: &str) -> io::Result<()> {
    for artifact in artifacts {
        let path = artifact.path.strip_prefix(prefix).unwrap_or(&artifact.path);
        if !matches!(path, "go.mod" | "go.sum") {
            write(&folder.join(path), &artifact.bytes)?;
        }
    }
    let lines: String = subject.documents.iter().flat_map(|each| [each, "\n"]).collect();
    write(&folder.join("documents.txt"), lines.as_bytes())
}

#[expect(clippy::disallowed_methods, reason = "a scratch folder")]
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs_err::create_dir_all(folder)?;
    }
    fs_err::write(path, bytes)
}

fn command(tool: &str, folder: &Path) -> Command {
    let mut command = Command::new(tool);
    command.current_dir(folder).env("GOFLAGS", "-mod=mod -buildvcs=false");
    command
}

fn run(command: &mut Command) -> io::Result<()> {
    let output = command.output()?;
    if output.status.success() {
        return Ok(());
    }
    let error = String::from_utf8_lossy(&output.stderr);
    Err(io::Error::other(format!("{command:?} failed:\n{}", error.chars().take(400).collect::<String>())))
}

/// The replies that a program wrote into a package's folder, a line per document.
fn replies(folder: &Path, count: usize) -> Result<Vec<Reply>, String> {
    let text = fs_err::read_to_string(folder.join("replies.txt")).map_err(|error| error.to_string())?;
    let replies: Option<Vec<Reply>> = text.lines().map(reply).collect();
    replies.filter(|replies| replies.len() == count).ok_or(text)
}

fn reply(line: &str) -> Option<Reply> {
    let (kind, text) = line.split_once('\t')?;
    let text = text.to_owned();
    match kind {
        "written" => Some(Reply::Written(text)),
        "unwritten" => Some(Reply::Unwritten(text)),
        "unread" => Some(Reply::Unread(text)),
        "broken" => Some(Reply::Broken(text)),
        _ => None,
    }
}
