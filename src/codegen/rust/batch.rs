//! Which types typify is shown at once.
//!
//! typify keeps everything that it is shown, several times over, so that a large catalogue is laid out a part at a time.
//! What it makes of a type depends on what the type mentions, down to the leaves, and on nothing else: a type that is in
//! several parts comes out of each in the same form.

use indexmap::IndexSet;

use crate::contract::{Contract, TypeDef};

/// So many types make a part, where there are as many.
const LEAST: usize = 256;

/// The parts: each type is in one of them at least, together with everything that it mentions, in the contract's order.
pub(super) fn batches(contract: &Contract) -> Vec<Vec<&TypeDef>> {
    let mut batches = Vec::new();
    let mut done: IndexSet<usize> = IndexSet::new();
    let mut batch: IndexSet<usize> = IndexSet::new();
    let mut before = 0;
    for root in 0..contract.types.len() {
        if done.insert(root) {
            reach(contract, root, &mut batch);
            done.extend(&batch);
        }
        if done.len() - before >= LEAST || root + 1 == contract.types.len() {
            before = done.len();
            batch.sort_unstable();
            let definitions = batch.drain(..).filter_map(|place| contract.types.get_index(place));
            batches.push(definitions.map(|(_, definition)| definition).collect());
        }
    }
    batches
}

/// Adds a type and everything that it mentions.
fn reach(contract: &Contract, root: usize, batch: &mut IndexSet<usize>) {
    let mut open = vec![root];
    while let Some(place) = open.pop() {
        if batch.insert(place)
            && let Some((_, definition)) = contract.types.get_index(place)
        {
            definition.for_each_name(&mut |name| open.extend(contract.types.get_index_of(name)));
        }
    }
}
