//! Sets of schema names as numbers, which the compiler joins fast.

use super::Identity;

/// The keys of a set of types, sorted. Full sets stay full: what does not fit is left to run time.
#[derive(Debug, Clone, Copy)]
pub struct Keys {
    names: [u64; CAPACITY],
    places: [u64; CAPACITY],
    count: usize,
    clash: bool,
}

const CAPACITY: usize = 128;

impl Keys {
    /// No keys.
    pub const fn none() -> Self {
        Self { names: [0; CAPACITY], places: [0; CAPACITY], count: 0, clash: false }
    }

    /// These and one more.
    pub const fn with(&self, identity: &Identity) -> Self {
        let mut keys = *self;
        let (name, place) = (identity.key(), identity.place());
        let mut at = keys.count;
        while at > 0 && keys.names[at - 1] > name {
            at -= 1;
        }
        if at > 0 && keys.names[at - 1] == name {
            keys.clash |= keys.places[at - 1] != place;
            return keys;
        }
        if keys.count == CAPACITY {
            return keys;
        }
        let mut from = keys.count;
        while from > at {
            keys.names[from] = keys.names[from - 1];
            keys.places[from] = keys.places[from - 1];
            from -= 1;
        }
        keys.names[at] = name;
        keys.places[at] = place;
        keys.count += 1;
        keys
    }

    /// The keys of both.
    pub const fn joined(&self, other: &Self) -> Self {
        if self.count == 0 || other.clash {
            return *other;
        }
        if other.count == 0 || self.clash {
            return *self;
        }
        let mut keys = Self::none();
        let (mut left, mut right) = (0, 0);
        while left < self.count && right < other.count {
            if self.names[left] <= other.names[right] {
                keys.push(self.names[left], self.places[left]);
                left += 1;
            } else {
                keys.push(other.names[right], other.places[right]);
                right += 1;
            }
        }
        while left < self.count {
            keys.push(self.names[left], self.places[left]);
            left += 1;
        }
        while right < other.count {
            keys.push(other.names[right], other.places[right]);
            right += 1;
        }
        keys
    }

    /// Whether two places share a name.
    pub const fn clash(&self) -> bool {
        self.clash
    }

    /// Appends a name that is not less than the last one.
    const fn push(&mut self, name: u64, place: u64) {
        if self.count > 0 && self.names[self.count - 1] == name {
            if self.places[self.count - 1] != place {
                self.clash = true;
            }
            return;
        }
        if self.count < CAPACITY {
            self.names[self.count] = name;
            self.places[self.count] = place;
            self.count += 1;
        }
    }
}
