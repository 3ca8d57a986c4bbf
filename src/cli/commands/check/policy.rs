//! The project's decisions, in the gate's terms.

use semver::Version;

use crate::{
    cli::project::Project,
    compat::{self, Finding, Policy, Severity, Waiver, Waiving},
    config::{SeverityChoice, Until},
};

/// The findings that are left, with the project's severities and waivers, and one for each waiver that is stale.
pub(super) fn apply(findings: Vec<Finding>, project: &Project, version: &str) -> Vec<Finding> {
    let check = &project.config.check;
    let severity = |rule: &str, event: &str| check.severity_of(rule, event).map(chosen);
    let waivers = check.waivers.iter().map(|waiver| Waiver {
        fingerprint: waiver.fingerprint.to_string(),
        waiving: Waiving { reason: waiver.reason.clone(), until: waiver.until.to_string() },
        is_over: is_over(&waiver.until, version),
    });
    let policy = Policy { severity: &severity, waivers: waivers.collect() };
    let (mut kept, stale) = policy.apply(findings);
    let stale: Vec<Finding> = stale.into_iter().map(compat::stale_waiver).collect();
    kept.extend(Policy { severity: &severity, waivers: Vec::new() }.apply(stale).0);
    kept
}

pub(in crate::cli::commands) fn chosen(choice: SeverityChoice) -> Option<Severity> {
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
