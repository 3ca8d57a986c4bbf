//! What serde is told about variants.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{aliases, rename};
use crate::{
    codegen::rust::names,
    contract::{EnumerationValue, Tagging, Variant},
};

/// What serde is told about a variant of a union.
pub(super) fn of_union(variant: &Variant, tagging: &Tagging) -> Vec<TokenStream> {
    if variant.untagged || *tagging == Tagging::Untagged {
        let mark = (*tagging != Tagging::Untagged).then(|| quote!(untagged));
        let silent = variant.write.is_none().then(|| quote!(skip_serializing));
        return mark.into_iter().chain(silent).collect();
    }
    tagged(&variant.name, variant.write.as_deref(), &variant.read, variant.catch_all)
}

/// What serde is told about a value of an enumeration.
pub(super) fn of_enumeration(value: &EnumerationValue, catch_all: bool) -> Vec<TokenStream> {
    tagged(&value.name, value.write.as_deref(), &value.read, catch_all)
}

fn tagged(name: &str, write: Option<&str>, read: &[String], catch_all: bool) -> Vec<TokenStream> {
    let mut said = Vec::new();
    said.extend(rename(&names::variant(name), write, read.first().map(String::as_str)));
    said.extend(aliases(read));
    if write.is_none() {
        said.push(quote!(skip_serializing));
    }
    if catch_all {
        said.push(quote!(other));
    } else if read.is_empty() {
        said.push(quote!(skip_deserializing));
    }
    said
}
