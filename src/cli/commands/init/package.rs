//! The files of a new package, as `templates/init` has them.

use std::path::Path;

use anyhow::{Context as _, ensure};
use askama::Template;
use toml::{Table, Value};

use super::ground::{Ground, relative};
use crate::{cli::args::InitArgs, config};

/// What the templates are filled with.
pub(super) struct Package {
    /// The name of the package.
    pub(super) name: String,
    /// What the user types before a command's name.
    pub(super) command: String,
    /// The package's library, as Rust names it.
    library: String,
    /// Where wireproof comes from, as a manifest says it.
    dependency: String,
    /// The package, as the workspace lists it.
    pub(super) member: String,
    /// Where the workflow runs, unless that is the repository's root.
    directory: Option<String>,
}

macro_rules! templates {
    ($($name:ident $path:literal: $($field:ident),*;)*) => {
        $(
            #[derive(Template)]
            #[template(path = $path, escape = "none")]
            struct $name<'a> {
                $($field: &'a str,)*
            }
        )*
    };
}

templates! {
    Manifest "init/manifest.toml": name, dependency;
    Workspace "init/workspace.toml": member;
    Library "init/lib.rs": name, command;
    Binary "init/main.rs": command, library;
    Tests "init/contracts.rs": library;
    Configuration "init/wireproof.toml": name, command;
    Attributes "init/gitattributes": command;
    Readme "init/README.md": name, command;
}

#[derive(Template)]
#[template(path = "init/gitignore", escape = "none")]
struct Ignored;

#[derive(Template)]
#[template(path = "init/workflow.yml", escape = "none")]
struct Workflow<'a> {
    name: &'a str,
    command: &'a str,
    directory: Option<&'a str>,
}

impl Package {
    pub(super) fn new(args: &InitArgs, ground: &Ground) -> anyhow::Result<Self> {
        let directory = relative(&ground.repository, &ground.workspace)?;
        Ok(Self {
            name: args.name.clone(),
            command: format!("cargo {}", args.name),
            library: args.name.replace('-', "_"),
            dependency: dependency(args.path.as_deref(), &ground.package)?.to_string(),
            member: relative(&ground.workspace, &ground.package)?,
            directory: (directory != ".").then_some(directory),
        })
    }

    /// The files in the package's folder.
    pub(super) fn files(&self) -> anyhow::Result<Vec<(&'static str, String)>> {
        let Self { name, command, library, dependency, .. } = self;
        Ok(vec![
            (".gitattributes", text(&Attributes { command })?),
            (".gitignore", text(&Ignored)?),
            ("Cargo.toml", text(&Manifest { name, dependency })?),
            ("README.md", text(&Readme { name, command })?),
            ("src/lib.rs", text(&Library { name, command })?),
            ("src/main.rs", text(&Binary { command, library })?),
            ("tests/contracts.rs", text(&Tests { library })?),
            ("wireproof.schema.json", serde_json::to_string_pretty(&config::schema())? + "\n"),
            (config::FILE, text(&Configuration { name, command })?),
        ])
    }

    /// The manifest of a workspace of its own.
    pub(super) fn workspace(&self) -> anyhow::Result<String> {
        text(&Workspace { member: &Value::from(self.member.as_str()).to_string() })
    }

    /// What a CI service is told.
    pub(super) fn workflow(&self) -> anyhow::Result<String> {
        // A JSON string is one of YAML, whatever the folder's name holds.
        let directory = self.directory.as_ref().map(serde_json::to_string).transpose()?;
        text(&Workflow { name: &self.name, command: &self.command, directory: directory.as_deref() })
    }

    /// What `cargo NAME` is short for.
    pub(super) fn alias(&self) -> Value {
        let words = format!("run --quiet --package {} --", self.name);
        if self.command == "cargo events" {
            return words.into();
        }
        // Messages say what to type, and only the alias knows what that is.
        let told = format!("env.WIREPROOF_COMMAND={}", Value::from(self.command.as_str()));
        ["--config", &told].into_iter().chain(words.split(' ')).map(str::to_owned).collect::<Vec<_>>().into()
    }
}

/// A file's text. The last line feed of a template is not the template's.
fn text(template: &impl Template) -> anyhow::Result<String> {
    Ok(template.render()? + "\n")
}

/// wireproof in a directory, or of this program's version.
fn dependency(path: Option<&Path>, package: &Path) -> anyhow::Result<Value> {
    let Some(path) = path else { return Ok(env!("CARGO_PKG_VERSION").into()) };
    let manifest = path.join("Cargo.toml");
    let text = fs_err::read_to_string(&manifest).context("--path must name the directory of wireproof's sources")?;
    let said: Table = toml::from_str(&text).with_context(|| format!("{} cannot be read", manifest.display()))?;
    let name = said.get("package").and_then(|package| package.get("name")).and_then(Value::as_str);
    ensure!(
        name == Some("wireproof"),
        "--path must name the directory of wireproof's sources, and {} is not wireproof's",
        manifest.display()
    );
    let path = relative(package, &fs_err::canonicalize(path)?)?;
    Ok(Table::from_iter([("path".to_owned(), Value::from(path))]).into())
}
