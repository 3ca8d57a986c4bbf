//! Unions: one of several variants, in serde's four representations.

mod adjacent;
mod external;
mod internal;
mod payload;
mod untagged;

use serde::{Deserializer, de::Error};

use super::{reading::NoteKind, trace::Trace, written::Written};
use crate::contract::{Tagging, TypeDef, Union, Variant};
pub(super) use external::ExternalVisitor;

/// Reads a value of a union.
pub(super) fn union<'de, 't, D: Deserializer<'de>>(
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    union: &'t Union,
    deserializer: D,
) -> Result<Written, D::Error> {
    if union.tagging == Tagging::Untagged || union.variants.iter().any(|variant| variant.untagged) {
        return untagged::untagged(trace, definition, union, deserializer);
    }
    tagged(trace, definition, union, deserializer)
}

/// Reads a variant that has a tag.
fn tagged<'de, 't, D: Deserializer<'de>>(
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    union: &'t Union,
    deserializer: D,
) -> Result<Written, D::Error> {
    match &union.tagging {
        Tagging::External => external::external(trace, definition, union, deserializer),
        Tagging::Internal { tag } => internal::internal(trace, definition, union, tag, deserializer),
        Tagging::Adjacent { tag, content } => {
            adjacent::adjacent(trace, definition, union, [tag, content], deserializer)
        }
        Tagging::Untagged => Err(D::Error::custom("no tag names a variant of an untagged enum")),
    }
}

/// Notes that a message is of a variant.
fn chose(trace: &Trace<'_>, definition: &TypeDef, variant: &Variant) {
    let (type_name, variant) = (definition.name.0.clone(), variant.name.clone());
    trace.note(NoteKind::Chose { type_name, variant });
}

/// Notes that a message is of the variant that stands for those that are not listed.
fn caught(trace: &Trace<'_>, definition: &TypeDef, variant: &Variant) {
    let (type_name, variant) = (definition.name.0.clone(), variant.name.clone());
    trace.note(NoteKind::Caught { type_name, variant });
}

/// Notes that an open reader keeps a variant that it does not know.
fn unrecognised(trace: &Trace<'_>, definition: &TypeDef, tag: Option<String>) {
    trace.note(NoteKind::Unrecognised { type_name: definition.name.0.clone(), tag });
}

/// The tag that a writer writes.
fn written_tag(variant: &Variant) -> Written {
    variant.write.clone().map_or(Written::Never, Written::Text)
}
