//! The files of the package.

use std::collections::BTreeSet;

use askama::Template;

use super::super::parts::{GOOGLE_UUID, Parts};
use super::super::{docs, literal, names, refuse};
use super::{ROOT, unrendered};
use crate::artifact::Artifact;
use crate::codegen::Refusal;
use crate::contract::Contract;

/// A file of declarations.
#[derive(Template)]
#[template(path = "go/file.go", escape = "none")]
pub(super) struct Source {
    file: String,
    package: String,
    imports: Vec<Vec<String>>,
    declarations: Vec<String>,
}

/// The run-time file.
#[derive(Template)]
#[template(path = "go/wire.go", escape = "none")]
struct WireFile<'m> {
    package: &'m str,
    imports: Vec<Vec<String>>,
    parts: &'m Parts,
}

/// The run-time file's model.
pub(super) struct Wire<'m> {
    pub(super) package: &'m str,
    pub(super) parts: &'m Parts,
}

/// The files around the package.
pub(super) struct Module<'m> {
    pub(super) module: &'m str,
    pub(super) google: bool,
}

#[derive(Template)]
#[template(path = "go/go.mod", escape = "none")]
struct ModFile<'m> {
    module: &'m str,
    google: bool,
}

#[derive(Template)]
#[template(path = "go/go.sum", escape = "none")]
struct SumFile;

#[derive(Template)]
#[template(path = "go/doc.go", escape = "none")]
struct DocFile<'m> {
    package: &'m str,
    catalogue: String,
    events: Vec<String>,
}

impl Source {
    pub(super) fn new(file: &str, package: &str, imports: BTreeSet<&str>, declarations: Vec<String>) -> Self {
        let imports = import_groups(imports);
        Self { file: file.to_owned(), package: package.to_owned(), imports, declarations }
    }

    pub(super) fn artifact(&self) -> Result<Artifact, Refusal> {
        artifact(ROOT, &self.file, self)
    }
}

impl Wire<'_> {
    pub(super) fn artifact(&self) -> Result<Artifact, Refusal> {
        let imports = import_groups(self.parts.imports());
        artifact(ROOT, "wire.go", &WireFile { package: self.package, imports, parts: self.parts })
    }
}

impl Module<'_> {
    /// `go.mod`, `go.sum` where the package has a dependency, and `doc.go`.
    pub(super) fn artifacts(&self, contract: &Contract, package: &str) -> Result<Vec<Artifact>, Refusal> {
        let allowed = |letter: char| letter.is_ascii_alphanumeric() || "-._~/".contains(letter);
        let sound =
            self.module.split('/').all(|part| !part.is_empty() && !part.starts_with('.') && !part.ends_with('.'));
        if !sound || !self.module.chars().all(allowed) {
            return Err(refuse(
                "target.go.module",
                format!("`{}` is no module path", self.module),
                "use one such as `example.com/team/events`",
            ));
        }
        let events = contract
            .events
            .iter()
            .map(|event| docs::inline(&names::words(&event.name).join(" ")).into_owned())
            .collect();
        let doc = DocFile { package, catalogue: docs::inline(&contract.catalogue).into_owned(), events };
        let mut artifacts = vec![
            artifact(ROOT, "go.mod", &ModFile { module: self.module, google: self.google })?,
            artifact(ROOT, "doc.go", &doc)?,
        ];
        if self.google {
            artifacts.insert(1, artifact(ROOT, "go.sum", &SumFile)?);
        }
        Ok(artifacts)
    }
}

/// A rendered file that ends with one line feed.
pub(super) fn artifact(folder: &str, file: &str, template: &impl Template) -> Result<Artifact, Refusal> {
    let mut text = template.render().map_err(|error| unrendered(file, &error))?;
    text.truncate(text.trim_end().len());
    text.push('\n');
    Ok(Artifact { path: format!("{folder}/{file}"), bytes: text.into_bytes() })
}

/// Import paths as literals: the standard library first, then everything else.
pub(super) fn import_groups(imports: BTreeSet<&str>) -> Vec<Vec<String>> {
    let (others, standard): (Vec<_>, Vec<_>) = imports.into_iter().partition(|path| *path == GOOGLE_UUID);
    let quoted = |paths: Vec<&str>| paths.into_iter().map(literal::quoted).collect::<Vec<_>>();
    [standard, others].into_iter().filter(|paths| !paths.is_empty()).map(quoted).collect()
}
