//! An untagged variant whose messages an earlier variant takes.
//!
//! Without a tag serde tries the variants in order and takes the first that fits. A variant that fits too much, most
//! often because all of its members are optional, takes the messages of those after it: what was written as one thing
//! is read as another, and the members that the wrong variant does not have are gone.
//!
//! ```rust,ignore
//! #[serde(untagged)]
//! pub enum Target { Anyone { note: Option<String> }, User { id: u64 } }
//! ```
//!
//! ```json
//! {"id": 7}
//! ```
//!
//! is read as `Anyone` without a note.
//!
//! It is an error where the later variant is never read at all, a warning where some of its messages are read as the
//! earlier one and lose something, and a note where they lose nothing, such as a text that happens to be a UUID.
//!
//! What to do instead: give the enum a tag. Where the wire form is fixed, put the variant that asks for more first, or
//! give the variants that fit too much `#[serde(deny_unknown_fields)]` of their own.
//!
//! To let it pass:
//!
//! ```toml
//! [check.severity]
//! shadowed-untagged-variant = "warning"
//! ```

use super::{
    Issue, Subject,
    shapes::{Form, includes, overlap},
    trial::Shown,
};
use crate::{
    compat::{
        Effect, Group, Rule, Severity,
        sample::{Step, is_bare},
    },
    contract::{TypeName, Union, Variant},
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "shadowed-untagged-variant",
    summary: "An earlier variant without a tag takes messages of a later one",
    group: Group::Lint,
    file: include_str!("shadowed_untagged_variant.rs"),
};

/// Variants without a tag some of whose messages are read as an earlier one; one issue per variant.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (name, union) in subject.unions() {
        let bare = || union.variants.iter().enumerate().filter(|(_, variant)| is_bare(union, variant));
        for (index, later) in bare() {
            let mut shadows = bare().take_while(|(earlier, _)| *earlier < index);
            issues.extend(shadows.find_map(|(_, earlier)| issue(subject, name, union, earlier, index, later)));
        }
    }
    issues
}

fn issue(
    subject: &Subject<'_>,
    name: &TypeName,
    union: &Union,
    earlier: &Variant,
    index: usize,
    later: &Variant,
) -> Option<Issue> {
    let (contract, sampler) = (subject.contract, &subject.sampler);
    let forms = Form::of_payload(contract, &earlier.payload).zip(Form::of_payload(contract, &later.payload));
    let (read, written) = forms?;
    // The least message of the later variant, or one that is made to fit both.
    let candidates = [sampler.minimal_variant(union, index), overlap(sampler, read, written)];
    let is_taken = |shown: &Shown| shown.chosen(name) == Some(earlier.name.as_str());
    let (shown, readers) =
        candidates.into_iter().flatten().find_map(|value| subject.seen(name, &[], value, is_taken))?;
    let never_read = includes(contract, read, written);
    let severity = match (never_read, shown.is_kept()) {
        (true, _) => Severity::Error,
        (false, false) => Severity::Warning,
        (false, true) => Severity::Note,
    };
    let which = if never_read { "every" } else { "some" };
    Some(Issue {
        effect: Some(Effect::Misread),
        message: format!(
            "a reader takes {which} `{name}::{}` for `{}`, which is tried first{}",
            later.name,
            earlier.name,
            subject.also(name)
        ),
        help: "give the enum a tag, or put the variant that asks for more first".to_owned(),
        source_key: format!("{name}::{}", later.name),
        detail: earlier.name.clone(),
        witness: Some(shown.message),
        readers,
        ..subject.issue(&RULE, severity, name, &[Step::Variant(index)])?
    })
}
