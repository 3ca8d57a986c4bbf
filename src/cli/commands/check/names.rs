//! What the configuration names and nobody has: a choice that would silently be none.

use anyhow::bail;

use crate::{cli::project::Project, compat, contract::Contract, release::Baseline};

/// Refuses rules that there are not. Events and channels come and go with releases, so for those that neither today nor a
/// baseline has there are warnings.
pub(super) fn check(project: &Project, contract: &Contract, baselines: &[Baseline]) -> anyhow::Result<Vec<String>> {
    let check = &project.config.check;
    for rule in check.severity.keys().chain(check.events.values().flat_map(|event| event.severity.keys())) {
        if !compat::rules().iter().any(|known| known.id == rule) {
            bail!("there is no rule `{rule}`, and the configuration gives it a severity; `list rules` names them all");
        }
    }
    let events = || {
        let contracts = std::iter::once(contract).chain(baselines.iter().map(|baseline| &baseline.contract));
        contracts.flat_map(|contract| &contract.events)
    };
    let mut warnings = Vec::new();
    for name in check.events.keys().filter(|name| !events().any(|event| event.name == **name)) {
        let place = format!("`[check.events.{name}]` of the configuration");
        warnings.push(format!("{place} is about no event; `list events` names them all"));
    }
    for template in project.config.transport.channels.keys() {
        let mut channels = events().flat_map(|event| &event.channels);
        if !channels.any(|channel| channel.template == *template) {
            let place = format!("`[transport.channels.\"{template}\"]` of the configuration");
            warnings.push(format!("{place} is about no channel; `list channels` names them all"));
        }
    }
    Ok(warnings)
}
