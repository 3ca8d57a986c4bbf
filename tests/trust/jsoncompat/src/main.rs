//! jsoncompat, asked line by line.
//!
//! A line is `{"id","a","b"}`, and the answer to it `{"id","a_in_b":{"verdict","witness","reason"},"b_in_a":{…}}`, in the
//! words of `wireproof compat --batch`. An answer is written at once, so that whoever asks can tell which question hangs.

use std::{
    io::{self, BufRead, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
};

use jsoncompat::{CompatibilityResult, Role, SchemaDocument, SchemaOptions, analyze_compat};
use serde_json::{Value, json};

fn main() -> ExitCode {
    // It recurses, and how deep it can is not what is asked.
    let thread = std::thread::Builder::new().stack_size(1 << 30).spawn(answer);
    match thread.map(std::thread::JoinHandle::join) {
        Ok(Ok(Ok(()))) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn answer() -> io::Result<()> {
    std::panic::set_hook(Box::new(|_| {}));
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let pair: Value = serde_json::from_str(&line?)?;
        let asked = catch_unwind(AssertUnwindSafe(|| ask(&pair["a"], &pair["b"])));
        let [a_in_b, b_in_a] = asked.unwrap_or_else(|_| [error("it panicked"), error("it panicked")]);
        writeln!(out, "{}", json!({ "id": pair["id"], "a_in_b": a_in_b, "b_in_a": b_in_a }))?;
        out.flush()?;
    }
    Ok(())
}

fn error(reason: impl std::fmt::Display) -> Value {
    json!({ "verdict": "error", "reason": reason.to_string() })
}

fn ask(a: &Value, b: &Value) -> [Value; 2] {
    let read = |schema: &Value| {
        let options = SchemaOptions { assert_formats: Some(true), ..SchemaOptions::default() };
        let mut schema = schema.clone();
        leave_annotations_out(&mut schema);
        SchemaDocument::from_json_with_options(&schema, &options)
    };
    let (a, b) = match (read(a), read(b)) {
        (Ok(a), Ok(b)) => (a, b),
        (Err(problem), _) | (_, Err(problem)) => return [error(&problem), error(&problem)],
    };
    // A writer's question: is everything that the new schema has also in the old one?
    [(&a, &b), (&b, &a)].map(|(new, old)| match analyze_compat(old, new, Role::Serializer) {
        Ok(CompatibilityResult::Compatible) => json!({ "verdict": "contained" }),
        Ok(CompatibilityResult::Incompatible { counterexample, .. }) => {
            json!({ "verdict": "not_contained", "witness": counterexample })
        }
        Ok(CompatibilityResult::Unknown { reason }) => json!({ "verdict": "undecided", "reason": reason }),
        Err(problem) => error(problem),
    })
}

/// The formats of the standard. It refuses others where formats are asserted, and so every width of a number.
const FORMATS: &[&str] = &[
    "date",
    "date-time",
    "duration",
    "email",
    "hostname",
    "idn-email",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "iri",
    "iri-reference",
    "json-pointer",
    "regex",
    "relative-json-pointer",
    "time",
    "uri",
    "uri-reference",
    "uri-template",
    "uuid",
];

fn leave_annotations_out(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            let known = |format: &Value| format.as_str().is_none_or(|format| FORMATS.contains(&format));
            if keywords.get("format").is_some_and(|format| !known(format)) {
                keywords.remove("format");
            }
            for (keyword, value) in keywords {
                if !["const", "default", "enum", "examples"].contains(&keyword.as_str()) {
                    leave_annotations_out(value);
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(leave_annotations_out),
        _ => {}
    }
}
