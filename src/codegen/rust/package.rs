//! The crate around the generated items: its manifest and its one source file.

use askama::Template;
use heck::ToKebabCase;

use super::{Types, dress::comment, refusal};
use crate::{artifact::Artifact, codegen::Refusal, contract::Contract};

/// The crates that generated types may come from: how their paths begin, and how a manifest asks for them.
const DEPENDENCIES: &[(&str, &str)] = &[
    ("chrono::", r#"chrono = { version = "0.4", default-features = false, features = ["alloc", "serde"] }"#),
    ("serde::", r#"serde = { version = "1", features = ["derive"] }"#),
    // Whoever reads floats with it reads them exactly, as the producer does.
    ("f64", FLOATS),
    ("f32", FLOATS),
    ("serde_json::", FLOATS),
    ("uuid::", r#"uuid = { version = "1", features = ["serde"] }"#),
];

const FLOATS: &str = r#"serde_json = { version = "1", features = ["float_roundtrip"] }"#;

#[derive(Template)]
#[template(path = "rust/manifest.toml", escape = "none")]
struct Manifest<'a> {
    name: String,
    version: Option<&'a str>,
    dependencies: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "rust/lib.rs", escape = "none")]
struct Library {
    title: String,
    deprecates: bool,
    items: String,
}

/// The files of the crate.
pub(super) fn package(contract: &Contract, types: &Types) -> Result<Vec<Artifact>, Refusal> {
    let name = format!("{}-bindings", contract.catalogue.to_kebab_case());
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) || !name.is_ascii() {
        let problem = format!("`{name}` is no name for a crate");
        return Err(refusal(&contract.catalogue, problem, "give the catalogue a name of ASCII letters"));
    }
    let items = types.text();
    let mut dependencies: Vec<_> =
        DEPENDENCIES.iter().filter(|(path, _)| items.contains(path)).map(|(_, line)| *line).collect();
    dependencies.dedup();
    let manifest =
        Manifest { name, version: is_version(&contract.version).then_some(contract.version.as_str()), dependencies };
    let title = format!("The events of `{}`, release {}.", contract.catalogue, contract.version);
    let library = Library { title: comment(&title), deprecates: items.contains("#[deprecated"), items };
    Ok(vec![artifact("Cargo.toml", manifest.render(), contract)?, artifact("src/lib.rs", library.render(), contract)?])
}

/// Whether Cargo takes the text for a version: three numbers.
fn is_version(text: &str) -> bool {
    let numbers: Vec<&str> = text.split('.').collect();
    let is_number = |text: &&str| text.parse::<u64>().is_ok_and(|number| number.to_string() == *text);
    numbers.len() == 3 && numbers.iter().all(is_number)
}

fn artifact(path: &str, text: askama::Result<String>, contract: &Contract) -> Result<Artifact, Refusal> {
    let text = text.map_err(|error| refusal(&contract.catalogue, error.to_string(), "leave the Rust target out"))?;
    Ok(Artifact { path: format!("generated/rust/{path}"), bytes: text.into_bytes() })
}
