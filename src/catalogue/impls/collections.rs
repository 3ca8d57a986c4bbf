//! Sequences, sets and maps of the standard library.

#![allow(
    clippy::disallowed_types,
    reason = "users may have hash tables in their messages; nothing here iterates over one"
)]

use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};

use super::{lists, maps};
use crate::catalogue::{Contract, Types, meta::Layout};

lists! {
    () [T];
    () Vec<T>;
    () VecDeque<T>;
    () LinkedList<T>;
    () BinaryHeap<T>;
    () BTreeSet<T>;
    (S) HashSet<T, S>;
}

impl<T: Contract, const N: usize> Contract for [T; N]
where
    [T; N]: schemars::JsonSchema,
{
    type Reach = T::Reach;

    fn layout(types: &mut Types) -> Layout {
        Layout::Array { items: Box::new(T::layout(types)), length: N }
    }
}

maps! {
    () BTreeMap<K, V>;
    (S) HashMap<K, V, S>;
}
