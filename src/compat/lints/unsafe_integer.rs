//! An integer that JavaScript cannot hold.
//!
//! A number of JavaScript is exact up to 2^53 - 1. The generated TypeScript reader returns an error for an integer
//! that it would have to round, rather than to go on with another value; so an identifier or a counter of 64 bits
//! works for years and then does not.
//!
//! ```rust,ignore
//! pub struct Order { pub number: u64 }
//! ```
//!
//! ```json
//! {"number": 9007199254740993}
//! ```
//!
//! What to do instead: write identifiers as text, use an integer of 32 bits where that is enough, or let the
//! TypeScript package use `bigint`:
//!
//! ```toml
//! [target.typescript]
//! wide-integers = "bigint"
//! ```
//!
//! To hear nothing of it:
//!
//! ```toml
//! [check.severity]
//! unsafe-integer = "off"
//! ```

use serde_json::json;

use super::{Issue, Subject, leaves::Leaf};
use crate::{
    compat::{Effect, Group, ReaderKind, Rule, Severity},
    contract::Shape,
};

/// The first integer that is not safe in JavaScript and would be rounded.
const ROUNDED: u64 = (1 << 53) + 1;

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "unsafe-integer",
    summary: "This integer may be too wide for a number of JavaScript",
    group: Group::Lint,
    file: include_str!("unsafe_integer.rs"),
};

/// Integers beyond 53 bits.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    if subject.typescript_bigint {
        return Vec::new();
    }
    subject.leaves().iter().filter_map(|leaf| issue(subject, leaf)).collect()
}

fn issue(subject: &Subject<'_>, leaf: &Leaf<'_>) -> Option<Issue> {
    let Shape::Integer(range) = leaf.shape else { return None };
    if range.is_javascript_safe() {
        return None;
    }
    let rounded = if range.max >= u128::from(ROUNDED) { json!(ROUNDED) } else { json!(-i64::try_from(ROUNDED).ok()?) };
    Some(Issue {
        effect: Some(Effect::Rejected),
        message: format!(
            "a TypeScript reader rejects integers beyond 53 bits, which `{}` may have{}",
            leaf.key,
            subject.also(leaf.name)
        ),
        help: "write it as text, use 32 bits, or set `target.typescript.wide-integers = \"bigint\"`".to_owned(),
        source_key: leaf.key.clone(),
        detail: subject.sampler.pointer(leaf.name, &leaf.inner)?,
        witness: Some(subject.message(leaf.name, &leaf.inner, rounded)?),
        readers: vec![ReaderKind::Open],
        ..subject.issue(&RULE, Severity::Note, leaf.name, &leaf.inner)?
    })
}
