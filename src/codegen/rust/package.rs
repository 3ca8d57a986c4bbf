//! The crate around the generated items: its manifest and its one source file.

use askama::Template;
use heck::ToKebabCase;
use syn::Item;

use super::{dress::comment, refusal};
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
pub(super) fn package(contract: &Contract, items: &[Item]) -> Result<Vec<Artifact>, Refusal> {
    let name = format!("{}-bindings", contract.catalogue.to_kebab_case());
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) || !name.is_ascii() {
        let problem = format!("`{name}` is no name for a crate");
        return Err(refusal(&contract.catalogue, problem, "give the catalogue a name of ASCII letters"));
    }
    let items = text(items);
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

/// The items' text, a blank line between any two but imports.
fn text(items: &[Item]) -> String {
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        let follows_import = index.checked_sub(1).and_then(|before| items.get(before)).is_some_and(is_import);
        if index > 0 && !(follows_import && is_import(item)) {
            text.push('\n');
        }
        text.push_str(&item_text(item));
    }
    text
}

fn is_import(item: &Item) -> bool {
    matches!(item, Item::Use(_))
}

fn item_text(item: &Item) -> String {
    if let Item::Mod(module) = item
        && let Some((_, items)) = &module.content
    {
        let head = syn::ItemMod { content: Some((syn::token::Brace::default(), Vec::new())), ..module.clone() };
        let head = unparse(&Item::Mod(head));
        let indented = text(items).lines().map(indent).collect::<String>();
        return head.replace("{}", &format!("{{\n{indented}}}"));
    }
    unparse(item)
}

/// No generated token spans lines, so that indenting them changes none.
fn indent(line: &str) -> String {
    if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") }
}

fn unparse(item: &Item) -> String {
    prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item.clone()] })
}

fn artifact(path: &str, text: askama::Result<String>, contract: &Contract) -> Result<Artifact, Refusal> {
    let text = text.map_err(|error| refusal(&contract.catalogue, error.to_string(), "leave the Rust target out"))?;
    Ok(Artifact { path: format!("generated/rust/{path}"), bytes: text.into_bytes() })
}
