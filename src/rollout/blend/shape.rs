//! Values: what the older side writes in terms of the newer side's types, and what takes either side's.

use super::Blend;
use crate::contract::{
    About, Contract, IntegerRange, Key, Payload, Shape, Tagging, Text, TypeDef, TypeKind, TypeName, Union, Variant,
};

impl Blend<'_, '_> {
    /// The older side's part of a place: what it writes, or what takes its values and the newer side's. A type that has to
    /// be made up for that is called after `title`.
    pub(super) fn blended(&mut self, old: &Shape, new: &Shape, title: &str) -> Shape {
        if self.reads { self.either(old, new, title) } else { self.prior(old, new) }
    }

    /// What the older side writes.
    fn prior(&mut self, old: &Shape, new: &Shape) -> Shape {
        match (old, new) {
            (Shape::Named(one), Shape::Named(two)) if self.pairing.is_pair(one, two) => Shape::Named(two.clone()),
            (Shape::Nullable(one), Shape::Nullable(two)) => Shape::Nullable(Box::new(self.prior(one, two))),
            (Shape::Nullable(one), two) => Shape::Nullable(Box::new(self.prior(one, two))),
            (one, Shape::Nullable(two)) => self.prior(one, two),
            (Shape::List { items: one, min, max, unique }, Shape::List { items: two, .. }) => {
                Shape::List { items: Box::new(self.prior(one, two)), min: *min, max: *max, unique: *unique }
            }
            (Shape::Map { key, value: one }, Shape::Map { key: new_key, value: two })
                if self.pairing.is_same_key(key, new_key) =>
            {
                Shape::Map { key: new_key.clone(), value: Box::new(self.prior(one, two)) }
            }
            (Shape::Tuple(one), Shape::Tuple(two)) if one.len() == two.len() => {
                Shape::Tuple(one.iter().zip(two).map(|(one, two)| self.prior(one, two)).collect())
            }
            (one, _) => self.import_shape(one),
        }
    }

    /// What takes the values of both sides.
    fn either(&mut self, old: &Shape, new: &Shape, title: &str) -> Shape {
        match (old, new) {
            (one, two) if self.pairing.is_same_shape(one, two) => two.clone(),
            (Shape::Nullable(one), Shape::Nullable(two)) => Shape::Nullable(Box::new(self.either(one, two, title))),
            (Shape::Nullable(one), two) => Shape::Nullable(Box::new(self.either(one, two, title))),
            (one, Shape::Nullable(two)) => Shape::Nullable(Box::new(self.either(one, two, title))),
            (Shape::Null, some) => Shape::Nullable(Box::new(some.clone())),
            (some, Shape::Null) => Shape::Nullable(Box::new(self.import_shape(some))),
            (
                Shape::List { items: one, min, max, unique },
                Shape::List { items: two, min: new_min, max: new_max, unique: new_unique },
            ) => Shape::List {
                items: Box::new(self.either(one, two, title)),
                min: *min.min(new_min),
                max: max.zip(*new_max).map(|(one, two)| one.max(two)),
                unique: *unique && *new_unique,
            },
            (Shape::Map { key, value: one }, Shape::Map { key: new_key, value: two })
                if self.pairing.is_same_key(key, new_key) =>
            {
                Shape::Map { key: new_key.clone(), value: Box::new(self.either(one, two, title)) }
            }
            (Shape::Map { value: one, .. }, Shape::Map { value: two, .. }) => {
                Shape::Map { key: Key::Text, value: Box::new(self.either(one, two, title)) }
            }
            (Shape::Tuple(one), Shape::Tuple(two)) if one.len() == two.len() => {
                let pairs = one.iter().zip(two).enumerate();
                Shape::Tuple(pairs.map(|(at, (one, two))| self.either(one, two, &format!("{title}{at}"))).collect())
            }
            (Shape::Integer(one), Shape::Integer(two)) => {
                Shape::Integer(IntegerRange { min: one.min.min(two.min), max: one.max.max(two.max) })
            }
            (Shape::Float(width), Shape::Integer(_)) | (Shape::Integer(_), Shape::Float(width)) => Shape::Float(*width),
            (Shape::Text(_), Shape::Text(_)) => Shape::Text(Text::default()),
            (Shape::Any, _) | (_, Shape::Any) => Shape::Any,
            (Shape::Text(_), texts) if are_texts(self.pairing.new, texts) => Shape::Text(Text::default()),
            (texts, Shape::Text(_)) if are_texts(self.pairing.old, texts) => Shape::Text(Text::default()),
            (one, two) => self.untagged(one, two, title),
        }
    }

    /// A made-up type that tries the newer side's values first, then the older's. The variants of an untagged enum become its
    /// own.
    fn untagged(&mut self, old: &Shape, new: &Shape, title: &str) -> Shape {
        let name = self.free_name(title);
        self.made.insert(name.clone());
        // Taken before the older side's types look for free names.
        self.types.insert(name.clone(), made_up(&name, Vec::new()));
        let now = self.pairing.new.untagged(new).map(<[Variant]>::to_vec);
        let before = self.pairing.old.untagged(old).map(<[Variant]>::to_vec);
        let before = match before {
            Some(variants) => variants.iter().map(|variant| self.import_variant(variant)).collect(),
            None => vec![variant(BEFORE, self.import_shape(old))],
        };
        let now = now.unwrap_or_else(|| vec![variant(NOW, new.clone())]);
        self.types.insert(name.clone(), made_up(&name, [now, before].concat()));
        Shape::Named(name)
    }
}

/// The variant of a made-up type that has the newer side's values.
pub(in crate::rollout) const NOW: &str = "Now";
/// The variant that has the older side's.
pub(in crate::rollout) const BEFORE: &str = "Before";

/// Whether a shape is an enum all of whose values are texts.
fn are_texts(contract: &Contract, shape: &Shape) -> bool {
    let Shape::Named(name) = shape else { return false };
    let is_text = |variant: &Variant| matches!(variant.payload, Payload::Newtype(Shape::Text(_)));
    match contract.definition(name).map(|definition| &definition.kind) {
        Some(TypeKind::Enumeration(_)) => true,
        Some(TypeKind::Union(union)) if union.tagging == Tagging::External => union
            .variants
            .iter()
            .all(|variant| if variant.untagged { is_text(variant) } else { variant.payload == Payload::Unit }),
        _ => false,
    }
}

impl Contract {
    /// The variants of an untagged enum.
    fn untagged(&self, shape: &Shape) -> Option<&[Variant]> {
        let Shape::Named(name) = shape else { return None };
        match &self.definition(name)?.kind {
            TypeKind::Union(union) if union.tagging == Tagging::Untagged => Some(&union.variants),
            _ => None,
        }
    }
}

fn made_up(name: &TypeName, variants: Vec<Variant>) -> TypeDef {
    let union = Union { tagging: Tagging::Untagged, variants, closed: false };
    TypeDef { name: name.clone(), about: About::default(), kind: TypeKind::Union(union) }
}

fn variant(name: &str, shape: Shape) -> Variant {
    Variant {
        name: name.to_owned(),
        about: About::default(),
        write: Some(name.to_owned()),
        read: Vec::new(),
        untagged: false,
        catch_all: false,
        payload: Payload::Newtype(shape),
    }
}
