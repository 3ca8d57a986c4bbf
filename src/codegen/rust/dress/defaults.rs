//! The functions that make default values, in a module of their own.

use indexmap::{IndexMap, IndexSet, map::Entry};
use quote::ToTokens;
use syn::{Item, parse_quote};

use crate::codegen::{Refusal, rust::refusal};

/// The module with those of typify's functions that the other items call: it makes some that nobody does, and the same
/// one for each batch that needs it.
pub(super) fn module(functions: Vec<Item>, others: &[Item], catalogue: &str) -> Result<Option<Item>, Refusal> {
    let called = called(others);
    let (mut kept, mut bodies) = (Vec::new(), IndexMap::new());
    for item in functions {
        if let Item::Fn(function) = &item {
            let ident = function.sig.ident.to_string();
            if !called.contains(&ident) {
                continue;
            }
            let body = function.to_token_stream().to_string();
            match bodies.entry(ident) {
                Entry::Occupied(known) if *known.get() == body => continue,
                // They are named after type and field, without a seam.
                Entry::Occupied(known) => {
                    let problem = format!("the defaults of two fields would both be made by `{}`", known.key());
                    return Err(refusal(catalogue, problem, "rename one of the fields, or its type"));
                }
                Entry::Vacant(free) => free.insert(body),
            };
        }
        kept.push(item);
    }
    Ok((!bodies.is_empty()).then(|| {
        parse_quote! {
            #[doc = " The values that stand in for absent members."]
            mod defaults {
                #(#kept)*
            }
        }
    }))
}

/// Every word of the items: a function is called by its path, or named by the path's text in an attribute.
fn called(items: &[Item]) -> IndexSet<String> {
    let mut words = IndexSet::new();
    for item in items {
        let text = item.to_token_stream().to_string();
        for word in text.split(|each: char| !each.is_alphanumeric() && each != '_') {
            if !words.contains(word) {
                words.insert(word.to_owned());
            }
        }
    }
    words
}
