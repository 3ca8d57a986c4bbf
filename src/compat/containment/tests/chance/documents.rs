//! Small documents, in the words that the schemas made by chance use.

use serde_json::{Map, Value, json};

/// A few hundred documents.
pub(super) fn small() -> Vec<Value> {
    let mut random = fastrand::Rng::with_seed(7);
    let mut documents: Vec<Value> = scalars();
    for _ in 0..500 {
        documents.push(compound(&mut random, 2));
    }
    documents
}

pub(super) fn scalars() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(2),
        json!(3),
        json!(-1),
        json!(0.5),
        json!(2.5),
        json!("a"),
        json!("b"),
        json!("c"),
        json!(""),
        json!("ab"),
        json!("aab"),
        json!("2026-01-02"),
        json!("00000000-0000-4000-8000-000000000001"),
    ]
}

fn compound(random: &mut fastrand::Rng, depth: usize) -> Value {
    let all = scalars();
    match random.u8(0..if depth == 0 { 1 } else { 8 }) {
        0..=2 => all[random.usize(0..all.len())].clone(),
        3 | 4 => (0..random.usize(0..4)).map(|_| compound(random, depth - 1)).collect(),
        _ => {
            let mut members = Map::new();
            for name in ["a", "b", "c", "ab", "x", "t"] {
                if random.u8(0..5) < 2 {
                    members.insert(name.to_owned(), compound(random, depth - 1));
                }
            }
            Value::Object(members)
        }
    }
}
