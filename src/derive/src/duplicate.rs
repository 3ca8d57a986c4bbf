//! Members or variants of one type that share a name on the wire. serde takes the first, and warns at best.

use std::collections::BTreeMap;

use serde_derive_internals::{
    Ctxt,
    ast::{Container, Data, Field, Style, Variant},
    attr::TagType,
    name::Name,
};
use syn::Member;

use crate::body::live;

/// Refuses two fields of a struct or variant, and two variants of an enum, with one name in one direction.
pub(crate) fn refuse_duplicates(context: &Ctxt, container: &Container<'_>) {
    match &container.data {
        Data::Struct(Style::Struct, fields) => refuse_in_fields(context, fields),
        Data::Struct(..) => {}
        Data::Enum(variants) => {
            if !matches!(container.attrs.tag(), TagType::None) {
                refuse_in_variants(context, variants);
            }
            let records = live(variants).filter(|variant| matches!(variant.style, Style::Struct));
            for variant in records {
                refuse_in_fields(context, &variant.fields);
            }
        }
    }
}

fn refuse_in_fields(context: &Ctxt, fields: &[Field<'_>]) {
    let (mut written, mut read) = (Seen::new("fields", "written"), Seen::new("fields", "read"));
    for field in fields.iter().filter(|field| !field.attrs.flatten()) {
        let owner = match &field.member {
            Member::Named(ident) => ident.to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        };
        if !field.attrs.skip_serializing() {
            written.add(context, field.attrs.name().serialize_name(), &owner);
        }
        if !field.attrs.skip_deserializing() {
            field.attrs.aliases().iter().for_each(|name| read.add(context, name, &owner));
        }
    }
}

fn refuse_in_variants(context: &Ctxt, variants: &[Variant<'_>]) {
    let (mut written, mut read) = (Seen::new("variants", "written"), Seen::new("variants", "read"));
    for variant in live(variants).filter(|variant| !variant.attrs.untagged()) {
        let owner = variant.ident.to_string();
        if !variant.attrs.skip_serializing() {
            written.add(context, variant.attrs.name().serialize_name(), &owner);
        }
        if !variant.attrs.skip_deserializing() {
            variant.attrs.aliases().iter().for_each(|name| read.add(context, name, &owner));
        }
    }
}

/// The names of one direction that were met so far, with the field or variant of each.
struct Seen {
    what: &'static str,
    done: &'static str,
    owners: BTreeMap<String, String>,
}

impl Seen {
    fn new(what: &'static str, done: &'static str) -> Self {
        Self { what, done, owners: BTreeMap::new() }
    }

    fn add(&mut self, context: &Ctxt, name: &Name, owner: &str) {
        let Some(first) = self.owners.insert(name.value.clone(), owner.to_owned()) else { return };
        let Self { what, done, .. } = self;
        context.error_spanned_by(
            name,
            format!("the {what} `{first}` and `{owner}` are both {done} as {:?}: rename one of them", name.value),
        );
    }
}
