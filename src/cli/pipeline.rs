//! The way from a source to a plan: load, lower, render, and know what was left out.

use rayon::prelude::*;

use super::{
    examples,
    project::Project,
    site,
    source::{Loaded, Source},
};
use crate::{
    artifact::{Artifact, Plan},
    asyncapi::{self, Described},
    codegen::{self, Target},
    config::TargetName,
    docs, eventcatalog, release, vectors,
};

/// The plan that brings a project up to date. `asked` are the targets of the command line; empty for the configuration's.
pub(super) fn plan(project: &Project, source: &Source, asked: &[TargetName]) -> anyhow::Result<Plan> {
    plan_of(project, &source.load(project)?, asked)
}

/// The same, for a contract that is loaded already.
pub(super) fn plan_of(project: &Project, loaded: &Loaded, asked: &[TargetName]) -> anyhow::Result<Plan> {
    let Loaded { contract, documents, is_made } = loaded;
    let selected = if asked.is_empty() { &project.config.targets } else { asked };
    // Frozen releases are nobody's but `release`'s: they stay as they are.
    let mut left_out = vec![release::FOLDER.to_owned()];
    let mut artifacts: Vec<Artifact> = Vec::new();
    if *is_made {
        artifacts.extend(documents.clone().into_artifacts());
    } else {
        left_out.push("schemas/".to_owned());
    }
    let (wanted, others): (Vec<_>, Vec<_>) = TargetName::ALL.into_iter().partition(|name| selected.contains(name));
    let render = |name: &TargetName| match target(*name) {
        Made::OfContract(target) => Ok((target.render)(contract, &project.config.target)?),
        Made::OfProject { render, .. } => render(project, loaded),
    };
    let rendered: Vec<Vec<Artifact>> = wanted.par_iter().map(render).collect::<anyhow::Result<_>>()?;
    artifacts.extend(rendered.into_iter().flatten());
    if !asked.is_empty() {
        left_out.extend(others.iter().map(|name| format!("generated/{name}/")));
    }
    let plan = Plan::new(&project.root, artifacts)?;
    Ok(left_out.into_iter().fold(plan, Plan::leave_out))
}

/// What a target makes, in one line.
pub(super) fn summary(name: TargetName) -> &'static str {
    match target(name) {
        Made::OfContract(target) => target.summary,
        Made::OfProject { summary, .. } => summary,
    }
}

/// What a target is made of.
enum Made {
    OfContract(Target),
    /// It takes more than a contract: documents, releases, real messages.
    OfProject {
        summary: &'static str,
        render: fn(&Project, &Loaded) -> anyhow::Result<Vec<Artifact>>,
    },
}

/// The target of a name.
fn target(name: TargetName) -> Made {
    match name {
        TargetName::Go => Made::OfContract(codegen::go::TARGET),
        TargetName::Typescript => Made::OfContract(codegen::typescript::TARGET),
        TargetName::Rust => Made::OfContract(codegen::rust::TARGET),
        TargetName::Vectors => Made::OfContract(vectors::TARGET),
        TargetName::Docs => Made::OfProject { summary: docs::SUMMARY, render: site::render },
        TargetName::Asyncapi => Made::OfProject { summary: asyncapi::SUMMARY, render: described },
        TargetName::Eventcatalog => Made::OfProject {
            summary: eventcatalog::SUMMARY,
            render: |_, loaded| Ok(eventcatalog::render(&loaded.contract, &loaded.documents)),
        },
    }
}

fn described(project: &Project, loaded: &Loaded) -> anyhow::Result<Vec<Artifact>> {
    let Loaded { contract, documents, .. } = loaded;
    let examples = examples::read(&project.root, contract)?;
    Ok(asyncapi::render(&Described { contract, documents, examples })?)
}
