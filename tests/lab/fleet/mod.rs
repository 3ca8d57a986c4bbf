//! Services of every release in every language: one program per language that holds the generated packages of all
//! releases, and is one of them according to its argument.

mod go;
mod node;
mod rust;

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use wireproof::{
    artifact::Artifact,
    codegen::{Options, Target, TypeScriptInteger, TypeScriptOptions},
    contract::{Channel, ParamKind},
};

use crate::release::Release;

/// The languages of services.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Language {
    Rust,
    Go,
    TypeScript,
}

impl Language {
    pub(crate) const ALL: [Self; 3] = [Self::Rust, Self::Go, Self::TypeScript];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Rust => "Rust",
            Self::Go => "Go",
            Self::TypeScript => "TypeScript",
        }
    }
}

/// The programs, compiled.
pub(crate) struct Fleet {
    root: PathBuf,
}

impl Fleet {
    /// Lays out and compiles the programs. What was compiled before in the same place is used again.
    pub(crate) fn build(releases: &[&Release]) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("services");
        std::thread::scope(|scope| {
            scope.spawn(|| go::build(&root.join("go"), releases));
            rust::build(&root.join("rust"), releases);
        });
        node::lay(&root.join("node"), releases);
        Self { root }
    }

    /// A service in a language; its arguments are to follow.
    pub(crate) fn service(&self, language: Language) -> Command {
        match language {
            Language::Rust => Command::new(self.root.join("rust/service/target/debug/lab-service")),
            Language::Go => Command::new(self.root.join("go/lab-service")),
            Language::TypeScript => {
                let mut node = Command::new("node");
                node.arg(self.root.join("node/main.mjs"));
                node
            }
        }
    }
}

/// The files of the package of a release, with paths inside of it.
fn package(target: &Target, release: &Release) -> Vec<Artifact> {
    // Integers are bigints, so that TypeScript takes as many as the others.
    let typescript = TypeScriptOptions { wide_integers: TypeScriptInteger::Bigint, ..TypeScriptOptions::default() };
    let options = Options { typescript, ..Options::default() };
    let artifacts = (target.render)(&release.contract, &options).unwrap_or_else(|refusal| panic!("{refusal}"));
    let prefix = format!("generated/{}/", target.name);
    let inside = |path: &str| path.strip_prefix(&prefix).unwrap().to_owned();
    artifacts.into_iter().map(|artifact| Artifact { path: inside(&artifact.path), bytes: artifact.bytes }).collect()
}

/// The text of a package's file.
fn text<'a>(package: &'a [Artifact], path: &str) -> &'a str {
    let artifact = package.iter().find(|artifact| artifact.path == path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(&artifact.bytes).unwrap()
}

/// The names that stand between `before` and one of `ends` in the lines of a source text.
fn declared<'a>(text: &'a str, before: &str, ends: &[char]) -> Vec<&'a str> {
    text.lines().filter_map(|line| line.strip_prefix(before)?.split(ends).next()).collect()
}

/// An argument for each parameter of a channel, in their order; every service has the same.
fn arguments(channel: &Channel, spell: fn(ParamKind, &str) -> String) -> impl Iterator<Item = (&str, String)> {
    channel.parameters.iter().map(move |parameter| {
        let value = match parameter.kind {
            ParamKind::Uuid => "6f2c1a60-3a1f-4d49-8f3e-0b8e5f7a9c11",
            ParamKind::Signed => "-7",
            ParamKind::Unsigned => "7",
            ParamKind::Text => "west",
        };
        (parameter.name.as_str(), spell(parameter.kind, value))
    })
}

/// Whether a value of a parameter is spelled between quotation marks.
fn is_text(kind: ParamKind) -> bool {
    matches!(kind, ParamKind::Uuid | ParamKind::Text)
}

/// The folder of the sources that are committed.
fn sources(language: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("services").join(language)
}

/// Writes a file, unless it is there already with the same bytes: compilers go by the time of the last change.
#[expect(clippy::disallowed_methods, reason = "a scratch folder")]
fn put(path: &Path, bytes: &[u8]) {
    if fs_err::read(path).is_ok_and(|there| there == bytes) {
        return;
    }
    fs_err::create_dir_all(path.parent().unwrap()).unwrap();
    fs_err::write(path, bytes).unwrap();
}

fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
}
