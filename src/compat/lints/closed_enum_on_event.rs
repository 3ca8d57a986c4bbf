//! An enum on an event that knows its values and nothing else.
//!
//! A Rust reader of today rejects the whole message as soon as a writer of tomorrow writes a value that was added
//! since. While both run, the new value cannot be used; Go and TypeScript readers keep it as unknown and go on.
//!
//! ```rust,ignore
//! pub enum Status { Waiting, Running }
//! ```
//!
//! ```json
//! {"status": "paused"}
//! ```
//!
//! What to do instead: give the enum a last variant that takes what is not known, before the first new value is
//! written. `#[serde(untagged)] Unknown(String)` keeps the value; `#[serde(other)] Unknown` forgets it (see
//! `catch-all-loses-value`). An enum that will never change, such as the days of the week, can stay as it is.
//!
//! To hear nothing of it:
//!
//! ```toml
//! [check.severity]
//! closed-enum-on-event = "off"
//! ```

use serde_json::json;

use super::{Issue, Subject, newcomer};
use crate::{
    compat::{Effect, Group, ReaderKind, Rule, Severity},
    contract::{Enumeration, TypeName},
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "closed-enum-on-event",
    summary: "A Rust reader rejects the first value that is added to this enum",
    group: Group::Lint,
    file: include_str!("closed_enum_on_event.rs"),
};

/// Enumerations without a value for what is not known.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    let closed = subject.enumerations().filter(|(_, enumeration)| enumeration.catch_all.is_none());
    closed.filter_map(|(name, enumeration)| issue(subject, name, enumeration)).collect()
}

fn issue(subject: &Subject<'_>, name: &TypeName, enumeration: &Enumeration) -> Option<Issue> {
    let [newcomer] = newcomer::values(enumeration);
    let (witness, kinds) = subject.rejected(name, &[], subject.sampler.minimal_type(name)?, json!(newcomer))?;
    if !kinds.contains(&ReaderKind::Rust) {
        return None;
    }
    Some(Issue {
        effect: Some(Effect::Rejected),
        message: format!("a Rust reader rejects every value that `{name}` does not have yet{}", subject.also(name)),
        help: "add a last variant `#[serde(untagged)] Unknown(String)` before a new value is written".to_owned(),
        witness: Some(witness),
        readers: kinds,
        ..subject.issue(&RULE, Severity::Note, name, &[])?
    })
}
