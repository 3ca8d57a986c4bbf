//! `#[wireproof::catalogue]`: what the compiler checks about a list of events.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{
    ExprMethodCall, GenericArgument, ItemFn, Type,
    spanned::Spanned,
    visit::{self, Visit},
};

use crate::reach::{balanced, reach_of};

pub(crate) fn expand(arguments: &TokenStream, function: &ItemFn) -> TokenStream {
    let checks = checks(arguments, function).unwrap_or_else(syn::Error::into_compile_error);
    quote! {
        #function
        #checks
    }
}

fn checks(arguments: &TokenStream, function: &ItemFn) -> syn::Result<TokenStream> {
    if !arguments.is_empty() {
        return Err(syn::Error::new_spanned(arguments, "`catalogue` takes no arguments"));
    }
    let mut listed = Listed(Vec::new());
    listed.visit_item_fn(function);
    let events = listed.0;
    if events.is_empty() {
        return Err(syn::Error::new_spanned(
            &function.sig.ident,
            "nothing to check: list the events here, each with `.event::<T>()`",
        ));
    }
    let reach: Vec<_> = events.iter().copied().map(reach_of).collect();
    let reach = balanced(&reach);
    let distinct = events.iter().enumerate().skip(1).map(|(index, event)| {
        let at = event.span().resolved_at(Span::call_site());
        quote_spanned!(at=> const _: () = ::wireproof::__private::distinct_event(NAMES, #index);)
    });
    let at = function.sig.ident.span().resolved_at(Span::call_site());
    let one_type_per_name = quote_spanned!(at=> const _: () = ::wireproof::__private::one_type_per_name::<#reach>(););
    Ok(quote! {
        const _: () = {
            const NAMES: &[&str] = &[#(<#events as ::wireproof::Event>::NAME),*];
            #(#distinct)*
            #one_type_per_name
        };
    })
}

/// The `T` of every `.event::<T>()`, in order.
struct Listed<'function>(Vec<&'function Type>);

impl<'function> Visit<'function> for Listed<'function> {
    fn visit_expr_method_call(&mut self, call: &'function ExprMethodCall) {
        // The receiver first: in a chain it holds the earlier calls.
        visit::visit_expr_method_call(self, call);
        if call.method != "event" {
            return;
        }
        if let Some(turbofish) = &call.turbofish
            && let Some(GenericArgument::Type(event)) = turbofish.args.first()
        {
            self.0.push(event);
        }
    }
}
