//! How types and paths are spelled: as a person would, where no name of the contract is in the way.
//!
//! typify spells every path from its root, and orders derives by the alphabet.

use syn::{
    Attribute, GenericArgument, Item, Path, PathArguments, Token, Type, parse_quote,
    punctuated::Punctuated,
    visit_mut::{self, VisitMut},
};

use super::names::Names;

/// What the prelude offers without its path.
const PRELUDE: &[(&str, &str)] = &[
    ("boxed", "Box"),
    ("convert", "From"),
    ("default", "Default"),
    ("option", "Option"),
    ("result", "Result"),
    ("string", "String"),
    ("vec", "Vec"),
];

/// The order in which derives are read.
const DERIVES: &[&str] =
    &["Debug", "Clone", "Copy", "Default", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Serialize", "Deserialize"];

/// Spells items; the first of them imports what the others need.
pub(super) fn spell(items: &mut Vec<Item>, names: &Names) {
    let mut spelling = Spelling { names, imports: !names.taken("Serialize") && !names.taken("Deserialize") };
    items.iter_mut().for_each(|item| spelling.visit_item_mut(item));
    if spelling.imports {
        items.insert(
            0,
            parse_quote!(
                use serde::{Deserialize, Serialize};
            ),
        );
    }
}

struct Spelling<'a> {
    names: &'a Names,
    imports: bool,
}

impl VisitMut for Spelling<'_> {
    fn visit_type_mut(&mut self, kind: &mut Type) {
        turn_inside_out(kind);
        visit_mut::visit_type_mut(self, kind);
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        if path.leading_colon.is_none() {
            return;
        }
        path.leading_colon = None;
        let segments: Vec<String> = path.segments.iter().take(3).map(|segment| segment.ident.to_string()).collect();
        let known = |module: &str, name: &str| PRELUDE.contains(&(module, name)) && !self.names.taken(name);
        if matches!(segments.as_slice(), [root, module, name] if root == "std" && known(module, name)) {
            let short = path.segments.iter().skip(2).cloned();
            path.segments = match path.segments.get(3).map(|segment| segment.ident.to_string()).as_deref() {
                Some("Some" | "None") => short.skip(1).collect(),
                _ => short.collect(),
            };
        }
    }

    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let mut derives: Vec<Path> = Vec::new();
        let mut place = None;
        let mut index = 0;
        attributes.retain(|attribute| {
            let listed = attribute
                .path()
                .is_ident("derive")
                .then(|| attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated));
            index += 1;
            let Some(Ok(listed)) = listed else { return true };
            derives.extend(listed);
            place.get_or_insert(index - 1);
            false
        });
        let Some(place) = place else { return };
        let rank = |path: &Path| {
            let last = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
            DERIVES.iter().position(|name| *name == last)
        };
        derives.sort_by_key(rank);
        for path in &mut derives {
            path.leading_colon = None;
            if self.imports {
                path.segments = path.segments.last().cloned().into_iter().collect();
            }
        }
        attributes.insert(place, parse_quote!(#[derive(#(#derives),*)]));
    }
}

/// Makes `Option<Box<T>>` of `Box<Option<T>>`, where typify broke a cycle at the wrong end.
fn turn_inside_out(kind: &mut Type) {
    let Some(option) = argument(kind, "Box") else { return };
    let Some(inner) = argument(option, "Option") else { return };
    *kind = parse_quote!(::std::option::Option<::std::boxed::Box<#inner>>);
}

/// The argument of a generic type with this name.
fn argument<'a>(kind: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = kind else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == name && path.path.leading_colon.is_some())?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) => Some(inner),
        _ => None,
    }
}
