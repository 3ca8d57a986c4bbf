//! How the question ends.

use std::fmt;

use serde_json::Value;

/// Whether every document of a writer's schema is one of a reader's.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Every one is.
    Contained,
    /// This one is not: the writer's schema accepts it and the reader's does not, as an independent validator confirmed.
    NotContained(Value),
    /// It is not known.
    Undecided(Reason),
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Whose schema it is about.
    pub side: Side,
    /// The place in that schema, as a JSON pointer. Where the budget was spent, the place that was being looked at.
    pub pointer: String,
    /// The keyword at that place; empty where it is about no single one.
    pub keyword: String,
    /// What the matter is.
    pub problem: String,
}

/// One of the two schemas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The schema that documents are written by.
    Writer,
    /// The schema that they are read by.
    Reader,
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Writer => "writer",
            Self::Reader => "reader",
        })
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { side, pointer, keyword, problem } = self;
        let pointer = if pointer.is_empty() { "/" } else { pointer };
        match keyword.as_str() {
            "" => write!(f, "{problem} (at {pointer} of the {side}'s schema)"),
            _ => write!(f, "`{keyword}`: {problem} (at {pointer} of the {side}'s schema)"),
        }
    }
}
