//! The derives that make types part of a catalogue, and what `#[event(…)]` says.

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Attribute, Item, parse_quote};

use crate::{
    codegen::rust::Types,
    contract::{Event, ParamKind, TypeName},
};

/// Derives on every type what its place in the catalogue calls for.
pub(super) fn derive(types: &mut Types) {
    each(types, |ident, name, event, attributes| {
        attributes.push(match event {
            Some(_) => parse_quote!(#[derive(::schemars::JsonSchema, ::wireproof::Event)]),
            None => parse_quote!(#[derive(::schemars::JsonSchema, ::wireproof::Contract)]),
        });
        if name.0 != ident {
            let name = &name.0;
            attributes.push(parse_quote!(#[schemars(rename = #name)]));
        }
    });
}

/// Says of every event where it is published. Paths inside are spelled as the imports allow.
pub(super) fn describe(types: &mut Types) {
    let uuid = if types.items.iter().any(imports_uuid) { "Uuid" } else { "uuid::Uuid" };
    each(types, |ident, _, event, attributes| {
        let Some(event) = event else { return };
        let said = said(ident, event, uuid);
        let after = attributes.iter().rposition(|attribute| attribute.path().is_ident("derive"));
        attributes.insert(after.map_or(0, |place| place + 1), parse_quote!(#[event(#(#said),*)]));
    });
}

fn imports_uuid(item: &Item) -> bool {
    let Item::Use(import) = item else { return false };
    matches!(&import.tree, syn::UseTree::Path(path) if path.ident == "uuid")
}

/// Shows the attributes of every named type to `dress`, with the type's identifier and name, and the event that it is.
fn each(types: &mut Types, dress: impl Fn(&str, &TypeName, Option<&Event>, &mut Vec<Attribute>)) {
    let named: Vec<(String, TypeName)> =
        types.contract.types.keys().map(|name| (types.ident(name).to_owned(), name.clone())).collect();
    for item in &mut types.items {
        let (ident, attributes) = match item {
            Item::Struct(item) => (item.ident.to_string(), &mut item.attrs),
            Item::Enum(item) => (item.ident.to_string(), &mut item.attrs),
            _ => continue,
        };
        if let Some((_, name)) = named.iter().find(|(each, _)| *each == ident) {
            let event = types.contract.events.iter().find(|event| event.payload == *name);
            dress(&ident, name, event, attributes);
        }
    }
}

/// What `#[event(…)]` says of an event.
fn said(ident: &str, event: &Event, uuid: &'static str) -> Vec<TokenStream> {
    let mut said = Vec::new();
    let mut parameters: Vec<(&str, ParamKind)> = Vec::new();
    for channel in &event.channels {
        let template = &channel.template;
        said.push(quote!(channel = #template));
        for parameter in &channel.parameters {
            if !parameters.iter().any(|(name, _)| *name == parameter.name) {
                parameters.push((&parameter.name, parameter.kind));
            }
        }
    }
    if !parameters.is_empty() {
        let parameters = parameters.iter().map(|(name, kind)| {
            let name = format_ident!("{name}");
            let kind: TokenStream = kind_name(*kind, uuid).parse().unwrap_or_default();
            quote!(#name: #kind)
        });
        said.push(quote!(params(#(#parameters),*)));
    }
    said.extend(event.since.as_ref().map(|since| quote!(since = #since)));
    if ident.to_snake_case() != event.name {
        let name = &event.name;
        said.push(quote!(name = #name));
    }
    said
}

/// The text with a blank after the colon of each parameter, which is printed without.
pub(super) fn spaced(text: &str, types: &Types) -> String {
    let mut text = text.to_owned();
    for channel in types.contract.events.iter().flat_map(|event| &event.channels) {
        let printed = |colon: &str, uuid| {
            let parameters = channel.parameters.iter();
            let parameters = parameters.map(|each| format!("{}{colon}{}", each.name, kind_name(each.kind, uuid)));
            format!("params({}", parameters.collect::<Vec<_>>().join(", "))
        };
        for uuid in ["Uuid", "uuid::Uuid"] {
            text = text.replace(&printed(":", uuid), &printed(": ", uuid));
        }
    }
    text
}

fn kind_name(kind: ParamKind, uuid: &'static str) -> &'static str {
    match kind {
        ParamKind::Uuid => uuid,
        ParamKind::Signed => "i64",
        ParamKind::Unsigned => "u64",
        ParamKind::Text => "String",
    }
}
