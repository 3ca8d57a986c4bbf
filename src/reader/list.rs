//! Arrays: lists, sets, arrays of a fixed length and tuples.

use std::{collections::BTreeSet, fmt};

use serde::{
    Deserializer,
    de::{Error, SeqAccess, Visitor},
};

use super::{shape::ShapeSeed, trace::Trace, written::Written};
use crate::compat::ReaderKind;
use crate::contract::Shape;

/// Reads an array of like items; one whose length is fixed as a Rust array.
pub(super) fn list<'de, 't, D: Deserializer<'de>>(
    trace: &'t Trace<'t>,
    items: &'t Shape,
    (min, max): (u64, Option<u64>),
    unique: bool,
    deserializer: D,
) -> Result<Written, D::Error> {
    if max == Some(min)
        && let Ok(length) = usize::try_from(min)
    {
        let expected = if length == 0 { "an empty array".to_owned() } else { format!("an array of length {length}") };
        let visitor = TupleVisitor { trace, shapes: Shapes::Same(items, length), expected, counted: false };
        return deserializer.deserialize_tuple(length, visitor);
    }
    let read = deserializer.deserialize_seq(ListVisitor { trace, items })?;
    let length = read.len() as u64;
    if length < min || max.is_some_and(|max| length > max) {
        let expected = format!("{min} to {} elements", max.unwrap_or(u64::MAX));
        return Err(D::Error::invalid_length(read.len(), &expected.as_str()));
    }
    let is_set = unique && trace.kind == ReaderKind::Rust;
    Ok(Written::List(if is_set { without_repeats(read) } else { read }))
}

/// A Rust set keeps the first of equal items; other languages have a list in its place.
fn without_repeats(items: Vec<Written>) -> Vec<Written> {
    let mut seen = BTreeSet::new();
    items.into_iter().filter(|item| seen.insert(item.text())).collect()
}

struct ListVisitor<'t> {
    trace: &'t Trace<'t>,
    items: &'t Shape,
}

impl<'de> Visitor<'de> for ListVisitor<'_> {
    type Value = Vec<Written>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let Self { trace, items: shape } = self;
        let mut list = Vec::new();
        loop {
            let mark = trace.enter_item(list.len());
            let Some(item) = items.next_element_seed(ShapeSeed { trace, shape })? else {
                trace.leave(mark);
                return Ok(list);
            };
            trace.leave(mark);
            list.push(item);
        }
    }
}

/// Reads an array of a fixed number of items.
pub(super) struct TupleVisitor<'t> {
    trace: &'t Trace<'t>,
    shapes: Shapes<'t>,
    expected: String,
    /// Whether a wrong length is told with the right one.
    counted: bool,
}

enum Shapes<'t> {
    Each(&'t [Shape]),
    Same(&'t Shape, usize),
}

impl Shapes<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Each(shapes) => shapes.len(),
            Self::Same(_, length) => *length,
        }
    }
}

impl<'t> TupleVisitor<'t> {
    /// A tuple that is expected as `expected`.
    pub(super) fn of(trace: &'t Trace<'t>, shapes: &'t [Shape], expected: String) -> Self {
        Self { trace, shapes: Shapes::Each(shapes), expected, counted: false }
    }

    /// A tuple struct or variant, whose derive tells its length where the array is too short.
    pub(super) fn counted(trace: &'t Trace<'t>, shapes: &'t [Shape], expected: String) -> Self {
        Self { trace, shapes: Shapes::Each(shapes), expected, counted: true }
    }
}

impl<'de> Visitor<'de> for TupleVisitor<'_> {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.expected)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Written, A::Error> {
        let length = self.shapes.len();
        let mut list = Vec::with_capacity(length);
        for index in 0..length {
            let shape = match &self.shapes {
                Shapes::Each(shapes) => &shapes[index],
                Shapes::Same(shape, _) => shape,
            };
            let mark = self.trace.enter_item(index);
            let Some(item) = items.next_element_seed(ShapeSeed { trace: self.trace, shape })? else {
                self.trace.leave(mark);
                let expected = if self.counted { with_elements(&self.expected, length) } else { self.expected.clone() };
                return Err(A::Error::invalid_length(index, &expected.as_str()));
            };
            self.trace.leave(mark);
            list.push(item);
        }
        Ok(Written::List(list))
    }
}

/// What a derive expects of an array.
pub(super) fn with_elements(expected: &str, count: usize) -> String {
    if count == 1 { format!("{expected} with 1 element") } else { format!("{expected} with {count} elements") }
}
