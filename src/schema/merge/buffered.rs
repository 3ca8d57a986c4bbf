//! What serde cannot read out of its buffer.
//!
//! serde keeps what it cannot place yet, the content of a variant before its tag or a member of a flattened field, in a
//! buffer that knows no 128-bit integers and takes every member name for text. What needs more is refused: in some
//! orders of the members serde would read it, in others it would not, and no schema can say that.

use std::collections::BTreeSet;

use super::mismatch;
use crate::catalogue::{
    Types,
    meta::{Body, FieldMeta, Layout, PayloadMeta, Scalar, VariantMeta},
};
use crate::contract::Tagging;
use crate::schema::EmitError;

/// Refuses what a type reads through serde's buffer and could not be read there.
pub(super) fn refuse_unbuffered(types: &Types, name: &str, body: &Body) -> Result<(), EmitError> {
    match body {
        Body::Record { fields, .. } => refuse_in_flattened(types, name, fields),
        Body::Union { tagging, variants, .. } => {
            let buffers = *tagging != Tagging::External || variants.iter().any(|variant| variant.untagged);
            for variant in variants {
                let place = format!("{name}::{}", variant.name);
                if let PayloadMeta::Record(fields) = &variant.payload {
                    refuse_in_flattened(types, &place, fields)?;
                }
                for field in parts(variant).iter().filter(|_| buffers) {
                    refuse(types, &format!("{place}.{}", field.name), &field.layout)?;
                }
            }
            Ok(())
        }
        Body::Newtype(_) | Body::Tuple(_) | Body::Unit | Body::Wire { .. } => Ok(()),
    }
}

fn refuse_in_flattened(types: &Types, place: &str, fields: &[FieldMeta]) -> Result<(), EmitError> {
    for field in fields.iter().filter(|field| field.flatten) {
        refuse(types, &format!("{place}.{}", field.name), &field.layout)?;
    }
    Ok(())
}

fn refuse(types: &Types, place: &str, layout: &Layout) -> Result<(), EmitError> {
    let mut walk = Walk { types, seen: BTreeSet::new() };
    match walk.obstacle(layout) {
        None => Ok(()),
        Some((Obstacle::Keys, at)) => Err(mismatch(
            place,
            &format!(
                "serde buffers this and cannot read {at} with integer or boolean keys from the buffer; \
                 give the map text keys, or make the enum externally tagged and the field a member of its own"
            ),
        )),
        Some((Obstacle::Wide, at)) => Err(mismatch(
            place,
            &format!(
                "serde buffers this and cannot read {at} of 128 bits from the buffer; \
                 write the integer as text, or make the enum externally tagged and the field a member of its own"
            ),
        )),
    }
}

/// What stands in the way.
enum Obstacle {
    /// A map whose keys are not text.
    Keys,
    /// An integer of more than 64 bits.
    Wide,
}

struct Walk<'a> {
    types: &'a Types,
    seen: BTreeSet<&'a str>,
}

impl<'a> Walk<'a> {
    /// The first obstacle that `layout` reaches, and where it is.
    fn obstacle(&mut self, layout: &'a Layout) -> Option<(Obstacle, String)> {
        match layout {
            Layout::Scalar(Scalar::Integer { min, max }) => {
                let is_wide = *min < i128::from(i64::MIN) || *max > u128::from(u64::MAX);
                is_wide.then(|| (Obstacle::Wide, "an integer".to_owned()))
            }
            Layout::Scalar(_) => None,
            Layout::Nullable(inner) | Layout::List(inner) | Layout::Array { items: inner, .. } => self.obstacle(inner),
            Layout::Tuple(layouts) => layouts.iter().find_map(|layout| self.obstacle(layout)),
            Layout::Map { key, value } => match key_scalar(self.types, key) {
                Some(Scalar::Integer { .. } | Scalar::Bool) => Some((Obstacle::Keys, "a map".to_owned())),
                _ => self.obstacle(value),
            },
            Layout::Named(name) => self.obstacle_in(name),
        }
    }

    fn obstacle_in(&mut self, name: &'a str) -> Option<(Obstacle, String)> {
        if !self.seen.insert(name) {
            return None;
        }
        let fields: Vec<&FieldMeta> = match &self.types.get(name)?.body {
            Body::Record { fields, .. } | Body::Tuple(fields) => fields.iter().collect(),
            Body::Newtype(field) => vec![field],
            Body::Union { variants, .. } => variants.iter().flat_map(parts).collect(),
            Body::Wire { layout, .. } => return self.obstacle(layout),
            Body::Unit => Vec::new(),
        };
        fields.into_iter().find_map(|field| {
            let (obstacle, at) = self.obstacle(&field.layout)?;
            let at = if at.contains('`') { at } else { format!("{at} (`{name}.{}`)", field.name) };
            Some((obstacle, at))
        })
    }
}

/// The scalar that a map's key type comes down to.
fn key_scalar(types: &Types, key: &Layout) -> Option<Scalar> {
    match key {
        Layout::Scalar(scalar) => Some(*scalar),
        Layout::Named(name) => match &types.get(name)?.body {
            Body::Newtype(field) => key_scalar(types, &field.layout),
            Body::Wire { layout, .. } => key_scalar(types, layout),
            _ => None,
        },
        _ => None,
    }
}

/// The fields that a variant carries.
fn parts(variant: &VariantMeta) -> &[FieldMeta] {
    match &variant.payload {
        PayloadMeta::Unit => &[],
        PayloadMeta::Newtype(field) => std::slice::from_ref(field),
        PayloadMeta::Tuple(fields) | PayloadMeta::Record(fields) => fields,
    }
}
