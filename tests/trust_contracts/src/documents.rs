//! Messages that the real serde of a writer writes.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use wireproof::faithful::{Effort, documents};

use crate::day::Release;

/// So many documents are made of each schema.
const SAMPLES: usize = 60;
/// So many documents are changed in every way at every place.
const CHANGED: usize = 6;
/// So many messages are shown at most.
const MOST: usize = 500;

/// Messages of the writer, each read and written by its own serde. Where they come from: both sides' schemas, so that what
/// only one of them knows is met, and the witnesses of the gate; then near misses of these.
pub(crate) fn written(writer: &Release, reader: &Release, witnesses: &[Value]) -> Vec<String> {
    let mut sources: Vec<Value> = witnesses.to_vec();
    // Of the readers' schemas: a writer's may promise lists that hold lists without end.
    let schemas = [writer, reader].map(|release| release.schemas().into_iter().next());
    for (seed, schema) in schemas.iter().flatten().enumerate() {
        let effort = Effort { documents: SAMPLES, seed: 1 + seed as u64 };
        sources.extend(documents("moved", schema, &effort).unwrap_or_default());
    }
    let mut written = BTreeSet::new();
    let mut changed = 0;
    for source in &sources {
        let Some(text) = write(writer, source) else { continue };
        if written.insert(text) && changed < CHANGED {
            changed += 1;
            let near_misses = near_misses(source);
            written.extend(near_misses.iter().filter_map(|near_miss| write(writer, near_miss)));
        }
        if written.len() > MOST {
            break;
        }
    }
    written.into_iter().collect()
}

fn write(writer: &Release, source: &Value) -> Option<String> {
    writer.read(&source.to_string()).ok()?
}

/// The document with one thing changed, in many ways at every place.
fn near_misses(document: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    change(document, &|part| part, &mut found);
    found
}

fn change(part: &Value, back: &dyn Fn(Value) -> Value, found: &mut Vec<Value>) {
    found.extend(others(part).into_iter().map(back));
    match part {
        Value::Object(members) => {
            for (name, member) in members {
                let mut rest = members.clone();
                rest.shift_remove(name);
                found.push(back(Value::Object(rest)));
                let back = |member: Value| {
                    let mut members: Map<String, Value> = members.clone();
                    members.insert(name.clone(), member);
                    back(Value::Object(members))
                };
                change(member, &back, found);
            }
        }
        Value::Array(items) => {
            found.push(back(items.iter().chain(items.last()).cloned().collect()));
            found.push(back(items.iter().skip(1).cloned().collect()));
            for (index, item) in items.iter().enumerate() {
                let back = |item: Value| {
                    let mut items = items.clone();
                    items.splice(index..=index, [item]);
                    back(Value::Array(items))
                };
                change(item, &back, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn others(value: &Value) -> Vec<Value> {
    let mut others = vec![json!(null), json!([]), json!({}), json!("x"), json!(0)];
    match value {
        Value::Number(_) => others.extend([
            json!(1),
            json!(-1),
            json!(127),
            json!(128),
            json!(255),
            json!(256),
            json!(-129),
            json!(32_768),
            json!(65_536),
            json!(-32_769),
            json!(2_147_483_648_i64),
            json!(4_294_967_296_i64),
            json!(-2_147_483_649_i64),
            json!(i64::MIN),
            json!(i64::MAX),
            json!(u64::MAX),
            json!(0.5),
            json!(1e30),
        ]),
        Value::String(text) => others.extend([json!(""), json!("true"), json!("é"), json!(format!("{text}{text}z"))]),
        Value::Bool(flag) => others.push(json!(!flag)),
        Value::Null | Value::Array(_) | Value::Object(_) => others.extend([json!(true), json!([0]), json!({"x": 0})]),
    }
    others
}
