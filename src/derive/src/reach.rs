//! The part of a contract that the compiler itself can follow: which types a type mentions, and the name of each.
//!
//! `wireproof::__private` walks it to find two types with one schema name before anything runs.

use std::collections::BTreeSet;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use serde_derive_internals::ast::{Container, Data, Field};
use syn::{Type, ext::IdentExt};

use crate::{
    about::{optional, position},
    attribute::{Entry, entries},
    body::{live, on_the_wire, transparent},
    codec::{self, Wire},
};

/// The `Identity` of a type: `None` where its schema name is known only at run time.
pub(crate) fn identity(container: &Container<'_>, wire: Option<&Wire>) -> TokenStream {
    // A type with a declared wire type may well have a hand-written schema.
    let name = if wire.is_some() { None } else { schema_name(container) };
    let ident = container.ident.unraw().to_string();
    let (_, line, column) = position(container.ident.span());
    optional(name.map(|name| {
        quote! {
            __wireproof::Identity::new(#name, ::core::concat!(::core::module_path!(), "::", #ident), #line, #column)
        }
    }))
}

/// The schema name as schemars makes it, unless it depends on type arguments.
fn schema_name(container: &Container<'_>) -> Option<String> {
    let renamed = entries(&container.original.attrs, "schemars").into_iter().find(|entry| entry.is("rename"));
    let name = match renamed.as_ref().and_then(Entry::text) {
        Some(name) => name.value(),
        None => container.attrs.name().deserialize_name().value.clone(),
    };
    (!name.contains('{')).then_some(name)
}

/// The types that a type mentions on the wire, as one type.
pub(crate) fn parts(mentioned: &[Type]) -> TokenStream {
    let mut seen = BTreeSet::new();
    let distinct: Vec<TokenStream> =
        mentioned.iter().filter(|ty| seen.insert(ty.to_token_stream().to_string())).map(reach_of).collect();
    balanced(&distinct)
}

/// What the mention of a type reaches.
///
/// Spans the type's own tokens: the compiler then reports a missing `Contract` here with the words and the place with
/// which it reports it for the layout, and shows the error once.
pub(crate) fn reach_of(ty: &Type) -> TokenStream {
    let spans: Vec<Span> = ty.to_token_stream().into_iter().map(|token| token.span()).collect();
    let first = spans.first().copied().unwrap_or_else(Span::call_site);
    let last = spans.last().copied().unwrap_or_else(Span::call_site);
    let open = quote_spanned!(first=> <);
    let close = quote_spanned!(last=> as ::wireproof::Contract>::Reach);
    quote!(#open #ty #close)
}

/// The types of everything that a type writes or reads: declared wire types in place of the Rust types.
pub(crate) fn mentioned(container: &Container<'_>, wire: Option<&Wire>) -> Vec<Type> {
    if let Some(wire) = wire {
        return vec![wire.ty.clone()];
    }
    match &container.data {
        Data::Struct(_, fields) => match transparent(container, fields) {
            Some(inner) => vec![of_field(inner)],
            None => on_the_wire(fields).map(of_field).collect(),
        },
        Data::Enum(variants) => live(variants)
            .flat_map(|variant| match codec::wire_type(&variant.original.attrs) {
                Some(wire) => vec![wire],
                None => on_the_wire(&variant.fields).map(of_field).collect(),
            })
            .collect(),
    }
}

fn of_field(field: &Field<'_>) -> Type {
    codec::wire_type(&field.original.attrs).unwrap_or_else(|| field.ty.clone())
}

/// Nested pairs, balanced so that the compiler does not recurse deeper than it must.
pub(crate) fn balanced(types: &[TokenStream]) -> TokenStream {
    match types {
        [] => quote!(()),
        [only] => only.clone(),
        _ => {
            let (left, right) = types.split_at(types.len() / 2);
            let (left, right) = (balanced(left), balanced(right));
            quote!((#left, #right))
        }
    }
}
