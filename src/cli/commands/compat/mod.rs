//! `compat`: the gate's decision on plain JSON Schemas, one pair or a file of them.

mod answer;
mod batch;

use std::{fs::File, io::Write as _, path::Path};

use anyhow::{Context as _, bail};
use serde_json::Value;

use crate::{
    cli::{
        Exit,
        args::{CompatArgs, Demand, Format},
        terminal::Terminal,
    },
    compat::containment::{Budget, Prepared, Verdict},
    report::visible,
};
use answer::Answer;

/// Runs `compat`.
pub(super) fn run(args: &CompatArgs, terminal: &mut Terminal<'_>) -> anyhow::Result<Exit> {
    if let Some(file) = &args.batch {
        return batch::run(file, terminal);
    }
    let [Some(a), Some(b)] = [&args.a, &args.b] else { bail!("name two schemas, or a file of pairs with --batch") };
    let schemas = (read(a)?, read(b)?);
    let answer = ask(&schemas.0, &schemas.1);
    match args.format {
        Format::Json => writeln!(terminal.out, "{}", visible::json(&serde_json::to_string_pretty(&answer.to_json())?))?,
        Format::Text => write!(terminal.out, "{}", answer.to_text(&a.to_string_lossy(), &b.to_string_lossy()))?,
    }
    let there = answer.a_in_b == Verdict::Contained || matches!(args.mode, Demand::Forward | Demand::None);
    let back = answer.b_in_a == Verdict::Contained || matches!(args.mode, Demand::Backward | Demand::None);
    Ok(if there && back { Exit::Fine } else { Exit::Findings })
}

/// Both directions of one pair.
pub(super) fn ask(a: &Value, b: &Value) -> Answer {
    let (a, b) = (Prepared::new(a), Prepared::new(b));
    Answer { a_in_b: a.is_contained_in(&b, Budget::default()), b_in_a: b.is_contained_in(&a, Budget::default()) }
}

fn read(file: &Path) -> anyhow::Result<Value> {
    let name = file.display();
    let reader = File::open(file).with_context(|| format!("cannot open the schema {name}"))?;
    let schema =
        serde_json::from_reader(std::io::BufReader::new(reader)).with_context(|| format!("{name} is no JSON"))?;
    if !is_schema(&schema) {
        bail!("{name} is no JSON Schema: it must hold an object or a boolean");
    }
    Ok(schema)
}

/// Whether a document can be a JSON Schema.
pub(super) fn is_schema(schema: &Value) -> bool {
    schema.is_object() || schema.is_boolean()
}
