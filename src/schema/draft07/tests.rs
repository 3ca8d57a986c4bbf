use serde_json::{Value, json};

use super::draft07;
use crate::compat::containment::{Budget, Verdict, contains};

/// The lowered document, seen to accept the same.
fn lowered(mut document: Value) -> String {
    document["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    let lowered = draft07(&document).unwrap();
    for (writer, reader) in [(&document, &lowered), (&lowered, &document)] {
        assert_eq!(contains(writer, reader, Budget::default()), Verdict::Contained, "{writer}\n{reader}");
    }
    lowered.to_string()
}

fn refused(document: &Value) -> String {
    draft07(document).unwrap_err().to_string()
}

#[test]
fn what_both_drafts_say_is_kept() {
    insta::assert_snapshot!(
        lowered(json!({"title": "T", "type": "object", "properties": {"a": {"type": "integer", "minimum": 1}},
            "patternProperties": {"^x": {"const": 1}}, "additionalProperties": false, "x-mine": 1, "x-wireproof": {"a": 1}})),
        @r##"{"$schema":"http://json-schema.org/draft-07/schema#","title":"T","type":"object","properties":{"a":{"type":"integer","minimum":1}},"patternProperties":{"^x":{"const":1}},"additionalProperties":false,"x-mine":1}"##
    );
}

#[test]
fn definitions_are_referred_to_where_they_are_now() {
    insta::assert_snapshot!(
        lowered(json!({"$id": "urn:x", "$ref": "#/$defs/A B", "$defs": {"A B": {"type": "integer"}}})),
        @r##"{"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:x","allOf":[{"$ref":"#/definitions/A%20B"}],"definitions":{"A B":{"type":"integer"}}}"##
    );
}

#[test]
fn a_reference_has_nothing_beside_it() {
    insta::assert_snapshot!(
        lowered(json!({"properties": {"a": {"description": "d", "$ref": "#/$defs/A", "maximum": 9, "allOf": [{"minimum": 0}]}},
            "$defs": {"A": {"type": "integer"}}})),
        @r##"{"$schema":"http://json-schema.org/draft-07/schema#","properties":{"a":{"description":"d","maximum":9,"allOf":[{"$ref":"#/definitions/A"},{"minimum":0}]}},"definitions":{"A":{"type":"integer"}}}"##
    );
}

#[test]
fn tuples_are_items() {
    insta::assert_snapshot!(
        lowered(json!({"type": "array", "prefixItems": [{"type": "string"}, {"type": "null"}], "items": false, "minItems": 2})),
        @r##"{"$schema":"http://json-schema.org/draft-07/schema#","type":"array","items":[{"type":"string"},{"type":"null"}],"additionalItems":false,"minItems":2}"##
    );
}

#[test]
fn dependents_are_dependencies() {
    insta::assert_snapshot!(
        lowered(json!({"dependentRequired": {"a": ["b"]}, "dependentSchemas": {"a": {"properties": {"c": {"const": 1}}}}})),
        @r##"{"$schema":"http://json-schema.org/draft-07/schema#","allOf":[{"dependencies":{"a":["b"]}},{"dependencies":{"a":{"properties":{"c":{"const":1}}}}}]}"##
    );
}

#[test]
fn members_left_over_are_told_by_name() {
    insta::assert_snapshot!(
        lowered(json!({"properties": {"a": {"type": "string"}}, "patternProperties": {"^x-": {"type": "string"}}, "$ref": "#/$defs/B",
            "unevaluatedProperties": {"type": "integer"}, "$defs": {"B": {"properties": {"b": {"type": "null"}}}}})),
        @r##"{"$schema":"http://json-schema.org/draft-07/schema#","properties":{"a":{"type":"string"}},"patternProperties":{"^x-":{"type":"string"}},"allOf":[{"$ref":"#/definitions/B"},{"properties":{"a":true,"b":true},"additionalProperties":{"type":"integer"},"patternProperties":{"^x-":true}}],"definitions":{"B":{"properties":{"b":{"type":"null"}}}}}"##
    );
}

#[test]
fn members_of_branches_are_known_where_the_branch_holds() {
    insta::assert_snapshot!(
        lowered(json!({
            "properties": {"a": {"type": "string"}},
            "unevaluatedProperties": false,
            "allOf": [{"oneOf": [
                {"properties": {"kind": {"const": "b"}, "b": {"type": "integer"}}, "required": ["kind"]},
                {"properties": {"kind": {"const": "c"}, "c": {"type": "integer"}}, "required": ["kind"]},
            ]}, {"anyOf": [{"properties": {"d": {"type": "integer"}}, "required": ["d"]}, {}]}],
        })),
        @r##"{"$schema":"http://json-schema.org/draft-07/schema#","properties":{"a":{"type":"string"}},"allOf":[{"properties":{"a":true,"kind":true,"b":true,"c":true,"d":true},"additionalProperties":false},{"anyOf":[{"properties":{"kind":{"const":"b"},"b":{"type":"integer"}},"required":["kind"]},{"properties":{"kind":{"const":"c"},"c":{"type":"integer"}},"required":["kind"]},{"properties":{"kind":false}}]},{"anyOf":[{"properties":{"kind":{"const":"b"},"b":{"type":"integer"}},"required":["kind"]},{"properties":{"b":false}}]},{"anyOf":[{"properties":{"kind":{"const":"c"},"c":{"type":"integer"}},"required":["kind"]},{"properties":{"c":false}}]},{"anyOf":[{"properties":{"d":{"type":"integer"}},"required":["d"]},{"properties":{"d":false}}]},{"oneOf":[{"properties":{"kind":{"const":"b"},"b":{"type":"integer"}},"required":["kind"]},{"properties":{"kind":{"const":"c"},"c":{"type":"integer"}},"required":["kind"]}]},{"anyOf":[{"properties":{"d":{"type":"integer"}},"required":["d"]},{}]}]}"##
    );
}

#[test]
fn a_branch_that_knows_every_member_leaves_none_over() {
    insta::assert_snapshot!(
        lowered(json!({
            "unevaluatedProperties": false,
            "anyOf": [
                {"properties": {"b": {"type": "integer"}}, "required": ["b"]},
                {"required": ["c"], "additionalProperties": {"type": "integer"}},
            ],
        })),
        @r##"{"$schema":"http://json-schema.org/draft-07/schema#","anyOf":[{"properties":{"b":{"type":"integer"}},"required":["b"]},{"required":["c"],"additionalProperties":{"type":"integer"}}],"allOf":[{"anyOf":[{"required":["c"],"additionalProperties":{"type":"integer"}},{"properties":{"b":true},"additionalProperties":false}]},{"anyOf":[{"properties":{"b":{"type":"integer"}},"required":["b"]},{"required":["c"],"additionalProperties":{"type":"integer"}},{"properties":{"b":false}}]}]}"##
    );
}

#[test]
fn what_draft_07_cannot_say_is_refused_with_its_place() {
    insta::assert_snapshot!(refused(&json!({"properties": {"a/b": {"minContains": 2}}})), @"/properties/a~1b/minContains: draft-07 has nothing that means this `minContains`");
    insta::assert_snapshot!(refused(&json!({"$ref": "#/$defs/Gone"})), @"/$ref: `#/$defs/Gone` is no definition of the document");
    insta::assert_snapshot!(
        refused(&json!({"unevaluatedProperties": false, "anyOf": [{"patternProperties": {"^x": true}}, {}]})),
        @"/unevaluatedProperties: members whose names match a pattern are known only under a condition, which draft-07 cannot say"
    );
    insta::assert_snapshot!(refused(&json!({"unevaluatedProperties": false, "if": {"properties": {"a": true}}})), @"/unevaluatedProperties: the members that `if` speaks of cannot be told apart here");
    insta::assert_snapshot!(
        refused(&json!({"$ref": "#/$defs/A", "unevaluatedProperties": false, "$defs": {"A": {"$ref": "#/$defs/A"}}})),
        @"/unevaluatedProperties: the schemas that speak of the same object lead in a circle"
    );
}
