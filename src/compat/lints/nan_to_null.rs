//! A float that may not be `null`.
//!
//! JSON has no NaN and no infinity. serde and JavaScript write `null` for them and say nothing; a reader that expects
//! a number rejects that `null`, and with it the whole message. Go refuses to write them. The fault is seen far from
//! where the division by zero was.
//!
//! ```rust,ignore
//! pub struct Load { pub average: f64 }
//! ```
//!
//! ```json
//! {"average": null}
//! ```
//!
//! What to do instead: make sure that the number is finite before it is written, use an integer in a smaller unit, or
//! say with `Option<f64>` that there may be none.
//!
//! To hear nothing of it:
//!
//! ```toml
//! [check.severity]
//! nan-to-null = "off"
//! ```

use serde_json::{Value, json};

use super::{Issue, Subject, leaves::Leaf};
use crate::{
    compat::{Effect, Group, Rule, Severity},
    contract::Shape,
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "nan-to-null",
    summary: "NaN and infinity are written as `null`, which no reader takes for this number",
    group: Group::Lint,
    file: include_str!("nan_to_null.rs"),
};

/// Floats in whose place no `null` is read.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    subject.leaves().iter().filter_map(|leaf| issue(subject, leaf)).collect()
}

fn issue(subject: &Subject<'_>, leaf: &Leaf<'_>) -> Option<Issue> {
    if !matches!(leaf.shape, Shape::Float(_)) || leaf.nullable {
        return None;
    }
    let (witness, readers) = subject.rejected(leaf.name, &leaf.inner, json!(1.5), Value::Null)?;
    Some(Issue {
        effect: Some(Effect::Rejected),
        message: format!(
            "NaN and infinity are written as `null` at `{}`, which readers reject{}",
            leaf.key,
            subject.also(leaf.name)
        ),
        help: "check that the number is finite before it is written, or make it an `Option`".to_owned(),
        source_key: leaf.key.clone(),
        detail: subject.sampler.pointer(leaf.name, &leaf.inner)?,
        witness: Some(witness),
        readers,
        ..subject.issue(&RULE, Severity::Note, leaf.name, &leaf.inner)?
    })
}
