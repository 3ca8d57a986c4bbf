//! Deciders asked line by line: `{"id","a","b"}` in, and out what `wireproof compat --batch` writes.

use std::{
    io::{self, BufRead, Write},
    panic::{AssertUnwindSafe, catch_unwind},
};

use serde_json::{Value, json};
use wireproof::compat::containment::{Budget, Prepared, Verdict};

/// Says something about two schemas, both ways.
pub type Ask = fn(&Value, &Value) -> [Value; 2];

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
        let asked = catch_unwind(AssertUnwindSafe(|| ask(&pair["a"], &pair["b"])));
        let panicked = || json!({ "verdict": "error", "reason": "it panicked" });
        let [a_in_b, b_in_a] = asked.unwrap_or_else(|_| [panicked(), panicked()]);
        writeln!(out, "{}", json!({ "id": pair["id"], "a_in_b": a_in_b, "b_in_a": b_in_a }))?;
        out.flush()?;
    }
    Ok(())
}

/// wireproof itself.
pub fn wireproof(a: &Value, b: &Value) -> [Value; 2] {
    let (a, b) = (Prepared::new(a), Prepared::new(b));
    [(&a, &b), (&b, &a)].map(|(one, other)| match one.is_contained_in(other, Budget::default()) {
        Verdict::Contained => json!({ "verdict": "contained" }),
        Verdict::NotContained(witness) => json!({ "verdict": "not_contained", "witness": witness }),
        Verdict::Undecided(reason) => json!({ "verdict": "undecided", "reason": reason.to_string() }),
    })
}
