//! Pairs of schemas.

use serde_json::{Map, Value, json};

use crate::{
    chance::Chance,
    edits::edit,
    general::{Draft, General},
    rusty::Rusty,
};

/// What the schemas of a pair look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Both as Rust types have them.
    Rust,
    /// Any keywords of 2020-12.
    Twenty,
    /// Any keywords of 2019-09.
    Nineteen,
    /// Any keywords of draft 7.
    Seven,
    /// One in 2020-12, and one in draft 7.
    Mixed,
}

impl Family {
    /// All of them; half of all turns are Rust's.
    pub const TURNS: [Self; 8] =
        [Self::Rust, Self::Twenty, Self::Rust, Self::Nineteen, Self::Rust, Self::Seven, Self::Rust, Self::Mixed];

    /// How it is called in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rust => "Rust-like",
            Self::Twenty => "2020-12",
            Self::Nineteen => "2019-09",
            Self::Seven => "draft-07",
            Self::Mixed => "mixed",
        }
    }

    fn document(self, chance: &mut Chance) -> Value {
        let draft = match self {
            Self::Rust | Self::Mixed => return Rusty::document(chance),
            Self::Twenty => Draft::Twenty,
            Self::Nineteen => Draft::Nineteen,
            Self::Seven => Draft::Seven,
        };
        General { chance, draft }.document()
    }

    /// Two schemas: strangers once in ten times, neighbours by one edit mostly, and by two or three now and then.
    pub fn pair(self, chance: &mut Chance) -> (Value, Value) {
        let one = self.document(chance);
        let rusty = matches!(self, Self::Rust | Self::Mixed);
        let mut two = match chance.below(10) {
            0 => self.document(chance),
            _ => edit(&one, rusty, chance),
        };
        while chance.once_in(4) {
            two = edit(&two, rusty, chance);
        }
        if self == Self::Mixed { (one, as_draft_7(&two)) } else { (one, two) }
    }
}

/// A schema of 2020-12 in the words of draft 7. What stands beside a reference is moved out of its way.
pub fn as_draft_7(schema: &Value) -> Value {
    let mut changed = rewritten(schema);
    changed["$schema"] = json!(Draft::Seven.uri());
    changed
}

fn rewritten(schema: &Value) -> Value {
    match schema {
        Value::Array(list) => list.iter().map(rewritten).collect(),
        Value::Object(keywords) => {
            let tuple = keywords.get("prefixItems").is_some_and(Value::is_array);
            let mut changed = Map::new();
            for (keyword, value) in keywords {
                let name = match keyword.as_str() {
                    "$defs" => "definitions",
                    "prefixItems" if tuple => "items",
                    "items" if tuple => "additionalItems",
                    other => other,
                };
                let value = match (keyword.as_str(), value) {
                    ("const" | "enum" | "default", value) => value.clone(),
                    ("$ref", Value::String(target)) => json!(target.replace("#/$defs/", "#/definitions/")),
                    (_, value) => rewritten(value),
                };
                changed.insert(name.to_owned(), value);
            }
            if let (Some(target), true) =
                (changed.get("$ref").filter(|target| target.is_string()).cloned(), changed.len() > 1)
            {
                changed.shift_remove("$ref");
                let more = json!({ "allOf": [{ "$ref": target }, Value::Object(changed)] });
                return more;
            }
            Value::Object(changed)
        }
        other => other.clone(),
    }
}
