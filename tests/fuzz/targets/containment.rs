//! Any two schemas: a schema is contained in itself, a witness is one, and no document contradicts a proof.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde_json::Value;
use wireproof::compat::containment::Verdict;
use wireproof_fuzz::{Words, mutate};
use wireproof_trust::{
    chance::Chance,
    trial::{Pair, decide, trial},
};

const WORDS: Words = Words {
    names: &[
        "$ref", "$defs", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$schema", "a", "b", "kind",
        "type", "enum", "const", "properties", "required", "additionalProperties", "patternProperties", "propertyNames",
        "minProperties", "maxProperties", "dependentRequired", "dependentSchemas", "items", "prefixItems", "contains",
        "minContains", "maxContains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems", "unevaluatedProperties",
        "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "multipleOf", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "default", "definitions", "x-wireproof",
        "object", "array", "string", "integer", "number", "boolean", "null", "date-time", "uuid", "#", "#/$defs/a", "^a",
        "https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-07/schema#",
        "https://json-schema.org/draft/2019-09/schema",
    ],
    values: &[
        "true", "false", "null", "0", "1", "-1", "2", "0.5", "255", "18446744073709551615", "-9223372036854775808", "1e308",
        "\"a\"", "\"\"", "[]", "{}", "[\"a\"]", "[\"a\",\"b\"]", "[1,2,3]", "{\"type\":\"integer\"}", "{\"type\":\"string\"}",
        "{\"type\":[\"object\",\"null\"]}", "{\"$ref\":\"#\"}", "{\"$ref\":\"#/$defs/a\"}", "{\"const\":1}", "{\"not\":{}}",
        "{\"enum\":[\"a\",1,null]}", "{\"properties\":{\"a\":{\"type\":\"integer\"}},\"required\":[\"a\"]}",
        "{\"type\":\"array\",\"items\":{\"type\":\"number\"}}", "{\"multipleOf\":3}", "{\"pattern\":\"^[a-c]+$\"}",
        "{\"minLength\":2}", "{\"minimum\":0,\"maximum\":10}", "{\"format\":\"date\"}", "{\"uniqueItems\":true}",
        "{\"unevaluatedProperties\":false}", "{\"additionalProperties\":false}", "{\"contains\":{\"const\":1}}",
    ],
};

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    match mutate(data, size, most, seed, &WORDS) {
        Some(size) if !seed.is_multiple_of(16) => size,
        _ => fuzzer_mutate(data, size, most),
    }
});

fuzz_target!(|text: &[u8]| {
    let Ok(Value::Array(schemas)) = serde_json::from_slice(text) else { return };
    let Ok([a, b]) = <[Value; 2]>::try_from(schemas) else { return };
    let own = decide(&Pair { a: a.clone(), b: a.clone() });
    assert!(!matches!(own, Some(Verdict::NotContained(_))), "not in itself: {own:?}");
    let pair = Pair { a, b };
    match trial(&pair, 24, &Chance::new(7, 7)) {
        Some(trial) => assert!(trial.faults.iter().all(Option::is_none), "{:?}", trial.faults),
        // One of the two is no schema: whatever is said, it is said.
        None => drop([decide(&pair), decide(&pair.turned())]),
    }
});
