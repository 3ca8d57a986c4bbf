//! TypeScript: an ESM package with a module per event, checks in JavaScript and types beside them.
//!
//! `names` decides every identifier, `types` and `check` turn shapes into types and checks, `model` holds what the
//! templates show. What the modules share at run time is `templates/typescript/wire`.

mod check;
mod facts;
mod flattened;
mod model;
mod names;
mod payloads;
mod properties;
mod runtime;
mod scope;
mod text;
mod types;

use std::collections::BTreeSet;

use askama::Template;
use indexmap::IndexMap;
use rayon::prelude::*;

use self::{
    facts::Facts,
    model::{
        ConformanceTest, ConformingEvent, IndexJs, IndexTypings, Manifest, Module, ModuleJs, ModuleTypings,
        PackageView, Readme,
    },
    names::Names,
    payloads::Payloads,
    scope::Scope,
};
use super::{Options, Refusal, Target};
use crate::{
    artifact::Artifact,
    contract::{Contract, Home, TypeDef, TypeName, by_home, homes},
};

/// The TypeScript target.
pub const TARGET: Target =
    Target { name: "typescript", summary: "TypeScript types and readers, as an ESM package", render };

/// The module of the types that no event has for itself.
const SHARED: &str = "shared";

fn render(contract: &Contract, options: &Options) -> Result<Vec<Artifact>, Refusal> {
    let options = &options.typescript;
    let facts = Facts::of(contract, options.wide_integers)?;
    let payloads = Payloads::of(contract);
    let names = Names::of(contract, &payloads, &facts, options)?;
    let homes = homes(contract);
    let (per_event, shared) = by_home(contract, &homes);
    let mut package = PackageView {
        name: package_name(contract, options.package.as_deref())?,
        catalogue: contract.catalogue.clone(),
        version: is_version(&contract.version).then(|| contract.version.clone()),
        modules: Vec::new(),
    };
    let mut taken = BTreeSet::new();
    for event in &contract.events {
        check_module_name(&event.name)?;
        if !taken.insert(&event.name) {
            return Err(refuse(
                &format!("event {:?}", event.name),
                "another event has this name",
                "rename one of the two",
            ));
        }
        package.modules.push(event.name.clone());
    }
    let modules = contract.events.par_iter().zip(&per_event).enumerate().map(|(index, (event, types))| {
        let scope = Scope::new(contract, &names, &facts, &homes, Home::Event(index));
        let mut module = Module::default();
        declare_types(&mut module, &scope, &payloads, types)?;
        module.declare_event(&scope, event, index)?;
        module.finish(scope);
        let mut files = Vec::new();
        add_module(&mut files, &event.name, &module)?;
        Ok(files)
    });
    let mut files: Vec<Artifact> = modules.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    if !shared.is_empty() {
        let scope = Scope::new(contract, &names, &facts, &homes, Home::Shared);
        let mut module = Module::default();
        declare_types(&mut module, &scope, &payloads, &shared)?;
        module.finish(scope);
        add_module(&mut files, SHARED, &module)?;
        package.modules.push(SHARED.to_owned());
    }
    let package = &package;
    add(&mut files, "package.json", &Manifest { package })?;
    add(&mut files, "README.md", &Readme { package })?;
    add(&mut files, "index.js", &IndexJs { package })?;
    add(&mut files, "index.d.ts", &IndexTypings { package })?;
    let events = contract.events.iter().zip(&names.events).map(|(event, names)| ConformingEvent {
        name: text::literal(&event.name),
        parse: names.parse.clone(),
        stringify: names.stringify.clone(),
    });
    add(&mut files, "conformance.test.js", &ConformanceTest { events: events.collect() })?;
    files.extend(runtime::FILES.iter().map(|(name, text)| artifact(name, (*text).to_owned())));
    Ok(files)
}

/// What every named type is in the package: its typings, without the functions that make values of it.
pub fn forms(contract: &Contract, options: &Options) -> Result<IndexMap<TypeName, String>, Refusal> {
    let options = &options.typescript;
    let facts = Facts::of(contract, options.wide_integers)?;
    let payloads = Payloads::of(contract);
    let names = Names::of(contract, &payloads, &facts, options)?;
    let homes = homes(contract);
    let form = |definition: &&TypeDef| {
        let home = homes.get(&definition.name).copied().unwrap_or(Home::Shared);
        let scope = Scope::new(contract, &names, &facts, &homes, home);
        let mut module = Module::default();
        module.declare(&scope, definition, &definition.name.0)?;
        module.form(&definition.name.0)
    };
    let definitions: Vec<&TypeDef> = contract.types.values().collect();
    let texts: Vec<String> = definitions.par_iter().map(form).collect::<Result<_, Refusal>>()?;
    Ok(contract.types.keys().cloned().zip(texts).collect())
}

fn declare_types(
    module: &mut Module,
    scope: &Scope<'_>,
    payloads: &Payloads<'_>,
    types: &[&TypeDef],
) -> Result<(), Refusal> {
    for definition in types {
        let subject = payloads.event_of(&definition.name).map_or(&definition.name.0, |event| &event.name);
        module.declare(scope, definition, subject)?;
    }
    Ok(())
}

fn add_module(files: &mut Vec<Artifact>, name: &str, module: &Module) -> Result<(), Refusal> {
    add(files, &format!("{name}.js"), &ModuleJs { module })?;
    add(files, &format!("{name}.d.ts"), &ModuleTypings { module })
}

fn add(files: &mut Vec<Artifact>, name: &str, template: &impl Template) -> Result<(), Refusal> {
    let mut text =
        template.render().map_err(|error| refuse(name, &error.to_string(), "report it: a template is at fault"))?;
    text.truncate(text.trim_end().len());
    text.push('\n');
    files.push(artifact(name, text));
    Ok(())
}

fn artifact(name: &str, text: String) -> Artifact {
    Artifact { path: format!("generated/typescript/{name}"), bytes: text.into_bytes() }
}

/// The npm name of the package.
fn package_name(contract: &Contract, chosen: Option<&str>) -> Result<String, Refusal> {
    let name = chosen.unwrap_or(&contract.catalogue);
    let is_part = |part: &str| {
        let plain = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
        part.starts_with(plain) && part.chars().all(|character| plain(character) || "-._".contains(character))
    };
    let is_name = match name.strip_prefix('@').and_then(|scoped| scoped.split_once('/')) {
        Some((scope, name)) => is_part(scope) && is_part(name),
        None => is_part(name),
    };
    if is_name && name.len() <= 214 {
        return Ok(name.to_owned());
    }
    Err(refuse("package", &format!("{name:?} is no name for an npm package"), "set `package` in `[target.typescript]`"))
}

/// Whether npm takes a release for a version: `major.minor.patch`, and perhaps a pre-release.
fn is_version(release: &str) -> bool {
    let (numbers, prerelease) =
        release.split_once('-').map_or((release, None), |(numbers, rest)| (numbers, Some(rest)));
    let is_number = |part: &str| part.parse::<u32>().is_ok_and(|number| number.to_string() == part);
    let is_word = |part: &str| !part.is_empty() && part.chars().all(|next| next.is_ascii_alphanumeric() || next == '-');
    numbers.split('.').count() == 3
        && numbers.split('.').all(is_number)
        && prerelease
            .is_none_or(|words| words.split('.').all(|word| is_word(word) && (!word.starts_with('0') || word == "0")))
}

fn check_module_name(name: &str) -> Result<(), Refusal> {
    let is_snake = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|next| next.is_ascii_lowercase() || next.is_ascii_digit() || next == '_');
    let is_own = ["index", SHARED, "wire"].contains(&name);
    if is_snake && !is_own {
        return Ok(());
    }
    let problem = if is_own { "the package has a module of this name already" } else { "no module can be called this" };
    Err(refuse(&format!("event {name:?}"), problem, "give the event another name, in snake case"))
}

/// A refusal of this target.
fn refuse(place: &str, problem: &str, remedy: &str) -> Refusal {
    Refusal { target: TARGET.name, place: place.to_owned(), problem: problem.to_owned(), remedy: remedy.to_owned() }
}
