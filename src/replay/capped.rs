//! Maps that stay small whatever stands in the messages.

use std::collections::BTreeMap;

/// A map of at most so many keys; of what is beyond, the weights are added up.
///
/// Which keys are kept hangs on nothing but the keys themselves: those with the least hashes. A key that is kept in the end
/// was kept from its first appearance on, so its value is exact, in whatever order and in however many parts messages came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Capped<K: Ord, V> {
    kept: BTreeMap<(u64, K), V>,
    limit: usize,
    /// What the keys that are not kept weigh.
    pub(super) others: u64,
}

/// A value that can be added to another of its key.
pub(super) trait Addable {
    /// Adds the other.
    fn add(&mut self, other: Self);
    /// What is still known of it where its key is not kept.
    fn weight(&self) -> u64;
}

impl Addable for u64 {
    fn add(&mut self, other: Self) {
        *self += other;
    }

    fn weight(&self) -> u64 {
        *self
    }
}

impl<K: Ord + Hashed, V: Addable> Capped<K, V> {
    pub(super) fn new(limit: usize) -> Self {
        Self { kept: BTreeMap::new(), limit, others: 0 }
    }

    pub(super) fn add(&mut self, key: K, value: V) {
        self.add_hashed((key.hashed(), key), value);
    }

    /// Adds a value that is only made where the key is not kept, or its value does not count it itself.
    pub(super) fn add_unless(&mut self, key: K, is_counted: impl FnOnce(&mut V) -> bool, value: impl FnOnce() -> V) {
        let key = (key.hashed(), key);
        if !self.kept.get_mut(&key).is_some_and(is_counted) {
            self.add_hashed(key, value());
        }
    }

    fn add_hashed(&mut self, key: (u64, K), value: V) {
        if let Some(known) = self.kept.get_mut(&key) {
            return known.add(value);
        }
        if self.kept.len() >= self.limit && self.kept.last_key_value().is_none_or(|(last, _)| *last < key) {
            self.others += value.weight();
            return;
        }
        self.kept.insert(key, value);
        if self.kept.len() > self.limit
            && let Some((_, dropped)) = self.kept.pop_last()
        {
            self.others += dropped.weight();
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.others += other.others;
        for (key, value) in other.kept {
            self.add_hashed(key, value);
        }
    }

    /// The entries, in the order of their keys.
    pub(super) fn into_sorted(self) -> Vec<(K, V)> {
        let mut entries: Vec<(K, V)> = self.kept.into_iter().map(|((_, key), value)| (key, value)).collect();
        entries.sort_by(|(one, _), (other, _)| one.cmp(other));
        entries
    }
}

/// A key with a hash that is the same in every run and on every machine.
pub(super) trait Hashed {
    fn hashed(&self) -> u64;
}

impl Hashed for String {
    fn hashed(&self) -> u64 {
        fnv([self.as_bytes()])
    }
}

/// The FNV-1a hash of texts, one after the other.
pub(super) fn fnv<'t>(texts: impl IntoIterator<Item = &'t [u8]>) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    texts.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, text| step(text.iter().fold(hash, step), &0xff))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn counted(keys: &[u8], limit: usize) -> Capped<String, u64> {
        let mut map = Capped::new(limit);
        for key in keys {
            map.add(key.to_string(), 1);
        }
        map
    }

    proptest! {
        #[test]
        fn what_is_kept_hangs_neither_on_order_nor_on_parts(keys: Vec<u8>, cut: prop::sample::Index, limit in 1..40_usize) {
            let whole = counted(&keys, limit);
            let (first, second) = keys.split_at(cut.index(keys.len() + 1));
            let mut parts = counted(second, limit);
            parts.merge(counted(first, limit));
            prop_assert_eq!(&parts, &whole);
            let kept = whole.clone().into_sorted();
            for (key, count) in &kept {
                prop_assert_eq!(*count, keys.iter().filter(|each| each.to_string() == *key).count() as u64);
            }
            let sum: u64 = kept.iter().map(|(_, count)| count).sum();
            prop_assert_eq!(sum + whole.others, keys.len() as u64);
            prop_assert!(kept.len() <= limit);
        }
    }
}
