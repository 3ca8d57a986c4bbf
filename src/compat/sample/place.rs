//! Places in the messages of an event.

use super::{Sampler, names::rest_key, wrap::is_bare};
use crate::contract::{FlattenTarget, Member, Payload, Record, Shape, Tagging, TypeKind, TypeName, Union};
use crate::reader::push_token;

/// A way from a type to a place inside its messages.
///
/// Newtypes and `null`s are no steps: a step says which way to go at the record, union, list, tuple or map behind them.
pub type Place = Vec<Step>;

/// One step of a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// To the member at this index of a record; to a flattened type, whose members stand in the same object; to a value
    /// of a flattened map.
    Member(usize),
    /// To what the variant at this index of a union carries.
    Variant(usize),
    /// To the item at this index of a list or tuple.
    Item(usize),
    /// To a value of a map.
    Entry,
}

/// What stands at a place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spot<'c> {
    Shape(&'c Shape),
    Type(&'c TypeName),
    Record(&'c Record),
    Union(&'c Union),
    Payload(&'c Payload),
}

impl<'c> Sampler<'c> {
    /// `spot`, names followed and `null`s left out; `None` where a name leads nowhere.
    pub(super) fn resolve(&self, mut spot: Spot<'c>) -> Option<Spot<'c>> {
        // A newtype of itself has no values, and a contract may have one all the same.
        for _ in 0..=self.contract.types.len() {
            spot = match spot {
                Spot::Shape(Shape::Named(name)) | Spot::Type(name) => match &self.contract.types.get(name)?.kind {
                    TypeKind::Record(record) => return Some(Spot::Record(record)),
                    TypeKind::Union(union) => return Some(Spot::Union(union)),
                    TypeKind::Newtype(shape) => Spot::Shape(shape),
                    TypeKind::Enumeration(_) => return None,
                },
                Spot::Shape(Shape::Nullable(inner)) => Spot::Shape(inner),
                Spot::Payload(Payload::Record(record)) => return Some(Spot::Record(record)),
                Spot::Payload(Payload::Newtype(shape)) => Spot::Shape(shape),
                spot => return Some(spot),
            };
        }
        None
    }

    /// The JSON pointer of a place in messages of `root`; `None` where the steps lead nowhere or to what is never
    /// written.
    pub fn pointer(&self, root: &TypeName, place: &[Step]) -> Option<String> {
        let mut pointer = String::new();
        let mut spot = Spot::Type(root);
        for step in place {
            let (token, next) = self.go(spot, *step)?;
            for token in token {
                push_token(&mut pointer, &token);
            }
            spot = next;
        }
        Some(pointer)
    }

    /// What stands at a place in messages of `root`.
    pub(super) fn spot(&self, root: &'c TypeName, place: &[Step]) -> Option<Spot<'c>> {
        place.iter().try_fold(Spot::Type(root), |spot, step| self.go(spot, *step).map(|(_, next)| next))
    }

    /// One step on: the pointer's tokens, and what stands there.
    fn go(&self, spot: Spot<'c>, step: Step) -> Option<(Vec<String>, Spot<'c>)> {
        match (self.resolve(spot)?, step) {
            (Spot::Record(record), Step::Member(index)) => match record.members.get(index)? {
                Member::Field(field) => Some((vec![field.write.as_ref()?.name.clone()], Spot::Shape(&field.shape))),
                Member::Flatten(flatten) => match &flatten.target {
                    FlattenTarget::Named(name) => Some((Vec::new(), Spot::Type(name))),
                    FlattenTarget::Rest(shape) => Some((vec![rest_key(self.contract, record)], Spot::Shape(shape))),
                },
            },
            (Spot::Union(union), Step::Variant(index)) => {
                let variant = union.variants.get(index)?;
                let token = match &union.tagging {
                    _ if is_bare(union, variant) => None,
                    Tagging::External => Some(variant.write.clone()?),
                    Tagging::Adjacent { content, .. } => Some(content.clone()),
                    Tagging::Internal { .. } | Tagging::Untagged => None,
                };
                let token = token.filter(|_| variant.payload != Payload::Unit);
                Some((token.into_iter().collect(), Spot::Payload(&variant.payload)))
            }
            (Spot::Shape(Shape::List { items, .. }), Step::Item(index)) => {
                Some((vec![index.to_string()], Spot::Shape(items)))
            }
            (Spot::Shape(Shape::Tuple(shapes)) | Spot::Payload(Payload::Tuple(shapes)), Step::Item(index)) => {
                Some((vec![index.to_string()], Spot::Shape(shapes.get(index)?)))
            }
            (Spot::Shape(Shape::Map { key, value }), Step::Entry) => {
                Some((vec![self.minimal_key(key)?], Spot::Shape(value)))
            }
            _ => None,
        }
    }
}
