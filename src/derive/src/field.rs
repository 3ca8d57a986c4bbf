//! Fields: one `FieldMeta` expression each.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use serde_derive_internals::{
    Ctxt,
    ast::Field,
    name::{MultiName, Name},
};
use std::collections::BTreeSet;
use syn::{Member, Type, ext::IdentExt, spanned::Spanned};

use crate::{
    about::{about, optional},
    codec::{self, Wire},
    default::{Instance, default},
};

/// The `FieldMeta` of a field; refuses a codec without a declared wire type.
pub(crate) fn field(context: &Ctxt, field: &Field<'_>, instance: &Instance) -> TokenStream {
    let attributes = &field.original.attrs;
    let wire = codec::declared(context, attributes);
    codec::refuse_undeclared(context, "field", attributes, wire.as_ref());

    let name = rust_name(&field.member);
    let about = about(attributes, span_of(field));
    let names = Names::new(
        field.attrs.name(),
        field.attrs.aliases(),
        field.attrs.skip_serializing(),
        field.attrs.skip_deserializing(),
    );
    let (write, read) = (&names.write, &names.read);
    let flatten = field.attrs.flatten();
    let default = default(field, instance);
    let skip_if = field.attrs.skip_serializing_if().map(|path| path.to_token_stream().to_string().replace(' ', ""));
    let skip_if = optional(skip_if);
    let read_by_codec = field.attrs.deserialize_with().is_some();
    let (layout, wire) = on_the_wire(field.ty, wire.as_ref());
    quote! {
        __wireproof::FieldMeta {
            name: #name,
            about: #about,
            write: #write,
            read: #read,
            flatten: #flatten,
            default: #default,
            skip_if: #skip_if,
            read_by_codec: #read_by_codec,
            layout: #layout,
            wire: #wire,
        }
    }
}

/// The `FieldMeta` of a variant's payload whose wire type is declared on the variant.
pub(crate) fn declared_payload(about: &TokenStream, wire: &Wire) -> TokenStream {
    let (layout, wire) = on_the_wire(&wire.ty, Some(wire));
    quote! {
        __wireproof::FieldMeta {
            name: "0",
            about: #about,
            write: ::core::option::Option::Some("0"),
            read: ::std::vec!["0"],
            flatten: false,
            default: __wireproof::DefaultMeta::Absent,
            skip_if: ::core::option::Option::None,
            read_by_codec: false,
            layout: #layout,
            wire: #wire,
        }
    }
}

/// The `FieldMeta` of the member that serde writes for `#[serde(tag = "…")]` on a struct: always `value`. No reader reads
/// it, and schemars does not know it.
pub(crate) fn struct_tag(tag: &str, value: &str, at: Span) -> TokenStream {
    let about = about(&[], at);
    quote! {
        __wireproof::FieldMeta {
            name: #tag,
            about: #about,
            write: ::core::option::Option::Some(#tag),
            read: ::std::vec![],
            flatten: false,
            default: __wireproof::DefaultMeta::Absent,
            skip_if: ::core::option::Option::None,
            read_by_codec: false,
            layout: __wireproof::Layout::Scalar(__wireproof::Scalar::Text),
            wire: ::core::option::Option::Some((|_| __wireproof::constant(#value)) as __wireproof::SchemaOf),
        }
    }
}

/// The names under which serde writes and reads a field or variant, as tokens.
pub(crate) struct Names {
    /// `Option<&'static str>`.
    pub write: TokenStream,
    /// `Vec<&'static str>`: the own name first.
    pub read: TokenStream,
}

impl Names {
    pub(crate) fn new(name: &MultiName, aliases: &BTreeSet<Name>, never_written: bool, never_read: bool) -> Self {
        let write = optional((!never_written).then(|| name.serialize_name().value.clone()));
        if never_read {
            return Self { write, read: quote!(::std::vec![]) };
        }
        let own = &name.deserialize_name().value;
        let others = aliases.iter().map(|alias| &alias.value).filter(|alias| *alias != own);
        Self { write, read: quote!(::std::vec![#own #(, #others)*]) }
    }
}

/// The layout of a field, and the schema of its wire type where schemars does not know it.
fn on_the_wire(ty: &Type, wire: Option<&Wire>) -> (TokenStream, TokenStream) {
    let ty = wire.map_or(ty, |wire| &wire.ty);
    let schema = wire.filter(|wire| wire.unknown_to_schemars).map(|wire| schema_of(&wire.ty));
    (layout(ty), optional(schema))
}

/// The `Layout` of a type, so that a missing `Contract` is reported at the type.
pub(crate) fn layout(ty: &Type) -> TokenStream {
    let at = ty.span().resolved_at(Span::call_site());
    let types = format_ident!("types", span = Span::call_site());
    quote_spanned!(at=> <#ty as ::wireproof::Contract>::layout(#types))
}

/// A `SchemaOf` of a type.
pub(crate) fn schema_of(ty: &Type) -> TokenStream {
    quote!((|generator: &mut __wireproof::SchemaGenerator| generator.subschema_for::<#ty>()) as __wireproof::SchemaOf)
}

fn rust_name(member: &Member) -> String {
    match member {
        Member::Named(ident) => ident.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

fn span_of(field: &Field<'_>) -> Span {
    field.original.ident.as_ref().map_or_else(|| field.ty.span(), syn::Ident::span)
}
