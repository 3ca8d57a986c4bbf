//! A catch-all `#[serde(other)]` that forgets what it caught.
//!
//! `other` stands for every value or tag that the enum does not know, and remembers none of them. A service that reads
//! a message and writes it on, stores it, or answers with it, writes the catch-all's own name: the value that the
//! writer meant is gone, and the next reader, who may know it, gets a name that means nothing.
//!
//! ```rust,ignore
//! pub enum Status { Waiting, Running, #[serde(other)] Unknown }
//! ```
//!
//! ```json
//! {"status": "paused"}
//! ```
//!
//! is written on as
//!
//! ```json
//! {"status": "unknown"}
//! ```
//!
//! What to do instead: `#[serde(untagged)] Unknown(String)` in place of the catch-all, or `Unknown(serde_json::Value)`
//! where variants have data: both keep what they caught. Where no Rust service writes on what it reads, switch the
//! lint off for that event:
//!
//! ```toml
//! [check.events.EVENT.severity]
//! catch-all-loses-value = "off"
//! ```

use serde_json::{Value, json};

use super::{Issue, Subject, newcomer, trial::Shown};
use crate::{
    compat::{Effect, Group, Rule, Severity},
    contract::TypeName,
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "catch-all-loses-value",
    summary: "A catch-all writes its own name in place of the value that it caught",
    group: Group::Lint,
    file: include_str!("catch_all_loses_value.rs"),
};

/// Enumerations and unions whose catch-all writes another value than it read.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (name, enumeration) in subject.enumerations() {
        if let Some(catch_all) = &enumeration.catch_all {
            let newcomer = newcomer::values::<1>(enumeration).map(Value::from);
            issues.extend(issue(subject, name, &catch_all.name, &newcomer));
        }
    }
    for (name, union) in subject.unions() {
        if let Some(catch_all) = union.variants.iter().find(|variant| variant.catch_all) {
            issues.extend(issue(subject, name, &catch_all.name, &newcomer::messages(union)));
        }
    }
    issues
}

fn issue(subject: &Subject<'_>, name: &TypeName, catch_all: &str, newcomers: &[Value]) -> Option<Issue> {
    let is_lost = |shown: &Shown| shown.chosen(name) == Some(catch_all) && !shown.is_kept();
    let (lost, readers) = newcomers.iter().find_map(|value| subject.seen(name, &[], value.clone(), is_lost))?;
    let written = lost.reading.value().and_then(|written| written.pointer(&lost.pointer).cloned());
    Some(Issue {
        effect: Some(Effect::Lost),
        message: format!(
            "a Rust reader that writes the message on puts {} in place of a value that `{name}` does not have{}",
            written.unwrap_or_else(|| json!(catch_all)),
            subject.also(name)
        ),
        help: format!(
            "replace `{catch_all}` by `#[serde(untagged)] {catch_all}(String)`, or `(serde_json::Value)` where variants have data"
        ),
        source_key: format!("{name}::{catch_all}"),
        witness: Some(lost.message),
        readers,
        ..subject.issue(&RULE, Severity::Warning, name, &[])?
    })
}
