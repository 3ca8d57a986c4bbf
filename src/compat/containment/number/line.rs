//! The number line, cut at the bounds of a set.

use super::{Bound, Decimal, Grid};

/// A set of numbers as cuts and the gaps between them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Line {
    /// In ascending order, each with whether it belongs itself. A cut that changes nothing is left out.
    cuts: Vec<(Decimal, bool)>,
    /// One more than cuts: what belongs before the first, between two, and after the last.
    gaps: Vec<Grid>,
}

/// The numbers between two neighbouring cuts, neither of which is meant. No end is infinity.
pub(super) struct Gap<'a> {
    pub(super) low: Option<&'a Decimal>,
    pub(super) high: Option<&'a Decimal>,
    pub(super) grid: &'a Grid,
}

impl Line {
    pub(super) fn constant(all: bool) -> Self {
        Self::gap(Grid::constant(all))
    }

    /// A line without a cut.
    pub(super) fn gap(grid: Grid) -> Self {
        Self { cuts: Vec::new(), gaps: vec![grid] }
    }

    pub(super) fn of(mut numbers: Vec<Decimal>) -> Self {
        numbers.sort_unstable();
        numbers.dedup();
        let gaps = vec![Grid::constant(false); numbers.len() + 1];
        Self { cuts: numbers.into_iter().map(|number| (number, true)).collect(), gaps }
    }

    pub(super) fn range(low: Option<Bound>, high: Option<Bound>) -> Self {
        let (none, all) = (|| Grid::constant(false), || Grid::constant(true));
        match (low, high) {
            (None, None) => Self::constant(true),
            (Some(low), None) => Self { cuts: vec![(low.value, !low.open)], gaps: vec![none(), all()] },
            (None, Some(high)) => Self { cuts: vec![(high.value, !high.open)], gaps: vec![all(), none()] },
            (Some(low), Some(high)) if low.value < high.value => {
                let cuts = vec![(low.value, !low.open), (high.value, !high.open)];
                Self { cuts, gaps: vec![none(), all(), none()] }
            }
            (Some(low), Some(high)) if low.value == high.value && !low.open && !high.open => Self::of(vec![low.value]),
            _ => Self::constant(false),
        }
    }

    pub(super) fn is_constant(&self, all: bool) -> bool {
        self.cuts.is_empty() && self.gaps[0].is_constant(all)
    }

    pub(super) fn holds(&self, number: &Decimal) -> bool {
        match self.cuts.binary_search_by(|(cut, _)| cut.cmp(number)) {
            Ok(index) => self.cuts[index].1,
            Err(index) => self.gaps[index].holds(number),
        }
    }

    /// Nothing where too many steps meet.
    pub(super) fn combine(&self, other: &Self, by: fn(bool, bool) -> bool) -> Option<Self> {
        let mut line = Self { cuts: Vec::new(), gaps: vec![self.gaps[0].combine(&other.gaps[0], by)?] };
        let (mut left, mut right) = (0, 0);
        loop {
            let cut = match (self.cuts.get(left), other.cuts.get(right)) {
                (None, None) => return Some(line),
                (Some((cut, _)), None) | (None, Some((cut, _))) => cut,
                (Some((left, _)), Some((right, _))) => left.min(right),
            };
            let belongs = by(self.holds(cut), other.holds(cut));
            left += usize::from(self.cuts.get(left).is_some_and(|(own, _)| own == cut));
            right += usize::from(other.cuts.get(right).is_some_and(|(own, _)| own == cut));
            line.push(cut.clone(), belongs, self.gaps[left].combine(&other.gaps[right], by)?);
        }
    }

    fn push(&mut self, cut: Decimal, belongs: bool, gap: Grid) {
        if self.gaps.last().is_some_and(|last| *last == gap && last.holds(&cut) == belongs) {
            return;
        }
        self.cuts.push((cut, belongs));
        self.gaps.push(gap);
    }

    /// The cuts that belong.
    pub(super) fn points(&self) -> impl Iterator<Item = &Decimal> {
        self.cuts.iter().filter(|(_, belongs)| *belongs).map(|(cut, _)| cut)
    }

    /// The gaps, from below.
    pub(super) fn gaps(&self) -> impl Iterator<Item = Gap<'_>> {
        self.gaps.iter().enumerate().map(|(index, grid)| Gap {
            low: index.checked_sub(1).map(|before| &self.cuts[before].0),
            high: self.cuts.get(index).map(|(cut, _)| cut),
            grid,
        })
    }
}

impl Gap<'_> {
    pub(super) fn holds(&self, number: &Decimal) -> bool {
        self.low.is_none_or(|low| low < number) && self.high.is_none_or(|high| number < high) && self.grid.holds(number)
    }
}
