//! What serde fills in when a member is absent, as an expression of type `DefaultMeta`.

use proc_macro2::TokenStream;
use quote::quote;
use serde_derive_internals::{
    ast::{Container, Field},
    attr::Default,
};

use crate::codec;

/// Where a struct's fields find the value of `#[serde(default)]` on the struct itself.
pub(crate) struct Instance {
    /// The statement that makes the instance, or nothing.
    pub binding: TokenStream,
    exists: bool,
}

impl Instance {
    /// No instance: the fields of a variant, and structs without a default.
    pub(crate) fn none() -> Self {
        Self { binding: TokenStream::new(), exists: false }
    }

    pub(crate) fn of(container: &Container<'_>) -> Self {
        let make = match container.attrs.default() {
            Default::None => return Self::none(),
            Default::Default => quote!(::core::default::Default::default()),
            Default::Path(path) => quote!(#path()),
        };
        Self { binding: quote!(let instance: Self = #make;), exists: true }
    }
}

/// The `DefaultMeta` of a field.
pub(crate) fn default(field: &Field<'_>, instance: &Instance) -> TokenStream {
    let ty = field.ty;
    let member = &field.member;
    let value = match field.attrs.default() {
        _ if field.attrs.skip_deserializing() => return quote!(__wireproof::DefaultMeta::Absent),
        Default::None if !instance.exists => return quote!(__wireproof::DefaultMeta::Absent),
        Default::None => quote!(&instance.#member),
        Default::Default => quote!(&<#ty as ::core::default::Default>::default()),
        Default::Path(path) => quote!(&{
            let value: #ty = #path();
            value
        }),
    };
    if codec::on_member(&field.original.attrs).is_some() {
        return quote!(__wireproof::DefaultMeta::Hidden);
    }
    quote!((&__wireproof::Probe(#value)).default_meta())
}
