//! Schemas made by chance: none makes an import fail but with a reason, and none is imported as something else in silence.

use fastrand::Rng;
use serde_json::{Value, json};
use wireproof::import::{self, Answer};

use super::file;

/// Names that a generated module has to step around, too.
const NAMES: &[&str] = &[
    "id",
    "type",
    "kind",
    "self",
    "a-b",
    "a b",
    "x1",
    "1st",
    "größe",
    "Option",
    "String",
    "fn",
    "",
    "_",
    "Ok",
    "hooks",
    "defaults",
    "catalogue",
];

struct Chance(Rng);

impl Chance {
    fn name(&mut self) -> &'static str {
        NAMES[self.0.usize(..NAMES.len())]
    }

    fn names(&mut self, count: usize) -> Vec<&'static str> {
        self.0.choose_multiple(NAMES.iter(), count).into_iter().copied().collect()
    }

    fn schema(&mut self, depth: u32) -> Value {
        if depth == 0 || self.0.u8(..10) < 3 {
            return self.leaf();
        }
        let mut inner = || self.schema(depth - 1);
        let (one, other) = (inner(), inner());
        match self.0.u8(..9) {
            0 => json!({"type": "array", "items": one, "uniqueItems": self.0.bool()}),
            1 => json!({"type": "array", "prefixItems": [one, other], "minItems": 2, "maxItems": 2}),
            2 => json!({"type": "object", "additionalProperties": one}),
            3 => json!({"anyOf": [one, other, {"type": "null"}]}),
            4 => json!({"allOf": [self.object(depth), self.object(depth)]}),
            5 => {
                let [first, second] = [self.name(), "other"];
                json!({"oneOf": [
                    {"type": "string", "enum": ["unit"]},
                    {"type": "object", "properties": {first: one}, "required": [first], "additionalProperties": false},
                    {"type": "object", "properties": {second: other}, "required": [second], "additionalProperties": false},
                ]})
            }
            6 => {
                let tagged = |name: &str, member: &str, value: &Value| json!({"type": "object", "properties": {"tag": {"const": name}, member: value}, "required": ["tag"]});
                json!({"oneOf": [tagged("a", self.name(), &one), tagged("b", self.name(), &other)]})
            }
            _ => self.object(depth),
        }
    }

    fn object(&mut self, depth: u32) -> Value {
        let names = self.names(3);
        let properties: Value = names.iter().map(|name| ((*name).to_owned(), self.schema(depth - 1))).collect();
        let required: Vec<&str> = names.into_iter().filter(|_| self.0.bool()).collect();
        json!({"type": "object", "properties": properties, "required": required})
    }

    fn leaf(&mut self) -> Value {
        match self.0.u8(..14) {
            0 => json!({"type": "integer", "minimum": self.0.i8(-5..5), "maximum": self.0.i32(6..70_000)}),
            1 => json!({"type": "integer"}),
            2 => json!({"type": "number", "minimum": 0.5}),
            3 => json!({"type": "boolean", "default": true}),
            4 => json!({"type": "null"}),
            5 => json!({"enum": self.names(3)}),
            6 => json!({"enum": [self.name(), null]}),
            7 => json!({"const": self.name()}),
            8 => json!({"type": ["string", "null"], "pattern": "^a"}),
            9 => json!({"type": ["string", "integer", "boolean"]}),
            10 => json!({"$ref": "#"}),
            11 => json!({"$ref": "#/$defs/A"}),
            12 => {
                let format = ["uuid", "date-time", "email", "hostname"][self.0.usize(..4)];
                json!({"type": "string", "format": format})
            }
            _ => json!({}),
        }
    }
}

/// What is said of nearly every import, and explains no difference.
fn is_general(remark: &str) -> bool {
    ["no document ", "a member that may be absent"].iter().any(|start| remark.starts_with(start))
}

#[test]
fn nothing_is_imported_as_something_else_in_silence() {
    let mut chance = Chance(Rng::with_seed(1));
    let (mut imported, mut differing) = (0, 0);
    for _ in 0..120 {
        let mut schema = chance.schema(3);
        schema["title"] = json!("Made up");
        schema["$defs"] = json!({"A": chance.schema(2)});
        let text = schema.to_string();
        let Ok(made) = import::import(&[file("made-up.json", &text)], None) else { continue };
        imported += 1;
        let differs = |answer: &Answer| matches!(answer, Answer::No(_));
        if made.comparisons.iter().any(|comparison| differs(&comparison.reads) || differs(&comparison.writes)) {
            differing += 1;
            assert!(made.notes.iter().any(|note| !is_general(&note.text)), "{text}\n{:#?}", made.comparisons);
        }
    }
    assert!(imported > 80 && differing > 15, "{imported} imported, {differing} of them with a difference");
}
