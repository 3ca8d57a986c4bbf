//! What `import` is told.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct ImportArgs {
    /// What to import: JSON Schemas (2020-12, 2019-09, draft-07), an AsyncAPI document, or the files of `schemas/`
    ///
    /// Each schema becomes an event. An AsyncAPI document, `catalogue.json` and a release tell channels too. What a file refers
    /// to is read from beside it. YAML is read where the name ends with `.yaml` or `.yml`.
    #[arg(value_name = "FILE", required = true)]
    pub(in crate::cli) files: Vec<PathBuf>,
    /// What the type of a schema without a title is called; the name of its file otherwise
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) name: Option<String>,
    /// Write the module to this file, which must not be there yet
    #[arg(long, value_name = "FILE.rs", help_heading = "Output")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Write in place of a file that is there
    #[arg(long, requires = "output", help_heading = "Output")]
    pub(in crate::cli) force: bool,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &[
    "import order-placed.schema.json --output events/src/orders.rs",
    "import asyncapi.yaml > src/events.rs",
    "import ../other/schemas/catalogue.json",
    "import ../other/schemas/releases/1.4.0.json",
];
