//! The way from a source to a plan: load, lower, render, and know what was left out.

use super::{
    project::Project,
    source::{Loaded, Source},
};
use crate::{
    artifact::{Artifact, Plan},
    codegen::{Target, rust},
    config::TargetName,
};

/// The plan that brings a project up to date. `asked` are the targets of the command line; empty for the configuration's.
pub(super) fn plan(project: &Project, source: &Source, asked: &[TargetName]) -> anyhow::Result<Plan> {
    let Loaded { contract, schemas } = source.load(project)?;
    let selected = if asked.is_empty() { &project.config.targets } else { asked };
    let mut left_out = Vec::new();
    let mut artifacts: Vec<Artifact> = schemas.unwrap_or_else(|| {
        left_out.push("schemas/".to_owned());
        Vec::new()
    });
    for name in TargetName::ALL {
        if selected.contains(&name) {
            artifacts.extend((target(name).render)(&contract, &project.config.target)?);
        } else if !asked.is_empty() {
            left_out.push(format!("generated/{name}/"));
        }
    }
    let plan = Plan::new(&project.root, artifacts)?;
    Ok(left_out.into_iter().fold(plan, Plan::leave_out))
}

/// The target of a name.
pub(super) fn target(name: TargetName) -> Target {
    // The targets themselves come with their own changes.
    let (name, summary) = match name {
        TargetName::Go => ("go", "a Go package"),
        TargetName::Typescript => ("typescript", "a TypeScript package"),
        TargetName::Rust => return rust::TARGET,
    };
    Target { name, summary, render: |_, _| Ok(Vec::new()) }
}
