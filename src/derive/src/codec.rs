//! Codecs: places where serde is told to convert, and the wire types that the author declares for them.
//!
//! What a conversion writes cannot be read from the types, so a codec without a declared wire type is refused.

use quote::ToTokens;
use serde_derive_internals::Ctxt;
use syn::{Attribute, LitStr, Type};

use crate::attribute::{Entry, entries};

/// A declared wire type.
pub(crate) struct Wire {
    pub ty: Type,
    /// Declared by `#[contract(wire = "…")]` alone, so schemars does not know it.
    pub unknown_to_schemars: bool,
}

/// The wire type that `attributes` declare, by `#[contract(wire = "…")]` or `#[schemars(with = "…")]`.
pub(crate) fn declared(context: &Ctxt, attributes: &[Attribute]) -> Option<Wire> {
    let own = own_wire(context, attributes);
    let with = entries(attributes, "schemars").into_iter().find(|entry| entry.is("with") && !entry.is_negated());
    match (own, with) {
        (Some(_), Some(with)) => {
            context.error_spanned_by(
                with,
                "the wire type is declared twice: keep either #[schemars(with = \"…\")] or #[contract(wire = \"…\")]",
            );
            None
        }
        (Some(ty), None) => Some(Wire { ty, unknown_to_schemars: true }),
        (None, Some(with)) => parsed(context, &with).map(|ty| Wire { ty, unknown_to_schemars: false }),
        (None, None) => None,
    }
}

/// The declared wire type, where the errors were reported before.
pub(crate) fn wire_type(attributes: &[Attribute]) -> Option<Type> {
    let reported = Ctxt::new();
    let wire = declared(&reported, attributes);
    reported.check().ok()?;
    Some(wire?.ty)
}

fn own_wire(context: &Ctxt, attributes: &[Attribute]) -> Option<Type> {
    let mut wire = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("contract")) {
        let read = attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("wire") {
                return Err(meta.error("unknown contract attribute: there is `wire = \"T\"` alone"));
            }
            if wire.is_some() {
                return Err(meta.error("`wire` is given twice"));
            }
            let text: LitStr = meta.value()?.parse()?;
            wire = Some(text.parse().map_err(|_| not_a_type(&text))?);
            Ok(())
        });
        if let Err(error) = read {
            context.syn_error(error);
        }
    }
    wire
}

fn parsed(context: &Ctxt, entry: &Entry) -> Option<Type> {
    let text = entry.text()?;
    let parsed = text.parse();
    if parsed.is_err() {
        context.syn_error(not_a_type(text));
    }
    parsed.ok()
}

fn not_a_type(text: &LitStr) -> syn::Error {
    syn::Error::new_spanned(text, "this is no type: write it as a field would have it, for example \"Vec<String>\"")
}

/// The codec that serde's attributes name on a field or variant, if any.
pub(crate) fn on_member(attributes: &[Attribute]) -> Option<Entry> {
    first_of(attributes, &["with", "serialize_with", "deserialize_with"])
}

/// Refuses a codec on a field or variant, `what`, without a declared wire type.
pub(crate) fn refuse_undeclared(context: &Ctxt, what: &str, attributes: &[Attribute], wire: Option<&Wire>) {
    if wire.is_some() {
        return;
    }
    if let Some(codec) = on_member(attributes) {
        let name = codec.path.to_token_stream();
        let message = format!(
            "`{name}` decides what this {what} is on the wire, and its contract cannot see it; \
             declare the wire type, for example #[schemars(with = \"String\")]"
        );
        context.error_spanned_by(codec, message);
    }
}

/// Refuses a conversion of a whole type without a declared wire type.
pub(crate) fn refuse_undeclared_type(context: &Ctxt, attributes: &[Attribute], wire: Option<&Wire>) {
    if wire.is_some() {
        return;
    }
    if let Some(codec) = first_of(attributes, &["into", "from", "try_from", "remote"]) {
        let name = codec.path.to_token_stream();
        let target = codec.text().map_or_else(|| "String".to_owned(), LitStr::value);
        let message = format!(
            "`{name}` decides what this type is on the wire, and its contract cannot see it; \
             declare the wire type, for example #[contract(wire = \"{target}\")]"
        );
        context.error_spanned_by(codec, message);
    }
}

fn first_of(attributes: &[Attribute], names: &[&str]) -> Option<Entry> {
    entries(attributes, "serde").into_iter().find(|entry| names.iter().any(|name| entry.is(name)))
}
