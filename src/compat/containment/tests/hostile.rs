//! Schemas that are made to take long, to take much, or to be answered wrongly.

use serde_json::{Map, Value, json};

use crate::compat::containment::{Budget, Prepared, Verdict, contains};

/// Decides within the budget: the answer, or `None` where there is none.
fn sure(writer: &Value, reader: &Value) -> Option<bool> {
    match contains(writer, reader, Budget::default()) {
        Verdict::Contained => Some(true),
        Verdict::NotContained(_) => Some(false),
        Verdict::Undecided(_) => None,
    }
}

/// A schema inside `depth` others; taken apart again without recursion by [`drop_deep`].
fn nested(depth: usize, wrap: impl Fn(Value) -> Value) -> Value {
    let mut schema = json!({"type": "integer"});
    for _ in 0..depth {
        schema = wrap(schema);
    }
    schema
}

/// An object, without the recursion of `json!`.
fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn drop_deep(schema: Value) {
    let mut todo = vec![schema];
    while let Some(value) = todo.pop() {
        match value {
            Value::Array(items) => todo.extend(items),
            Value::Object(members) => todo.extend(members.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
}

#[test]
fn depth_is_no_danger() {
    let wraps: [fn(Value) -> Value; 6] = [
        |inner| object([("items", inner)]),
        |inner| object([("properties", object([("a", inner)])), ("required", json!(["a"])), ("type", json!("object"))]),
        |inner| object([("not", inner)]),
        |inner| object([("allOf", Value::Array(vec![inner]))]),
        |inner| object([("anyOf", Value::Array(vec![inner, json!({"type": "string"})]))]),
        |inner| object([("oneOf", Value::Array(vec![inner, json!({"type": "string"})]))]),
    ];
    for wrap in wraps {
        for depth in [60, 200, 100_000] {
            let (one, two) = (nested(depth, wrap), nested(depth, wrap));
            let other = json!({"type": "null"});
            assert_ne!(sure(&one, &two), Some(false));
            if depth < 1000 {
                assert_eq!(sure(&one, &two), Some(true));
                assert!(sure(&one, &other).is_some());
            }
            [one, two].into_iter().for_each(drop_deep);
        }
    }
}

#[test]
fn deep_constants_are_no_danger() {
    let schema = object([("const", nested(100_000, |inner| Value::Array(vec![inner])))]);
    assert_eq!(sure(&schema, &json!({"type": "string"})), None);
    drop_deep(schema);
}

#[test]
fn long_chains_of_references() {
    let mut definitions = Map::new();
    for index in 0..100_000 {
        definitions.insert(format!("d{index}"), json!({ "$ref": format!("#/$defs/d{}", index + 1) }));
    }
    definitions.insert("d100000".to_owned(), json!({"type": "integer"}));
    let schema = json!({ "$ref": "#/$defs/d0", "$defs": definitions });
    assert_eq!(sure(&schema, &json!({"type": "number"})), Some(true));
    assert_eq!(sure(&json!({"type": "integer"}), &schema), Some(true));
}

/// Members inside members, each by reference.
#[test]
fn long_chains_of_members() {
    for length in [100, 2000, 20_000] {
        let mut definitions = Map::new();
        for index in 0..length {
            let next = json!({ "$ref": format!("#/$defs/d{}", index + 1) });
            definitions.insert(format!("d{index}"), json!({"type": "object", "properties": {"n": next}}));
        }
        definitions.insert(format!("d{length}"), json!({"type": "integer"}));
        let schema = json!({ "$ref": "#/$defs/d0", "$defs": definitions });
        definitions = schema["$defs"].as_object().unwrap().clone();
        definitions.insert(format!("d{length}"), json!({"type": "number"}));
        let wider = json!({ "$ref": "#/$defs/d0", "$defs": definitions });
        let (there, back) = (sure(&schema, &wider), sure(&wider, &schema));
        assert!(there != Some(false) && back != Some(true), "{there:?} {back:?}");
        if length == 100 {
            assert_eq!((there, back), (Some(true), Some(false)));
        }
    }
}

/// Each definition uses the next one twice: as a tree it would have 2^60 leaves.
#[test]
fn sharing_is_kept() {
    let doubled = |leaf: Value| {
        let mut definitions = Map::new();
        for index in 0..60 {
            let next = json!({ "$ref": format!("#/$defs/d{}", index + 1) });
            let doubled = json!({"type": "object", "properties": {"a": next, "b": next}, "required": ["a", "b"]});
            definitions.insert(format!("d{index}"), doubled);
        }
        definitions.insert("d60".to_owned(), leaf);
        json!({ "$ref": "#/$defs/d0", "$defs": definitions })
    };
    let (narrow, wide) = (doubled(json!({"type": "integer"})), doubled(json!({"type": "number"})));
    assert_eq!(sure(&narrow, &wide), Some(true));
    // The witness would have 2^60 members.
    assert_eq!(sure(&wide, &narrow), None);
}

#[test]
fn doubled_intersections_and_unions() {
    for (keyword, leaf) in [("allOf", 1), ("anyOf", 2), ("oneOf", 3)] {
        let mut definitions = Map::new();
        for index in 0..60 {
            let next = |name: &str| json!({"properties": {name: {"$ref": format!("#/$defs/d{}", index + 1)}}});
            definitions.insert(format!("d{index}"), json!({ keyword: [next("a"), next("b"), next("a")] }));
        }
        definitions.insert("d60".to_owned(), json!({"minimum": leaf}));
        let schema = json!({ "$ref": "#/$defs/d0", "$defs": definitions });
        // What is no object satisfies every branch, and so never exactly one.
        let only_objects = keyword == "oneOf";
        assert_ne!(sure(&schema, &json!({"type": "object"})), Some(!only_objects), "{keyword}");
        assert_ne!(sure(&schema, &schema.clone()), Some(false), "{keyword}");
    }
}

#[test]
fn wide_unions() {
    let union = |keyword: &str, limit: usize| {
        let variants: Vec<Value> = (0..1000)
            .map(|index| {
                json!({"type": "object", "required": ["t", "v"], "properties": {
                    "t": {"const": format!("t{index}")}, "v": {"type": "integer", "maximum": limit + index}}})
            })
            .collect();
        json!({ keyword: variants })
    };
    for keyword in ["oneOf", "anyOf"] {
        assert_eq!(sure(&union(keyword, 5), &union(keyword, 5)), Some(true));
        assert_eq!(sure(&union(keyword, 5), &union(keyword, 6)), Some(true));
        assert_eq!(sure(&union(keyword, 6), &union(keyword, 5)), Some(false));
    }
}

#[test]
fn alternatives_that_all_overlap() {
    let overlapping = |count: usize| {
        let ways: Vec<Value> =
            (0..count).map(|index| json!({"properties": {format!("p{index}"): {"type": "integer"}}})).collect();
        json!({"type": "object", "oneOf": ways})
    };
    let _ = sure(&overlapping(12), &overlapping(13));
    let _ = sure(&overlapping(2000), &json!({"type": "object", "minProperties": 1}));
}

/// No assignment makes all clauses true, and finding that out takes pigeons exponentially long.
#[test]
fn pigeonholes() {
    let (pigeons, holes) = (9, 8);
    let mut parts = vec![json!({"type": "object"})];
    for pigeon in 0..pigeons {
        let somewhere: Vec<Value> =
            (0..holes).map(|hole| json!({ "required": [format!("{pigeon}in{hole}")] })).collect();
        parts.push(json!({ "anyOf": somewhere }));
    }
    for hole in 0..holes {
        for one in 0..pigeons {
            for two in 0..one {
                parts.push(json!({"not": {"required": [format!("{one}in{hole}"), format!("{two}in{hole}")]}}));
            }
        }
    }
    let schema = json!({ "allOf": parts });
    assert_ne!(sure(&schema, &json!(false)), Some(false));
}

#[test]
fn huge_numbers() {
    let lists = json!({"type": "array", "minItems": 1_000_000_000, "uniqueItems": true, "items": {"type": "integer"}});
    assert_ne!(sure(&lists, &json!({"type": "array", "items": {"maximum": 5}})), Some(true));
    let members = json!({"type": "object", "minProperties": 1_000_000_000});
    assert_eq!(sure(&members, &json!({"type": "object", "minProperties": 7})), Some(true));
    assert_ne!(sure(&members, &json!({"type": "object", "additionalProperties": {"type": "string"}})), Some(true));
    let text = json!({"type": "string", "minLength": 1_000_000_000});
    assert_ne!(sure(&text, &json!({"type": "string", "pattern": "^a*$"})), Some(true));
    let some = json!({"type": "array", "contains": {"type": "integer"}, "minContains": 1_000_000_000});
    assert_ne!(sure(&some, &json!({"type": "array", "contains": {"type": "integer"}, "minContains": 4})), Some(false));
    let floats = json!({"type": "number", "minimum": 1e308, "multipleOf": 1e-300});
    assert_ne!(sure(&floats, &json!({"type": "number", "maximum": 1e300})), Some(true));
    let prefix = json!({"type": "array", "prefixItems": vec![json!({"type": "integer"}); 20_000], "minItems": 20_000});
    assert_eq!(sure(&prefix, &prefix.clone()), Some(true));
}

#[test]
fn many_patterns() {
    let mut patterns = Map::new();
    for index in 0..40 {
        patterns.insert(format!("^[a-z]*{index}"), json!({ "minimum": index }));
    }
    let schema = json!({"type": "object", "patternProperties": patterns, "additionalProperties": false});
    assert_ne!(sure(&schema, &schema.clone()), Some(false));
    assert_ne!(sure(&schema, &json!({"type": "object", "minProperties": 1})), Some(true));
}

#[test]
fn references_in_a_ring() {
    for schema in [
        json!({"$ref": "#"}),
        json!({"not": {"$ref": "#"}}),
        json!({"if": {"$ref": "#"}, "then": {"type": "string"}}),
        json!({"unevaluatedProperties": {"$ref": "#"}, "$ref": "#"}),
    ] {
        assert_eq!(sure(&schema, &json!({"type": "string"})), None, "{schema}");
    }
    // Whatever the ring means, null is a document of this one.
    let or_null = json!({"allOf": [{"anyOf": [{"$ref": "#/$defs/a"}, {"type": "null"}]}], "$defs": {"a": {"oneOf": [{"$ref": "#"}]}}});
    assert_ne!(sure(&or_null, &json!({"type": "string"})), Some(true));
    let or_empty = json!({"dependentSchemas": {"a": {"$ref": "#"}}});
    assert_ne!(sure(&or_empty, &json!({"type": "string"})), Some(true));
    // Through a member or an item there is progress.
    for schema in [json!({"items": {"$ref": "#"}}), json!({"not": {"properties": {"a": {"$ref": "#"}}}})] {
        assert!(sure(&schema, &json!({"type": "string"})).is_some(), "{schema}");
    }
}

#[test]
fn budgets_are_kept_and_named() {
    let object = |limit: usize| {
        let members: Map<String, Value> =
            (0..50).map(|index| (format!("m{index}"), json!({"type": "integer", "maximum": limit + index}))).collect();
        json!({"type": "object", "properties": members})
    };
    let (one, two) = (object(1), object(2));
    let verdict = contains(&one, &two, Budget { steps: 20, ..Budget::default() });
    let Verdict::Undecided(reason) = verdict else { panic!("{verdict:?}") };
    assert_eq!(reason.problem, "20 steps were not enough");
    assert_eq!(contains(&one, &two, Budget::default()), Verdict::Contained);
}

/// A thousand members, each of which changed, are well inside the budget.
#[test]
fn a_large_event() {
    let event = |limit: usize| {
        let members: Map<String, Value> = (0..1000)
            .map(|index| {
                (
                    format!("m{index}"),
                    json!({"type": ["array", "null"], "items": {"$ref": "#/$defs/d"}, "maxItems": limit + index}),
                )
            })
            .collect();
        let names: Vec<String> = members.keys().cloned().collect();
        json!({"type": "object", "properties": members, "required": names, "additionalProperties": false,
            "$defs": {"d": {"type": "object", "properties": {"x": {"type": "integer", "maximum": limit}}}}})
    };
    let (old, new) = (event(5), event(6));
    let (old, new) = (Prepared::new(&old), Prepared::new(&new));
    assert_eq!(old.is_contained_in(&new, Budget::default()), Verdict::Contained);
    let Verdict::NotContained(witness) = new.is_contained_in(&old, Budget::default()) else { panic!() };
    assert_eq!(witness.as_object().unwrap().len(), 1000);
    assert!(witness.to_string().len() < 20_000, "{witness}");
}
