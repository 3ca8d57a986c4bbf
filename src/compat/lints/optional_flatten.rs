//! A flattened `Option` of a struct that hides what is wrong with it.
//!
//! serde reads `#[serde(flatten)] Option<T>` by trying: where anything about `T` cannot be read, the field is `None`,
//! and no error is reported. A member of `T` that a newer writer writes in another form, or no longer writes, makes
//! all of `T` disappear without a word.
//!
//! ```rust,ignore
//! pub struct Trace { pub trace_id: String, pub span: u64 }
//! pub struct Order { #[serde(flatten)] pub trace: Option<Trace> }
//! ```
//!
//! ```json
//! {"trace_id": "8f2c", "span": "12"}
//! ```
//!
//! is read as an order without a trace.
//!
//! What to do instead: make it a member of its own, `pub trace: Option<Trace>`, or flatten `Trace` itself and make
//! each of its members optional.
//!
//! To hear nothing of it:
//!
//! ```toml
//! [check.severity]
//! optional-flatten = "off"
//! ```

use serde_json::{Value, json};

use super::{Issue, Subject, records::Spot, trial::Shown};
use crate::{
    compat::{
        Effect, Group, ReaderKind, Rule, Severity,
        sample::{Step, written},
    },
    contract::{Flatten, FlattenTarget, Member, Record, TypeKind},
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "optional-flatten",
    summary: "A flattened part with one bad member is dropped whole, without an error",
    group: Group::Lint,
    file: include_str!("optional_flatten.rs"),
};

/// Optional flattened records.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for spot in subject.records() {
        for (index, member) in spot.record.members.iter().enumerate() {
            if let Member::Flatten(flatten) = member
                && flatten.optional
            {
                issues.extend(issue(subject, &spot, index, flatten));
            }
        }
    }
    issues
}

fn issue(subject: &Subject<'_>, spot: &Spot<'_>, index: usize, flatten: &Flatten) -> Option<Issue> {
    let FlattenTarget::Named(target) = &flatten.target else { return None };
    let TypeKind::Record(record) = &subject.contract.types.get(target)?.kind else { return None };
    let place = [spot.inner.as_slice(), &[Step::Member(index)]].concat();
    let (bad, shown, readers) = broken(subject, spot, &place, record)?;
    Some(Issue {
        effect: Some(Effect::Lost),
        source_key: format!("{}.{}", spot.key, flatten.name),
        message: format!(
            "where a reader cannot read a member of `{target}`, such as `{bad}`, it drops all of them without an error{}",
            subject.also(spot.name)
        ),
        help: format!("make `{}` a member of its own, or flatten it without `Option`", flatten.name),
        witness: Some(shown.message),
        readers,
        ..subject.issue(&RULE, Severity::Warning, spot.name, &place)?
    })
}

/// The name of a member of the flattened record, a message in which it is bad and which is read all the same without
/// any of them, and who reads it so.
fn broken<'r>(
    subject: &Subject<'_>,
    spot: &Spot<'_>,
    place: &[Step],
    record: &'r Record,
) -> Option<(&'r str, Shown, Vec<ReaderKind>)> {
    let mut whole = subject.sampler.minimal_record(record)?;
    let names: Vec<&str> = record
        .members
        .iter()
        .filter_map(|member| match member {
            Member::Field(field) => {
                let written = written(field)?;
                whole.insert(written.name.to_owned(), subject.sampler.minimal(written.shape)?);
                Some(written.name)
            }
            Member::Flatten(_) => None,
        })
        .collect();
    // The last one, so that the good ones before it are seen to be dropped with it.
    names.into_iter().rev().find_map(|name| {
        [json!({"newcomer": true}), json!("newcomer"), json!([true])].into_iter().find_map(|bad| {
            let mut members = whole.clone();
            members.insert(name.to_owned(), bad);
            let is_dropped = |shown: &Shown| {
                let read = shown.reading.value();
                let owner = read.as_ref().and_then(|read| read.pointer(&shown.pointer));
                owner.is_some_and(|owner| whole.keys().all(|name| owner.get(name).is_none()))
            };
            let (shown, readers) = subject.seen(spot.name, place, Value::Object(members), is_dropped)?;
            Some((name, shown, readers))
        })
    })
}
