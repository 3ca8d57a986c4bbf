//! The names of channels: a constant where the address is always the same, else a function of its parameters.

use heck::{ToShoutySnakeCase, ToSnakeCase};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Item, parse_quote};

use super::{
    dress::docs,
    names::{self, distinct},
};
use crate::{
    codegen::Refusal,
    contract::{Channel, Contract, Event, ParamKind, Segment},
};

/// The channels of every event, in the contract's order.
pub(super) fn channels(contract: &Contract) -> Result<Vec<Item>, Refusal> {
    let named: Vec<(&Event, &Channel, String)> = contract
        .events
        .iter()
        .flat_map(|event| {
            let named = event.channels.iter().enumerate();
            named.map(move |(index, channel)| (event, channel, name(event, channel, index)))
        })
        .collect();
    let listed = named.iter().map(|(_, channel, name)| (channel.template.as_str(), name.clone()));
    distinct(&contract.catalogue, "channels", listed)?;
    named.into_iter().map(|(event, channel, name)| item(event, channel, &name)).collect()
}

/// The first channel is named after its event, a further one after its own literal text.
fn name(event: &Event, channel: &Channel, index: usize) -> String {
    if index == 0 {
        return names::field(&format!("{}_channel", event.name));
    }
    let literals = channel.segments.iter().filter_map(|segment| match segment {
        Segment::Literal(text) => Some(text.as_str()),
        Segment::Parameter(_) => None,
    });
    names::field(&format!("{}_channel", literals.collect::<Vec<_>>().join(" ").to_snake_case()))
}

fn item(event: &Event, channel: &Channel, name: &str) -> Result<Item, Refusal> {
    let template = &channel.template;
    let about = docs(&format!("The channel of `{}`: `{template}`.", event.name));
    if channel.is_constant() {
        let name = format_ident!("{}", name.to_shouty_snake_case());
        return Ok(parse_quote!(#(#about)* pub const #name: &str = #template;));
    }
    let name = format_ident!("{name}");
    let listed = channel.parameters.iter().map(|parameter| (parameter.name.as_str(), names::field(&parameter.name)));
    distinct(template, "parameters", listed)?;
    let parameters = channel.parameters.iter().map(|parameter| {
        let name = format_ident!("{}", names::field(&parameter.name));
        let kind = kind(parameter.kind);
        quote!(#name: #kind)
    });
    let format = channel.segments.iter().map(|segment| match segment {
        Segment::Literal(text) => text.replace('{', "{{").replace('}', "}}"),
        Segment::Parameter(name) => format!("{{{}}}", names::field(name)),
    });
    let format: String = format.collect();
    Ok(parse_quote! {
        #(#about)*
        pub fn #name(#(#parameters),*) -> ::std::string::String {
            format!(#format)
        }
    })
}

fn kind(kind: ParamKind) -> TokenStream {
    match kind {
        ParamKind::Uuid => quote!(&::uuid::Uuid),
        ParamKind::Signed => quote!(i64),
        ParamKind::Unsigned => quote!(u64),
        ParamKind::Text => quote!(&str),
    }
}
