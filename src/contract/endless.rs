//! Types that are themselves and nothing else: reading one never ends.

use indexmap::IndexSet;

use super::{FlattenTarget, Member, Payload, Record, Shape, Tagging, TypeKind, TypeName};

/// Whether a value of this type is one of the same type again, without a member or an item in between. serde reads such a
/// type until the stack is full, and whatever else follows names would, too. `kind` is what a name stands for.
pub(crate) fn is_endless<'k>(name: &TypeName, kind: &impl Fn(&TypeName) -> Option<&'k TypeKind>) -> bool {
    let mut reached: IndexSet<&TypeName> = at_once(kind(name)).into_iter().collect();
    let mut next = 0;
    while let Some(place) = reached.get_index(next) {
        reached.extend(at_once(kind(place)));
        next += 1;
    }
    reached.contains(name)
}

/// The types that a value of this kind is at once.
fn at_once(kind: Option<&TypeKind>) -> Vec<&TypeName> {
    match kind {
        Some(TypeKind::Newtype(shape)) => named(shape).into_iter().collect(),
        Some(TypeKind::Record(record)) => flattened(record),
        Some(TypeKind::Union(union)) => {
            let is_untagged = |untagged: bool| untagged || union.tagging == Tagging::Untagged;
            let untagged = union.variants.iter().filter(|variant| is_untagged(variant.untagged));
            let names = untagged.flat_map(|variant| match &variant.payload {
                Payload::Newtype(shape) => named(shape).into_iter().collect(),
                Payload::Record(record) => flattened(record),
                Payload::Unit | Payload::Tuple(_) => Vec::new(),
            });
            names.collect()
        }
        Some(TypeKind::Enumeration(_)) | None => Vec::new(),
    }
}

fn flattened(record: &Record) -> Vec<&TypeName> {
    let parts = record.members.iter().filter_map(|member| match member {
        Member::Flatten(flatten) => match &flatten.target {
            FlattenTarget::Named(name) => Some(name),
            FlattenTarget::Rest(_) => None,
        },
        Member::Field(_) => None,
    });
    parts.collect()
}

fn named(shape: &Shape) -> Option<&TypeName> {
    match shape {
        Shape::Named(name) => Some(name),
        Shape::Nullable(inner) => named(inner),
        _ => None,
    }
}
