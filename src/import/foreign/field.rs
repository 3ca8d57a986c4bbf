//! Records: members with their presence and defaults.

use serde_json::Value;

use super::{
    Reader, about,
    names::{Siblings, pascal},
    object::{Object, Rest},
};
use crate::{
    contract::{About, Field, Flatten, Member, ReadPresence, Reading, Record, Shape, TypeKind, WritePresence, Writing},
    import::{ImportError, node::Node},
};

/// What is said of members that may be absent or `null`, once.
const LENIENT: &str = "a member that may be absent is an `Option`, which reads `null` as absence; one that may be `null` may be absent, too";

impl<'d> Reader<'d> {
    /// The record of an object. Types inside are called after `hint`; promises are made at `place`.
    pub(super) fn record(&mut self, object: &Object<'d>, hint: &str, place: &str) -> Result<Record, ImportError> {
        let mut siblings = Siblings::fields();
        let mut members = Vec::new();
        for (name, node) in &object.members {
            let field = self.field(name, node, object.required.contains(name), (hint, place), &mut siblings)?;
            members.push(Member::Field(field));
        }
        for name in object.required.iter().filter(|name| !object.members.contains_key(*name)) {
            members.push(Member::Field(self.unnamed(name, object, hint, &mut siblings)?));
        }
        if let Rest::Values(values) = &object.rest {
            let read = self.shape(values, &format!("{hint}Value"))?;
            self.dropped(values, &read.promise);
            let name = siblings.unique("further");
            let about = About { docs: "Every other member.".to_owned(), deprecated: None };
            let target = object.target(read.shape);
            members.extend(target.map(|target| Member::Flatten(Flatten { name, about, target, optional: false })));
        }
        Ok(Record { members, closed: matches!(object.rest, Rest::Closed) })
    }

    fn field(
        &mut self,
        name: &str,
        node: &Node<'d>,
        required: bool,
        (hint, place): (&str, &str),
        siblings: &mut Siblings,
    ) -> Result<Field, ImportError> {
        let read = self.shape(node, &format!("{hint}{}", pascal(name)))?;
        let field_name = siblings.unique(name);
        self.promise(&format!("{place}.{field_name}"), read.promise);
        let default =
            node.value.get("default").filter(|_| !required).and_then(|value| self.default(node, value, &read.shape));
        let is_nullable = matches!(read.shape, Shape::Nullable(_));
        let (shape, write, presence) = match default {
            Some(value) => (read.shape, WritePresence::Always, ReadPresence::Default(value)),
            None if required && is_nullable => (read.shape, WritePresence::Always, ReadPresence::Optional),
            None if required => (read.shape, WritePresence::Always, ReadPresence::Required),
            None if read.shape == Shape::Null => {
                (read.shape, WritePresence::Always, ReadPresence::Default(Value::Null))
            }
            None => (optional(read.shape), WritePresence::Sometimes, ReadPresence::Optional),
        };
        if presence == ReadPresence::Optional {
            self.notes.at(node, LENIENT);
        }
        let has_default = matches!(presence, ReadPresence::Default(_));
        let nullable = write == WritePresence::Always && matches!(shape, Shape::Nullable(_) | Shape::Any | Shape::Null);
        Ok(Field {
            name: field_name,
            about: about(node),
            shape,
            write: Some(Writing { name: name.to_owned(), presence: write, nullable, held: None }),
            read: Some(Reading { names: vec![name.to_owned()], presence, has_default }),
            three_state: false,
        })
    }

    /// A member that is required and described nowhere.
    fn unnamed(
        &mut self,
        name: &str,
        object: &Object<'d>,
        hint: &str,
        siblings: &mut Siblings,
    ) -> Result<Field, ImportError> {
        let shape = match &object.rest {
            Rest::Open => Shape::Any,
            Rest::Values(values) => self.shape(values, &format!("{hint}{}", pascal(name)))?.shape,
            Rest::Closed => {
                let anywhere = object.members.values().next();
                let problem = format!("`{name}` is required, and no member of that name is allowed");
                return Err(match anywhere {
                    Some(node) => node.error(problem, "add it to `properties`"),
                    None => ImportError::whole("", problem, "add it to `properties`"),
                });
            }
        };
        Ok(Field {
            name: siblings.unique(name),
            about: About::default(),
            shape,
            write: Some(Writing { name: name.to_owned(), presence: WritePresence::Always, nullable: true, held: None }),
            read: Some(Reading { names: vec![name.to_owned()], presence: ReadPresence::Required, has_default: false }),
            three_state: false,
        })
    }

    /// The default of a member, where it can be written in Rust.
    fn default(&mut self, node: &Node<'d>, value: &Value, shape: &Shape) -> Option<Value> {
        if value.is_null() && matches!(shape, Shape::Nullable(_)) {
            return None;
        }
        if self.is_of(value, shape) {
            return Some(value.clone());
        }
        self.notes.at(node, "the default is not taken over: the member is an `Option`, and its absence is seen");
        None
    }

    /// Whether a value is plainly one of the shape.
    fn is_of(&self, value: &Value, shape: &Shape) -> bool {
        match shape {
            Shape::Bool => value.is_boolean(),
            Shape::Integer(range) => {
                let whole = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
                whole.is_some_and(|whole| {
                    range.min <= whole && u128::try_from(whole).map_or(true, |whole| whole <= range.max)
                })
            }
            Shape::Float(_) => value.is_number(),
            Shape::Text(text) => value.as_str().is_some_and(|_| text.format.is_none() && text.min.is_none()),
            Shape::List { items, min: 0, unique: false, .. } => {
                value.as_array().is_some_and(|values| values.iter().all(|value| self.is_of(value, items)))
            }
            Shape::List { min: 0, .. } => value.as_array().is_some_and(Vec::is_empty),
            Shape::Map { .. } => value.as_object().is_some_and(serde_json::Map::is_empty),
            Shape::Nullable(inner) => value.is_null() || self.is_of(value, inner),
            Shape::Named(name) => match self.types.get(name).map(|known| &known.kind) {
                Some(TypeKind::Enumeration(enumeration)) => {
                    let is_listed =
                        |text: &str| enumeration.values.iter().any(|each| each.write.as_deref() == Some(text));
                    value.as_str().is_some_and(is_listed)
                }
                _ => false,
            },
            Shape::Null | Shape::Constant(_) | Shape::List { .. } | Shape::Tuple(_) | Shape::Any => false,
        }
    }
}

/// What a member is that may be absent.
fn optional(shape: Shape) -> Shape {
    match shape {
        Shape::Nullable(_) | Shape::Any => shape,
        shape => Shape::Nullable(Box::new(shape)),
    }
}
