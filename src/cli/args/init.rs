//! What `init` is told.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct InitArgs {
    /// Where the package's folder goes: in a Cargo workspace or package, or where nothing is yet
    #[arg(value_name = "DIR", default_value = ".")]
    pub(in crate::cli) directory: PathBuf,
    /// The name of the package, and of its folder, its catalogue and the command `cargo NAME`
    #[arg(long, value_name = "NAME", default_value = "events", value_parser = name)]
    pub(in crate::cli) name: String,
    /// Depend on the wireproof in this directory
    ///
    /// Without it, on the version of this program, from crates.io.
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) path: Option<PathBuf>,
    /// Write the files, and run nothing
    ///
    /// Without it, `generate` and `check` run in the new package, which compiles it.
    #[arg(long)]
    pub(in crate::cli) no_run: bool,
}

/// Names that Cargo, Rust, Go or Windows keep for something else.
const TAKEN: &[&str] = &[
    "add",
    "alloc",
    "as",
    "async",
    "aux",
    "await",
    "b",
    "bench",
    "box",
    "break",
    "build",
    "c",
    "case",
    "chan",
    "check",
    "clean",
    "clippy",
    "com1",
    "con",
    "config",
    "const",
    "continue",
    "core",
    "crate",
    "d",
    "default",
    "defer",
    "deps",
    "doc",
    "dyn",
    "else",
    "enum",
    "examples",
    "extern",
    "fallthrough",
    "false",
    "fetch",
    "fix",
    "fmt",
    "fn",
    "for",
    "func",
    "gen",
    "go",
    "goto",
    "help",
    "if",
    "impl",
    "import",
    "in",
    "incremental",
    "info",
    "init",
    "install",
    "interface",
    "let",
    "login",
    "logout",
    "loop",
    "lpt1",
    "map",
    "match",
    "metadata",
    "mod",
    "move",
    "mut",
    "new",
    "nul",
    "owner",
    "package",
    "pkgid",
    "prn",
    "pub",
    "publish",
    "r",
    "range",
    "ref",
    "remove",
    "report",
    "return",
    "rm",
    "run",
    "rustc",
    "rustdoc",
    "schemars",
    "search",
    "select",
    "self",
    "serde",
    "src",
    "static",
    "std",
    "struct",
    "super",
    "switch",
    "t",
    "target",
    "test",
    "trait",
    "tree",
    "true",
    "try",
    "type",
    "uninstall",
    "unsafe",
    "update",
    "use",
    "var",
    "vendor",
    "version",
    "where",
    "while",
    "wireproof",
    "yank",
    "yield",
];

fn name(text: &str) -> Result<String, String> {
    let plain =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if text.len() > 64
        || !text.starts_with(|first: char| first.is_ascii_lowercase())
        || !text.split(['-', '_']).all(plain)
    {
        return Err(
            "a name is made of lower-case letters, digits and single hyphens, and begins with a letter".to_owned()
        );
    }
    if TAKEN.contains(&text) {
        return Err(format!(
            "`{text}` means something to Cargo, Rust, Go or Windows already; `{text}-events` does not"
        ));
    }
    Ok(text.to_owned())
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &[
    "init                      # in the workspace of a service",
    "init contracts --name orders",
    "init --path ../wireproof --no-run",
];

#[cfg(test)]
mod tests {
    use super::{TAKEN, name};

    #[test]
    fn names_that_every_tool_takes() {
        for good in ["events", "order-events", "e2", "order_events"] {
            assert_eq!(name(good).as_deref(), Ok(good));
        }
        for bad in ["", "Events", "2e", "-e", "e-", "e--f", "é", "a/b", "a b", "..", "a.b", "test", "chan", "wireproof"]
        {
            assert!(name(bad).is_err(), "{bad}");
        }
        assert!(name(&"e".repeat(65)).is_err());
        assert!(TAKEN.is_sorted());
    }
}
