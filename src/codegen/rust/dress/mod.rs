//! typify's items, dressed: documentation, deprecation and serde attributes out of the contract.
//!
//! Everything that typify says about the wire goes; everything that it says about structure stays.

mod attributes;
mod defaults;
mod field;
mod hooks;
mod keys;
mod variant;

use indexmap::{IndexMap, map::Entry};
use quote::quote;
use syn::{Fields, Item, ItemEnum, ItemMod, ItemStruct, parse_quote};

use super::{
    names::{self, Names},
    projection::{SECOND_VARIANT, standard},
    refusal,
};
use crate::{
    codegen::Refusal,
    contract::{Contract, Enumeration, Payload, Record, Shape, Tagging, TypeDef, TypeKind, Union},
};
use attributes::{about, serde};
pub(super) use attributes::{comment, docs};
use hooks::Hooks;

/// What typify names after its traits' own idea of the wire, and the contract knows better.
const STRING_CONVERSIONS: &[&str] = &["TryFrom", "FromStr", "Display"];

/// The items of the crate's root, in the contract's order.
pub(super) fn dress(
    batches: impl Iterator<Item = Result<syn::File, Refusal>>,
    contract: &Contract,
    names: &Names,
) -> Result<Vec<Item>, Refusal> {
    let mut sorted = Sorted::default();
    for batch in batches {
        sorted.add(batch?.items);
    }
    let Sorted { mut groups, defaults } = sorted;
    let mut dressing = Dressing { hooks: Hooks::new(names) };
    let keys = keys::keys(contract);
    let mut items = Vec::new();
    for definition in contract.types.values().filter(|definition| standard(definition).is_none()) {
        let group = groups.swap_remove(names.of_type(&definition.name));
        let mut group = group.ok_or_else(|| lost(&definition.name.0))?;
        match (&mut group.definition, &definition.kind) {
            (Item::Struct(item), TypeKind::Record(record)) => dressing.record(item, definition, record)?,
            (Item::Struct(item), TypeKind::Newtype(shape)) => {
                newtype(item, definition, shape, keys.contains(&definition.name));
            }
            (Item::Enum(item), TypeKind::Enumeration(enumeration)) => values(item, definition, enumeration)?,
            (Item::Enum(item), TypeKind::Union(union)) => dressing.union(item, definition, union)?,
            _ => return Err(lost(&definition.name.0)),
        }
        let is_enum = matches!(group.definition, Item::Enum(_));
        items.push(group.definition);
        items.extend(group.impls.into_iter().filter(|item| keeps(item, is_enum)));
    }
    items.extend(dressing.hooks.items());
    items.extend(defaults::module(defaults, &items, &contract.catalogue)?);
    Ok(items)
}

struct Group {
    definition: Item,
    impls: Vec<Item>,
}

/// typify's items by the type that they define or extend, and the functions that make default values.
#[derive(Default)]
struct Sorted {
    groups: IndexMap<String, Group>,
    defaults: Vec<Item>,
}

impl Sorted {
    /// Adds the items of a batch, but for types that are there already.
    fn add(&mut self, items: Vec<Item>) {
        let mut group = None;
        for item in items {
            let ident = match item {
                Item::Struct(ref item) => item.ident.to_string(),
                Item::Enum(ref item) => item.ident.to_string(),
                Item::Mod(ItemMod { ident, content: Some((_, functions)), .. }) if ident == "defaults" => {
                    self.defaults.extend(functions);
                    continue;
                }
                // The implementations follow the type that they are for.
                Item::Impl(_) => {
                    if let Some(place) = group
                        && let Some((_, Group { impls, .. })) = self.groups.get_index_mut(place)
                    {
                        impls.push(item);
                    }
                    continue;
                }
                _ => continue,
            };
            group = match self.groups.entry(ident) {
                Entry::Occupied(_) => None,
                Entry::Vacant(free) => {
                    let place = free.index();
                    free.insert(Group { definition: item, impls: Vec::new() });
                    Some(place)
                }
            };
        }
    }
}

/// Whether an implementation says nothing about the wire that serde would contradict.
fn keeps(item: &Item, is_enum: bool) -> bool {
    let Item::Impl(item) = item else { return true };
    let Some((path, _)) = &item.trait_ else { return true };
    let Some(last) = path.segments.last() else { return true };
    let converts = STRING_CONVERSIONS.iter().any(|name| last.ident == name);
    // A newtype's field is public; `Deref` would only hide that it is one.
    !(converts && is_enum) && last.ident != "TryFrom" && last.ident != "Deref"
}

struct Dressing {
    hooks: Hooks,
}

impl Dressing {
    fn record(&mut self, item: &mut ItemStruct, definition: &TypeDef, record: &Record) -> Result<(), Refusal> {
        let closed = record.closed.then(|| quote!(deny_unknown_fields));
        undress(&mut item.attrs);
        item.attrs.splice(0..0, about(&definition.about));
        item.attrs.extend(serde(closed.as_slice()));
        field::fields(&mut item.fields, record, &definition.name.0, &item.ident.to_string(), &mut self.hooks)
    }

    fn union(&mut self, item: &mut ItemEnum, definition: &TypeDef, union: &Union) -> Result<(), Refusal> {
        let mut said = match &union.tagging {
            Tagging::External => Vec::new(),
            Tagging::Internal { tag } => vec![quote!(tag = #tag)],
            Tagging::Adjacent { tag, content } => vec![quote!(tag = #tag), quote!(content = #content)],
            Tagging::Untagged => vec![quote!(untagged)],
        };
        said.extend(union.closed.then(|| quote!(deny_unknown_fields)));
        undress(&mut item.attrs);
        item.attrs.splice(0..0, about(&definition.about));
        item.attrs.extend(serde(&said));
        item.variants =
            std::mem::take(&mut item.variants).into_iter().filter(|variant| variant.ident != SECOND_VARIANT).collect();
        for variant in &union.variants {
            let place = format!("{}.{}", definition.name, variant.name);
            let ident = names::variant(&variant.name);
            let dressed = item.variants.iter_mut().find(|each| each.ident == ident.as_str());
            let dressed = dressed.ok_or_else(|| lost(&place))?;
            dressed.attrs = about(&variant.about);
            dressed.attrs.extend(serde(&variant::of_union(variant, &union.tagging)));
            if let Payload::Record(record) = &variant.payload {
                let scope = format!("{}{ident}", item.ident);
                field::fields(&mut dressed.fields, record, &place, &scope, &mut self.hooks)?;
            }
            match (&variant.payload, &mut dressed.fields) {
                (Payload::Newtype(_), Fields::Unnamed(fields)) => one_value(fields),
                // typify takes a variant that holds `null` for one that holds nothing, which is written in another way.
                (Payload::Newtype(_), fields @ Fields::Unit) => *fields = Fields::Unnamed(parse_quote!((()))),
                _ => {}
            }
        }
        Ok(())
    }
}

/// Makes one value again of a tuple that typify spread over the variant: serde may not tag several.
fn one_value(fields: &mut syn::FieldsUnnamed) {
    if fields.unnamed.len() > 1 {
        let types: Vec<_> = fields.unnamed.iter().map(|field| field.ty.clone()).collect();
        *fields = parse_quote!((( #(#types),* )));
    }
}

fn newtype(item: &mut ItemStruct, definition: &TypeDef, shape: &Shape, is_key: bool) {
    undress(&mut item.attrs);
    item.attrs.splice(0..0, about(&definition.about));
    if is_key {
        item.attrs.push(parse_quote!(#[derive(Eq, PartialOrd, Ord)]));
    }
    // Transparent around an `Option`, serde would take the absence of a required member for `null`.
    if !matches!(shape, Shape::Nullable(_)) {
        item.attrs.extend(serde(&[quote!(transparent)]));
    }
}

fn values(item: &mut ItemEnum, definition: &TypeDef, enumeration: &Enumeration) -> Result<(), Refusal> {
    undress(&mut item.attrs);
    item.attrs.splice(0..0, about(&definition.about));
    let values = enumeration.values.iter().map(|value| (value, false));
    for (value, catch_all) in values.chain(enumeration.catch_all.iter().map(|value| (value, true))) {
        let ident = names::variant(&value.name);
        let variant = item.variants.iter_mut().find(|each| each.ident == ident.as_str());
        let variant = variant.ok_or_else(|| lost(&format!("{}.{}", definition.name, value.name)))?;
        variant.attrs = about(&value.about);
        variant.attrs.extend(serde(&variant::of_enumeration(value, catch_all)));
    }
    Ok(())
}

/// Leaves the derives alone of what typify put on a type.
fn undress(attributes: &mut Vec<syn::Attribute>) {
    attributes.retain(|attribute| attribute.path().is_ident("derive"));
}

fn lost(place: &str) -> Refusal {
    refusal(place, "typify gives it another form than the contract", "leave the Rust target out, and report the type")
}
