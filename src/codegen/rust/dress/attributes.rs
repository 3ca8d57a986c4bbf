//! Attributes of any item: documentation, deprecation, and one `#[serde(…)]`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, parse_quote};

use crate::{codegen::is_hidden, contract::About};

/// The doc comment and the deprecation.
pub(super) fn about(about: &About) -> Vec<Attribute> {
    let mut attributes = docs(&about.docs);
    if let Some(deprecation) = &about.deprecated {
        let mut said: Vec<TokenStream> = Vec::new();
        said.extend(deprecation.since.as_ref().map(|since| quote!(since = #since)));
        said.extend(deprecation.note.as_ref().map(|note| quote!(note = #note)));
        attributes.push(if said.is_empty() {
            parse_quote!(#[deprecated])
        } else {
            parse_quote!(#[deprecated(#(#said),*)])
        });
    }
    attributes
}

/// A doc comment, line by line.
pub(in crate::codegen::rust) fn docs(text: &str) -> Vec<Attribute> {
    text.lines()
        .map(|line| {
            let line = comment(line);
            let line = if line.is_empty() { line } else { format!(" {line}") };
            parse_quote!(#[doc = #line])
        })
        .collect()
}

/// A line of text as a comment may hold it: rustc wants no lone carriage return there, and readers nothing that they do not
/// see.
pub(in crate::codegen::rust) fn comment(line: &str) -> String {
    line.replace(|each: char| each != '\t' && (each.is_control() || is_hidden(each)), " ")
}

/// `#[serde(…)]`, or nothing where nothing is said.
pub(super) fn serde(said: &[TokenStream]) -> Option<Attribute> {
    (!said.is_empty()).then(|| parse_quote!(#[serde(#(#said),*)]))
}

/// How serde names what Rust calls `ident`: nothing where the names are one, else `rename`, whole or by direction.
pub(super) fn rename(ident: &str, write: Option<&str>, read: Option<&str>) -> Option<TokenStream> {
    match (write, read) {
        (Some(write), Some(read)) if write != read => Some(quote!(rename(serialize = #write, deserialize = #read))),
        (Some(name), _) | (None, Some(name)) if name != ident => Some(quote!(rename = #name)),
        _ => None,
    }
}

/// `alias = "…"` for every name but the first.
pub(super) fn aliases(read: &[String]) -> impl Iterator<Item = TokenStream> {
    read.iter().skip(1).map(|name| quote!(alias = #name))
}
