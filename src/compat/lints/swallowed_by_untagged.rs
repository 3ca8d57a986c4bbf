//! An untagged variant that takes broken messages of the others.
//!
//! A variant without a tag is tried when nothing before it fits. Where it fits almost anything, it hides what is
//! wrong: a message of a known variant whose content has changed is not rejected, it is read as something unknown. A
//! change that should have been noticed at once is noticed when the data is missed.
//!
//! ```rust,ignore
//! pub enum Part {
//!     Text { text: String },
//!     #[serde(untagged)]
//!     Unknown(serde_json::Value),
//! }
//! ```
//!
//! ```json
//! {"Text": {"text": null}}
//! ```
//!
//! is read as `Unknown`.
//!
//! What to do instead: nothing, where the variant is there to keep what is new; the gate still sees such a change.
//! Count what ends up in it, and log those whose tag is known. Where it is not there for that, let it ask for a member
//! that only it has.
//!
//! To hear nothing of it:
//!
//! ```toml
//! [check.severity]
//! swallowed-by-untagged = "off"
//! ```

use serde_json::{Map, Value, json};

use super::{Issue, Subject, trial::Shown};
use crate::{
    compat::{
        Effect, Group, Rule, Severity,
        sample::{Step, is_bare},
    },
    contract::{TypeName, Union, Variant},
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "swallowed-by-untagged",
    summary: "A broken message of a known variant is read as a variant without a tag",
    group: Group::Lint,
    file: include_str!("swallowed_by_untagged.rs"),
};

/// Variants without a tag that take what is wrong with another; one issue per variant that takes.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (name, union) in subject.unions() {
        for (taker, variant) in union.variants.iter().enumerate().filter(|(_, variant)| is_bare(union, variant)) {
            let known = union.variants.iter().enumerate().filter(|(index, other)| {
                *index != taker && !other.catch_all && (*index < taker || !is_bare(union, other))
            });
            issues.extend(
                known.into_iter().find_map(|(index, other)| issue(subject, name, union, variant, index, other)),
            );
        }
    }
    issues
}

fn issue(
    subject: &Subject<'_>,
    name: &TypeName,
    union: &Union,
    taker: &Variant,
    index: usize,
    known: &Variant,
) -> Option<Issue> {
    let is_known = |shown: &Shown| shown.chosen(name) == Some(known.name.as_str());
    let (whole, _) = subject.seen(name, &[], subject.sampler.minimal_variant(union, index)?, is_known)?;
    // The tag stands at the union, above what the variant carries.
    let is_swallowed = |shown: &Shown| shown.chosen_at(name, &whole.pointer) == Some(taker.name.as_str());
    let payload = subject.sampler.minimal_payload(&known.payload)?;
    let mut broken = broken(&payload).into_iter();
    let (shown, readers) =
        broken.find_map(|payload| subject.seen(name, &[Step::Variant(index)], payload, is_swallowed))?;
    Some(Issue {
        effect: Some(Effect::Misread),
        message: format!(
            "a message of `{name}::{}` with something wrong in it is not rejected, but read as `{}`{}",
            known.name,
            taker.name,
            subject.also(name)
        ),
        help: format!("log what is read as `{}` although its form is known", taker.name),
        source_key: format!("{name}::{}", taker.name),
        witness: Some(shown.message),
        readers,
        ..subject.issue(&RULE, Severity::Note, name, &[Step::Variant(index)])?
    })
}

/// The payload, with one thing wrong in it.
fn broken(payload: &Value) -> Vec<Value> {
    let Value::Object(members) = payload else { return Vec::new() };
    let changed = |change: &dyn Fn(&mut Map<String, Value>, &str)| {
        let each = members.keys().map(|name| {
            let mut members = members.clone();
            change(&mut members, name);
            Value::Object(members)
        });
        each.collect::<Vec<_>>()
    };
    let mut payloads = changed(&|members, name| drop(members.shift_remove(name)));
    payloads.extend(changed(&|members, name| drop(members.insert(name.to_owned(), json!([[]])))));
    payloads
}
