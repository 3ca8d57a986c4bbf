//! How types and paths are spelled: as a person would, where no name of the contract is in the way.
//!
//! typify spells every path from its root, and orders derives by the alphabet.

use indexmap::{IndexMap, IndexSet};
use quote::format_ident;
use syn::{
    Attribute, GenericArgument, Ident, Item, ItemMod, Path, PathArguments, Token, Type, parse_quote,
    punctuated::Punctuated,
    visit_mut::{self, VisitMut},
};

use super::names::Names;

/// What the prelude offers without its path.
const PRELUDE: &[&str] = &[
    "std::boxed::Box",
    "std::convert::From",
    "std::default::Default",
    "std::option::Option",
    "std::result::Result",
    "std::string::String",
    "std::vec::Vec",
];

/// What is imported where it is used: the module and the name.
pub(super) type Import = (&'static str, &'static str);

/// The imports that types may need, in their order.
const IMPORTS: &[Import] = &[
    ("std::collections", "BTreeMap"),
    ("std::collections", "BTreeSet"),
    ("std::num", "NonZeroU8"),
    ("std::num", "NonZeroU16"),
    ("std::num", "NonZeroU32"),
    ("std::num", "NonZeroU64"),
    ("std::num", "NonZeroU128"),
    ("std::time", "Duration"),
    ("chrono", "DateTime"),
    ("chrono", "FixedOffset"),
    ("chrono", "NaiveDate"),
    ("chrono", "NaiveDateTime"),
    ("chrono", "NaiveTime"),
    ("serde", "Deserialize"),
    ("serde", "Serialize"),
    ("serde_json", "Value"),
    ("uuid", "Uuid"),
];

/// The order in which derives are read; others come after them.
const DERIVES: &[&str] =
    &["Debug", "Clone", "Copy", "Default", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Serialize", "Deserialize"];

/// Spells items and puts the imports that they need before them, those out of `further` last.
pub(super) fn spell(items: &mut Vec<Item>, names: &Names, further: &[Import]) {
    let imports: Vec<Import> = IMPORTS.iter().chain(further).copied().collect();
    let mut spelling = Spelling { names, imports: &imports, used: IndexSet::new() };
    for item in items.iter_mut() {
        spelling.visit_item_mut(item);
    }
    items.splice(0..0, spelling.imports());
}

struct Spelling<'a> {
    names: &'a Names,
    imports: &'a [Import],
    used: IndexSet<usize>,
}

impl Spelling<'_> {
    fn imports(&self) -> Vec<Item> {
        let mut modules: IndexMap<&str, Vec<Ident>> = IndexMap::new();
        for (index, (module, name)) in self.imports.iter().enumerate() {
            if self.used.contains(&index) {
                modules.entry(module).or_default().push(format_ident!("{name}"));
            }
        }
        // The standard library first, then the crates by their names.
        modules.sort_by(|module, _, other, _| {
            (!module.starts_with("std"), *module).cmp(&(!other.starts_with("std"), *other))
        });
        let import = |(module, names): (&str, Vec<Ident>)| {
            let path: Path = syn::parse_str(module).ok()?;
            Some(match names.as_slice() {
                [name] => parse_quote!(use #path::#name;),
                names => parse_quote!(use #path::{#(#names),*};),
            })
        };
        modules.into_iter().filter_map(import).collect()
    }

    /// Drops the module of a path that an import or the prelude makes short.
    fn shorten(&mut self, path: &mut Path) {
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        for count in 2..=segments.len().min(3) {
            let Some((name, module)) = segments[..count].split_last() else { return };
            if self.names.taken(name) {
                continue;
            }
            let module = module.join("::");
            let import = self.imports.iter().position(|known| *known == (module.as_str(), name.as_str()));
            if import.is_none() && !PRELUDE.contains(&format!("{module}::{name}").as_str()) {
                continue;
            }
            self.used.extend(import);
            // `Some` and `None` are known without their `Option`.
            let constructs = segments.get(count).is_some_and(|next| matches!(next.as_str(), "Some" | "None"));
            let kept = if constructs { count } else { count - 1 };
            path.segments = path.segments.iter().skip(kept).cloned().collect();
            return;
        }
    }
}

impl VisitMut for Spelling<'_> {
    fn visit_item_mod_mut(&mut self, module: &mut ItemMod) {
        // A module has imports of its own: what it uses does not count outside.
        let mut inside = Spelling { names: self.names, imports: self.imports, used: IndexSet::new() };
        visit_mut::visit_item_mod_mut(&mut inside, module);
        if let Some((_, items)) = &mut module.content {
            items.splice(0..0, inside.imports());
        }
    }

    fn visit_type_mut(&mut self, kind: &mut Type) {
        turn_inside_out(kind);
        visit_mut::visit_type_mut(self, kind);
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        if path.leading_colon.take().is_some() {
            self.shorten(path);
        }
    }

    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let Some(place) = attributes.iter().position(|attribute| attribute.path().is_ident("derive")) else { return };
        let mut derives: Vec<Path> = Vec::new();
        attributes.retain(|attribute| {
            let listed = attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated);
            let is_derive = attribute.path().is_ident("derive") && listed.is_ok();
            derives.extend(listed.ok().filter(|_| is_derive).into_iter().flatten());
            !is_derive
        });
        derives.sort_by_key(|path| {
            let last = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
            DERIVES.iter().position(|name| *name == last).unwrap_or(DERIVES.len())
        });
        for path in &mut derives {
            self.visit_path_mut(path);
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
