//! `#[derive(Contract)]`: the implementation of the trait.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use serde_derive_internals::{Ctxt, Derive, ast::Container};
use syn::DeriveInput;

use crate::{about::about, body::body, bounds::with_bounds, codec, duplicate::refuse_duplicates, reach, schemars};

pub(crate) fn expand(input: &DeriveInput) -> syn::Result<TokenStream> {
    let context = Ctxt::new();
    // serde's own code refers to its private module by this name; ours never does.
    let private = Ident::new("__private", Span::call_site());
    let Some(container) = Container::from_ast(&context, input, Derive::Deserialize, &private) else {
        context.check()?;
        return Ok(TokenStream::new());
    };
    schemars::refuse_overrides(&context, input);
    refuse_duplicates(&context, &container);
    let implementation = implementation(&context, &container);
    context.check()?;
    Ok(quote! {
        const _: () = {
            use ::wireproof::__private as __wireproof;
            #[allow(unused_imports)]
            use ::wireproof::__private::{Opaque as _, Serializable as _};
            #implementation
        };
    })
}

fn implementation(context: &Ctxt, container: &Container<'_>) -> TokenStream {
    let attributes = &container.original.attrs;
    let wire = codec::declared(context, attributes);
    codec::refuse_undeclared_type(context, attributes, wire.as_ref());

    let ident = &container.ident;
    let mentioned = reach::mentioned(container, wire.as_ref());
    let generics = with_bounds(container, &mentioned);
    let (parameters, arguments, clause) = generics.split_for_impl();
    let header = quote! {
        #[automatically_derived]
        #[allow(deprecated, unused_variables, clippy::all, clippy::pedantic)]
    };

    // Such a type has no schema of its own: schemars passes on that of the other type, name included.
    if let Some(with) = wire.as_ref().filter(|wire| !wire.unknown_to_schemars) {
        let ty = &with.ty;
        return quote! {
            #header
            impl #parameters ::wireproof::Contract for #ident #arguments #clause {
                type Reach = <#ty as ::wireproof::Contract>::Reach;

                fn layout(types: &mut __wireproof::Types) -> __wireproof::Layout {
                    <#ty as ::wireproof::Contract>::layout(types)
                }
            }
        };
    }

    let about = about(attributes, ident.span());
    let body = body(context, container, wire.as_ref());
    let transparent = container.attrs.transparent();
    // Where there is nothing to say about it, schemars passes on the schema of what it stands for, name included.
    let passed_on = mentioned.first().filter(|_| transparent).map(|inner| {
        quote! {
            if <Self as __wireproof::JsonSchema>::schema_id() == <#inner as __wireproof::JsonSchema>::schema_id() {
                return <#inner as ::wireproof::Contract>::layout(types);
            }
        }
    });
    let identity = reach::identity(container, wire.as_ref());
    let parts = reach::parts(&mentioned);
    quote! {
        #header
        impl #parameters __wireproof::Described for #ident #arguments #clause {
            const IDENTITY: ::core::option::Option<__wireproof::Identity> = #identity;
            type Parts = #parts;
        }

        #header
        impl #parameters ::wireproof::Contract for #ident #arguments #clause {
            type Reach = __wireproof::One<Self>;

            fn layout(types: &mut __wireproof::Types) -> __wireproof::Layout {
                #passed_on
                types.define::<Self>(|types| __wireproof::TypeMeta {
                    about: #about,
                    body: #body,
                    transparent: #transparent,
                })
            }
        }
    }
}
