//! Pairs of modules: the types of an old day by chance, and those of a new day that one edit makes of them.

mod edit;
mod mend;
mod print;
mod program;
mod random;

use std::fmt::Write as _;

use fastrand::Rng;

/// The text of a pair of modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairSource {
    /// The number that it was made of.
    pub seed: u64,
    /// What was edited, in words.
    pub edits: String,
    /// The items of the old day's module.
    pub old: String,
    /// The items of the new day's module.
    pub new: String,
}

/// The pair of a number: the same number gives the same pair.
pub fn pair(seed: u64) -> PairSource {
    let mut random = Rng::with_seed(seed);
    loop {
        let old = mend::mended(random::program(&mut random));
        let (new, edits) = edited(&mut random, &old);
        let (old, new) = (print::module(&old), print::module(&new));
        if old != new {
            return PairSource { seed, edits, old, new };
        }
    }
}

/// Most of the time one edit, sometimes two or three, and now and then types that have nothing to do with the old ones.
fn edited(random: &mut Rng, old: &program::Program) -> (program::Program, String) {
    let count = match random.u32(0..20) {
        0 => return (mend::mended(random::program(random)), "unrelated".to_owned()),
        1..3 => 3,
        3..6 => 2,
        _ => 1,
    };
    let (mut new, mut edits) = (old.clone(), Vec::new());
    for _ in 0..60 {
        if edits.len() == count {
            break;
        }
        let mut tried = new.clone();
        let edit = edit::edit(random, &mut tried);
        let tried = mend::mended(tried);
        if print::module(&tried) != print::module(&new) {
            new = tried;
            edits.push(edit);
        }
    }
    (new, edits.join(", "))
}

/// The pairs of these numbers, as a Rust file: a module each, and a list `PAIRS`.
pub fn source(numbers: &[u64]) -> String {
    let mut text = "//! Pairs, as the generator made them.\n".to_owned();
    let mut list = String::new();
    for PairSource { seed, edits, old, new } in numbers.iter().copied().map(pair) {
        let _ = write!(
            text,
            "\n/// {edits}.\nmod p{seed} {{\npub mod old {{\n{old}}}\n\npub mod new {{\n{new}}}\n\n\
             pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!({seed}, {edits:?});\n}}\n"
        );
        let _ = write!(list, "p{seed}::PAIR, ");
    }
    let _ = write!(text, "\npub const PAIRS: &[wireproof_trust_contracts::Pair] = &[{list}];\n");
    text
}
