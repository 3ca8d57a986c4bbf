//! Documents as they are found: parts may be shared, so that one is never larger in memory than the work it took.

use std::rc::Rc;

use serde_json::{Map, Number, Value};

use crate::compat::containment::arena::{Arena, Name};

/// A JSON value.
#[derive(Debug)]
pub(in crate::compat::containment) enum Document {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Rc<Document>>, u64),
    Object(Vec<(Name, Rc<Document>)>, u64),
}

impl Document {
    pub(super) fn list(items: Vec<Rc<Self>>) -> Rc<Self> {
        let size = items.iter().fold(1, |sum: u64, item| sum.saturating_add(item.size()));
        Rc::new(Self::List(items, size))
    }

    /// Members stand in the order in which the schemas first name them.
    pub(super) fn object(mut members: Vec<(Name, Rc<Self>)>) -> Rc<Self> {
        members.sort_by_key(|(name, _)| *name);
        let size = members.iter().fold(1, |sum: u64, (_, value)| sum.saturating_add(value.size()));
        Rc::new(Self::Object(members, size))
    }

    /// How many values it is made of, itself included.
    pub(in crate::compat::containment) fn size(&self) -> u64 {
        match self {
            Self::List(_, size) | Self::Object(_, size) => *size,
            _ => 1,
        }
    }

    pub(in crate::compat::containment) fn to_value(&self, arena: &Arena) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(*value),
            Self::Number(number) => Value::Number(number.clone()),
            Self::Text(text) => Value::String(text.clone()),
            Self::List(items, _) => items.iter().map(|item| item.to_value(arena)).collect(),
            Self::Object(members, _) => {
                let members =
                    members.iter().map(|(name, value)| (arena.text(*name).to_string(), value.to_value(arena)));
                Value::Object(members.collect::<Map<_, _>>())
            }
        }
    }
}
