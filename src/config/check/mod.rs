//! Choices for the gate: `[check]`.

mod branch;
mod mode;
mod severity;
mod until;
mod waiver;
mod window;

pub use branch::MainBranch;
pub use mode::Mode;
pub use severity::SeverityChoice;
pub use until::Until;
pub use waiver::{Fingerprint, Waiver};
pub use window::Window;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Choices for the gate: `[check]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct CheckOptions {
    /// Which way messages go, and how far back.
    pub mode: Mode,
    /// Which frozen releases are supported: how many of the newest (`3`), a list of versions (`["2.31.0", "2.32.0"]`), or
    /// a requirement in Cargo's form (`">=2.30"`), which leaves out pre-releases that it does not name. All when not set.
    #[serde(skip_serializing_if = "Window::is_all")]
    pub window: Window,
    /// The branch whose merge-base with `HEAD` is a baseline too, as git names it. `false`: none. When not set, or `true`,
    /// the first of `origin/main`, `origin/master`, `main` and `master` that there is.
    pub main: MainBranch,
    /// Severities by rule, in place of the usual ones.
    pub severity: BTreeMap<String, SeverityChoice>,
    /// Choices for single events, by the event's name.
    pub events: BTreeMap<String, EventCheckOptions>,
    /// Findings that are accepted.
    pub waivers: Vec<Waiver>,
}

/// Choices for the gate about one event: `[check.events.NAME]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct EventCheckOptions {
    /// Severities by rule, in place of those of `[check.severity]`.
    pub severity: BTreeMap<String, SeverityChoice>,
}

impl CheckOptions {
    /// The severity that was chosen for a rule at an event: the event's own choice before the general one.
    pub fn severity_of(&self, rule: &str, event: &str) -> Option<SeverityChoice> {
        let own = self.events.get(event).and_then(|options| options.severity.get(rule));
        own.or_else(|| self.severity.get(rule)).copied()
    }
}
