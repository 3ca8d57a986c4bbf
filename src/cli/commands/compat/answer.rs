//! What is said of one pair of schemas.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::{
    cli::terminal::{BAD, GOOD, NOTABLE},
    compat::containment::Verdict,
    report::visible,
};

/// Both directions of one pair.
pub(in crate::cli::commands) struct Answer {
    /// Whether every document of the first schema is one of the second.
    pub(in crate::cli::commands) a_in_b: Verdict,
    /// The same the other way round.
    pub(in crate::cli::commands) b_in_a: Verdict,
}

impl Answer {
    /// `{"a_in_b": …, "b_in_a": …}`, each with `verdict`, `witness` and `reason`; what does not apply is null.
    pub(in crate::cli::commands) fn to_json(&self) -> Value {
        json!({"a_in_b": verdict(&self.a_in_b), "b_in_a": verdict(&self.b_in_a)})
    }

    /// One line for each direction, and one for what shows it.
    pub(in crate::cli::commands) fn to_text(&self, a: &str, b: &str) -> String {
        let mut text = String::new();
        let (a, b) = (visible::line(a), visible::line(b));
        for (verdict, from, to) in [(&self.a_in_b, &a, &b), (&self.b_in_a, &b, &a)] {
            // Writing into a string does not fail.
            let _ = match verdict {
                Verdict::Contained => {
                    writeln!(text, "{GOOD}contained{GOOD:#}: every document of {from} is one of {to}")
                }
                Verdict::NotContained(witness) => writeln!(
                    text,
                    "{BAD}not contained{BAD:#}: a document of {from} that {to} rejects\n  {NOTABLE}witness{NOTABLE:#}: {}",
                    visible::json(&witness.to_string())
                ),
                Verdict::Undecided(reason) => writeln!(
                    text,
                    "{BAD}undecided{BAD:#}: whether every document of {from} is one of {to}\n  {NOTABLE}reason{NOTABLE:#}: {}",
                    visible::line(&reason.to_string())
                ),
            };
        }
        text
    }
}

fn verdict(verdict: &Verdict) -> Value {
    match verdict {
        Verdict::Contained => json!({"verdict": "contained", "witness": null, "reason": null}),
        Verdict::NotContained(witness) => json!({"verdict": "not_contained", "witness": witness, "reason": null}),
        Verdict::Undecided(reason) => json!({"verdict": "undecided", "witness": null, "reason": reason.to_string()}),
    }
}
