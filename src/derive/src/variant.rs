//! Variants: one `VariantMeta` expression each.

use proc_macro2::TokenStream;
use quote::quote;
use serde_derive_internals::{
    Ctxt,
    ast::{Style, Variant},
};
use syn::ext::IdentExt;

use crate::{
    about::about,
    body::on_the_wire,
    codec,
    default::Instance,
    field::{Names, declared_payload, field},
};

/// The `VariantMeta` of a variant; refuses a codec without a declared wire type.
pub(crate) fn variant(context: &Ctxt, variant: &Variant<'_>) -> TokenStream {
    let name = variant.ident.unraw().to_string();
    let about = about(&variant.original.attrs, variant.ident.span());
    let names = Names::new(
        variant.attrs.name(),
        variant.attrs.aliases(),
        variant.attrs.skip_serializing(),
        variant.attrs.skip_deserializing(),
    );
    let (write, read) = (&names.write, &names.read);
    let catch_all = variant.attrs.other();
    let untagged = variant.attrs.untagged();
    let payload = payload(context, variant, &about);
    quote! {
        __wireproof::VariantMeta {
            name: #name,
            about: #about,
            write: #write,
            read: #read,
            catch_all: #catch_all,
            untagged: #untagged,
            payload: #payload,
        }
    }
}

fn payload(context: &Ctxt, variant: &Variant<'_>, about: &TokenStream) -> TokenStream {
    let attributes = &variant.original.attrs;
    let wire = codec::declared(context, attributes);
    codec::refuse_undeclared(context, "variant", attributes, wire.as_ref());
    if let Some(wire) = wire {
        let payload = declared_payload(about, &wire);
        return quote!(__wireproof::PayloadMeta::Newtype(::std::boxed::Box::new(#payload)));
    }

    let mut fields = on_the_wire(&variant.fields).map(|part| field(context, part, &Instance::none()));
    match variant.style {
        Style::Unit => quote!(__wireproof::PayloadMeta::Unit),
        Style::Struct => quote!(__wireproof::PayloadMeta::Record(::std::vec![#(#fields),*])),
        Style::Tuple => quote!(__wireproof::PayloadMeta::Tuple(::std::vec![#(#fields),*])),
        Style::Newtype => {
            refuse_skipped_value(context, variant);
            let inner = fields.next();
            quote!(__wireproof::PayloadMeta::Newtype(::std::boxed::Box::new(#inner)))
        }
    }
}

/// serde turns a newtype variant whose value it skips into a unit variant; schemars does not.
fn refuse_skipped_value(context: &Ctxt, variant: &Variant<'_>) {
    for field in &variant.fields {
        if field.attrs.skip_serializing() || field.attrs.skip_deserializing() {
            context.error_spanned_by(
                field.original,
                "serde treats this variant as a unit variant where it skips the value, and its schema does not: \
                 make it a unit variant, or remove the skip",
            );
        }
    }
}
