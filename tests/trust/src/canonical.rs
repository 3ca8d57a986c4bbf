//! The `canonical` module of the `jsonschema` crate, asked.

use jsonschema::canonical::{CanonicalSchema, Containment, options};
use serde_json::{Value, json};

/// What it says about both directions, in the words of `wireproof compat --batch`.
pub fn canonical(line: &Value) -> [Value; 2] {
    let read = |schema: &Value| options().offline().should_validate_formats(true).canonicalize(schema);
    let verdict = |verdict: &str, reason: String| json!({ "verdict": verdict, "reason": reason });
    let (a, b) = match (read(&line["a"]), read(&line["b"])) {
        (Ok(a), Ok(b)) => (a, b),
        (Err(problem), _) | (_, Err(problem)) => return [(); 2].map(|()| verdict("error", problem.to_string())),
    };
    let ask = |inner: &CanonicalSchema, outer: &CanonicalSchema| match outer.covers(inner) {
        Ok(Containment::Yes) => json!({ "verdict": "contained" }),
        Ok(Containment::No) => json!({ "verdict": "not_contained" }),
        Ok(Containment::Unknown) => verdict("undecided", "unknown".to_owned()),
        Err(problem) => verdict("undecided", problem.to_string()),
    };
    [ask(&a, &b), ask(&b, &a)]
}
