//! How the work grows with the schemas: in proportion, where tags and members tell things apart.

use serde_json::{Map, Value, json};

use crate::compat::containment::{Budget, Prepared, Verdict, contains, prepared::steps};

/// A schema of so many parts, before and after a change of each.
type Family = fn(usize, Change) -> Value;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    None,
    /// All that is read is more than what was.
    Wider,
    /// One part is not there any more.
    Removed,
    /// One part is of another type.
    Retyped,
}

/// What a part holds.
fn body(index: usize, count: usize, change: Change) -> Value {
    match change {
        Change::Wider => json!({"type": "integer", "maximum": index + 1}),
        Change::Retyped if index == count / 2 => json!({"type": "string"}),
        _ => json!({"type": "integer", "maximum": index}),
    }
}

fn parts(count: usize, change: Change, part: impl Fn(usize, Value) -> Value) -> Vec<Value> {
    let kept = (0..count).filter(|index| change != Change::Removed || *index != count / 2);
    kept.map(|index| part(index, body(index, count, change))).collect()
}

fn internal(index: usize, body: Value) -> Value {
    json!({"type": "object", "required": ["t", "v"], "properties": {"t": {"const": format!("t{index}")}, "v": body}})
}

fn adjacent(index: usize, body: Value) -> Value {
    let content = json!({"type": "object", "required": ["v"], "properties": {"v": body}});
    json!({"type": "object", "required": ["t", "c"],
        "properties": {"t": {"type": "string", "const": format!("t{index}")}, "c": content}})
}

fn external(index: usize, body: Value) -> Value {
    let name = format!("t{index}");
    json!({"type": "object", "required": [name], "properties": {name: body}, "additionalProperties": false})
}

fn untagged(index: usize, body: Value) -> Value {
    let name = format!("p{index}");
    json!({"type": "object", "required": [name, "all"], "properties": {name: body, "all": {"type": "string"}}})
}

fn numbered(index: usize, body: Value) -> Value {
    json!({"type": "object", "required": ["t", "v"], "properties": {"t": {"const": index}, "v": body}})
}

/// A tag beside members that all variants share.
fn flattened(keyword: &str, count: usize, change: Change) -> Value {
    let base = json!({"id": {"type": "string"}, "n": {"type": "integer"}});
    json!({"type": "object", "required": ["id"], "properties": base, keyword: parts(count, change, internal)})
}

fn nested(keyword: &str, count: usize, change: Change, inner: usize) -> Value {
    let groups = (0..count / inner).map(|group| {
        let change = if group == 1 || change == Change::Wider { change } else { Change::None };
        let variant = |index, body: Value| {
            let mut variant = internal(index, body);
            variant["properties"]["group"] = json!({"const": format!("g{group}")});
            variant["required"] = json!(["t", "v", "group"]);
            variant
        };
        json!({ keyword: parts(inner, change, variant) })
    });
    json!({ keyword: groups.collect::<Vec<_>>() })
}

/// A union in a member of each variant of a union.
fn nested_by_member(count: usize, change: Change) -> Value {
    let side = count.isqrt();
    let inner = json!({"oneOf": parts(side, change, internal)});
    json!({"oneOf": parts(side, Change::None, |index, _| internal(index, inner.clone()))})
}

const FAMILIES: &[(&str, Family)] = &[
    ("internal, oneOf", |count, change| json!({"oneOf": parts(count, change, internal)})),
    ("internal, anyOf", |count, change| json!({"anyOf": parts(count, change, internal)})),
    ("adjacent, oneOf", |count, change| json!({"oneOf": parts(count, change, adjacent)})),
    ("adjacent, anyOf", |count, change| json!({"anyOf": parts(count, change, adjacent)})),
    ("external, oneOf", |count, change| json!({"oneOf": parts(count, change, external)})),
    ("external, anyOf", |count, change| json!({"anyOf": parts(count, change, external)})),
    ("untagged", |count, change| json!({"anyOf": parts(count, change, untagged)})),
    ("numbered, oneOf", |count, change| json!({"oneOf": parts(count, change, numbered)})),
    ("flattened, oneOf", |count, change| flattened("oneOf", count, change)),
    ("flattened, anyOf", |count, change| flattened("anyOf", count, change)),
    ("lists of a union", |count, change| json!({"type": "array", "items": {"oneOf": parts(count, change, internal)}})),
    ("nested, oneOf", |count, change| nested("oneOf", count, change, 10)),
    ("nested, anyOf", |count, change| nested("anyOf", count, change, 10)),
    ("nested by member", nested_by_member),
    ("members", |count, change| {
        let members = parts(count, change, |index, body| json!([format!("m{index}"), body]));
        let members: Map<String, Value> =
            members.into_iter().map(|member| (member[0].as_str().unwrap().to_owned(), member[1].clone())).collect();
        let names: Vec<&String> = members.keys().collect();
        json!({"type": "object", "required": names, "properties": members, "additionalProperties": false})
    }),
    ("texts", |count, change| {
        let texts = parts(count, change, |index, body| json!(format!("{index}{}", body["type"].as_str().unwrap())));
        let more = if change == Change::Wider { vec![json!("more")] } else { Vec::new() };
        json!({ "enum": ([texts, more].concat()) })
    }),
];

#[test]
fn a_thousand_parts() {
    for (name, family) in FAMILIES {
        let old = family(1000, Change::None);
        let same = contains(&old, &family(1000, Change::Wider), Budget::default());
        assert_eq!(same, Verdict::Contained, "{name}");
        for change in [Change::Removed, Change::Retyped] {
            let new = family(1000, change);
            for (writer, reader) in [(&old, &new), (&new, &old)] {
                let verdict = contains(writer, reader, Budget::default());
                let wanted = change == Change::Removed && std::ptr::eq(writer, &raw const new) && *name != "members";
                let is_as_wanted = match verdict {
                    Verdict::Contained => wanted,
                    Verdict::NotContained(_) => !wanted,
                    Verdict::Undecided(_) => false,
                };
                assert!(is_as_wanted, "{name} {change:?}: {verdict:?}");
            }
        }
    }
}

#[test]
fn twice_the_parts_take_twice_the_steps() {
    let mut found = Vec::new();
    for (name, family) in FAMILIES {
        for (from, to) in [
            (Change::None, Change::Wider),
            (Change::Wider, Change::None),
            (Change::None, Change::Retyped),
            (Change::None, Change::Removed),
            (Change::Removed, Change::None),
        ] {
            let work = |count: usize| {
                let (writer, reader) = (family(count, from), family(count, to));
                steps(&Prepared::new(&writer), &Prepared::new(&reader))
            };
            let (once, twice) = (work(400), work(800));
            if twice * 2 > once * 5 {
                found.push(format!("{name}, {from:?} to {to:?}: {once} steps, then {twice}"));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Types that refer to each other and to themselves, in the order in which they are written down.
fn types(count: usize, leaf: &str, order: impl Fn(usize) -> usize) -> Value {
    let definition = |index: usize| {
        let refer = |index: usize| json!({ "$ref": format!("#/$defs/d{}", index % count) });
        let last = json!({ "type": if index == count - 1 { leaf } else { "string" } });
        json!({"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string", "maxLength": index}, "last": last, "own": refer(index),
            "next": refer(index + 1), "all": {"type": "array", "items": refer(index * 7 + 3)}}})
    };
    let definitions: Map<String, Value> =
        (0..count).map(order).map(|index| (format!("d{index}"), definition(index))).collect();
    json!({"$ref": "#/$defs/d0", "$defs": definitions})
}

#[test]
fn equal_recursions_are_found_equal() {
    let renamed =
        |schema: &Value| serde_json::from_str::<Value>(&schema.to_string().replace("/d", "/r").replace("\"d", "\"r"));
    for count in [1, 3, 200] {
        let one = types(count, "string", |index| index);
        let mut two = renamed(&types(count, "string", |index| count - 1 - index)).unwrap();
        two["title"] = json!("another document");
        two["$defs"]["unused"] = json!({"minimum": 3});
        for (writer, reader) in [(&one, &two), (&two, &one)] {
            let took = steps(&Prepared::new(writer), &Prepared::new(reader));
            assert!(took < 10, "{count}: {took} steps");
        }
    }
}

#[test]
fn recursions_that_differ_in_one_place() {
    let changed = |count: usize| {
        let (one, two) = (types(count, "integer", |index| index), types(count, "number", |index| index));
        let (one, two) = (Prepared::new(&one), Prepared::new(&two));
        assert_eq!(one.is_contained_in(&two, Budget::default()), Verdict::Contained);
        assert!(matches!(two.is_contained_in(&one, Budget::default()), Verdict::NotContained(_)));
        (steps(&one, &two), steps(&two, &one))
    };
    let ((there, back), (twice_there, twice_back)) = (changed(100), changed(200));
    assert!(twice_there * 2 <= there * 5 && twice_back * 2 <= back * 5, "{there} {twice_there}, {back} {twice_back}");
}
