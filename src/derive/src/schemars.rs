//! `#[schemars(…)]` attributes that would make the schema describe another message than serde writes.

use serde_derive_internals::Ctxt;
use syn::{Attribute, DeriveInput, Fields};

use crate::attribute::{Entry, entries};

/// The entries of `#[schemars(…)]` that schemars takes in place of serde's.
const OVERRIDES: &[&str] = &[
    "content",
    "default",
    "deny_unknown_fields",
    "flatten",
    "from",
    "into",
    "remote",
    "rename",
    "rename_all",
    "rename_all_fields",
    "skip",
    "skip_deserializing",
    "skip_serializing",
    "skip_serializing_if",
    "tag",
    "transparent",
    "try_from",
    "untagged",
];

/// Refuses every override of serde's attributes on the type, its variants and its fields.
pub(crate) fn refuse_overrides(context: &Ctxt, input: &DeriveInput) {
    refuse_on_type(context, &input.attrs);
    match &input.data {
        syn::Data::Struct(data) => refuse_on_fields(context, &data.fields),
        syn::Data::Enum(data) => {
            for variant in &data.variants {
                refuse(context, &variant.attrs, |_| false);
                refuse_on_fields(context, &variant.fields);
            }
        }
        syn::Data::Union(_) => {}
    }
}

fn refuse_on_type(context: &Ctxt, attributes: &[Attribute]) {
    // The schema name is no part of the message.
    refuse(context, attributes, |entry| entry.is("rename"));
    for entry in entries(attributes, "schemars") {
        if entry.is("inline") {
            context.error_spanned_by(entry, "bindings need the type under its name: remove `inline`");
        } else if entry.is("_unstable_ref_variants") {
            context.error_spanned_by(entry, "bindings name variants themselves: remove `_unstable_ref_variants`");
        }
    }
}

fn refuse_on_fields(context: &Ctxt, fields: &Fields) {
    for field in fields {
        refuse(context, &field.attrs, |_| false);
    }
}

fn refuse(context: &Ctxt, attributes: &[Attribute], harmless: impl Fn(&Entry) -> bool) {
    let serde: Vec<String> = entries(attributes, "serde").iter().map(Entry::spelled).collect();
    for entry in entries(attributes, "schemars") {
        if entry.is_negated() {
            context.error_spanned_by(
                entry,
                "the schema must describe what serde does: remove this, or change the serde attribute",
            );
            continue;
        }
        let overrides = OVERRIDES.iter().any(|name| entry.is(name));
        if overrides && !harmless(&entry) && !serde.contains(&entry.spelled()) {
            let message = format!(
                "the schema must describe what serde does, and serde does not know this: write #[serde({})]",
                entry.spelled()
            );
            context.error_spanned_by(entry, message);
        }
    }
}
