//! A witness in little room. The member that the finding is about stays visible, whatever else has to go.

use serde_json::{Map, Value};

use super::visible;

/// The columns that a witness may take on one line.
const WIDE: usize = 100;
/// The lines that it may take when it has several.
const LONG: usize = 24;
/// The characters of a line for formats that have one line only.
const ONE_LINE: usize = 400;
/// The characters of a name or a text in a clipped witness.
const SHORT: usize = 60;
/// The members or elements that stay in a clipped witness beside the one that it is about.
const BESIDE: usize = 4;

/// On one line if it is short, else indented, else clipped. JSON in any case.
pub(super) fn on_lines(witness: &Value, pointer: &str) -> String {
    let line = witness.to_string();
    if line.chars().count() <= WIDE {
        return visible::json(&line);
    }
    let lines = format!("{witness:#}");
    let fits = lines.lines().count() <= LONG && lines.lines().all(|line| line.chars().count() <= WIDE);
    visible::json(&if fits { lines } else { format!("{:#}", clipped(witness, pointer)) })
}

/// On one line, clipped if it is long.
pub(super) fn on_one_line(witness: &Value, pointer: &str) -> String {
    let line = witness.to_string();
    let fits = line.chars().count() <= ONE_LINE;
    visible::json(&if fits { line } else { clipped(witness, pointer).to_string() })
}

/// The witness without most of what is not on the way to the pointer. What was left out is counted under or as `…`.
fn clipped(witness: &Value, pointer: &str) -> Value {
    let way: Vec<String> = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
    along(witness, &way)
}

fn along(value: &Value, way: &[String]) -> Value {
    let rest = way.get(1..).unwrap_or_default();
    match value {
        Value::Object(members) => {
            let wanted = way.first().and_then(|step| wanted_member(members, step));
            let mut kept = Map::new();
            let (mut beside, mut left_out) = (0, 0);
            for (index, (name, member)) in members.iter().enumerate() {
                if Some(index) == wanted {
                    kept.insert(short(name), along(member, rest));
                } else if beside < BESIDE {
                    beside += 1;
                    kept.insert(short(name), aside(member));
                } else {
                    left_out += 1;
                }
            }
            if left_out > 0 {
                kept.insert("…".to_owned(), Value::String(format!("{left_out} more")));
            }
            Value::Object(kept)
        }
        Value::Array(elements) => {
            // A step that is no number speaks of every element; the first stands for them.
            let wanted = way.first().map(|step| step.parse::<usize>().unwrap_or(0));
            let mut kept = Vec::new();
            let mut left_out = 0;
            for (index, element) in elements.iter().enumerate() {
                if Some(index) != wanted && (index >= BESIDE || !is_short(element)) {
                    left_out += 1;
                    continue;
                }
                if left_out > 0 {
                    kept.push(Value::String(format!("… {left_out} more")));
                    left_out = 0;
                }
                kept.push(if Some(index) == wanted { along(element, rest) } else { element.clone() });
            }
            if left_out > 0 {
                kept.push(Value::String(format!("… {left_out} more")));
            }
            Value::Array(kept)
        }
        Value::String(text) => Value::String(short(text)),
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

/// The member that a step names; the first where it names every member.
fn wanted_member(members: &Map<String, Value>, step: &str) -> Option<usize> {
    members.keys().position(|name| name == step).or_else(|| (step == "*" && !members.is_empty()).then_some(0))
}

/// What does not lie on the way: whole if it is short.
fn aside(value: &Value) -> Value {
    match value {
        Value::Object(members) if !is_short(value) => {
            Value::Object(Map::from_iter([("…".to_owned(), Value::String(format!("{} more", members.len())))]))
        }
        Value::Array(elements) if !is_short(value) => {
            Value::Array(vec![Value::String(format!("… {} more", elements.len()))])
        }
        Value::String(text) => Value::String(short(text)),
        _ => value.clone(),
    }
}

fn is_short(value: &Value) -> bool {
    value.to_string().chars().count() <= SHORT
}

fn short(text: &str) -> String {
    match text.char_indices().nth(SHORT) {
        Some((end, _)) => format!("{}… {} more", &text[..end], text[end..].chars().count()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{on_lines, on_one_line};

    fn big() -> Value {
        let mut big: serde_json::Map<String, Value> =
            (0..50).map(|index| (format!("member{index}"), json!("x".repeat(200)))).collect();
        let rows: Vec<Value> = (0..40).map(|index| json!({ "a/b": index, "tail": [1, 2, 3] })).collect();
        big.insert("rows".to_owned(), json!(rows));
        Value::Object(big)
    }

    #[test]
    fn short_ones_are_whole() {
        assert_eq!(on_lines(&json!({ "a": [1, null] }), "/a"), r#"{"a":[1,null]}"#);
        let longer = json!({ "text": "x".repeat(80), "number": 12_345_678_901_234_567_u64 });
        assert_eq!(on_lines(&longer, ""), format!("{longer:#}"));
        assert_eq!(on_one_line(&longer, ""), longer.to_string());
    }

    #[test]
    fn a_huge_one_shows_what_it_is_about() {
        insta::assert_snapshot!(on_lines(&big(), "/rows/30/a~1b"), @r#"
        {
          "member0": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… 140 more",
          "member1": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… 140 more",
          "member2": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… 140 more",
          "member3": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… 140 more",
          "rows": [
            {
              "a/b": 0,
              "tail": [
                1,
                2,
                3
              ]
            },
            {
              "a/b": 1,
              "tail": [
                1,
                2,
                3
              ]
            },
            {
              "a/b": 2,
              "tail": [
                1,
                2,
                3
              ]
            },
            {
              "a/b": 3,
              "tail": [
                1,
                2,
                3
              ]
            },
            "… 26 more",
            {
              "a/b": 30,
              "tail": [
                1,
                2,
                3
              ]
            },
            "… 9 more"
          ],
          "…": "46 more"
        }
        "#);
    }

    #[test]
    fn every_element_and_missing_members() {
        let every = on_one_line(&big(), "/rows/*/a~1b");
        assert!(every.contains(r#""rows":[{"a/b":0,"tail":[1,2,3]},"#), "{every}");
        let missing = on_one_line(&big(), "/absent");
        assert!(missing.contains(r#""…":"47 more""#), "{missing}");
        for text in [every, missing] {
            serde_json::from_str::<Value>(&text).unwrap();
        }
    }
}
