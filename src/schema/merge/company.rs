//! Which flattened fields can stand together in one record.
//!
//! serde hands the members that a record does not know to its flattened fields one after the other. A struct, and an
//! externally or adjacently tagged enum, take what is theirs. An internally tagged or untagged enum, a map, and a struct
//! that flattens something itself see everything that is left and take nothing. Where that makes serde read a member twice,
//! write it twice, or decide by the order of the members, no schema can tell the truth, and the record is refused.

use std::collections::{BTreeMap, BTreeSet};

use super::mismatch;
use crate::catalogue::{
    Types,
    meta::{Body, FieldMeta, Layout, PayloadMeta, Scalar, VariantMeta},
};
use crate::contract::Tagging;
use crate::schema::EmitError;

/// Refuses a record whose flattened fields cannot be described.
pub(super) fn refuse_bad_company(
    types: &Types,
    place: &str,
    fields: &[FieldMeta],
    closed: bool,
) -> Result<(), EmitError> {
    let flattened: Vec<Part<'_>> = fields
        .iter()
        .filter(|field| field.flatten)
        .filter_map(|field| Some(Part { field, nature: nature(types, inside_option(&field.layout).1)? }))
        .collect();
    for (index, part) in flattened.iter().enumerate() {
        let refused = |problem: &str| Err(mismatch(&format!("{place}.{}", part.field.name), problem));
        let (optional, layout) = inside_option(&part.field.layout);
        if closed && optional {
            return refused(
                "with `deny_unknown_fields`, what serde makes of an optional flattened field depends on the order of the members; remove one of the two",
            );
        }
        if closed && part.nature != Nature::Takes {
            return refused(
                "with `deny_unknown_fields`, serde rejects every member that this flattened field reads; remove one of the two",
            );
        }
        if is_mixed(types, layout) {
            return refused(
                "serde reads a flattened externally tagged enum with untagged variants only where nothing stands beside it; use another representation",
            );
        }
        if let Layout::Map { key, .. } = layout {
            if optional {
                return refused("a flattened map needs no `Option`: where it is empty, nothing is written");
            }
            if !is_text(types, key) {
                return refused("serde reads the names of flattened members as text; give the flattened map text keys");
            }
        }
        if part.nature == Nature::Greedy {
            let alone = flattened.iter().filter(|other| other.nature != Nature::Takes).count() == 1;
            if !alone || index + 1 != flattened.len() {
                return refused(
                    "this map also gets the members of the flattened fields after it and of untagged, internally tagged and nested ones, and serde would write them twice; flatten the map last, and those not at all",
                );
            }
            let in_sight = flattened.iter().any(|other| {
                let (optional, layout) = inside_option(&other.field.layout);
                optional || is_union(types, layout)
            });
            if in_sight && !takes_any_value(types, layout) {
                return refused(
                    "a flattened map of typed values cannot stand beside a flattened enum or `Option`; make its values `serde_json::Value`",
                );
            }
        }
        if part.nature != Nature::Takes && holds_strict(types, layout) {
            return refused(
                "serde shows this flattened field the members beside it, and a part of it has `deny_unknown_fields`; remove that",
            );
        }
    }
    refuse_shared_names(types, place, fields)
}

/// A flattened field.
struct Part<'a> {
    field: &'a FieldMeta,
    nature: Nature,
}

/// What a flattened field does with the members that it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nature {
    /// It takes those that are its own.
    Takes,
    /// It reads those that are its own and takes none.
    Looks,
    /// It reads all of them and takes none.
    Greedy,
}

/// The nature of a flattened type; `None` where it cannot be flattened at all.
fn nature(types: &Types, layout: &Layout) -> Option<Nature> {
    match layout {
        Layout::Map { .. } => Some(Nature::Greedy),
        Layout::Named(name) => match &types.get(name)?.body {
            Body::Newtype(field) => nature(types, &field.layout),
            Body::Record { fields, .. } => Some(record_nature(types, fields)),
            Body::Union { tagging: Tagging::External | Tagging::Adjacent { .. }, variants, .. }
                if !variants.iter().any(|variant| variant.untagged) =>
            {
                Some(Nature::Takes)
            }
            Body::Union { variants, .. } => {
                let greedy = variants.iter().any(|variant| match &variant.payload {
                    PayloadMeta::Newtype(field) => nature(types, &field.layout) == Some(Nature::Greedy),
                    PayloadMeta::Record(fields) => record_nature(types, fields) == Nature::Greedy,
                    PayloadMeta::Unit | PayloadMeta::Tuple(_) => false,
                });
                Some(if greedy { Nature::Greedy } else { Nature::Looks })
            }
            Body::Tuple(_) | Body::Unit | Body::Wire { .. } => None,
        },
        _ => None,
    }
}

fn record_nature(types: &Types, fields: &[FieldMeta]) -> Nature {
    let mut flattened = fields.iter().filter(|field| field.flatten).peekable();
    if flattened.peek().is_none() {
        return Nature::Takes;
    }
    let greedy = flattened.any(|field| nature(types, inside_option(&field.layout).1) == Some(Nature::Greedy));
    if greedy { Nature::Greedy } else { Nature::Looks }
}

/// Whether the values of a greedy type's own map may be anything, and it is such a map or a record with one.
fn takes_any_value(types: &Types, layout: &Layout) -> bool {
    match layout {
        Layout::Map { value, .. } => **value == Layout::Scalar(Scalar::Any),
        Layout::Named(name) => match types.get(name).map(|meta| &meta.body) {
            Some(Body::Newtype(field)) => takes_any_value(types, &field.layout),
            Some(Body::Record { fields, .. }) => fields
                .iter()
                .filter(|field| field.flatten && nature(types, &field.layout) == Some(Nature::Greedy))
                .all(|field| takes_any_value(types, &field.layout)),
            _ => false,
        },
        _ => false,
    }
}

fn is_union(types: &Types, layout: &Layout) -> bool {
    let Layout::Named(name) = layout else { return false };
    match types.get(name).map(|meta| &meta.body) {
        Some(Body::Newtype(field)) => is_union(types, &field.layout),
        Some(Body::Union { .. }) => true,
        _ => false,
    }
}

/// Whether a type is an externally tagged enum some of whose variants carry no tag.
fn is_mixed(types: &Types, layout: &Layout) -> bool {
    let Layout::Named(name) = layout else { return false };
    match types.get(name).map(|meta| &meta.body) {
        Some(Body::Newtype(field)) => is_mixed(types, &field.layout),
        Some(Body::Union { tagging: Tagging::External, variants, .. }) => {
            variants.iter().any(|variant| variant.untagged)
        }
        _ => false,
    }
}

/// Whether a part of a type that reads the members beside it rejects unknown ones.
fn holds_strict(types: &Types, layout: &Layout) -> bool {
    let Layout::Named(name) = layout else { return false };
    match types.get(name).map(|meta| &meta.body) {
        Some(Body::Newtype(field)) => holds_strict(types, &field.layout),
        Some(Body::Record { closed, .. }) => *closed,
        Some(Body::Union { tagging: Tagging::Internal { .. } | Tagging::Untagged, variants, closed }) => {
            *closed || variants.iter().any(|variant| holds_strict_payload(types, variant))
        }
        Some(Body::Union { variants, .. }) => {
            variants.iter().any(|variant| variant.untagged && holds_strict_payload(types, variant))
        }
        _ => false,
    }
}

fn holds_strict_payload(types: &Types, variant: &VariantMeta) -> bool {
    matches!(&variant.payload, PayloadMeta::Newtype(field) if holds_strict(types, &field.layout))
}

/// Refuses two entries of a record that read or write a member of one name.
fn refuse_shared_names(types: &Types, place: &str, fields: &[FieldMeta]) -> Result<(), EmitError> {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for field in fields {
        let mut names = Names { types, found: BTreeSet::new(), seen: BTreeSet::new() };
        names.add_field(field);
        for name in names.found {
            let Some(first) = owners.insert(name, field.name) else { continue };
            // Two fields with names of their own: the derive has looked at those.
            if field.flatten || fields.iter().any(|other| other.name == first && other.flatten) {
                return Err(mismatch(
                    &format!("{place}.{}", field.name),
                    &format!(
                        "the flattened member `{name}` has the name of a member of `{first}`, and serde would write both; rename one"
                    ),
                ));
            }
        }
    }
    Ok(())
}

/// The names of the members that an entry of a record may have.
struct Names<'a> {
    types: &'a Types,
    found: BTreeSet<&'a str>,
    seen: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn add_field(&mut self, field: &'a FieldMeta) {
        if field.flatten {
            self.add(inside_option(&field.layout).1);
        } else {
            self.found.extend(field.write.into_iter().chain(field.read.iter().copied()));
        }
    }

    fn add(&mut self, layout: &'a Layout) {
        let Layout::Named(name) = layout else { return };
        if !self.seen.insert(name) {
            return;
        }
        match self.types.get(name).map(|meta| &meta.body) {
            Some(Body::Record { fields, .. }) => fields.iter().for_each(|field| self.add_field(field)),
            Some(Body::Newtype(field)) => self.add(&field.layout),
            Some(Body::Union { tagging, variants, .. }) => self.add_union(tagging, variants),
            _ => {}
        }
    }

    fn add_union(&mut self, tagging: &'a Tagging, variants: &'a [VariantMeta]) {
        match tagging {
            Tagging::Internal { tag } => drop(self.found.insert(tag)),
            Tagging::Adjacent { tag, content } => self.found.extend([tag.as_str(), content]),
            Tagging::External | Tagging::Untagged => {}
        }
        for variant in variants {
            if variant.untagged || matches!(tagging, Tagging::Internal { .. } | Tagging::Untagged) {
                match &variant.payload {
                    PayloadMeta::Newtype(field) => self.add(&field.layout),
                    PayloadMeta::Record(fields) => fields.iter().for_each(|field| self.add_field(field)),
                    PayloadMeta::Unit | PayloadMeta::Tuple(_) => {}
                }
            } else if *tagging == Tagging::External {
                self.found.extend(variant.write.into_iter().chain(variant.read.iter().copied()));
            }
        }
    }
}

/// Whether a type stands in an `Option`, and the type.
fn inside_option(layout: &Layout) -> (bool, &Layout) {
    match layout {
        Layout::Nullable(inner) => (true, inner),
        layout => (false, layout),
    }
}

/// Whether a map's keys may be any text.
fn is_text(types: &Types, key: &Layout) -> bool {
    match key {
        Layout::Scalar(Scalar::Text) => true,
        Layout::Named(name) => match types.get(name).map(|meta| &meta.body) {
            Some(Body::Newtype(field)) => is_text(types, &field.layout),
            _ => false,
        },
        _ => false,
    }
}
