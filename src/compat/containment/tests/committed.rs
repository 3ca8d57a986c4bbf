//! The schemas of this repository.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::compat::containment::{Budget, Prepared, Verdict, contains};

/// Every event's schemas, as they are committed: name, writer's and reader's.
fn reference() -> Vec<(String, Value, Value)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/");
    let read = |path: &str| -> Value {
        serde_json::from_str(&std::fs::read_to_string(format!("{folder}{path}")).unwrap()).unwrap()
    };
    let catalogue = read("catalogue.json");
    let events = catalogue["events"].as_array().unwrap().iter();
    let pair = |event: &Value| {
        let name = event["name"].as_str().unwrap().to_owned();
        let schema = |side: &str| read(event[side].as_str().unwrap().trim_start_matches("schemas/"));
        (name, schema("writer"), schema("reader"))
    };
    events.map(pair).collect()
}

/// Events by name, each with the writer's and the reader's schema.
type Events = BTreeMap<String, (Value, Value)>;

/// The frozen releases by version, from the oldest on.
fn releases() -> Vec<(String, Events)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/releases");
    let mut releases = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let release: Value = serde_json::from_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap();
        let Some(version) = release["version"].as_str() else { continue };
        let event = |event: &Value| {
            let schema = |side: &str| release["schemas"][event[side].as_str().unwrap()].clone();
            (event["name"].as_str().unwrap().to_owned(), (schema("writer"), schema("reader")))
        };
        let events = release["catalogue"]["events"].as_array().unwrap().iter().map(event).collect();
        releases.push((version.to_owned(), events));
    }
    releases.sort_by(|one, two| one.0.cmp(&two.0));
    assert!(releases.len() > 5, "the releases moved");
    releases
}

/// The schemas of the attribute matrix, out of the snapshots: name, writer's and reader's. A snapshot has the reader's whole,
/// and a patch that makes the writer's of it.
fn matrix() -> Vec<(String, Value, Value)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schemas/snapshots");
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().trim_start_matches("main__schemas__").to_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let body = text.splitn(3, "---\n").nth(2).unwrap();
        if !body.starts_with('{') {
            continue;
        }
        let (reader, patch) = body.split_once("\n}\n").unwrap();
        let reader = format!("{reader}\n}}\n");
        let writer = patched(&reader, patch);
        let parse = |text: &str| serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        all.push((name.clone(), parse(&writer), parse(&reader)));
    }
    all.sort_by(|one, two| one.0.cmp(&two.0));
    assert!(all.len() > 15, "the snapshots moved");
    all
}

/// Applies a unified diff.
fn patched(text: &str, patch: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let (mut out, mut next) = (Vec::new(), 0);
    for line in patch.lines().skip_while(|line| !line.starts_with("@@")) {
        if let Some(rest) = line.strip_prefix("@@ -") {
            let first: usize = rest.split([',', ' ']).next().unwrap().parse().unwrap();
            out.extend(&lines[next..first - 1]);
            next = first - 1;
        } else if let Some(added) = line.strip_prefix('+') {
            out.push(added);
        } else if line.starts_with('-') || line.starts_with(' ') {
            assert_eq!(lines[next], &line[1..]);
            out.extend(line.strip_prefix(' '));
            next += 1;
        }
    }
    out.extend(&lines[next..]);
    out.join("\n")
}

/// A writer's schema is open: it has room for members that nobody writes, and an alias or a flattened part of the reader's
/// may take those up. The reference catalogue has neither; the gate itself closes what is written first.
#[test]
fn what_a_writer_writes_its_own_reader_reads() {
    for (name, writer, reader) in reference() {
        assert_eq!(contains(&writer, &reader, Budget::default()), Verdict::Contained, "{name}");
    }
}

#[test]
fn every_schema_is_contained_in_itself() {
    for (name, writer, reader) in reference().into_iter().chain(matrix()) {
        assert_eq!(contains(&writer, &writer, Budget::default()), Verdict::Contained, "{name}");
        assert_eq!(contains(&reader, &reader, Budget::default()), Verdict::Contained, "{name}");
    }
}

#[test]
fn every_event_against_every_other_is_decided() {
    let all: Vec<_> = reference().into_iter().chain(matrix()).collect();
    let prepared: Vec<_> =
        all.iter().flat_map(|(_, writer, reader)| [Prepared::new(writer), Prepared::new(reader)]).collect();
    let (mut contained, mut not) = (0, 0);
    for (index, one) in prepared.iter().enumerate() {
        for (place, two) in prepared.iter().enumerate() {
            // Unrelated pairs are many, and most end at the first member: every fifth will do.
            if index / 2 != place / 2 && (index + place) % 5 > 0 {
                continue;
            }
            match one.is_contained_in(two, Budget::default()) {
                Verdict::Contained => contained += 1,
                Verdict::NotContained(_) => not += 1,
                Verdict::Undecided(reason) => panic!("{} in {}: {reason}", all[index / 2].0, all[place / 2].0),
            }
        }
    }
    assert!(contained > all.len() && not > 100, "{contained} contained, {not} not");
}

#[test]
fn every_release_against_its_neighbours_is_decided() {
    let releases = releases();
    for (index, (version, events)) in releases.iter().enumerate() {
        for (other, others) in &releases[index.saturating_sub(1)..(index + 2).min(releases.len())] {
            for (name, (writer, reader)) in events {
                let Some((_, other_reader)) = others.get(name) else { continue };
                for (what, one, two) in [("writer", writer, other_reader), ("reader", reader, other_reader)] {
                    let verdict = contains(one, two, Budget::default());
                    let decided = match verdict {
                        Verdict::Contained => true,
                        Verdict::NotContained(_) => version != other,
                        Verdict::Undecided(_) => false,
                    };
                    assert!(decided, "{name}, {what} of {version} at {other}: {verdict:?}");
                }
            }
        }
    }
}

/// Each place of each schema, narrowed or widened: what comes out is decided, and the change is seen.
#[test]
fn every_change_of_an_event_is_decided() {
    for (name, writer, reader) in reference().into_iter().chain(matrix()) {
        let mut pointers = Vec::new();
        places(&writer, String::new(), &mut pointers);
        for pointer in pointers.iter().step_by(1 + pointers.len() / 12) {
            let mut changed = writer.clone();
            *changed.pointer_mut(pointer).unwrap() = Value::Bool(true);
            for (one, two) in [(&writer, &changed), (&changed, &reader)] {
                if let Verdict::Undecided(reason) = contains(one, two, Budget::default()) {
                    panic!("{name} with anything at {pointer}: {reason}");
                }
            }
        }
    }
}

/// The members and items of a schema, as pointers.
fn places(schema: &Value, pointer: String, all: &mut Vec<String>) {
    match schema {
        Value::Object(keywords) => {
            for (keyword, value) in keywords {
                if keyword.starts_with("x-") {
                    continue;
                }
                let below = format!("{pointer}/{keyword}");
                match (keyword.as_str(), value) {
                    ("properties" | "$defs", Value::Object(named)) => {
                        for (name, schema) in named {
                            let below = format!("{below}/{}", name.replace('~', "~0").replace('/', "~1"));
                            if keyword == "properties" {
                                all.push(below.clone());
                            }
                            places(schema, below, all);
                        }
                    }
                    ("items" | "additionalProperties", Value::Object(_)) => {
                        all.push(below.clone());
                        places(value, below, all);
                    }
                    _ => places(value, below, all),
                }
            }
        }
        Value::Array(list) => {
            for (index, schema) in list.iter().enumerate() {
                places(schema, format!("{pointer}/{index}"), all);
            }
        }
        _ => {}
    }
}
