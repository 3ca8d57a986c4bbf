//! The derive macros of wireproof: `Contract`, `Event` and the attribute `catalogue`.
//!
//! They read serde's attributes with serde's own parser and write down what the schema cannot show, in the terms of
//! `wireproof::catalogue::meta`. What cannot be known is a compile error at its place. Use them through `wireproof`.

use proc_macro::TokenStream;
use syn::{DeriveInput, ItemFn, parse_macro_input};

mod about;
mod attribute;
mod body;
mod bounds;
mod catalogue;
mod channel;
mod codec;
mod contract;
mod default;
mod duplicate;
mod event;
mod field;
mod publish;
mod reach;
mod schemars;
mod variant;

/// Implements `wireproof::Contract`: records what serde does with the type and its schema cannot show.
///
/// Stands beside `Serialize`, `Deserialize` and `JsonSchema`. `#[contract(wire = "T")]` on the type, a field or a variant
/// declares that it is written and read as `T`; it is needed wherever serde is told to convert. A type with a
/// hand-written `JsonSchema` under a name other than its own repeats that name: `#[schemars(rename = "…")]`.
#[proc_macro_derive(Contract, attributes(contract, schemars))]
pub fn derive_contract(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    contract::expand(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Implements `wireproof::Event` and `wireproof::Contract`, and the addresses on which the event is published.
///
/// ```text
/// #[derive(Serialize, Deserialize, JsonSchema, Event)]
/// #[event(channel = "chat:owner:{owner_id}", params(owner_id: Uuid), since = "2.32.0")]
/// pub struct ChatEvent { … }
/// ```
///
/// `name = "…"` replaces the type's name in snake case. `channel = "…"` may be repeated.
#[proc_macro_derive(Event, attributes(contract, event, schemars))]
pub fn derive_event(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    event::expand(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Checks at compile time that the events which a function lists by `.event::<T>()` have different names, and that no
/// two types in their reach have one schema name.
#[proc_macro_attribute]
pub fn catalogue(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let function = parse_macro_input!(item as ItemFn);
    catalogue::expand(&arguments.into(), &function).into()
}
