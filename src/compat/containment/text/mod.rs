//! Exact sets of texts: finite ones, lengths, patterns and formats, closed under the Boolean operations.

mod alphabet;
mod expression;
mod format;
mod formula;
mod lengths;
mod listing;
mod machine;
mod members;
mod nfa;
mod pattern;
#[cfg(test)]
mod tests;
mod walk;

use std::sync::Arc;

use expression::{Expression, Sign};
use format::Format;
use jsonschema::Draft;
use lengths::Lengths;
use pattern::Pattern;
pub use pattern::Unsupported;

use super::{Beyond, Meter};

/// A set of texts of Unicode scalar values.
///
/// Operations are cheap and lazy: what a set is made of is kept, and cancels where parts are equal. Automata are built when
/// a question needs them. Equal values are equal sets; equal sets may have different values.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextSet(Expression);

impl TextSet {
    /// Every text.
    pub fn all() -> Self {
        Self(Expression::constant(true))
    }

    /// No text.
    pub fn empty() -> Self {
        Self(Expression::constant(false))
    }

    /// These texts.
    pub fn of(texts: impl IntoIterator<Item = String>) -> Self {
        Self(Expression::Texts(Arc::new(texts.into_iter().collect()), Sign::In))
    }

    /// Texts of at least `least` and at most `most` code points.
    pub fn lengths(least: u64, most: Option<u64>) -> Self {
        let lengths = Lengths::range(least, most);
        if lengths.is_all() {
            return Self::all();
        }
        Self(if lengths.is_empty() { Expression::constant(false) } else { Expression::Lengths(lengths) })
    }

    /// Texts in which an ECMA-262 pattern is found.
    pub fn pattern(ecma: &str) -> Result<Self, Unsupported> {
        Pattern::ecma(ecma).map(|pattern| Self(Expression::Pattern(Arc::new(pattern), Sign::In)))
    }

    /// Texts of a format, as the newest draft defines it. A name that it does not define allows every text.
    pub fn format(name: &str) -> Self {
        Self::format_of(Draft::Draft202012, name)
    }

    /// Texts of a format, as a draft defines it: drafts up to 7 know no `uuid`, for example.
    pub fn format_of(draft: Draft, name: &str) -> Self {
        Format::named(name, draft).map_or_else(Self::all, |format| Self(Expression::Format(format, Sign::In)))
    }

    /// What the texts are called that a draft means by a format: by [`TextSet::named_format`] if they are known. Nothing
    /// where the draft asserts nothing.
    pub fn asserted_format(draft: Draft, name: &str) -> Option<&str> {
        format::asserted(name, draft)
    }

    /// The texts of that name.
    pub fn named_format(name: &str) -> Option<Self> {
        Format::known(name).map(|format| Self(Expression::Format(format, Sign::In)))
    }

    /// Whether this is known to be all texts.
    pub fn is_all(&self) -> bool {
        self.0.is_constant(true)
    }

    /// Whether this is known to be empty. [`TextSet::witness`] asks harder.
    pub fn is_empty(&self) -> bool {
        self.0.is_constant(false)
    }

    /// Texts in both.
    pub fn and(&self, other: &Self) -> Self {
        match (self, other) {
            (empty, _) | (_, empty) if empty.is_empty() => empty.clone(),
            (all, some) | (some, all) if all.is_all() || all == some => some.clone(),
            _ => Self(self.0.and(&other.0)),
        }
    }

    /// Texts in one at least.
    pub fn or(&self, other: &Self) -> Self {
        match (self, other) {
            (all, _) | (_, all) if all.is_all() => all.clone(),
            (empty, some) | (some, empty) if empty.is_empty() || empty == some => some.clone(),
            _ => Self(self.0.or(&other.0)),
        }
    }

    /// Texts in this and not in the other.
    pub fn minus(&self, other: &Self) -> Self {
        if self.is_empty() || other.is_all() || self == other {
            return Self::empty();
        }
        if other.is_empty() {
            return self.clone();
        }
        Self(self.0.and(&other.0.not()))
    }

    /// Whether a text belongs; nothing where a pattern is too large to say.
    pub fn holds(&self, text: &str) -> Option<bool> {
        self.0.holds(text)
    }

    /// A member, short and readable where possible. `Ok(None)` proves that there is none.
    pub fn witness(&self, meter: &mut Meter) -> Result<Option<String>, Beyond> {
        members::witness(&self.0, meter)
    }

    /// All members in ascending order, if there are at most `most`.
    pub fn count_at_most(&self, most: usize, meter: &mut Meter) -> Result<Option<Vec<String>>, Beyond> {
        listing::all(&self.0, most, meter)
    }
}
