//! The Go package: which files, what they declare, and under which names.

mod aliases;
mod enumeration;
mod event;
mod fields;
mod flatten;
mod newtype;
mod record;
mod source;
mod tags;
mod tuple;
mod union;
mod variant;

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::parts::Parts;
use super::scope::Scope;
use super::shapes::Shapes;
use super::{names, refuse};
use crate::artifact::Artifact;
use crate::codegen::{GoOptions, GoUuid, Refusal};
use crate::contract::{Contract, TypeDef, TypeKind, TypeName, by_home, homes};
use source::{Module, Source, Wire};

/// The folder of the package's files.
const ROOT: &str = "generated/go";

/// The files of the package.
pub(super) fn package(contract: &Contract, options: &GoOptions) -> Result<Vec<Artifact>, Refusal> {
    let mut shapes = Shapes {
        contract,
        options,
        scope: Scope::new(&options.rename),
        names: IndexMap::new(),
        constants: IndexMap::new(),
        parts: Parts::default(),
        imports: BTreeSet::new(),
        tuples: Vec::new(),
        payloads: BTreeSet::new(),
    };
    shapes.claim_types()?;
    let package = names::package(&contract.catalogue);
    let module = options.module.clone().unwrap_or_else(|| package.clone());
    let mut declared: IndexMap<String, Vec<aliases::Alias>> = IndexMap::new();
    let mut sources = Vec::new();
    let (mut at_home, shared) = by_home(contract, &homes(contract));
    let mut files = BTreeSet::new();
    for (event, own) in contract.events.iter().zip(&mut at_home) {
        let Some(file) = names::file(&event.name) else {
            return Err(refuse(
                &event.name,
                "the event's name is no file name",
                "use lower-case letters, digits and `_`",
            ));
        };
        if !files.insert(file.clone()) {
            return Err(refuse(&event.name, format!("another event is written to {file}"), "rename one of the events"));
        }
        let mut declarations = shapes.event(event)?;
        // The payload comes first.
        own.sort_by_key(|definition| definition.name != event.payload);
        for definition in own {
            declarations.extend(shapes.declare(definition, &mut declared)?);
        }
        sources.push(shapes.source(&file, &package, declarations));
    }
    let mut declarations = Vec::new();
    for definition in &shared {
        declarations.extend(shapes.declare(definition, &mut declared)?);
    }
    if !declarations.is_empty() {
        sources.push(shapes.source("types.go", &package, declarations));
    }
    for (name, what) in shapes.parts.exported() {
        shapes.scope.claim(name, what)?;
    }
    shapes.scope.finish()?;
    let mut artifacts = Module { module: &module, google: shapes.parts.uuid_google }.artifacts(contract, &package)?;
    artifacts.push(Wire { package: &package, parts: &shapes.parts }.artifact()?);
    for source in sources {
        artifacts.push(source.artifact(ROOT)?);
    }
    artifacts.extend(aliases::artifacts(options, &module, &package, &declared)?);
    Ok(artifacts)
}

impl<'c> Shapes<'c> {
    /// Gives every type and every constant its name.
    fn claim_types(&mut self) -> Result<(), Refusal> {
        for definition in self.contract.types.values() {
            let name = self.scope.claim(&names::exported(&definition.name.0), &definition.name.0)?;
            self.names.insert(&definition.name, name);
        }
        for definition in self.contract.types.values() {
            if let TypeKind::Enumeration(enumeration) = &definition.kind {
                let constants = self.claim_constants(definition, enumeration)?;
                self.constants.insert(&definition.name, constants);
            }
        }
        Ok(())
    }

    /// The declarations of a type, tuples that have no other place included.
    fn declare(
        &mut self,
        definition: &'c TypeDef,
        declared: &mut IndexMap<String, Vec<aliases::Alias>>,
    ) -> Result<Vec<String>, Refusal> {
        let name = self.name(&definition.name);
        let aliases = declared.entry(name.clone()).or_default();
        aliases.push(aliases::Alias::Type(name));
        let mut declarations = match &definition.kind {
            TypeKind::Record(record) => vec![self.declare_record(definition, record)?],
            TypeKind::Enumeration(enumeration) => {
                aliases.extend(self.constants[&definition.name].iter().cloned().map(aliases::Alias::Constant));
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

    fn source(&mut self, file: &str, package: &str, declarations: Vec<String>) -> Source {
        Source::new(file, package, std::mem::take(&mut self.imports), declarations)
    }

    /// The type of a channel parameter that is a UUID.
    fn uuid_type(&mut self) -> &'static str {
        self.parts.uuid = true;
        match self.options.uuid {
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
        self.contract.definition(name).ok_or_else(|| {
            refuse(place, format!("the type `{name}` is not in the contract"), "generate the schemas again")
        })
    }
}

/// A rendering problem as a refusal: askama's errors come from formatting alone.
fn unrendered(place: &str, error: &askama::Error) -> Refusal {
    refuse(place, format!("its template does not render: {error}"), "report this as a bug")
}
