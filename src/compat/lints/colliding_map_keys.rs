//! A map whose keys are an enum with a catch-all.
//!
//! `#[serde(other)]` reads every key that the enum does not know as one and the same key. Two unknown keys in one
//! message become one entry, and the entry that came first is lost without an error.
//!
//! ```rust,ignore
//! pub enum Region { Eu, Us, #[serde(other)] Unknown }
//! pub struct Load { pub by_region: BTreeMap<Region, u32> }
//! ```
//!
//! ```json
//! {"by_region": {"asia": 5, "africa": 7}}
//! ```
//!
//! is read as one entry, `Unknown`, with the value 7.
//!
//! What to do instead: `BTreeMap<String, u32>`, or keys with a last variant `#[serde(untagged)] Unknown(String)`.
//!
//! To hear nothing of it:
//!
//! ```toml
//! [check.severity]
//! colliding-map-keys = "off"
//! ```

use serde_json::{Map, Value};

use super::{Issue, Subject, leaves::Leaf, newcomer, trial::Shown};
use crate::{
    compat::{Effect, Group, Rule, Severity},
    contract::{Key, Shape, TypeKind},
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "colliding-map-keys",
    summary: "Unknown keys of this map are read as one key, and all but one entry is lost",
    group: Group::Lint,
    file: include_str!("colliding_map_keys.rs"),
};

/// Maps by an enumeration with a catch-all.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    subject.leaves().iter().filter_map(|leaf| issue(subject, leaf)).collect()
}

fn issue(subject: &Subject<'_>, leaf: &Leaf<'_>) -> Option<Issue> {
    let Shape::Map { key: Key::Named(key), value } = leaf.shape else { return None };
    let TypeKind::Enumeration(enumeration) = &subject.contract.types.get(key)?.kind else { return None };
    enumeration.catch_all.as_ref()?;
    let value = subject.sampler.minimal(value)?;
    let entries = newcomer::values::<2>(enumeration).map(|key| (key, value.clone()));
    let is_lost = |shown: &Shown| {
        let written = shown.reading.value();
        let entries = written.as_ref().and_then(|written| written.pointer(&shown.pointer)?.as_object());
        entries.is_some_and(|entries| entries.len() == 1)
    };
    let (shown, readers) = subject.seen(leaf.name, &leaf.inner, Value::Object(Map::from_iter(entries)), is_lost)?;
    let remedy = "use text for the keys, or give their type a last variant `#[serde(untagged)] Unknown(String)`";
    Some(Issue {
        effect: Some(Effect::Lost),
        message: format!(
            "a Rust reader takes all keys that `{key}` does not have for one, and keeps one of their entries{}",
            subject.also(leaf.name)
        ),
        help: remedy.to_owned(),
        source_key: leaf.key.clone(),
        detail: key.0.clone(),
        witness: Some(shown.message),
        readers,
        ..subject.issue(&RULE, Severity::Warning, leaf.name, &leaf.inner)?
    })
}
