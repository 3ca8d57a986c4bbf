//! Choices, each of which follows from a seed.

/// A source of choices.
#[derive(Debug, Clone)]
pub struct Chance(fastrand::Rng);

impl Chance {
    /// The choices of one seed, and of one turn: neighbouring turns have nothing in common.
    pub fn new(seed: u64, turn: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let salt = random.u64(..);
        Self(fastrand::Rng::with_seed(salt ^ turn.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
    }

    /// A number below a limit; 0 where the limit is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        if limit == 0 { 0 } else { self.0.usize(..limit) }
    }

    /// A number of a range, both ends included.
    pub fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    /// Once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// As often as not.
    pub fn even(&mut self) -> bool {
        self.0.bool()
    }

    /// One of a list that is not empty.
    pub fn one<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }

    /// One of a list of words that is not empty.
    pub fn word(&mut self, list: &[&'static str]) -> &'static str {
        list[self.below(list.len())]
    }

    /// Some of a list, in its order.
    pub fn some<T: Clone>(&mut self, list: &[T], least: usize, most: usize) -> Vec<T> {
        let most = most.min(list.len());
        let count = self.between(least.min(most), most);
        let mut left = count;
        let mut some = Vec::with_capacity(count);
        for (index, each) in list.iter().enumerate() {
            if self.below(list.len() - index) < left {
                left -= 1;
                some.push(each.clone());
            }
        }
        some
    }

    /// Puts a list into another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        self.0.shuffle(list);
    }
}
