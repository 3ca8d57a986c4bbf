//! `#[derive(Event)]`: reads `#[event(…)]` and implements the trait, after `Contract`.

use heck::ToSnakeCase;
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use serde_derive_internals::Ctxt;
use syn::{DeriveInput, Ident, LitStr, Token, Type, ext::IdentExt, meta::ParseNestedMeta, parse::ParseStream};

use crate::{
    about::{optional, source},
    channel::{Channel, Kind, Parameter, Segment, is_snake_case, segments},
    contract,
    publish::publish,
};

pub(crate) fn expand(input: &DeriveInput) -> syn::Result<TokenStream> {
    let context = Ctxt::new();
    let event = EventAttribute::read(&context, input);
    event.check(&context, input);
    let contract = contract::expand(input);
    let mut errors = context.check().err();
    if let Err(error) = &contract {
        match &mut errors {
            Some(errors) => errors.combine(error.clone()),
            None => errors = Some(error.clone()),
        }
    }
    if let Some(errors) = errors {
        return Err(errors);
    }

    let contract = contract?;
    let implementation = event.implementation(input);
    let publish = publish(input, &event);
    Ok(quote! {
        #contract
        #implementation
        #publish
    })
}

/// What `#[event(…)]` says.
#[derive(Default)]
pub(crate) struct EventAttribute {
    name: Option<LitStr>,
    since: Option<LitStr>,
    pub channels: Vec<Channel>,
    pub parameters: Vec<Parameter>,
}

impl EventAttribute {
    fn read(context: &Ctxt, input: &DeriveInput) -> Self {
        let mut event = Self::default();
        for attribute in input.attrs.iter().filter(|attribute| attribute.path().is_ident("event")) {
            if let Err(error) = attribute.parse_nested_meta(|meta| event.read_entry(context, &meta)) {
                context.syn_error(error);
            }
        }
        event
    }

    fn read_entry(&mut self, context: &Ctxt, meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
        if meta.path.is_ident("channel") {
            return self.read_channel(context, meta.value()?.parse()?);
        }
        if meta.path.is_ident("params") {
            let list;
            syn::parenthesized!(list in meta.input);
            return self.read_parameters(&list);
        }
        let slot = match meta.path.get_ident() {
            Some(ident) if ident == "name" => &mut self.name,
            Some(ident) if ident == "since" => &mut self.since,
            _ => return Err(meta.error("unknown event attribute: there are `channel`, `params`, `since` and `name`")),
        };
        if slot.is_some() {
            return Err(meta.error("given twice"));
        }
        *slot = Some(meta.value()?.parse()?);
        Ok(())
    }

    fn read_channel(&mut self, context: &Ctxt, literal: LitStr) -> syn::Result<()> {
        if self.channels.iter().any(|channel| channel.literal.value() == literal.value()) {
            return Err(syn::Error::new_spanned(literal, "the event is on this channel already"));
        }
        let segments = match segments(&literal.value()) {
            Ok(segments) => segments,
            Err(fault) => {
                context.error_spanned_by(&literal, fault);
                Vec::new()
            }
        };
        self.channels.push(Channel { literal, segments });
        Ok(())
    }

    fn read_parameters(&mut self, list: ParseStream<'_>) -> syn::Result<()> {
        while !list.is_empty() {
            let ident: Ident = list.parse()?;
            list.parse::<Token![:]>()?;
            let ty: Type = list.parse()?;
            let kind = Kind::of(&ty).ok_or_else(|| {
                syn::Error::new_spanned(
                    &ty,
                    "a channel parameter is a `Uuid`, a `String` or an integer of at most 64 bits",
                )
            })?;
            if self.parameters.iter().any(|parameter| parameter.ident == ident) {
                return Err(syn::Error::new_spanned(ident, "two parameters have this name"));
            }
            self.parameters.push(Parameter { ident, ty, kind });
            if !list.is_empty() {
                list.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    fn check(&self, context: &Ctxt, input: &DeriveInput) {
        if !input.generics.params.is_empty() {
            context.error_spanned_by(&input.generics, "an event is one message type: it takes no generic parameters");
        }
        if self.channels.is_empty() && !input.attrs.iter().any(|attribute| attribute.path().is_ident("event")) {
            context.error_spanned_by(
                &input.ident,
                "an event needs a channel: write #[event(channel = \"…\")] above the type",
            );
        } else if self.channels.is_empty() {
            context.error_spanned_by(&input.ident, "an event needs a channel: add `channel = \"…\"` to #[event(…)]");
        }
        self.check_name(context, input);
        self.check_parameters(context);
    }

    fn check_name(&self, context: &Ctxt, input: &DeriveInput) {
        if is_snake_case(&self.event_name(input)) {
            return;
        }
        match &self.name {
            Some(name) => context.error_spanned_by(
                name,
                "an event's name is made of lower-case letters, digits and `_`, a letter first",
            ),
            None => context.error_spanned_by(
                &input.ident,
                "this name makes no event name of lower-case letters, digits and `_`: add `name = \"…\"` to #[event(…)]",
            ),
        }
    }

    fn check_parameters(&self, context: &Ctxt) {
        for channel in &self.channels {
            for segment in &channel.segments {
                if let Segment::Parameter(name) = segment
                    && self.parameters.iter().all(|parameter| parameter.ident != name)
                {
                    context.error_spanned_by(
                        &channel.literal,
                        format!("`{{{name}}}` has no type: add it to `params({name}: Uuid)`"),
                    );
                }
            }
        }
        let sound = self.channels.iter().all(|channel| !channel.segments.is_empty());
        for parameter in &self.parameters {
            if sound && !self.channels.iter().any(|channel| channel.uses(parameter)) {
                context.error_spanned_by(
                    &parameter.ident,
                    format!("no channel uses this parameter: remove it, or write `{{{}}}` into one", parameter.ident),
                );
            }
        }
    }

    fn event_name(&self, input: &DeriveInput) -> String {
        match &self.name {
            Some(name) => name.value(),
            None => input.ident.unraw().to_string().to_snake_case(),
        }
    }

    fn implementation(&self, input: &DeriveInput) -> TokenStream {
        let ident = &input.ident;
        let name = self.event_name(input);
        let at = ident.span().resolved_at(Span::call_site());
        let check = quote_spanned! {at=>
            const _: () = ::wireproof::__private::one_type_per_name::<<#ident as ::wireproof::Contract>::Reach>();
        };
        let since = optional(self.since.as_ref());
        let source = source(ident.span());
        let channels = self.channels.iter().map(|channel| {
            let template = &channel.literal;
            let parameters = channel.parameters(&self.parameters).map(|parameter| {
                let name = parameter.ident.to_string();
                let kind = parameter.kind.expression();
                quote!((#name, #kind))
            });
            quote!(__wireproof::ChannelMeta { template: #template, params: ::std::vec![#(#parameters),*] })
        });
        quote! {
            const _: () = {
                use ::wireproof::__private as __wireproof;

                #[automatically_derived]
                #[allow(deprecated)]
                impl ::wireproof::Event for #ident {
                    const NAME: &'static str = #name;

                    fn event() -> __wireproof::EventMeta {
                        __wireproof::EventMeta {
                            name: #name,
                            since: #since,
                            channels: ::std::vec![#(#channels),*],
                            source: #source,
                        }
                    }
                }

                #[allow(deprecated)]
                #check
            };
        }
    }
}

impl Channel {
    fn uses(&self, parameter: &Parameter) -> bool {
        self.segments.iter().any(|segment| matches!(segment, Segment::Parameter(name) if parameter.ident == name))
    }

    /// The parameters that the template uses, in the order in which they were declared.
    pub(crate) fn parameters<'all>(&self, all: &'all [Parameter]) -> impl Iterator<Item = &'all Parameter> {
        all.iter().filter(|parameter| self.uses(parameter))
    }
}
