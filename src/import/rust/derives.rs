//! The derives that make types part of a catalogue, and what `#[event(…)]` says.

use heck::ToSnakeCase;
use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Attribute, Item, parse_quote};

use crate::{
    codegen::rust::Types,
    contract::{Channel, Event, ParamKind, TypeName},
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
    let mut events: IndexMap<TypeName, Event> = IndexMap::new();
    for event in &types.contract.events {
        events.entry(event.payload.clone()).or_insert_with(|| event.clone());
    }
    types.for_each_type(|definition, item| {
        let (Item::Struct(syn::ItemStruct { ident, attrs, .. }) | Item::Enum(syn::ItemEnum { ident, attrs, .. })) =
            item
        else {
            return;
        };
        dress(&ident.to_string(), &definition.name, events.get(&definition.name), attrs);
    });
}

/// What `#[event(…)]` says of an event.
fn said(ident: &str, event: &Event, uuid: &'static str) -> Vec<TokenStream> {
    let mut said: Vec<_> = event.channels.iter().map(|Channel { template, .. }| quote!(channel = #template)).collect();
    let parameters = parameters(event);
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

/// The parameters of an event's channels, each once.
fn parameters(event: &Event) -> IndexMap<&str, ParamKind> {
    let mut parameters = IndexMap::new();
    for parameter in event.channels.iter().flat_map(|channel| &channel.parameters) {
        parameters.entry(parameter.name.as_str()).or_insert(parameter.kind);
    }
    parameters
}

/// The text with a blank after the colon of each parameter, which is printed without.
pub(super) fn spaced(text: &str, types: &Types) -> String {
    let mut printed: IndexMap<String, String> = IndexMap::new();
    for event in &types.contract.events {
        let parameters = parameters(event);
        for uuid in ["Uuid", "uuid::Uuid"] {
            let listed = |colon: &str| {
                let listed: Vec<_> =
                    parameters.iter().map(|(name, kind)| format!("{name}{colon}{}", kind_name(*kind, uuid))).collect();
                listed.join(", ")
            };
            printed.insert(listed(":"), listed(": "));
        }
    }
    let mut spaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(PARAMETERS) {
        spaced.push_str(before);
        spaced.push_str(PARAMETERS);
        let (listed, behind) = after.split_at(after.find(')').unwrap_or_default());
        spaced.push_str(printed.get(listed).map_or(listed, String::as_str));
        rest = behind;
    }
    spaced + rest
}

/// How the parameters of an event's channels begin.
const PARAMETERS: &str = "params(";

fn kind_name(kind: ParamKind, uuid: &'static str) -> &'static str {
    match kind {
        ParamKind::Uuid => uuid,
        ParamKind::Signed => "i64",
        ParamKind::Unsigned => "u64",
        ParamKind::Text => "String",
    }
}
