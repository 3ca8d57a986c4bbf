//! The files around the modules: the manifest, the index and the README.

use askama::Template;

use crate::codegen::typescript::text::literal;

/// `package.json`.
#[derive(Template)]
#[template(path = "typescript/package.json", escape = "none")]
pub(in crate::codegen::typescript) struct Manifest<'a> {
    pub(in crate::codegen::typescript) package: &'a PackageView,
}

/// `index.js`.
#[derive(Template)]
#[template(path = "typescript/index.js", escape = "none")]
pub(in crate::codegen::typescript) struct IndexJs<'a> {
    pub(in crate::codegen::typescript) package: &'a PackageView,
}

/// `index.d.ts`.
#[derive(Template)]
#[template(path = "typescript/index.d.ts", escape = "none")]
pub(in crate::codegen::typescript) struct IndexTypings<'a> {
    pub(in crate::codegen::typescript) package: &'a PackageView,
}

/// `README.md`.
#[derive(Template)]
#[template(path = "typescript/README.md", escape = "none")]
pub(in crate::codegen::typescript) struct Readme<'a> {
    pub(in crate::codegen::typescript) package: &'a PackageView,
}

/// `conformance.test.js`.
#[derive(Template)]
#[template(path = "typescript/conformance.test.js", escape = "none")]
pub(in crate::codegen::typescript) struct ConformanceTest {
    pub(in crate::codegen::typescript) events: Vec<ConformingEvent>,
}

/// An event, and the functions that read and write it.
pub(in crate::codegen::typescript) struct ConformingEvent {
    /// The event's name, a literal.
    pub(in crate::codegen::typescript) name: String,
    pub(in crate::codegen::typescript) parse: String,
    pub(in crate::codegen::typescript) stringify: String,
}

/// What the package says about itself.
#[derive(Debug)]
pub(in crate::codegen::typescript) struct PackageView {
    pub(in crate::codegen::typescript) name: String,
    pub(in crate::codegen::typescript) catalogue: String,
    /// The release, where npm can take it for a version.
    pub(in crate::codegen::typescript) version: Option<String>,
    /// The modules, without ending: the events in order, then the shared types if there are any.
    pub(in crate::codegen::typescript) modules: Vec<String>,
}

impl PackageView {
    pub(super) fn name_literal(&self) -> String {
        literal(&self.name)
    }

    pub(super) fn description(&self) -> String {
        literal(&format!("Events of {}: types, readers and writers.", self.catalogue))
    }
}
