//! The kinds of JSON values.

use std::ops::{BitAnd, BitOr, Not};

/// A set of kinds. `true` and `false` are kinds of their own: then a Boolean needs no further thought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Kinds(u8);

impl Kinds {
    pub(super) const NONE: Self = Self(0);
    pub(super) const NULL: Self = Self(1);
    pub(super) const FALSE: Self = Self(2);
    pub(super) const TRUE: Self = Self(4);
    pub(super) const NUMBER: Self = Self(8);
    pub(super) const TEXT: Self = Self(16);
    pub(super) const LIST: Self = Self(32);
    pub(super) const OBJECT: Self = Self(64);
    pub(super) const BOOLEAN: Self = Self(2 | 4);
    /// What holds no other values.
    pub(super) const SCALAR: Self = Self(1 | 2 | 4 | 8 | 16);
    pub(super) const ALL: Self = Self(127);

    /// Whether all of `other` are in here.
    pub(super) fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// Whether no kind is in both.
    pub(super) fn is_apart(self, other: Self) -> bool {
        self.0 & other.0 == 0
    }

    /// The kinds in here, where each of them is one value.
    pub(super) fn singles(self) -> Option<impl Iterator<Item = Self>> {
        let singles = [Self::NULL, Self::FALSE, Self::TRUE].into_iter().filter(move |kind| self.covers(*kind));
        (Self::NULL | Self::BOOLEAN).covers(self).then_some(singles)
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitAnd for Kinds {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl BitOr for Kinds {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Not for Kinds {
    type Output = Self;

    fn not(self) -> Self {
        Self(!self.0 & Self::ALL.0)
    }
}
