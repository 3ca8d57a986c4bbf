//! An `Option` that is left out when it is `None`, and read as something else when it is absent.
//!
//! `skip_serializing_if = "Option::is_none"` writes `None` by leaving the member out. Where the field also has a
//! `default` that is not `None`, every reader takes the absent member for that default: `None` cannot be said, and
//! what comes out of a round trip is not what went in.
//!
//! ```rust,ignore
//! pub struct Job {
//!     #[serde(default = "three", skip_serializing_if = "Option::is_none")]
//!     pub retries: Option<u32>,
//! }
//! ```
//!
//! ```json
//! {}
//! ```
//!
//! What to do instead: remove `skip_serializing_if`, so that `None` is written as `null`; or let the default be `None`
//! and fill in the value where it is used.
//!
//! An error of this lint stops every gate. To let it pass:
//!
//! ```toml
//! [check.severity]
//! skipped-none-becomes-default = "warning"
//! ```

use serde_json::Value;

use super::{Issue, Subject, records::Spot, trial::Shown};
use crate::{
    compat::{
        Effect, Group, Rule, Severity,
        sample::{Step, written},
    },
    contract::{Field, Member, ReadPresence, Shape},
    reader::NoteKind,
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "skipped-none-becomes-default",
    summary: "`None` is left out when written, and read as another value",
    group: Group::Lint,
    file: include_str!("skipped_none_becomes_default.rs"),
};

/// Nullable members that are left out rather than written as `null`, and have a default.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for spot in subject.records() {
        for (index, member) in spot.record.members.iter().enumerate() {
            if let Member::Field(field) = member {
                issues.extend(issue(subject, &spot, index, field));
            }
        }
    }
    issues
}

fn issue(subject: &Subject<'_>, spot: &Spot<'_>, index: usize, field: &Field) -> Option<Issue> {
    let written = written(field)?;
    let ReadPresence::Default(default) = &field.read.as_ref()?.presence else { return None };
    // Where `null` is written all the same, something else than `None` is left out.
    let is_skipped = !written.always && !written.nullable && matches!(field.shape, Shape::Nullable(_));
    if !is_skipped || default.is_null() || field.three_state {
        return None;
    }
    let members = subject.sampler.minimal_record(spot.record)?;
    let place = [spot.inner.as_slice(), &[Step::Member(index)]].concat();
    let issue = subject.issue(&RULE, Severity::Error, spot.name, &place)?;
    let is_filled_in = |shown: &Shown| {
        let mut there = shown.reading.notes.iter().filter(|note| note.pointer == issue.pointer);
        there.any(|note| matches!(&note.what, NoteKind::Defaulted { value: Some(_), .. }))
    };
    let (shown, readers) = subject.seen(spot.name, &spot.inner, Value::Object(members), is_filled_in)?;
    let key = format!("{}.{}", spot.key, field.name);
    let also = subject.also(spot.name);
    Some(Issue {
        effect: Some(Effect::Misread),
        message: format!("`None` at `{key}` is left out when written, and read as {default}{also}"),
        help: "remove `skip_serializing_if`, or let the default be `None`".to_owned(),
        source_key: key,
        witness: Some(shown.message),
        readers,
        ..issue
    })
}
