//! A contract as a module of Rust source: event types with everything that the catalogue's own package derives.
//!
//! The types come out of the Rust target (`Types`), which knows serde. Here they get what an author would write beside
//! it: `JsonSchema`, `Contract` or `Event`, the wire types of codecs, promises, sets, and the list of events.

mod crates;
mod derives;
mod places;
mod sets;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Item, Meta, parse_quote};

use super::{contracted::Contracted, note::Notes};
use crate::codegen::{Refusal, rust::Types};
pub use crates::Crate;

/// What the module imports beside what the types themselves need.
const IMPORTS: &[(&str, &str)] =
    &[("schemars", "JsonSchema"), ("wireproof", "Catalogue"), ("wireproof", "Contract"), ("wireproof", "Event")];

/// So many calls follow each other in one expression. Each is one level deeper in the compiler, whose stack ends.
const LONGEST_CHAIN: usize = 100;

/// A module of Rust source.
pub(super) struct Module {
    pub(super) text: String,
    /// The crates that it needs.
    pub(super) crates: Vec<Crate>,
}

/// The module of a contract's event types.
pub(super) fn module(contracted: &Contracted, notes: &mut Notes) -> Result<Module, Refusal> {
    let mut types = Types::of(&contracted.contract)?;
    types.items.retain(|item| !is_conversion(item));
    types.items.iter_mut().for_each(keep_name);
    sets::sets(&mut types, notes);
    derives::derive(&mut types);
    let kept = places::promise(&mut types, &contracted.promises);
    for (place, _) in contracted.promises.iter().filter(|(place, _)| !kept.contains(*place)) {
        notes.of_all(format!("what writers of `{place}` promise has no place in Rust and is dropped"));
    }
    let list = catalogue(&types);
    types.items.extend(list);
    types.spell(IMPORTS);
    places::declare_codecs(&mut types.items);
    derives::describe(&mut types);
    let text = text(&types);
    let crates = crates::needed(&text);
    Ok(Module { text, crates })
}

/// Whether an item only converts, as generated bindings do and authors do where they need it.
fn is_conversion(item: &Item) -> bool {
    let Item::Impl(item) = item else { return false };
    let last = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
    last.is_none_or(|last| last.ident != "Default")
}

/// Makes a newtype that serde looks through a plain one, which is written and read alike: schemars would look through it,
/// too, and forget its name.
fn keep_name(item: &mut Item) {
    if let Item::Struct(item) = item {
        let is_transparent = |attribute: &Attribute| match &attribute.meta {
            Meta::List(list) => list.path.is_ident("serde") && list.tokens.to_string() == "transparent",
            _ => false,
        };
        item.attrs.retain(|attribute| !is_transparent(attribute));
    }
}

/// The list of the events, where there are any.
fn catalogue(types: &Types) -> Option<Item> {
    let contract = &types.contract;
    let (name, version) = (&contract.catalogue, &contract.version);
    let mut seen = BTreeSet::new();
    let events: Vec<_> = contract
        .events
        .iter()
        .filter(|event| seen.insert(event.payload.0.as_str()))
        .map(|event| {
            let ident = quote::format_ident!("{}", types.ident(&event.payload));
            quote!(.event::<#ident>())
        })
        .collect();
    let mut chains = events.chunks(LONGEST_CHAIN);
    let last = chains.next_back()?;
    let mut earlier = TokenStream::new();
    let mut start = quote!(::wireproof::Catalogue::new(#name, #version));
    for chain in chains {
        earlier.extend(quote!(let catalogue = #start #(#chain)*;));
        start = quote!(catalogue);
    }
    Some(parse_quote! {
        #[doc = " The events, an explicit list: nothing registers itself."]
        #[wireproof::catalogue]
        pub fn catalogue() -> ::wireproof::Catalogue {
            #earlier
            #start #(#last)*
        }
    })
}

fn text(types: &Types) -> String {
    let items = derives::spaced(&types.text(), types);
    let about = format!("//! The events of `{}`.\n\n", types.contract.catalogue.replace(['\n', '\r'], " "));
    let deprecates = items.contains("#[deprecated");
    let allowed =
        if deprecates { "// What is deprecated is still read and written.\n#![allow(deprecated)]\n\n" } else { "" };
    format!("{about}{allowed}{items}")
}
