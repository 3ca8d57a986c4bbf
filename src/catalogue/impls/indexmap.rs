//! The types of `indexmap` 2.

use indexmap::{IndexMap, IndexSet};

use super::{lists, maps};

lists! {
    (S) IndexSet<T, S>;
}

maps! {
    (S) IndexMap<K, V, S>;
}
