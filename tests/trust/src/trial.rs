//! One pair, asked both ways and held against documents.

use serde_json::{Value, json};
use wireproof::compat::containment::{Budget, Reason, Verdict, contains};

use crate::{chance::Chance, documents::Sampler, validator::validator};

/// Two schemas whose relation is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The one.
    pub a: Value,
    /// The other.
    pub b: Value,
}

impl Pair {
    /// The same the other way round.
    pub fn turned(&self) -> Self {
        Self { a: self.b.clone(), b: self.a.clone() }
    }
}

/// What is wrong with a verdict about `a` in `b`.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// Said to be contained, and this document is in the first and not in the second.
    Unsound(Value),
    /// Said not to be contained, because of this document, which shows nothing of the kind.
    Spurious(Value),
    /// A document was found, and the validator did not agree to it.
    Disowned(String),
    /// It panicked.
    Panicked,
    /// Another decider is sure of something else.
    Contradicted {
        /// Who.
        peer: &'static str,
        /// What was said.
        verdict: String,
    },
}

/// What one budget is.
pub const BUDGET: Budget = Budget { steps: 400_000, witness_size: 20_000 };

/// The decision; nothing where it panics.
pub fn decide(pair: &Pair) -> Option<Verdict> {
    std::panic::catch_unwind(|| contains(&pair.a, &pair.b, BUDGET)).ok()
}

/// Whether a document is in the first schema and not in the second; nothing where one of them is no schema.
pub fn parts_them(document: &Value, pair: &Pair) -> Option<bool> {
    let (a, b) = (validator(&pair.a)?, validator(&pair.b)?);
    Some(a.is_valid(document) && !b.is_valid(document))
}

/// What a verdict has against it, without looking for documents.
pub fn at_once(pair: &Pair, verdict: Option<&Verdict>) -> Option<Fault> {
    match verdict {
        None => Some(Fault::Panicked),
        Some(Verdict::NotContained(witness)) if parts_them(witness, pair) != Some(true) => {
            Some(Fault::Spurious(witness.clone()))
        }
        Some(Verdict::Undecided(reason)) if is_disowned(reason) => Some(Fault::Disowned(reason.problem.clone())),
        _ => None,
    }
}

/// Whether it is undecided only because the validator took a witness for none.
pub fn is_disowned(reason: &Reason) -> bool {
    reason.problem.starts_with("the validator accepts") || reason.problem.starts_with("the validator rejects")
}

/// Both directions of a pair.
#[derive(Debug)]
pub struct Trial {
    /// `a` in `b`, and `b` in `a`.
    pub verdicts: [Option<Verdict>; 2],
    /// What is wrong with each.
    pub faults: [Option<Fault>; 2],
    /// Documents that were looked at, and that at least one of the two accepts.
    pub accepted: usize,
    /// Whether the documents show by themselves that it is not contained.
    pub shown: [bool; 2],
}

/// Asks, and looks at so many documents; nothing where one of the two is no schema.
pub fn trial(pair: &Pair, documents: usize, chance: &Chance) -> Option<Trial> {
    let (a, b) = (validator(&pair.a)?, validator(&pair.b)?);
    let turned = pair.turned();
    let verdicts = [decide(pair), decide(&turned)];
    let mut faults = [at_once(pair, verdicts[0].as_ref()), at_once(&turned, verdicts[1].as_ref())];
    let (mut accepted, mut shown) = (0, [false; 2]);
    for document in these(pair, documents, chance) {
        let (in_a, in_b) = (a.is_valid(&document), b.is_valid(&document));
        accepted += usize::from(in_a || in_b);
        for (index, parted) in [in_a && !in_b, in_b && !in_a].into_iter().enumerate() {
            shown[index] |= parted;
            if parted && verdicts[index] == Some(Verdict::Contained) {
                faults[index] = Some(Fault::Unsound(document.clone()));
            }
        }
    }
    Some(Trial { verdicts, faults, accepted, shown })
}

/// Documents of both schemas, and damaged ones.
pub fn these(pair: &Pair, count: usize, chance: &Chance) -> Vec<Value> {
    let mut samplers = [&pair.a, &pair.b].map(|schema| Sampler::new(schema, chance.clone()));
    let mut documents = Vec::with_capacity(count + 4);
    documents.extend([json!(null), json!(0), json!("a"), json!({})]);
    while documents.len() < count {
        let [mut one, mut other] = [0, 1].map(|index| samplers[index].document());
        for sampler in &mut samplers {
            documents.push(sampler.damaged(&one));
            documents.push(sampler.grafted(&one, &other));
            documents.push(one.clone());
            std::mem::swap(&mut one, &mut other);
        }
    }
    documents
}
