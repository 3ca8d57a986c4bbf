//! A pair with the answers to it, as it is kept.

use serde_json::{Value, json};
use wireproof::compat::containment::Verdict;

use crate::trial::{Pair, decide, parts_them};

/// The word for a verdict.
pub fn word(verdict: Option<&Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::Contained) => "contained",
        Some(Verdict::NotContained(_)) => "not_contained",
        Some(Verdict::Undecided(_)) => "undecided",
        None => "panicked",
    }
}

/// A case as JSON. Where there is a document, it is in `a` and not in `b`.
pub fn case(note: &str, pair: &Pair, document: Option<&Value>) -> Value {
    let mut case = json!({
        "note": note,
        "a": pair.a,
        "b": pair.b,
        "a_in_b": word(decide(pair).as_ref()),
        "b_in_a": word(decide(&pair.turned()).as_ref()),
    });
    if let Some(document) = document {
        case["document"] = document.clone();
        case["a_in_b"] = json!("not_contained");
    }
    case
}

/// What is wrong with a kept case; nothing where all is well.
pub fn complaint(case: &Value) -> Option<String> {
    let pair = Pair { a: case["a"].clone(), b: case["b"].clone() };
    let found = [word(decide(&pair).as_ref()), word(decide(&pair.turned()).as_ref())];
    let wanted = [case["a_in_b"].as_str()?, case["b_in_a"].as_str()?];
    if let Some(document) = case.get("document")
        && parts_them(document, &pair) != Some(true)
    {
        return Some(format!("{document} does not show what it is to show"));
    }
    (found != wanted).then(|| format!("wanted {wanted:?}, found {found:?}"))
}
