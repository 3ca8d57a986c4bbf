//! The unions that stand in messages.

use super::subject::Subject;
use crate::contract::{Enumeration, TypeKind, TypeName, Union};

impl<'c> Subject<'c> {
    /// The unions that stand in messages.
    pub(super) fn unions(&self) -> impl Iterator<Item = (&'c TypeName, &'c Union)> {
        self.written_types().filter_map(|(name, _)| match &self.contract.types.get(name)?.kind {
            TypeKind::Union(union) => Some((name, union)),
            _ => None,
        })
    }

    /// The enumerations that stand in messages.
    pub(super) fn enumerations(&self) -> impl Iterator<Item = (&'c TypeName, &'c Enumeration)> {
        self.written_types().filter_map(|(name, _)| match &self.contract.types.get(name)?.kind {
            TypeKind::Enumeration(enumeration) => Some((name, enumeration)),
            _ => None,
        })
    }
}
