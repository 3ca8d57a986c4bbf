//! Which numbers between two neighbouring bounds belong to a set, by what they are multiples of.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::Decimal;

/// A Boolean function of "is a multiple of this step", one input for each step.
///
/// `table[i]` says whether numbers belong that are multiples of exactly the steps whose bits are set in `i`. Combinations
/// that no number has (a multiple of 4 that is none of 2) are `false`, and steps that make no difference are left out, so
/// equal functions have equal forms.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Grid {
    steps: Vec<Decimal>,
    table: Vec<bool>,
}

/// More steps than this in one set are not told apart. The table has two entries for each.
const MOST_STEPS: usize = 10;

impl Grid {
    /// Every number, or none.
    pub(super) fn constant(all: bool) -> Self {
        Self { steps: Vec::new(), table: vec![all] }
    }

    /// The multiples of a step that is above 0.
    pub(super) fn multiples_of(step: Decimal) -> Self {
        Self { steps: vec![step], table: vec![false, true] }
    }

    /// Nothing where there are too many different steps.
    pub(super) fn combine(&self, other: &Self, and: impl Fn(bool, bool) -> bool) -> Option<Self> {
        let mut steps: Vec<Decimal> = self.steps.iter().chain(&other.steps).cloned().collect();
        steps.sort_unstable();
        steps.dedup();
        if steps.len() > MOST_STEPS {
            return None;
        }
        let places = |grid: &Self| -> Vec<usize> {
            grid.steps.iter().filter_map(|step| steps.binary_search(step).ok()).collect()
        };
        let (left, right) = (places(self), places(other));
        let project = |index: usize, places: &[usize]| {
            places.iter().enumerate().fold(0, |sum, (bit, place)| sum | ((index >> place) & 1) << bit)
        };
        let table = (0..1_usize << steps.len())
            .map(|index| and(self.table[project(index, &left)], other.table[project(index, &right)]))
            .collect();
        Some(Self { steps, table }.normal())
    }

    fn normal(mut self) -> Self {
        let possible: Vec<bool> = (0..self.table.len()).map(|index| self.occurs(index)).collect();
        for (entry, possible) in self.table.iter_mut().zip(&possible) {
            *entry &= possible;
        }
        for bit in (0..self.steps.len()).rev() {
            let mask = 1_usize << bit;
            let idle = |index: usize| {
                let (without, with) = (index & !mask, index | mask);
                self.table[without] == self.table[with] || !self.occurs(without) || !self.occurs(with)
            };
            if (0..self.table.len()).all(idle) {
                let low = mask - 1;
                self.table = (0..self.table.len() / 2)
                    .map(|index| {
                        let wide = (index & low) | ((index & !low) << 1);
                        self.table[wide] || self.table[wide | mask]
                    })
                    .collect();
                self.steps.remove(bit);
            }
        }
        self.gathered()
    }

    /// What all members are multiples of becomes one step, and every other step a multiple of it: twos and threes are sixes.
    fn gathered(self) -> Self {
        let every = (0..self.table.len()).filter(|index| self.table[*index]).reduce(|left, right| left & right);
        let Some((every, common)) = every.and_then(|every| Some((every, self.common(every)?))) else { return self };
        let gathered = |step: &Decimal| step.common_multiple(&common);
        let mut steps: Vec<Decimal> = self.steps.iter().map(gathered).collect();
        if steps == self.steps && every.is_power_of_two() {
            return self;
        }
        steps.sort_unstable();
        steps.dedup();
        let places: Vec<Option<usize>> =
            self.steps.iter().map(|step| steps.binary_search(&gathered(step)).ok()).collect();
        let mut table = vec![false; 1 << steps.len()];
        for (index, entry) in table.iter_mut().enumerate() {
            let bit = |(bit, place): (usize, &Option<usize>)| place.map_or(0, |place| (index >> place & 1) << bit);
            *entry = index & 1 == 1 && self.table[places.iter().enumerate().map(bit).sum::<usize>()];
        }
        Self { steps, table }.normal()
    }

    /// Whether some number is a multiple of exactly the steps whose bits are set.
    fn occurs(&self, index: usize) -> bool {
        let Some(common) = self.common(index) else { return true };
        self.steps.iter().enumerate().all(|(bit, step)| index >> bit & 1 == 1 || !common.is_multiple_of(step))
            || index + 1 == self.table.len()
    }

    /// The least positive multiple of the steps whose bits are set; nothing where none is.
    fn common(&self, index: usize) -> Option<Decimal> {
        let set = self.steps.iter().enumerate().filter(|(bit, _)| index >> bit & 1 == 1).map(|(_, step)| step);
        set.cloned().reduce(|left, right| left.common_multiple(&right))
    }

    pub(super) fn holds(&self, number: &Decimal) -> bool {
        let bit = |(bit, step): (usize, &Decimal)| usize::from(number.is_multiple_of(step)) << bit;
        self.table[self.steps.iter().enumerate().map(bit).sum::<usize>()]
    }

    /// Whether this is [`Grid::constant`].
    pub(super) fn is_constant(&self, all: bool) -> bool {
        self.steps.is_empty() && self.table[0] == all
    }

    /// Whether numbers belong that are multiples of no step: they are everywhere.
    pub(super) fn is_dense(&self) -> bool {
        self.table[0]
    }

    /// The rows of numbers of which some belong, where this is not dense.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row> + '_ {
        (1..self.table.len()).filter(|index| self.table[*index]).filter_map(|index| {
            let step = self.common(index)?;
            let others = self.steps.iter().enumerate().filter(|(bit, _)| index >> bit & 1 == 0);
            let skip = others.map(|(_, other)| step.common_multiple(other).steps_below(&step)).collect();
            Some(Row { step, skip })
        })
    }
}

/// The numbers `k × step` for every whole `k` that is a multiple of none of `skip`.
pub(super) struct Row {
    pub(super) step: Decimal,
    /// Each is at least 2.
    skip: Vec<BigInt>,
}

impl Row {
    pub(super) fn has(&self, count: &BigInt) -> bool {
        self.skip.iter().all(|skip| !(count % skip).is_zero())
    }

    /// So many whole numbers in succession surely hold one that [`Row::has`].
    ///
    /// Of `2^n` successive numbers not all are divisible by one of `n` numbers above 1 (Kanold's bound on Jacobsthal's
    /// function).
    pub(super) fn span(&self) -> BigInt {
        BigInt::one() << self.skip.len()
    }
}
