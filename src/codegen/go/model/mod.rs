//! The Go package: which files, what they declare, and under which names.

mod aliases;
mod conformance;
mod enumeration;
mod event;
mod fields;
mod file;
mod flatten;
mod forms;
mod naming;
mod newtype;
mod record;
mod source;
mod tags;
mod tuple;
mod union;
mod variant;
mod written;

use std::collections::BTreeSet;

use askama::Template;
use rayon::prelude::*;

use super::parts::Parts;
use super::refuse;
use super::scope::Identifiers;
use super::shapes::{Extent, Shapes};
use crate::artifact::Artifact;
use crate::codegen::{GoOptions, GoUuid, Refusal};
use crate::contract::{Contract, TypeDef, TypeKind, TypeName, by_home, homes};
use aliases::Aliases;
use file::{Draft, File};
pub(super) use forms::forms;
pub(super) use naming::Naming;
use source::{Module, Wire};

/// The folder of the package's files.
const ROOT: &str = "generated/go";

/// The files of the package.
pub(super) fn package(contract: &Contract, options: &GoOptions) -> Result<Vec<Artifact>, Refusal> {
    let mut identifiers = Identifiers::new(&options.rename);
    let naming = Naming::of(contract, options, &mut identifiers)?;
    let module = options.module.clone().unwrap_or_else(|| naming.package.clone());
    let (at_home, shared) = by_home(contract, &homes(contract));
    let files = File::all(contract, &at_home, &shared);
    // Side by side: what a file does to the others is settled when they are put together, in order.
    let scope = identifiers.scope();
    let drafts: Vec<Draft<'_>> =
        files.par_iter().map(|file| file.draft(&naming, scope.clone(), Parts::default())).collect();
    let (mut parts, mut declared, mut sources, mut again) =
        (Parts::default(), Aliases::default(), Vec::new(), Vec::new());
    let mut taken = BTreeSet::new();
    for (index, (file, draft)) in files.iter().zip(drafts).enumerate() {
        let name = file.name()?;
        if !taken.insert(name.clone()) {
            return Err(refuse(
                file.subject(),
                format!("another event is written to {name}"),
                "rename one of the events",
            ));
        }
        identifiers.add(draft.scope)?;
        sources.push(draft.outcome?);
        declared.extend(draft.declared);
        if parts.add(draft.parts) {
            again.push(index);
        }
    }
    let mut exported = identifiers.scope();
    for (name, what) in parts.exported() {
        exported.claim(name.to_owned(), what)?;
    }
    identifiers.add(exported)?;
    identifiers.finish()?;
    for index in again {
        let known = Parts { patterns: parts.patterns.clone(), ..Parts::default() };
        sources[index] = files[index].draft(&naming, identifiers.scope(), known).outcome?;
    }
    let module_files = Module { module: &module, google: parts.uuid_google };
    let mut artifacts = module_files.artifacts(contract, &naming.package)?;
    artifacts.push(Wire { package: &naming.package, parts: &parts }.artifact()?);
    artifacts.extend(sources.into_iter().flatten());
    if !contract.events.is_empty() {
        artifacts.push(conformance::conformance_test(contract, &naming, &module)?);
    }
    artifacts.extend(aliases::artifacts(options, &module, &naming.package, &declared)?);
    Ok(artifacts)
}

impl<'c> Shapes<'c> {
    /// The declarations of a type, tuples that have no other place included.
    fn declare(&mut self, definition: &'c TypeDef, declared: &mut Aliases) -> Result<Vec<String>, Refusal> {
        let name = self.name(&definition.name);
        let aliases = declared.entry(name.to_owned()).or_default();
        aliases.push(aliases::Alias::Type(name.to_owned()));
        let mut declarations = match &definition.kind {
            TypeKind::Record(record) => vec![self.declare_record(definition, record)?],
            TypeKind::Enumeration(enumeration) => {
                aliases.extend(self.constants(definition).iter().cloned().map(aliases::Alias::Constant));
                vec![self.declare_enumeration(definition, enumeration)?]
            }
            TypeKind::Union(union) => self.declare_union(definition, union, aliases)?,
            TypeKind::Newtype(shape) => vec![self.declare_newtype(definition, shape)?],
        };
        while !self.tuples.is_empty() {
            let tuple = self.tuples.remove(0);
            aliases.push(aliases::Alias::Type(tuple.name.clone()));
            declarations.push(self.declare_tuple(&tuple)?);
        }
        Ok(declarations)
    }

    /// As much of a declaration as is asked for.
    fn written(&self, place: &str, whole: &impl Template, form: &impl Template) -> Result<String, Refusal> {
        let text = match self.extent {
            Extent::Whole => whole.render(),
            Extent::Form => form.render(),
        };
        text.map_err(|error| unrendered(place, &error))
    }

    /// The type of a channel parameter that is a UUID.
    fn uuid_type(&mut self) -> &'static str {
        self.parts.uuid = true;
        match self.naming.options.uuid {
            GoUuid::String => "UUID",
            GoUuid::Google => {
                self.parts.uuid_google = true;
                self.imports.insert(super::parts::GOOGLE_UUID);
                "uuid.UUID"
            }
        }
    }

    /// The definition of a type that the contract has, as lowering promises.
    fn defined(&self, name: &TypeName, place: &str) -> Result<&'c TypeDef, Refusal> {
        self.naming.contract.definition(name).ok_or_else(|| {
            refuse(place, format!("the type `{name}` is not in the contract"), "generate the schemas again")
        })
    }
}

/// A rendering problem as a refusal: askama's errors come from formatting alone.
fn unrendered(place: &str, error: &askama::Error) -> Refusal {
    refuse(place, format!("its template does not render: {error}"), "report this as a bug")
}
