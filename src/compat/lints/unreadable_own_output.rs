//! Something that this catalogue writes and its own readers reject or do not find.
//!
//! No change is needed for this to go wrong: two services of the same release cannot talk to each other. The usual
//! causes are `skip_serializing_if` without a `default` on a field that is no `Option`, different names for reading
//! and writing, a variant that is written and has `skip_deserializing`, and a member that is only written in a type
//! with `deny_unknown_fields`.
//!
//! ```rust,ignore
//! pub struct Order {
//!     #[serde(skip_serializing_if = "Vec::is_empty")]
//!     pub items: Vec<Item>,
//! }
//! ```
//!
//! ```json
//! {}
//! ```
//!
//! What to do instead: `#[serde(default, skip_serializing_if = …)]`; one name for both directions, and the other as an
//! `alias`. A member that is read under another name than it is written under, and may be absent, is a warning:
//! nothing fails, and what was written is lost.
//!
//! An error of this lint stops every gate. To let it pass:
//!
//! ```toml
//! [check.severity]
//! unreadable-own-output = "warning"
//! ```

use serde_json::{Map, Value, json};

use super::{Issue, Subject, records::Spot, trial::Shown};
use crate::{
    compat::{
        Effect, Group, Rule, Severity,
        sample::{Step, is_bare, written},
    },
    contract::{Field, Member, ReadPresence, TypeName},
    reader::NoteKind,
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "unreadable-own-output",
    summary: "Readers of this release do not read what its writers write",
    group: Group::Lint,
    file: include_str!("unreadable_own_output.rs"),
};

/// Members, variants and values that are written so that they are not read.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for spot in subject.records() {
        for (index, member) in spot.record.members.iter().enumerate() {
            if let Member::Field(field) = member {
                issues.extend(of_field(subject, &spot, index, field));
            }
        }
    }
    for (name, union) in subject.unions() {
        for (index, variant) in union.variants.iter().enumerate() {
            let is_unread = variant.write.as_ref().is_some_and(|name| !variant.read.contains(name));
            if is_unread && !variant.catch_all && !is_bare(union, variant) {
                let message = subject.sampler.minimal_variant(union, index);
                issues.extend(message.and_then(|message| of_variant(subject, name, &variant.name, message)));
            }
        }
    }
    for (name, enumeration) in subject.enumerations() {
        for value in enumeration.values.iter().filter(|_| enumeration.catch_all.is_none()) {
            if let Some(text) = value.write.as_ref().filter(|text| !value.read.contains(text)) {
                issues.extend(of_variant(subject, name, &value.name, json!(text)));
            }
        }
    }
    issues
}

fn of_field(subject: &Subject<'_>, spot: &Spot<'_>, index: usize, field: &Field) -> Option<Issue> {
    let place = [spot.inner.as_slice(), &[Step::Member(index)]].concat();
    let written = written(field)?;
    let mut without = subject.sampler.minimal_record(spot.record)?;
    without.shift_remove(written.name);
    let with = |name: &str| -> Option<Map<String, Value>> {
        let mut members = without.clone();
        members.insert(name.to_owned(), subject.sampler.minimal_field(field)?);
        Some(members)
    };
    let is_read = field.read.as_ref().is_some_and(|reading| reading.names.iter().any(|name| name == written.name));
    // What is read, and what is written in its place.
    let (control, value) = match &field.read {
        Some(reading) if is_read => {
            if reading.presence != ReadPresence::Required || written.always {
                return None;
            }
            (with(written.name)?, without)
        }
        Some(reading) if reading.presence == ReadPresence::Required => {
            (with(reading.names.first()?)?, with(written.name)?)
        }
        _ if spot.record.closed => (without.clone(), with(written.name)?),
        Some(_) => return of_other_name(subject, spot, index, field),
        None => return None,
    };
    let (witness, readers) = subject.rejected(spot.name, &spot.inner, Value::Object(control), Value::Object(value))?;
    let key = format!("{}.{}", spot.key, field.name);
    let also = subject.also(spot.name);
    let (message, help) = if is_read {
        (
            format!("writers leave `{key}` out, and readers reject a message without it{also}"),
            "add `#[serde(default)]` to the field".to_owned(),
        )
    } else {
        (
            format!("writers write `{key}` as `{}`, which readers reject{also}", written.name),
            format!("read the member as `{0}` too, with `#[serde(alias = \"{0}\")]`", written.name),
        )
    };
    Some(Issue {
        effect: Some(Effect::Rejected),
        message,
        help,
        source_key: key,
        witness: Some(witness),
        readers,
        ..subject.issue(&RULE, Severity::Error, spot.name, &place)?
    })
}

/// A member that is written under a name under which it is not read, and that a reader can do without.
fn of_other_name(subject: &Subject<'_>, spot: &Spot<'_>, index: usize, field: &Field) -> Option<Issue> {
    let written = written(field)?;
    let mut members = subject.sampler.minimal_record(spot.record)?;
    members.insert(written.name.to_owned(), subject.sampler.minimal_field(field)?);
    let place = [spot.inner.as_slice(), &[Step::Member(index)]].concat();
    let issue = subject.issue(&RULE, Severity::Warning, spot.name, &place)?;
    let is_ignored = |shown: &Shown| {
        let mut there = shown.reading.notes.iter().filter(|note| note.pointer == issue.pointer);
        there.any(|note| matches!(note.what, NoteKind::Ignored { .. }))
    };
    let (shown, readers) = subject.seen(spot.name, &spot.inner, Value::Object(members), is_ignored)?;
    let key = format!("{}.{}", spot.key, field.name);
    let read = field.read.as_ref()?.names.first()?;
    Some(Issue {
        effect: Some(Effect::Lost),
        message: format!(
            "writers write `{key}` as `{}`, and readers look for it as `{read}` and go on without it{}",
            written.name,
            subject.also(spot.name)
        ),
        help: format!("read the member as `{0}` too, with `#[serde(alias = \"{0}\")]`", written.name),
        source_key: key,
        witness: Some(shown.message),
        readers,
        ..issue
    })
}

fn of_variant(subject: &Subject<'_>, name: &TypeName, variant: &str, message: Value) -> Option<Issue> {
    let control = subject.sampler.minimal_type(name).filter(|control| *control != message);
    let (witness, readers) = match control {
        Some(control) => subject.rejected(name, &[], control, message)?,
        None => subject.rejected_at(name, message)?,
    };
    Some(Issue {
        effect: Some(Effect::Rejected),
        message: format!("writers write `{name}::{variant}`, and readers do not know it{}", subject.also(name)),
        help: "remove `skip_deserializing`, or read the name that is written with an `alias`".to_owned(),
        source_key: format!("{name}::{variant}"),
        witness: Some(witness),
        readers,
        ..subject.issue(&RULE, Severity::Error, name, &[])?
    })
}
