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
    if is_never_read(field) {
        return held(field, instance);
    }
    match filled_in(field, instance) {
        None => quote!(__wireproof::DefaultMeta::Absent),
        Some(_) if codec::on_member(&field.original.attrs).is_some() => quote!(__wireproof::DefaultMeta::Hidden),
        Some(value) => quote!((&__wireproof::Probe(#value)).default_meta()),
    }
}

/// Whether a field is written and never read.
pub(crate) fn is_never_read(field: &Field<'_>) -> bool {
    field.attrs.skip_deserializing() && !field.attrs.skip_serializing()
}

/// A reference to the value that serde fills in; nothing where it fills in none.
fn filled_in(field: &Field<'_>, instance: &Instance) -> Option<TokenStream> {
    let ty = field.ty;
    let member = &field.member;
    match field.attrs.default() {
        Default::None if instance.exists => Some(quote!(&instance.#member)),
        Default::None => None,
        // serde takes this for said of every field that it never reads.
        Default::Default => Some(quote!(&<#ty as ::core::default::Default>::default())),
        Default::Path(path) => Some(quote!(&{
            let value: #ty = #path();
            value
        })),
    }
}

/// What a reader holds in a field that it never reads, as it writes it.
///
/// It is made twice: what is another value each time, such as the time of day, is nothing that a contract can say.
fn held(field: &Field<'_>, instance: &Instance) -> TokenStream {
    let (ty, binding) = (field.ty, &instance.binding);
    let value = filled_in(field, instance);
    let written = if let Some(path) = field.attrs.serialize_with() {
        quote!(__wireproof::written(#path(value, __wireproof::ValueSerializer)))
    } else {
        quote!((&__wireproof::Probe(value)).default_meta())
    };
    let left_out = field.attrs.skip_serializing_if().map(|path| {
        quote! {
            if #path(value) {
                return __wireproof::DefaultMeta::Absent;
            }
        }
    });
    quote! {
        __wireproof::steady(|| {
            #binding
            let value: &#ty = #value;
            #left_out
            #written
        })
    }
}
