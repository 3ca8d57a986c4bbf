//! Many pairs: lines `{"id", "a", "b"}` in, one line of answer for each out, in the same order.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Write as _},
    path::Path,
};

use anyhow::Context as _;
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{ask, is_schema};
use crate::{
    cli::{Exit, terminal::Terminal},
    report::visible,
};

/// So many lines are held at once.
const HELD: usize = 256;

#[derive(Deserialize)]
struct Pair {
    id: Value,
    a: Value,
    b: Value,
}

/// Why a line has no answer.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("the line is no pair of schemas, `{{\"id\": …, \"a\": …, \"b\": …}}`: {0}")]
    NoPair(#[from] serde_json::Error),
    #[error("`{name}` is no JSON Schema: it must be an object or a boolean")]
    NoSchema { id: Value, name: &'static str },
}

impl Fault {
    /// The line's `id`, null where it has none that can be read.
    fn into_id(self) -> Value {
        match self {
            Self::NoPair(_) => Value::Null,
            Self::NoSchema { id, .. } => id,
        }
    }
}

/// Answers each line of the file, or of standard input where it is `-`. A line that is no pair gets an answer with `error`
/// in place of verdicts, and makes the command end with 1.
pub(super) fn run(file: &Path, terminal: &mut Terminal<'_>) -> anyhow::Result<Exit> {
    let input: Box<dyn BufRead> = if file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        let file_read = File::open(file).with_context(|| format!("cannot open the pairs {}", file.display()))?;
        Box::new(BufReader::new(file_read))
    };
    let mut lines = input.split(b'\n').enumerate().peekable();
    let (mut answered, mut faults) = (0_usize, 0_usize);
    while lines.peek().is_some() {
        let held: Vec<(usize, Vec<u8>)> = lines
            .by_ref()
            .take(HELD)
            .map(|(index, line)| Ok((index + 1, line?)))
            .collect::<io::Result<_>>()
            .with_context(|| format!("cannot read {}", file.display()))?;
        let answers = held.par_iter().filter(|(_, line)| !line.trim_ascii().is_empty());
        let answers: Vec<(usize, Result<Value, Fault>)> =
            answers.map(|(number, line)| (*number, answer(line))).collect();
        for (number, answer) in answers {
            let object = answer.unwrap_or_else(|fault| {
                faults += 1;
                terminal.problem(format_args!("{}:{number}: {fault}", file.display()), None);
                let error = fault.to_string();
                json!({"id": fault.into_id(), "line": number, "error": error})
            });
            answered += 1;
            writeln!(terminal.out, "{}", visible::json(&object.to_string()))?;
        }
    }
    terminal.status("Compared", format_args!("{} pairs", answered - faults));
    Ok(if faults == 0 { Exit::Fine } else { Exit::Failed })
}

fn answer(line: &[u8]) -> Result<Value, Fault> {
    let pair: Pair = serde_json::from_slice(line)?;
    for (name, schema) in [("a", &pair.a), ("b", &pair.b)] {
        if !is_schema(schema) {
            return Err(Fault::NoSchema { id: pair.id, name });
        }
    }
    let mut object = json!({"id": pair.id});
    if let (Value::Object(object), Value::Object(verdicts)) = (&mut object, ask(&pair.a, &pair.b).to_json()) {
        object.extend(verdicts);
    }
    Ok(object)
}
