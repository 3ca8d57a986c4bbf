//! Packages that re-export types under another package name.

use askama::Template;
use indexmap::IndexMap;

use super::super::layout::{self, Row};
use super::super::{literal, names, refuse};
use super::ROOT;
use super::source::artifact;
use crate::artifact::Artifact;
use crate::codegen::{GoOptions, Refusal};

/// The identifiers that come with each type, by the type's own.
pub(super) type Aliases = IndexMap<String, Vec<Alias>>;

/// An identifier that comes with a type.
#[derive(Debug, Clone)]
pub(super) enum Alias {
    Type(String),
    Constant(String),
}

#[derive(Template)]
#[template(path = "go/alias.go", escape = "none")]
struct AliasFile {
    package: String,
    origin: String,
    /// Whether the import path does not end with the package's name.
    renamed: bool,
    import: String,
    types: String,
    constants: String,
}

/// One file per package of the options.
pub(super) fn artifacts(
    options: &GoOptions,
    module: &str,
    origin: &str,
    declared: &Aliases,
) -> Result<Vec<Artifact>, Refusal> {
    options.aliases.iter().map(|(package, wanted)| alias(package, wanted, module, origin, declared)).collect()
}

fn alias(
    package: &str,
    wanted: &[String],
    module: &str,
    origin: &str,
    declared: &Aliases,
) -> Result<Artifact, Refusal> {
    if names::package(package) != package {
        return Err(refuse(
            &format!("target.go.aliases.{package}"),
            format!("`{package}` is no package name"),
            "use lower-case letters and digits",
        ));
    }
    let mut types = Vec::new();
    let mut constants = Vec::new();
    for name in wanted {
        let Some(aliases) = declared.get(name) else {
            return Err(refuse(
                &format!("target.go.aliases.{package}"),
                format!("there is no Go type `{name}`"),
                "use the Go name of a type of the contract",
            ));
        };
        for alias in aliases {
            let (rows, name) = match alias {
                Alias::Type(name) => (&mut types, name),
                Alias::Constant(name) => (&mut constants, name),
            };
            let cells = vec![name.into(), format!("= {origin}.{name}").into()];
            rows.push(Row { comment: Vec::new(), cells, apart: false });
        }
    }
    let file = AliasFile {
        package: package.to_owned(),
        origin: origin.to_owned(),
        renamed: module.rsplit('/').next() != Some(origin),
        import: literal::quoted(module),
        types: layout::rows(&types),
        constants: layout::rows(&constants),
    };
    artifact(&format!("{ROOT}/{package}"), &format!("{package}.go"), &file)
}
