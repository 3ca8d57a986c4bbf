//! The crate around the generated items: its manifest and its one source file.

use askama::Template;
use heck::ToKebabCase;
use syn::Item;

use super::{channels::channels, dress::docs, refusal};
use crate::{artifact::Artifact, codegen::Refusal, contract::Contract};

/// The crates that generated types may come from: how their paths begin, and how a manifest asks for them.
const DEPENDENCIES: &[(&str, &str)] = &[
    ("::chrono::", r#"chrono = { version = "0.4", default-features = false, features = ["alloc", "serde"] }"#),
    ("::serde::", r#"serde = { version = "1", features = ["derive"] }"#),
    ("::serde_json::", r#"serde_json = "1""#),
    ("::uuid::", r#"uuid = { version = "1", features = ["serde"] }"#),
];

#[derive(Template)]
#[template(path = "rust/Cargo.toml", escape = "none")]
struct Manifest<'a> {
    name: String,
    version: Option<&'a str>,
    dependencies: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "rust/lib.rs", escape = "none")]
struct Library {
    items: String,
}

/// The files of the crate.
pub(super) fn package(contract: &Contract, types: &[Item]) -> Result<Vec<Artifact>, Refusal> {
    let mut items = channels(contract)?;
    items.extend_from_slice(types);
    let title = format!("The events of `{}`, release {}.", contract.catalogue, contract.version);
    let attrs = docs(&title).into_iter().map(inner).collect();
    let items = prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs, items });
    let dependencies = DEPENDENCIES.iter().filter(|(path, _)| items.contains(path)).map(|(_, line)| *line).collect();
    let manifest = Manifest {
        name: format!("{}-bindings", contract.catalogue.to_kebab_case()),
        version: is_version(&contract.version).then_some(contract.version.as_str()),
        dependencies,
    };
    Ok(vec![
        artifact("Cargo.toml", manifest.render(), contract)?,
        artifact("src/lib.rs", Library { items }.render(), contract)?,
    ])
}

fn inner(mut attribute: syn::Attribute) -> syn::Attribute {
    attribute.style = syn::AttrStyle::Inner(syn::token::Not::default());
    attribute
}

/// Whether Cargo takes the text for a version: three numbers.
fn is_version(text: &str) -> bool {
    let numbers: Vec<&str> = text.split('.').collect();
    numbers.len() == 3 && numbers.iter().all(|number| number.parse::<u64>().is_ok_and(|value| value.to_string() == *number))
}

fn artifact(path: &str, text: askama::Result<String>, contract: &Contract) -> Result<Artifact, Refusal> {
    let text = text.map_err(|error| refusal(&contract.catalogue, error.to_string(), "report this"))?;
    Ok(Artifact { path: format!("generated/rust/{path}"), bytes: text.into_bytes() })
}
