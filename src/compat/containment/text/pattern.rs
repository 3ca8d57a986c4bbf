//! ECMA-262 regular expressions.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use regex_syntax::hir::Hir;

use super::nfa::Nfa;

/// A pattern that cannot be read as a regular language, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[error("the pattern `{pattern}` {reason}")]
pub struct Unsupported {
    /// The pattern.
    pub pattern: String,
    /// What is the matter with it, to follow its name in a sentence.
    pub reason: String,
}

/// A regular language. Patterns of one normal form are equal.
#[derive(Debug)]
pub(super) struct Pattern {
    /// The normal form, by which patterns are compared.
    key: String,
    hir: Hir,
    nfa: OnceLock<Option<Nfa>>,
}

impl Pattern {
    /// The texts in which an ECMA-262 pattern is found.
    pub(super) fn ecma(pattern: &str) -> Result<Self, Unsupported> {
        let unsupported = |reason: &str| Unsupported { pattern: pattern.to_owned(), reason: reason.to_owned() };
        if !jsonschema_regex::is_valid_ecma_regex(pattern) {
            return Err(unsupported("is no ECMA-262 pattern"));
        }
        let translated =
            jsonschema_regex::to_rust_regex(pattern).map_err(|()| unsupported("has no translation to automata"))?;
        Self::new(&translated).ok_or_else(|| unsupported("is not a regular language, or not one that can be read here"))
    }

    /// The texts in which a pattern of `regex-syntax` is found; nothing if it is none or looks at word boundaries.
    pub(super) fn new(pattern: &str) -> Option<Self> {
        let hir = regex_syntax::parse(pattern).ok()?;
        let looks = hir.properties().look_set();
        let plain = looks.remove(regex_syntax::hir::Look::Start).remove(regex_syntax::hir::Look::End);
        plain.is_empty().then(|| Self { key: hir.to_string(), hir, nfa: OnceLock::new() })
    }

    /// The pattern in its normal form, in the syntax of `regex-syntax`.
    #[cfg(test)]
    pub(super) fn source(&self) -> &str {
        &self.key
    }

    /// The automaton; nothing if it would be too large.
    pub(super) fn nfa(&self) -> Option<&Nfa> {
        self.nfa.get_or_init(|| Nfa::searching(&self.hir)).as_ref()
    }

    /// Whether the pattern is found in a text; nothing if it is too large.
    pub(super) fn is_in(&self, text: &str) -> Option<bool> {
        self.nfa().map(|nfa| nfa.is_in(text))
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Pattern {}

impl Ord for Pattern {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}

impl PartialOrd for Pattern {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Pattern {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}
