//! Exact sets of JSON numbers: intervals, integers and multiples, closed under the Boolean operations.

mod decimal;
mod grid;
mod line;
mod members;
#[cfg(test)]
mod tests;

use std::sync::Arc;

pub use decimal::Decimal;
use grid::Grid;
use line::Line;
use serde_json::Number;

use super::{Beyond, Meter};

/// An end of a range.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Bound {
    /// Where the range ends.
    pub value: Decimal,
    /// Whether that number is outside.
    pub open: bool,
}

impl Bound {
    /// An end that belongs to the range.
    pub fn closed(value: impl Into<Decimal>) -> Self {
        Self { value: value.into(), open: false }
    }

    /// An end that does not.
    pub fn open(value: impl Into<Decimal>) -> Self {
        Self { value: value.into(), open: true }
    }
}

/// A set of numbers. `1.0` and `1` are one number, and it is an integer.
///
/// Equal sets are equal values, except where that takes arithmetic between two neighbouring bounds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NumberSet {
    /// Nothing where too many different steps meet in one set. Nothing is then known about its members.
    line: Option<Arc<Line>>,
}

impl NumberSet {
    /// Every number.
    pub fn all() -> Self {
        Self::from_line(Line::constant(true))
    }

    /// No number.
    pub fn empty() -> Self {
        Self::from_line(Line::constant(false))
    }

    /// These numbers.
    pub fn of(numbers: impl IntoIterator<Item = Decimal>) -> Self {
        Self::from_line(Line::of(numbers.into_iter().collect()))
    }

    /// The numbers between two ends.
    pub fn range(low: Option<Bound>, high: Option<Bound>) -> Self {
        Self::from_line(Line::range(low, high))
    }

    /// Numbers without a fraction.
    pub fn integers() -> Self {
        Self::multiples_of(Decimal::from(1))
    }

    /// Whole numbers of `step`s. Its sign makes no difference; of the step 0 only 0 is one.
    pub fn multiples_of(step: Decimal) -> Self {
        if step.is_zero() {
            return Self::of([step]);
        }
        Self::from_line(Line::gap(Grid::multiples_of(step.abs())))
    }

    fn from_line(line: Line) -> Self {
        Self { line: Some(Arc::new(line)) }
    }

    /// Whether this is known to be all numbers.
    pub fn is_all(&self) -> bool {
        self.line.as_ref().is_some_and(|line| line.is_constant(true))
    }

    /// Whether this is known to be empty. [`NumberSet::witness`] asks harder.
    pub fn is_empty(&self) -> bool {
        self.line.as_ref().is_some_and(|line| line.is_constant(false))
    }

    /// Numbers in both.
    pub fn and(&self, other: &Self) -> Self {
        match (self, other) {
            (empty, _) | (_, empty) if empty.is_empty() => empty.clone(),
            (all, some) | (some, all) if all.is_all() || all == some => some.clone(),
            _ => self.combine(other, |left, right| left && right),
        }
    }

    /// Numbers in one at least.
    pub fn or(&self, other: &Self) -> Self {
        match (self, other) {
            (all, _) | (_, all) if all.is_all() => all.clone(),
            (empty, some) | (some, empty) if empty.is_empty() || empty == some => some.clone(),
            _ => self.combine(other, |left, right| left || right),
        }
    }

    /// Numbers in this and not in the other.
    pub fn minus(&self, other: &Self) -> Self {
        if self.is_empty() || other.is_all() || self == other {
            return Self::empty();
        }
        if other.is_empty() {
            return self.clone();
        }
        self.combine(other, |left, right| left && !right)
    }

    fn combine(&self, other: &Self, by: fn(bool, bool) -> bool) -> Self {
        let both = self.line.as_ref().zip(other.line.as_ref());
        Self { line: both.and_then(|(left, right)| left.combine(right, by)).map(Arc::new) }
    }

    /// Whether a number belongs; nothing where that is not known.
    pub fn holds(&self, number: &Decimal) -> Option<bool> {
        self.line.as_ref().map(|line| line.holds(number))
    }

    /// A member, near 0 and short where possible. `Ok(None)` proves that there is none.
    pub fn witness(&self, meter: &mut Meter) -> Result<Option<Number>, Beyond> {
        members::witness(self.known()?, meter)
    }

    /// All members in ascending order, if there are at most `most`.
    pub fn count_at_most(&self, most: usize, meter: &mut Meter) -> Result<Option<Vec<Number>>, Beyond> {
        members::all(self.known()?, most, meter)
    }

    fn known(&self) -> Result<&Line, Beyond> {
        let unknown = || Beyond::Undecidable("too many different `multipleOf` meet in one set of numbers".to_owned());
        self.line.as_deref().ok_or_else(unknown)
    }
}
