//! The project's decisions, in the gate's terms.

use semver::Version;

use super::project::Project;
use crate::{
    compat::{self, Finding, Newer, Policy, Severity, Waiver, Waiving},
    config::{SeverityChoice, Until},
};

/// The findings that are left, with the project's severities and waivers, and one for each waiver that is stale.
pub(super) fn apply(findings: Vec<Finding>, project: &Project, version: &str) -> Vec<Finding> {
    let severity = |rule: &str, event: &str| project.config.check.severity_of(rule, event).map(chosen);
    let policy = Policy { severity: &severity, waivers: waivers(project, &|until| is_over(until, version)) };
    let (mut kept, stale) = policy.apply(findings);
    let stale: Vec<Finding> = stale.into_iter().map(compat::stale_waiver).collect();
    kept.extend(Policy { severity: &severity, waivers: Vec::new() }.apply(stale).0);
    kept
}

/// The findings that are left where no waiver ends: what is printed today must not change with the day.
pub(super) fn apply_forever(findings: Vec<(Newer, Finding)>, project: &Project) -> Vec<(Newer, Finding)> {
    let severity = |rule: &str, event: &str| project.config.check.severity_of(rule, event).map(chosen);
    let policy = Policy { severity: &severity, waivers: waivers(project, &|_| false) };
    let one = |(newer, finding)| policy.apply(vec![finding]).0.pop().map(|finding| (newer, finding));
    findings.into_iter().filter_map(one).collect()
}

fn waivers(project: &Project, is_over: &dyn Fn(&Until) -> bool) -> Vec<Waiver> {
    let waivers = project.config.check.waivers.iter().map(|waiver| Waiver {
        fingerprint: waiver.fingerprint.to_string(),
        waiving: Waiving { reason: waiver.reason.clone(), until: waiver.until.to_string() },
        is_over: is_over(&waiver.until),
    });
    waivers.collect()
}

pub(super) fn chosen(choice: SeverityChoice) -> Option<Severity> {
    match choice {
        SeverityChoice::Error => Some(Severity::Error),
        SeverityChoice::Warning => Some(Severity::Warning),
        SeverityChoice::Note => Some(Severity::Note),
        SeverityChoice::Off => None,
    }
}

/// Whether the end has come: a release is reached by the catalogue's own version, a date by the day of the run.
fn is_over(until: &Until, version: &str) -> bool {
    match until {
        Until::Release(end) => Version::parse(version).is_ok_and(|version| version >= *end),
        Until::Date(end) => chrono::Utc::now().date_naive() >= *end,
    }
}
