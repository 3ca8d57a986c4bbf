//! `#[serde(deny_unknown_fields)]` on an event, or on something that it holds.
//!
//! A strict reader rejects the whole message as soon as a writer adds a member, so a field can be added only after
//! every reader has been replaced. Everybody else ignores what is new, which is what makes adding a field safe in any
//! order.
//!
//! ```rust,ignore
//! #[serde(deny_unknown_fields)]
//! pub struct Order { pub number: u32 }
//! ```
//!
//! ```json
//! {"number": 1, "newcomer": true}
//! ```
//!
//! What to do instead: remove the attribute, in a release of its own before the first field is added. Strictness
//! belongs where people write JSON by hand: configuration and requests.
//!
//! To hear nothing of it:
//!
//! ```toml
//! [check.severity]
//! strict-event = "off"
//! ```

use serde_json::{Value, json};

use super::{Issue, Subject, records::Spot};
use crate::{
    compat::{Effect, Group, Rule, Severity},
    contract::TypeKind,
};

/// The member that is added to show it.
const NEWCOMER: &str = "newcomer";

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "strict-event",
    summary: "Readers reject the first member that is added here",
    group: Group::Lint,
    file: include_str!("strict_event.rs"),
};

/// Records that deny members that they do not know; one issue for all variants of an enum that denies them.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    let mut issues: Vec<Issue> = Vec::new();
    for spot in subject.records().into_iter().filter(|spot| !subject.is_foreign(spot.name)) {
        let key = if is_closed(subject, &spot) { &spot.name.0 } else { &spot.key };
        let is_strict = spot.record.closed || is_closed(subject, &spot);
        if is_strict && !issues.iter().any(|issue| issue.source_key == *key) {
            issues.extend(issue(subject, &spot, key));
        }
    }
    issues
}

/// Whether the record is a variant's of a union that denies unknown members as a whole.
fn is_closed(subject: &Subject<'_>, spot: &Spot<'_>) -> bool {
    let definition = subject.contract.types.get(spot.name);
    matches!(definition.map(|definition| &definition.kind), Some(TypeKind::Union(union)) if union.closed)
}

fn issue(subject: &Subject<'_>, spot: &Spot<'_>, key: &str) -> Option<Issue> {
    let known = subject.sampler.minimal_record(spot.record)?;
    let mut grown = known.clone();
    grown.insert(NEWCOMER.to_owned(), json!(true));
    let (witness, readers) = subject.rejected(spot.name, &spot.inner, Value::Object(known), Value::Object(grown))?;
    Some(Issue {
        effect: Some(Effect::Rejected),
        message: format!(
            "`{key}` denies unknown members, so readers reject the first one that is added{}",
            subject.also(spot.name)
        ),
        help: "remove `#[serde(deny_unknown_fields)]` in a release before a member is added".to_owned(),
        source_key: key.to_owned(),
        witness: Some(witness),
        readers,
        ..subject.issue(&RULE, Severity::Warning, spot.name, &spot.inner)?
    })
}
