//! Deciders asked line by line: `{"id","a","b"}` in, and out what `wireproof compat --batch` writes.

use std::{
    io::{self, BufRead, Write},
    panic::{AssertUnwindSafe, catch_unwind},
};

use serde_json::{Value, json};
use wireproof::compat::containment::{Budget, Prepared, Verdict};

use crate::{
    chance::Chance,
    run::pair_of,
    trial::{Pair, these},
    validator::validator,
};

/// Says something about a line's two schemas, both ways.
pub type Ask = fn(&Value) -> [Value; 2];

/// Answers every line at once, on a stack that no question is too deep for.
pub fn serve(ask: Ask) -> io::Result<()> {
    let thread = std::thread::Builder::new().stack_size(1 << 30).spawn(move || answer(ask))?;
    thread.join().unwrap_or_else(|_| Err(io::Error::other("it panicked")))
}

fn answer(ask: Ask) -> io::Result<()> {
    std::panic::set_hook(Box::new(|_| {}));
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let pair: Value = serde_json::from_str(&line?)?;
        let asked = catch_unwind(AssertUnwindSafe(|| ask(&pair)));
        let panicked = || json!({ "verdict": "error", "reason": "it panicked" });
        let [a_in_b, b_in_a] = asked.unwrap_or_else(|_| [panicked(), panicked()]);
        writeln!(out, "{}", json!({ "id": pair["id"], "a_in_b": a_in_b, "b_in_a": b_in_a }))?;
        out.flush()?;
    }
    Ok(())
}

/// wireproof itself.
pub fn wireproof(line: &Value) -> [Value; 2] {
    let (a, b) = (Prepared::new(&line["a"]), Prepared::new(&line["b"]));
    [(&a, &b), (&b, &a)].map(|(one, other)| match one.is_contained_in(other, Budget::default()) {
        Verdict::Contained => json!({ "verdict": "contained" }),
        Verdict::NotContained(witness) => json!({ "verdict": "not_contained", "witness": witness }),
        Verdict::Undecided(reason) => json!({ "verdict": "undecided", "reason": reason.to_string() }),
    })
}

/// What documents show: for each direction one that is in the first and not in the second, out of many and of those that
/// came with the line as `documents`; null where none is.
pub fn documents(line: &Value) -> [Value; 2] {
    let pair = Pair { a: line["a"].clone(), b: line["b"].clone() };
    let (Some(a), Some(b)) = (validator(&pair.a), validator(&pair.b)) else {
        return [json!("invalid"), json!("invalid")];
    };
    let mut documents: Vec<Value> = line["documents"].as_array().cloned().unwrap_or_default();
    documents.extend(these(&pair, 3000, &Chance::new(7, 0)));
    let mut found = [Value::Null, Value::Null];
    // A validator that reckons with doubles cannot tell what the large ones are multiples of.
    let reckoned = [&pair.a, &pair.b].iter().any(|schema| schema.to_string().contains("multipleOf"));
    documents.retain(|document| !(reckoned && is_large(document)));
    for document in documents {
        let (in_a, in_b) = (a.is_valid(&document), b.is_valid(&document));
        for (found, parted) in found.iter_mut().zip([in_a && !in_b, in_b && !in_a]) {
            if parted && found.is_null() {
                *found = json!({ "document": document });
            }
        }
    }
    found
}

/// Whether a document has a number that is beyond what doubles have every integer of.
fn is_large(document: &Value) -> bool {
    match document {
        Value::Number(number) => number.as_f64().is_none_or(|number| number.abs() > 9e15),
        Value::Array(items) => items.iter().any(is_large),
        Value::Object(members) => members.values().any(is_large),
        _ => false,
    }
}

/// Writes so many pairs of a seed as lines.
pub fn pairs(seed: u64, count: u64) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for turn in 0..count {
        let (family, pair, _) = pair_of(seed, turn);
        writeln!(out, "{}", json!({ "id": format!("{} {turn}", family.name()), "a": pair.a, "b": pair.b }))?;
    }
    Ok(())
}
