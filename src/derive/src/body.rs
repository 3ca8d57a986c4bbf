//! Bodies: what a struct or enum is on the wire, as an expression of type `Body`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use serde_derive_internals::{
    Ctxt,
    ast::{Container, Data, Field, Style, Variant},
    attr::{Identifier, TagType},
};

use crate::{
    codec::Wire,
    default::Instance,
    field::{field, layout, schema_of, struct_tag},
    variant::variant,
};

/// The `Body` of a type.
pub(crate) fn body(context: &Ctxt, container: &Container<'_>, wire: Option<&Wire>) -> TokenStream {
    if let Some(wire) = wire {
        let layout = layout(&wire.ty);
        let schema = schema_of(&wire.ty);
        return quote!(__wireproof::Body::Wire { layout: #layout, schema: #schema });
    }
    match &container.data {
        Data::Enum(variants) => union(context, container, variants),
        Data::Struct(style, fields) => structure(context, container, *style, fields),
    }
}

/// The fields that reach the wire in one direction at least.
pub(crate) fn on_the_wire<'fields, 'ast>(fields: &'fields [Field<'ast>]) -> impl Iterator<Item = &'fields Field<'ast>> {
    fields.iter().filter(|field| !(field.attrs.skip_serializing() && field.attrs.skip_deserializing()))
}

/// The variants that reach the wire in one direction at least.
pub(crate) fn live<'variants, 'ast>(
    variants: &'variants [Variant<'ast>],
) -> impl Iterator<Item = &'variants Variant<'ast>> {
    variants.iter().filter(|variant| !(variant.attrs.skip_serializing() && variant.attrs.skip_deserializing()))
}

fn structure(context: &Ctxt, container: &Container<'_>, style: Style, fields: &[Field<'_>]) -> TokenStream {
    if let Some(inner) = transparent(container, fields) {
        return newtype(context, inner);
    }
    let instance = Instance::of(container);
    let binding = &instance.binding;
    let metas = on_the_wire(fields).map(|part| field(context, part, &instance));
    match style {
        Style::Unit => quote!(__wireproof::Body::Unit),
        Style::Newtype => newtype(context, &fields[0]),
        Style::Tuple => quote!({
            #binding
            __wireproof::Body::Tuple(::std::vec![#(#metas),*])
        }),
        Style::Struct => {
            let closed = container.attrs.deny_unknown_fields();
            let tag = match container.attrs.tag() {
                TagType::Internal { tag } => {
                    let value = &container.attrs.name().serialize_name().value;
                    Some(struct_tag(tag, value, container.ident.span()))
                }
                _ => None,
            };
            let metas = tag.into_iter().chain(metas);
            quote!({
                #binding
                __wireproof::Body::Record { fields: ::std::vec![#(#metas),*], closed: #closed }
            })
        }
    }
}

fn newtype(context: &Ctxt, inner: &Field<'_>) -> TokenStream {
    if inner.attrs.skip_serializing() || inner.attrs.skip_deserializing() {
        context.error_spanned_by(
            inner.original,
            "a newtype stands for its value, and serde writes it even where it is skipped: remove the skip or name the field",
        );
    }
    let inner = field(context, inner, &Instance::none());
    quote!(__wireproof::Body::Newtype(::std::boxed::Box::new(#inner)))
}

fn union(context: &Ctxt, container: &Container<'_>, variants: &[Variant<'_>]) -> TokenStream {
    if !matches!(container.attrs.identifier(), Identifier::No) {
        context.error_spanned_by(
            container.ident.to_token_stream(),
            "an enum of member or variant names is a part of a hand-written reader, not of a message",
        );
    }
    let tagging = match container.attrs.tag() {
        TagType::External => quote!(External),
        TagType::Internal { tag } => quote!(Internal { tag: ::std::string::String::from(#tag) }),
        TagType::Adjacent { tag, content } => quote!(Adjacent {
            tag: ::std::string::String::from(#tag),
            content: ::std::string::String::from(#content),
        }),
        TagType::None => quote!(Untagged),
    };
    let closed = container.attrs.deny_unknown_fields();
    let variants = live(variants).map(|part| variant(context, part));
    quote! {
        __wireproof::Body::Union {
            tagging: __wireproof::Tagging::#tagging,
            variants: ::std::vec![#(#variants),*],
            closed: #closed,
        }
    }
}

/// The field for which a `#[serde(transparent)]` struct stands.
pub(crate) fn transparent<'fields, 'ast>(
    container: &Container<'_>,
    fields: &'fields [Field<'ast>],
) -> Option<&'fields Field<'ast>> {
    if !container.attrs.transparent() {
        return None;
    }
    fields.iter().find(|field| field.attrs.transparent())
}
