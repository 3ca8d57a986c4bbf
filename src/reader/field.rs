//! Members of records: what an absent one is read as, and when one is written.

use serde_json::Value;

use super::written::{Members, Written};
use crate::contract::{Field, FloatWidth, ReadPresence, Shape, WritePresence, Writing};

/// Adds a member to what is written; `read` is what the message has, if it has the member.
pub(super) fn put(field: &Field, read: Option<Written>, members: &mut Members) {
    let Some(writing) = &field.write else { return };
    let sometimes = writing.presence == WritePresence::Sometimes;
    let written = match read {
        None if field.read.is_none() => match &writing.held {
            Some(value) => default(&field.shape, value),
            None => return,
        },
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
        Some(ReadPresence::Optional | ReadPresence::Required) | None => Written::Null,
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
