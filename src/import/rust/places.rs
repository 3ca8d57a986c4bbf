//! What is said at a type's fields: promises, and the wire types of codecs.

use std::collections::BTreeSet;

use quote::ToTokens;
use syn::{Attribute, Field, Fields, Item, parse_quote};

use crate::{
    codegen::rust::{Types, field_ident, type_ident},
    contract::{Member, Payload, Record, TypeKind},
    import::promise::Promises,
};

/// Has the types' writers promise; the places where they do.
pub(super) fn promise(types: &mut Types, promises: &Promises) -> BTreeSet<String> {
    let mut kept = BTreeSet::new();
    if promises.is_empty() {
        return kept;
    }
    let mut put = |place: String, field: Option<&mut Field>| {
        let attribute = promises.get(&place).and_then(super::super::promise::Promise::attribute);
        if let (Some(attribute), Some(field)) = (attribute, field) {
            field.attrs.push(attribute);
            kept.insert(place);
        }
    };
    types.for_each_type(|definition, item| {
        let name = &definition.name;
        match (item, &definition.kind) {
            (Item::Struct(item), TypeKind::Newtype(_)) => put(name.0.clone(), item.fields.iter_mut().next()),
            (Item::Struct(item), TypeKind::Record(record)) => {
                each_field(&name.0, record, &mut item.fields, &mut put);
            }
            (Item::Enum(item), TypeKind::Union(union)) => {
                for variant in &union.variants {
                    let place = format!("{name}::{}", variant.name);
                    let ident = type_ident(&variant.name);
                    let Some(dressed) = item.variants.iter_mut().find(|each| each.ident == ident) else { continue };
                    match &variant.payload {
                        Payload::Newtype(_) => put(place, dressed.fields.iter_mut().next()),
                        Payload::Record(record) => each_field(&place, record, &mut dressed.fields, &mut put),
                        Payload::Unit | Payload::Tuple(_) => {}
                    }
                }
            }
            _ => {}
        }
    });
    kept
}

fn each_field(place: &str, record: &Record, fields: &mut Fields, put: &mut impl FnMut(String, Option<&mut Field>)) {
    for member in &record.members {
        let Member::Field(member) = member else { continue };
        let ident = field_ident(&member.name);
        let field = fields.iter_mut().find(|field| field.ident.as_ref().is_some_and(|each| *each == ident));
        put(format!("{place}.{}", member.name), field);
    }
}

/// Declares the type that a field is on the wire wherever serde is told to read it by a function: here it is the field's own.
pub(super) fn declare_codecs(items: &mut [Item]) {
    for item in items {
        match item {
            Item::Struct(item) => item.fields.iter_mut().for_each(declare_codec),
            Item::Enum(item) => {
                item.variants.iter_mut().flat_map(|variant| &mut variant.fields).for_each(declare_codec);
            }
            _ => {}
        }
    }
}

fn declare_codec(field: &mut Field) {
    if field.attrs.iter().any(reads_by_codec) {
        // Tokens come apart by blanks, which types read better without.
        let kind = field.ty.to_token_stream().to_string().replace(' ', "").replace(',', ", ");
        field.attrs.push(parse_quote!(#[schemars(with = #kind)]));
    }
}

fn reads_by_codec(attribute: &Attribute) -> bool {
    let mut found = false;
    if attribute.path().is_ident("serde") {
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("deserialize_with");
            if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        });
    }
    found
}
