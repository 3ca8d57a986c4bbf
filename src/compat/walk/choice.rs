//! Enumerations and unions under one view: an enum that gains its first variant with data is still the same enum.

use crate::contract::{Enumeration, Tagging, TypeKind, Union, Variant};

/// The variants of an enumeration or a union.
#[derive(Debug)]
pub(in crate::compat) struct Choices<'c> {
    /// How a message says which it is. A plain enumeration says it as an externally tagged union does.
    pub(in crate::compat) tagging: &'c Tagging,
    /// The variants, in declaration order, the catch-all among them.
    pub(in crate::compat) variants: Vec<Entry<'c>>,
    /// The union; `None` for an enumeration, whose variants are all plain strings.
    pub(in crate::compat) union: Option<&'c Union>,
}

/// One variant of the view.
#[derive(Debug, Clone, Copy)]
pub(in crate::compat) struct Entry<'c> {
    /// The Rust name.
    pub(in crate::compat) name: &'c str,
    /// How it is written; `None` where it never is, or carries no tag.
    pub(in crate::compat) write: Option<&'c str>,
    /// What a reader takes for it.
    pub(in crate::compat) read: &'c [String],
    /// Whether it carries no tag.
    pub(in crate::compat) untagged: bool,
    /// Whether it stands for every tag that is not listed.
    pub(in crate::compat) catch_all: bool,
    /// Its place in the declaration.
    pub(in crate::compat) index: usize,
    /// The variant of a union; `None` for a value of an enumeration.
    pub(in crate::compat) variant: Option<&'c Variant>,
}

/// The variants of a type; `None` for a type without any.
pub(in crate::compat) fn choices(kind: &TypeKind) -> Option<Choices<'_>> {
    match kind {
        TypeKind::Enumeration(enumeration) => Some(of_enumeration(enumeration)),
        TypeKind::Union(union) => Some(of_union(union)),
        TypeKind::Record(_) | TypeKind::Newtype(_) => None,
    }
}

fn of_enumeration(enumeration: &Enumeration) -> Choices<'_> {
    let values = enumeration.values.iter().chain(&enumeration.catch_all);
    let variants = values.enumerate().map(|(index, value)| Entry {
        index,
        name: &value.name,
        write: value.write.as_deref(),
        read: &value.read,
        untagged: false,
        catch_all: enumeration.catch_all.as_ref().is_some_and(|other| std::ptr::eq(other, value)),
        variant: None,
    });
    Choices { tagging: &Tagging::External, variants: variants.collect(), union: None }
}

/// The variants of a union.
pub(in crate::compat) fn of_union(union: &Union) -> Choices<'_> {
    let untagged = union.tagging == Tagging::Untagged;
    let variants = union.variants.iter().enumerate().map(|(index, variant)| Entry {
        index,
        name: &variant.name,
        write: variant.write.as_deref(),
        read: &variant.read,
        untagged: untagged || variant.untagged,
        catch_all: variant.catch_all,
        variant: Some(variant),
    });
    Choices { tagging: &union.tagging, variants: variants.collect(), union: Some(union) }
}

impl<'c> Choices<'c> {
    /// The variant with this Rust name.
    pub(in crate::compat) fn named(&self, name: &str) -> Option<&Entry<'c>> {
        self.variants.iter().find(|entry| entry.name == name)
    }

    /// The variant that takes this tag.
    pub(in crate::compat) fn tagged(&self, tag: &str) -> Option<&Entry<'c>> {
        self.variants.iter().find(|entry| entry.read.iter().any(|taken| taken == tag))
    }
}
