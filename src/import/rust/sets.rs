//! Lists whose items differ, as sets: bindings keep them as lists, but a catalogue's own types promise what they are.

use std::collections::BTreeSet;

use syn::{GenericArgument, Item, PathArguments, Type, parse_quote};

use crate::{
    codegen::rust::{Types, field_ident, type_ident},
    contract::{Contract, Member, Payload, Record, Shape, TypeKind, TypeName},
    import::note::Notes,
};

/// Makes sets of the lists that are sets in the contract, as far as their items have an order.
pub(super) fn sets(types: &mut Types, notes: &mut Notes) {
    let contract = types.contract.clone();
    let mut ordered = BTreeSet::new();
    let mut sets = Sets { contract: &contract, ordered: &mut ordered, notes };
    types.for_each_type(|definition, item| match (item, &definition.kind) {
        (Item::Struct(item), TypeKind::Newtype(shape)) => {
            if let Some(field) = item.fields.iter_mut().next() {
                sets.turn(&mut field.ty, shape);
            }
        }
        (Item::Struct(item), TypeKind::Record(record)) => sets.record(&mut item.fields, record),
        (Item::Enum(item), TypeKind::Union(union)) => {
            for variant in &union.variants {
                let ident = type_ident(&variant.name);
                let Some(dressed) = item.variants.iter_mut().find(|each| each.ident == ident) else { continue };
                match &variant.payload {
                    Payload::Record(record) => sets.record(&mut dressed.fields, record),
                    Payload::Newtype(shape) => {
                        if let Some(field) = dressed.fields.iter_mut().next() {
                            sets.turn(&mut field.ty, shape);
                        }
                    }
                    Payload::Unit | Payload::Tuple(_) => {}
                }
            }
        }
        _ => {}
    });
    if ordered.is_empty() {
        return;
    }
    types.for_each_type(|definition, item| {
        if let Item::Struct(item) = item
            && ordered.contains(&definition.name)
            && !item.attrs.iter().any(|attribute| {
                attribute.path().is_ident("derive")
                    && quote::ToTokens::to_token_stream(attribute).to_string().contains("Ord")
            })
        {
            item.attrs.push(parse_quote!(#[derive(Eq, PartialOrd, Ord)]));
        }
    });
}

struct Sets<'a> {
    contract: &'a Contract,
    /// The newtypes that some set holds.
    ordered: &'a mut BTreeSet<TypeName>,
    notes: &'a mut Notes,
}

impl Sets<'_> {
    fn record(&mut self, fields: &mut syn::Fields, record: &Record) {
        for member in &record.members {
            let Member::Field(member) = member else { continue };
            let ident = field_ident(&member.name);
            let field = fields.iter_mut().find(|field| field.ident.as_ref().is_some_and(|each| *each == ident));
            // A default that is built item by item is a list's.
            let Some(field) = field else { continue };
            self.turn(&mut field.ty, &member.shape);
        }
    }

    fn turn(&mut self, kind: &mut Type, shape: &Shape) {
        match shape {
            Shape::Nullable(inner) => {
                if let Some(kind) = argument(kind, "Option") {
                    self.turn(kind, inner);
                }
            }
            Shape::List { items, unique, max, .. } => {
                if let Some(inner) = argument(kind, "Vec") {
                    self.turn(inner, items);
                    if *unique && max.is_none() {
                        let inner = inner.clone();
                        self.set(kind, &inner, items);
                    }
                }
            }
            Shape::Map { value, .. } => {
                if let Some(kind) = last_argument(kind) {
                    self.turn(kind, value);
                }
            }
            Shape::Tuple(shapes) => {
                if let Type::Tuple(tuple) = kind {
                    tuple.elems.iter_mut().zip(shapes).for_each(|(kind, shape)| self.turn(kind, shape));
                }
            }
            _ => {}
        }
    }

    fn set(&mut self, kind: &mut Type, inner: &Type, items: &Shape) {
        let mut newtypes = BTreeSet::new();
        if is_ordered(self.contract, items, &mut newtypes) {
            self.ordered.append(&mut newtypes);
            *kind = parse_quote!(::std::collections::BTreeSet<#inner>);
        } else {
            self.notes.of_all(
                "a list with `uniqueItems` is a `Vec` where its items have no order: that they differ is not promised",
            );
        }
    }
}

/// Whether the Rust type of a shape has an order, once these newtypes derive it.
fn is_ordered(contract: &Contract, shape: &Shape, newtypes: &mut BTreeSet<TypeName>) -> bool {
    match shape {
        Shape::Null | Shape::Bool | Shape::Integer(_) | Shape::Text(_) => true,
        Shape::Nullable(inner) | Shape::List { items: inner, .. } => is_ordered(contract, inner, newtypes),
        Shape::Tuple(shapes) => shapes.iter().all(|shape| is_ordered(contract, shape, newtypes)),
        Shape::Named(name) => match contract.definition(name).map(|definition| &definition.kind) {
            Some(TypeKind::Enumeration(_)) => true,
            Some(TypeKind::Newtype(inner)) => !newtypes.insert(name.clone()) || is_ordered(contract, inner, newtypes),
            _ => false,
        },
        Shape::Float(_) | Shape::Constant(_) | Shape::Map { .. } | Shape::Any => false,
    }
}

/// The argument of a generic type with this name.
fn argument<'t>(kind: &'t mut Type, name: &str) -> Option<&'t mut Type> {
    let Type::Path(path) = kind else { return None };
    let last = path.path.segments.last_mut().filter(|last| last.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &mut last.arguments else { return None };
    match arguments.args.first_mut() {
        Some(GenericArgument::Type(inner)) => Some(inner),
        _ => None,
    }
}

/// The last argument of a generic type.
fn last_argument(kind: &mut Type) -> Option<&mut Type> {
    let Type::Path(path) = kind else { return None };
    let PathArguments::AngleBracketed(arguments) = &mut path.path.segments.last_mut()?.arguments else { return None };
    match arguments.args.last_mut() {
        Some(GenericArgument::Type(inner)) => Some(inner),
        _ => None,
    }
}
