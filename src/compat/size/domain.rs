//! Shapes of few values: how many different items a set can have, and how many entries a map.

use super::length;
use crate::{
    compat::sample::written_values,
    contract::{Contract, IntegerRange, Key, Shape, TypeKind, TypeName},
};

/// Above this many values there is no practical bound.
const FEW: u128 = 1 << 16;
const QUOTES: u64 = 2;

/// The lengths of all values of a shape that has few.
pub(super) fn item_lengths(contract: &Contract, shape: &Shape) -> Option<Vec<u64>> {
    match shape {
        Shape::Null => Some(vec![4]),
        Shape::Bool => Some(vec![4, 5]),
        Shape::Constant(value) => Some(vec![length::of(value)]),
        Shape::Integer(range) => integers(*range),
        Shape::Nullable(inner) => {
            let mut lengths = item_lengths(contract, inner)?;
            lengths.push(4);
            Some(lengths)
        }
        Shape::Named(name) => match kind(contract, name)? {
            TypeKind::Newtype(shape) if !shape_names(shape, name) => item_lengths(contract, shape),
            TypeKind::Enumeration(_) => enumeration(contract, name),
            _ => None,
        },
        _ => None,
    }
}

/// The lengths of all keys of a kind that has few, quotes included.
pub(super) fn key_lengths(contract: &Contract, key: &Key) -> Option<Vec<u64>> {
    match key {
        Key::Bool => Some(vec![6, 7]),
        Key::Integer(range) => Some(integers(*range)?.into_iter().map(|digits| digits + QUOTES).collect()),
        Key::Text | Key::Char | Key::Uuid => None,
        Key::Named(name) => enumeration(contract, name),
    }
}

fn kind<'c>(contract: &'c Contract, name: &TypeName) -> Option<&'c TypeKind> {
    contract.types.get(name).map(|definition| &definition.kind)
}

fn shape_names(shape: &Shape, name: &TypeName) -> bool {
    matches!(shape, Shape::Named(other) if other == name)
}

fn enumeration(contract: &Contract, name: &TypeName) -> Option<Vec<u64>> {
    let TypeKind::Enumeration(enumeration) = kind(contract, name)? else { return None };
    let mut texts: Vec<&String> = written_values(enumeration).collect();
    texts.sort_unstable();
    texts.dedup();
    Some(texts.into_iter().map(length::of).collect())
}

fn integers(range: IntegerRange) -> Option<Vec<u64>> {
    let below = if range.min < 0 { range.min.unsigned_abs() } else { 0 };
    if below.saturating_add(range.max) > FEW {
        return None;
    }
    let max = i128::try_from(range.max).ok()?;
    Some((range.min..=max).map(|number| length::of(&number)).collect())
}
