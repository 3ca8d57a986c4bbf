//! An enum with data on an event that knows its variants and nothing else.
//!
//! A Rust reader of today rejects the whole message as soon as a writer of tomorrow writes a variant that was added
//! since, even where the variant stands deep inside a list. While both run, the new variant cannot be used; Go and
//! TypeScript readers keep it as unknown and go on. A catch-all `#[serde(other)]` helps only as far as it reaches:
//! with the external and the adjacent representation it takes new variants without data, and still rejects those with
//! data.
//!
//! ```rust,ignore
//! #[serde(tag = "type")]
//! pub enum Part { Text { text: String }, Image { url: String } }
//! ```
//!
//! ```json
//! {"parts": [{"type": "sound", "seconds": 3}]}
//! ```
//!
//! What to do instead: give the enum a last variant that takes what is not known, before the first new variant is
//! written: `#[serde(untagged)] Unknown(serde_json::Value)` keeps it whole. Mind `swallowed-by-untagged`: such a
//! variant also takes broken messages of the known ones.
//!
//! To hear nothing of it:
//!
//! ```toml
//! [check.severity]
//! closed-union-on-event = "off"
//! ```

use serde_json::Value;

use super::{Issue, Subject, newcomer};
use crate::{
    compat::{Effect, Group, ReaderKind, Rule, Severity},
    contract::{TypeName, Union},
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "closed-union-on-event",
    summary: "A Rust reader rejects the first variant that is added to this enum",
    group: Group::Lint,
    file: include_str!("closed_union_on_event.rs"),
};

/// Unions of which some new variant would be rejected.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    subject.unions().filter_map(|(name, union)| issue(subject, name, union)).collect()
}

fn issue(subject: &Subject<'_>, name: &TypeName, union: &Union) -> Option<Issue> {
    if union.variants.is_empty() {
        return None;
    }
    let known = subject.sampler.minimal_type(name)?;
    let newcomers = newcomer::messages(union);
    let hits_rust = |kinds: &[ReaderKind]| kinds.contains(&ReaderKind::Rust);
    let rejected = |value: &Value| subject.rejected(name, &[], known.clone(), value.clone());
    let (witness, kinds) = newcomers.iter().filter_map(rejected).find(|(_, kinds)| hits_rust(kinds))?;
    let taken = |value: &Value| subject.seen(name, &[], value.clone(), |_| true);
    let is_any_taken = newcomers.iter().filter_map(taken).any(|(_, kinds)| hits_rust(&kinds));
    let which = if is_any_taken { "some variants" } else { "every variant" };
    let catch_all = union.variants.iter().find(|variant| variant.catch_all);
    let message = match catch_all {
        None => format!("a Rust reader rejects {which} that `{name}` does not have yet{}", subject.also(name)),
        Some(catch_all) => format!(
            "a Rust reader rejects every new variant of `{name}` that has data: `{}` stands for those without{}",
            catch_all.name,
            subject.also(name)
        ),
    };
    let remedy = "add a last variant `#[serde(untagged)] Unknown(serde_json::Value)` before a new variant is written";
    Some(Issue {
        effect: Some(Effect::Rejected),
        message,
        help: remedy.to_owned(),
        witness: Some(witness),
        readers: kinds,
        ..subject.issue(&RULE, Severity::Note, name, &[])?
    })
}
