//! Members of records: what an absent one is read as, and when one is written.

use serde_json::{Number, Value};

use super::written::{Members, Written};
use crate::contract::{Field, FloatWidth, ReadPresence, Shape, WritePresence, Writing};

/// Adds a member to what is written; `read` is what the message has, if it has the member.
pub(super) fn put(field: &Field, read: Option<Written>, members: &mut Members) {
    let Some(writing) = &field.write else { return };
    let sometimes = writing.presence == WritePresence::Sometimes;
    let written = match read {
        Some(written) if sometimes && is_left_out(field, writing, &written) => return,
        Some(written) => written,
        None if sometimes => return,
        None => absent(field),
    };
    members.push((writing.name.clone(), written));
}

/// Whether `skip_serializing_if` leaves out a member. A contract does not have the condition: it is taken to be that the
/// value is what the reader takes an absent member for.
fn is_left_out(field: &Field, writing: &Writing, written: &Written) -> bool {
    if written.is_null() && !writing.nullable {
        return true;
    }
    if field.three_state {
        return false;
    }
    match field.read.as_ref().map(|reading| &reading.presence) {
        Some(ReadPresence::Default(value)) => written.is(value),
        Some(ReadPresence::Optional) => written.is_null(),
        Some(ReadPresence::Required) | None => false,
    }
}

/// What stands in for an absent member.
fn absent(field: &Field) -> Written {
    match field.read.as_ref().map(|reading| &reading.presence) {
        Some(ReadPresence::Default(value)) => default(&field.shape, value),
        Some(ReadPresence::Optional | ReadPresence::Required) => Written::Null,
        None => zero(&field.shape),
    }
}

fn default(shape: &Shape, value: &Value) -> Written {
    match (shape, value) {
        (Shape::Nullable(inner), value) if !value.is_null() => default(inner, value),
        (Shape::Float(FloatWidth::Single), Value::Number(number)) =>
        {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the value was a float of 32 bits before it was written"
            )]
            number.as_f64().map_or(Written::Null, |number| Written::Single(number as f32))
        }
        (_, value) => Written::Value(value.clone()),
    }
}

/// The `Default` of the type behind a shape, as far as the shape shows it: what a member that is never read holds.
fn zero(shape: &Shape) -> Written {
    match shape {
        Shape::Bool => Written::Bool(false),
        Shape::Integer(range) => range.min.max(0).into(),
        Shape::Float(FloatWidth::Single) => Written::Single(0.0),
        Shape::Float(FloatWidth::Exact) => Written::Number(0.into()),
        Shape::Float(FloatWidth::Double) => Number::from_f64(0.0).map_or(Written::Null, Written::Number),
        Shape::Text(_) => Written::Text(String::new()),
        Shape::Constant(value) => Written::Value(value.clone()),
        Shape::List { items, min, max, .. } if *max == Some(*min) => {
            Written::List((0..*min).map(|_| zero(items)).collect())
        }
        Shape::List { .. } => Written::List(Vec::new()),
        Shape::Tuple(shapes) => Written::List(shapes.iter().map(zero).collect()),
        Shape::Map { .. } => Written::Object(Vec::new()),
        Shape::Null | Shape::Any | Shape::Nullable(_) | Shape::Named(_) => Written::Null,
    }
}
