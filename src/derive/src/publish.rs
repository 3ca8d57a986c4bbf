//! The addresses of an event, for the Rust code that publishes it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::{
    channel::{Channel, Kind, Parameter, Segment},
    event::EventAttribute,
};

/// `CHANNEL`, `channel(…)`, `CHANNELS` or `channels(…)`: one or several channels, with and without parameters.
pub(crate) fn publish(input: &DeriveInput, event: &EventAttribute) -> TokenStream {
    let ident = &input.ident;
    let visibility = &input.vis;
    let count = event.channels.len();
    let list = event.channels.iter().map(|channel| format!("`{}`", channel.literal.value())).collect::<Vec<_>>();
    let list = list.join(", ");
    let constant = event.parameters.is_empty();
    let literals = event.channels.iter().map(|channel| &channel.literal);
    let arguments = event.parameters.iter().map(argument);
    let addresses = event.channels.iter().map(|channel| address(channel, &event.parameters));

    let item = match (event.channels.as_slice(), constant) {
        ([channel], true) => {
            let docs = format!("The channel on which the event is published: {list}.");
            let literal = &channel.literal;
            quote!(#[doc = #docs] #visibility const CHANNEL: &'static str = #literal;)
        }
        ([_], false) => {
            let docs = format!("The channel on which the event is published: {list}.");
            quote! {
                #[doc = #docs]
                #[must_use]
                #visibility fn channel(#(#arguments),*) -> ::std::string::String {
                    #(#addresses)*
                }
            }
        }
        (_, true) => {
            let docs = format!("The channels on which the event is published: {list}.");
            quote!(#[doc = #docs] #visibility const CHANNELS: [&'static str; #count] = [#(#literals),*];)
        }
        (_, false) => {
            let docs = format!("The channels on which the event is published: {list}.");
            quote! {
                #[doc = #docs]
                #[must_use]
                #visibility fn channels(#(#arguments),*) -> [::std::string::String; #count] {
                    [#(#addresses),*]
                }
            }
        }
    };
    quote! {
        #[automatically_derived]
        #[allow(dead_code, deprecated)]
        impl #ident {
            #item
        }
    }
}

fn argument(parameter: &Parameter) -> TokenStream {
    let Parameter { ident, ty, kind } = parameter;
    match kind {
        Kind::Text => quote!(#ident: &str),
        Kind::Uuid | Kind::Signed | Kind::Unsigned => quote!(#ident: #ty),
    }
}

/// The address, as an expression of type `String`. Braces cannot occur in literals.
fn address(channel: &Channel, parameters: &[Parameter]) -> TokenStream {
    let mut format = String::new();
    let mut values = Vec::new();
    for segment in &channel.segments {
        match segment {
            Segment::Literal(text) => format.push_str(text),
            Segment::Parameter(name) => {
                format.push_str("{}");
                values.extend(parameters.iter().map(|parameter| &parameter.ident).find(|ident| *ident == name));
            }
        }
    }
    quote!(::std::format!(#format #(, #values)*))
}
