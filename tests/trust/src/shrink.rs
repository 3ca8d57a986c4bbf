//! Makes a pair smaller as long as what is wrong with it stays wrong.

use serde_json::{Value, json};

use crate::{
    look::{everywhere, with, without},
    trial::Pair,
};

/// The least that is still so, as far as taking away gets; at most so many questions are asked.
pub fn shrink(pair: &Pair, still: impl Fn(&Pair) -> bool, mut questions: usize) -> Pair {
    let mut best = pair.clone();
    'again: loop {
        for smaller in steps(&best) {
            if questions == 0 {
                return best;
            }
            questions -= 1;
            if still(&smaller) {
                best = smaller;
                continue 'again;
            }
        }
        return best;
    }
}

/// All that is one step smaller, the largest steps first: the same taken from both, then from one.
fn steps(pair: &Pair) -> Vec<Pair> {
    let mut steps = Vec::new();
    for at in everywhere(&pair.a) {
        if let (Some(a), Some(b)) = (without(&pair.a, &at), without(&pair.b, &at)) {
            steps.push(Pair { a, b });
        }
    }
    for smaller in smaller(&pair.a) {
        steps.push(Pair { a: smaller, b: pair.b.clone() });
    }
    for smaller in smaller(&pair.b) {
        steps.push(Pair { a: pair.a.clone(), b: smaller });
    }
    let size = |pair: &Pair| pair.a.to_string().len() + pair.b.to_string().len();
    let now = size(pair);
    steps.retain(|step| size(step) < now);
    steps.sort_by_key(size);
    steps
}

fn smaller(value: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    for at in everywhere(value) {
        found.extend(without(value, &at));
        match value.pointer(&at) {
            Some(Value::Object(members)) if !at.is_empty() => {
                found.extend(with(value, &at, json!(true)));
                found.extend(members.values().filter_map(|member| with(value, &at, member.clone())));
            }
            Some(Value::Array(items)) => found.extend(items.iter().filter_map(|item| with(value, &at, item.clone()))),
            _ => {}
        }
    }
    found
}
