//! One file of declarations, made without a look at the others.

use std::collections::BTreeSet;

use super::super::parts::Parts;
use super::super::scope::Scope;
use super::super::shapes::{Extent, Shapes};
use super::super::{names, refuse};
use super::aliases::Aliases;
use super::naming::Naming;
use super::source::Source;
use crate::artifact::Artifact;
use crate::codegen::Refusal;
use crate::contract::{Contract, Event, TypeDef, TypeName};

/// What one file declares.
pub(super) enum File<'c> {
    Event {
        event: &'c Event,
        /// Whether no event before it has this payload type.
        first: bool,
        /// The payload first.
        types: Vec<&'c TypeDef>,
    },
    /// The types that events share.
    Shared(&'c [&'c TypeDef]),
}

/// A file, and what it asks of the package.
pub(super) struct Draft<'c> {
    pub(super) scope: Scope<'c>,
    pub(super) parts: Parts,
    pub(super) declared: Aliases,
    /// Nothing where there is nothing to declare.
    pub(super) outcome: Result<Option<Artifact>, Refusal>,
}

impl<'c> File<'c> {
    /// The files of a contract, in order.
    pub(super) fn all(contract: &'c Contract, at_home: &[Vec<&'c TypeDef>], shared: &'c [&'c TypeDef]) -> Vec<Self> {
        let mut payloads: BTreeSet<&TypeName> = BTreeSet::new();
        let events = contract.events.iter().zip(at_home).map(|(event, own)| {
            let mut types = own.clone();
            types.sort_by_key(|definition| definition.name != event.payload);
            Self::Event { event, first: payloads.insert(&event.payload), types }
        });
        events.chain([Self::Shared(shared)]).collect()
    }

    /// The file's name below the package's folder.
    pub(super) fn name(&self) -> Result<String, Refusal> {
        match self {
            Self::Shared(_) => Ok("types.go".to_owned()),
            Self::Event { event, .. } => names::file(&event.name).ok_or_else(|| {
                refuse(&event.name, "the event's name is no file name", "use lower-case letters, digits and `_`")
            }),
        }
    }

    /// What a refusal of the file as a whole is about.
    pub(super) fn subject(&self) -> &str {
        match self {
            Self::Event { event, .. } => &event.name,
            Self::Shared(_) => "types.go",
        }
    }

    /// Makes the file; `parts` has what is known of the run-time file already.
    pub(super) fn draft(&self, naming: &'c Naming<'c>, scope: Scope<'c>, parts: Parts) -> Draft<'c> {
        let mut shapes =
            Shapes { naming, scope, parts, imports: BTreeSet::new(), tuples: Vec::new(), extent: Extent::Whole };
        let mut declared = Aliases::default();
        let outcome = self.declare(&mut shapes, &mut declared);
        Draft { scope: shapes.scope, parts: shapes.parts, declared, outcome }
    }

    fn declare(&self, shapes: &mut Shapes<'c>, declared: &mut Aliases) -> Result<Option<Artifact>, Refusal> {
        let (mut declarations, types) = match self {
            Self::Event { event, first, types } => (shapes.event(event, *first)?, types.as_slice()),
            Self::Shared(types) => (Vec::new(), *types),
        };
        for definition in types {
            declarations.extend(shapes.declare(definition, declared)?);
        }
        if declarations.is_empty() {
            return Ok(None);
        }
        let imports = std::mem::take(&mut shapes.imports);
        Source::new(&self.name()?, &shapes.naming.package, imports, declarations).artifact().map(Some)
    }
}
