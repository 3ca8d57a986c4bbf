//! The where clause of a generic type's implementation.

use std::collections::BTreeSet;

use proc_macro2::Ident;
use serde_derive_internals::{
    ast::{Container, Field},
    attr::Default,
};
use syn::{Generics, Type, TypePath, WherePredicate, parse_quote, visit::Visit};

use crate::default::is_never_read;

/// The type's generics with what the implementation needs: `Contract` for every parameter that reaches the wire.
pub(crate) fn with_bounds(container: &Container<'_>, mentioned: &[Type]) -> Generics {
    let mut generics = container.generics.clone();
    if generics.type_params().next().is_none() {
        return generics;
    }
    let mut found = Parameters {
        declared: container.generics.type_params().map(|parameter| parameter.ident.clone()).collect(),
        used: BTreeSet::new(),
        projections: Vec::new(),
    };
    for ty in mentioned {
        found.visit_type(ty);
    }

    let predicates = &mut generics.make_where_clause().predicates;
    predicates.push(parse_quote!(Self: ::wireproof::__private::JsonSchema));
    for parameter in &found.used {
        predicates.push(parse_quote!(#parameter: ::wireproof::Contract));
    }
    for projection in &found.projections {
        predicates.push(parse_quote!(#projection: ::wireproof::Contract));
    }
    if has_default(container) {
        // A default is known by what serde writes for it; every event can be written, and so can its parts.
        for parameter in &found.used {
            predicates.push(parse_quote!(#parameter: ::wireproof::__private::Serialize));
        }
        predicates.extend(default_bounds(container));
    }
    generics
}

fn has_default(container: &Container<'_>) -> bool {
    let on_a_field = |field: &Field<'_>| !field.attrs.default().is_none();
    !container.attrs.default().is_none() || container.data.all_fields().any(on_a_field)
}

/// serde's own bounds for `#[serde(default)]`.
fn default_bounds(container: &Container<'_>) -> Vec<WherePredicate> {
    let mut bounds = Vec::new();
    if let Default::Default = container.attrs.default() {
        bounds.push(parse_quote!(Self: ::core::default::Default));
    }
    let is_asked = |field: &&Field<'_>| !field.attrs.skip_deserializing() || is_never_read(field);
    for field in container.data.all_fields().filter(is_asked) {
        if let Default::Default = field.attrs.default() {
            let ty = field.ty;
            bounds.push(parse_quote!(#ty: ::core::default::Default));
        }
    }
    bounds
}

/// The type parameters that a type mentions, those inside `PhantomData` aside.
struct Parameters {
    declared: BTreeSet<Ident>,
    used: BTreeSet<Ident>,
    projections: Vec<TypePath>,
}

impl<'ast> Visit<'ast> for Parameters {
    fn visit_type(&mut self, ty: &'ast Type) {
        if let Type::Path(path) = ty {
            let segments = &path.path.segments;
            if segments.last().is_some_and(|segment| segment.ident == "PhantomData") {
                return;
            }
            if let Some(first) = segments.first()
                && path.qself.is_none()
                && self.declared.contains(&first.ident)
            {
                if segments.len() == 1 {
                    self.used.insert(first.ident.clone());
                } else {
                    self.projections.push(path.clone());
                }
            }
        }
        syn::visit::visit_type(self, ty);
    }
}
