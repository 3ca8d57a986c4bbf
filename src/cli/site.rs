//! What the documentation site is made of: releases, what the gate finds between them, examples.

use anyhow::Context as _;
use indexmap::IndexMap;
use rayon::prelude::*;
use semver::Version;

use super::{examples, policy, project::Project, source::Loaded};
use crate::{
    artifact::Artifact,
    codegen,
    compat::{self, Newer, Side, TODAY, Today},
    config::TargetName,
    contract::Contract,
    docs::{self, Forms, Site, Step},
    release::{Index, Release, supported},
};

/// The files of the site.
pub(super) fn render(project: &Project, loaded: &Loaded) -> anyhow::Result<Vec<Artifact>> {
    let index = Index::read(&project.root)?;
    let releases = index.entries().par_iter().map(|entry| index.release(entry)).collect::<Result<Vec<Release>, _>>()?;
    let check = &project.config.check;
    let window = supported(&index, &check.window, check.mode)?;
    let window: Vec<String> = window.iter().map(|entry| entry.version.to_string()).collect();
    let sides = Sides::new(loaded, &releases);
    let site = Site {
        contract: &loaded.contract,
        documents: &loaded.documents,
        steps: sides.between_neighbours(project),
        supported: sides.beside_today(&window, project),
        releases: releases
            .iter()
            .map(|release| docs::Release { version: &release.version, contract: &release.contract })
            .collect(),
        examples: examples::read(&project.root, &loaded.contract)?,
        forms: forms(project, &loaded.contract)?,
        rules: compat::rules(),
    };
    Ok(docs::render(&site)?)
}

/// Every release and today, ready to be compared.
struct Sides<'c> {
    releases: Vec<Today<'c>>,
    today: Today<'c>,
    /// The release that today follows.
    before: Option<usize>,
}

impl<'c> Sides<'c> {
    fn new(loaded: &'c Loaded, releases: &'c [Release]) -> Self {
        let side = |label: &'c str, contract: &'c Contract, documents| Today {
            side: Side::new(label, contract, documents),
            sources: &documents.sources,
            serde: None,
        };
        let own = Version::parse(&loaded.contract.version).ok();
        let is_past = |release: &Release| match (&own, Version::parse(&release.version)) {
            (Some(own), Ok(version)) => version <= *own,
            _ => true,
        };
        Self {
            releases: releases.iter().map(|each| side(&each.version, &each.contract, &each.documents)).collect(),
            today: side(TODAY, &loaded.contract, &loaded.documents),
            before: releases.iter().rposition(is_past),
        }
    }

    /// What the gate finds between each release and the next, and between today and the release before it.
    fn between_neighbours(&self, project: &Project) -> Vec<Step> {
        let mut pairs: Vec<(&Today<'_>, &Today<'_>)> =
            self.releases.windows(2).map(|pair| (&pair[0], &pair[1])).collect();
        pairs.extend(self.before.map(|before| (&self.releases[before], &self.today)));
        pairs.par_iter().map(|(older, newer)| step(older, newer, project)).collect()
    }

    /// What the gate finds between today and each release of the window.
    fn beside_today(&self, window: &[String], project: &Project) -> Vec<Step> {
        let is_in = |release: &&Today<'_>| window.iter().any(|version| version == release.side.label);
        let releases: Vec<&Today<'_>> = self.releases.iter().filter(is_in).collect();
        releases.par_iter().map(|release| step(release, &self.today, project)).collect()
    }
}

fn step(older: &Today<'_>, newer: &Today<'_>, project: &Project) -> Step {
    let mut findings = policy::apply_forever(compat::compare(newer, &older.side), project);
    let events = newer.side.contract.events.iter().enumerate();
    let places: IndexMap<&str, usize> = events.map(|(place, event)| (event.name.as_str(), place)).collect();
    // Events that are gone come last.
    findings.sort_by_key(|(newer, finding)| {
        let place = places.get(finding.event.as_str()).copied().unwrap_or(usize::MAX);
        (place, finding.severity, *newer == Newer::Reader)
    });
    Step { older: older.side.label.to_owned(), newer: newer.side.label.to_owned(), findings }
}

/// What the types are in the languages that the project generates.
fn forms(project: &Project, contract: &Contract) -> anyhow::Result<Vec<Forms>> {
    let options = &project.config.target;
    let mut forms = Vec::new();
    if project.config.targets.contains(&TargetName::Go) {
        forms.push(Forms {
            language: "Go",
            by_type: codegen::go::forms(contract, options).context("the docs show the types in Go")?,
        });
    }
    if project.config.targets.contains(&TargetName::Typescript) {
        let by_type = codegen::typescript::forms(contract, options).context("the docs show the types in TypeScript")?;
        forms.push(Forms { language: "TypeScript", by_type });
    }
    Ok(forms)
}
