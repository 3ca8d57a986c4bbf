//! Sequences, sets and maps of the standard library.

#![allow(
    clippy::disallowed_types,
    reason = "users may have hash tables in their messages; nothing here iterates over one"
)]

use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};

use super::{lists, maps};

lists! {
    () [T];
    (const N: usize) [T; N];
    () Vec<T>;
    () VecDeque<T>;
    () LinkedList<T>;
    () BinaryHeap<T>;
    () BTreeSet<T>;
    (S) HashSet<T, S>;
}

maps! {
    () BTreeMap<K, V>;
    (S) HashMap<K, V, S>;
}
