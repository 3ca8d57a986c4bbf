//! What a writer makes of a member.

use crate::contract::{Enumeration, Field, Shape, WritePresence};

/// A member as a writer writes it.
#[derive(Debug, Clone, Copy)]
pub(in crate::compat) struct Written<'f> {
    /// The member's name.
    pub(in crate::compat) name: &'f str,
    /// What is written where it is not `null`.
    pub(in crate::compat) shape: &'f Shape,
    /// Whether `null` is written.
    pub(in crate::compat) nullable: bool,
    /// Whether the member is always there.
    pub(in crate::compat) always: bool,
}

/// What a writer makes of `field`; `None` where it never writes it.
pub(in crate::compat) fn written(field: &Field) -> Option<Written<'_>> {
    let writing = field.write.as_ref()?;
    // A newtype of an `Option` keeps its `null` to itself.
    let (shape, may_be_null) = match &field.shape {
        Shape::Nullable(inner) => (&**inner, true),
        shape => (shape, false),
    };
    Some(Written {
        name: &writing.name,
        shape,
        nullable: may_be_null && writing.nullable,
        always: writing.presence == WritePresence::Always,
    })
}

/// The texts that a writer writes for the values of an enumeration, in declaration order, the catch-all's last.
pub(in crate::compat) fn written_values(enumeration: &Enumeration) -> impl Iterator<Item = &String> {
    enumeration.values.iter().chain(&enumeration.catch_all).filter_map(|value| value.write.as_ref())
}
