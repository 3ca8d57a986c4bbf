//! What must be known of all types before any one can be rendered.

use std::collections::BTreeSet;

use super::properties::{Properties, Property};
use crate::{
    codegen::{Refusal, TypeScriptInteger},
    contract::{Contract, Key, Payload, Record, Shape, Tagging, TypeDef, TypeKind, TypeName},
};

/// Which types differ between the two directions, and which checks hand back something else than they were given.
#[derive(Debug)]
pub(super) struct Facts {
    differing: BTreeSet<TypeName>,
    changing: BTreeSet<TypeName>,
    wide: TypeScriptInteger,
}

impl Facts {
    pub(super) fn of(contract: &Contract, wide: TypeScriptInteger) -> Result<Self, Refusal> {
        let mut facts = Self { differing: BTreeSet::new(), changing: BTreeSet::new(), wide };
        // Both grow until nothing more follows; types may mention each other in circles.
        loop {
            let before = (facts.differing.len(), facts.changing.len());
            // Backwards, since types mostly mention later ones.
            for definition in contract.types.values().rev() {
                if facts.type_holds(contract, definition, Question::Differs)? {
                    facts.differing.insert(definition.name.clone());
                }
                if facts.type_holds(contract, definition, Question::Changes)? {
                    facts.changing.insert(definition.name.clone());
                }
            }
            if before == (facts.differing.len(), facts.changing.len()) {
                return Ok(facts);
            }
        }
    }

    /// Whether programs may write a type otherwise than they find it when reading.
    pub(super) fn differs(&self, name: &TypeName) -> bool {
        self.differing.contains(name)
    }

    /// Whether programs may write a variant's payload otherwise than they find it when reading.
    pub(super) fn payload_differs(&self, contract: &Contract, payload: &Payload, place: &str) -> Result<bool, Refusal> {
        self.payload_holds(contract, payload, place, Question::Differs)
    }

    /// Whether the check of a shape may return something else than it was given.
    pub(super) fn changes(&self, shape: &Shape) -> bool {
        self.shape_holds(shape, Question::Changes)
    }

    /// Whether integers of a shape's range are bigints.
    pub(super) fn is_bigint(&self, range: crate::contract::IntegerRange) -> bool {
        self.wide == TypeScriptInteger::Bigint && !range.is_javascript_safe()
    }

    /// Whether the check of an object with these members may return something else than it was given.
    pub(super) fn properties_change(&self, properties: &Properties<'_>) -> bool {
        self.properties_hold(properties, Question::Changes)
    }

    fn type_holds(&self, contract: &Contract, definition: &TypeDef, question: Question) -> Result<bool, Refusal> {
        Ok(match &definition.kind {
            TypeKind::Record(record) => self.record_holds(contract, record, &definition.name.0, question)?,
            TypeKind::Enumeration(_) => question == Question::Changes,
            TypeKind::Newtype(shape) => self.shape_holds(shape, question),
            TypeKind::Union(union) => {
                // A tag may be an alias, and a unit may be written as an object.
                let mut holds = question == Question::Changes && union.tagging != Tagging::Untagged;
                for variant in &union.variants {
                    holds |= self.payload_holds(contract, &variant.payload, &definition.name.0, question)?;
                }
                holds
            }
        })
    }

    fn payload_holds(
        &self,
        contract: &Contract,
        payload: &Payload,
        place: &str,
        question: Question,
    ) -> Result<bool, Refusal> {
        Ok(match payload {
            Payload::Unit => false,
            Payload::Newtype(shape) => self.shape_holds(shape, question),
            Payload::Tuple(shapes) => shapes.iter().any(|shape| self.shape_holds(shape, question)),
            Payload::Record(record) => self.record_holds(contract, record, place, question)?,
        })
    }

    fn record_holds(
        &self,
        contract: &Contract,
        record: &Record,
        place: &str,
        question: Question,
    ) -> Result<bool, Refusal> {
        Ok(self.properties_hold(&Properties::of(contract, record, place)?, question))
    }

    fn properties_hold(&self, properties: &Properties<'_>, question: Question) -> bool {
        let own = |property: &Property<'_>| match question {
            Question::Differs => property.differs(),
            Question::Changes => property.adjusts(),
        };
        properties.list.iter().any(|property| own(property) || self.shape_holds(property.shape, question))
            || properties.unions.iter().any(|name| self.named_holds(name, question))
            || properties.rest.is_some_and(|shape| self.shape_holds(shape, question))
    }

    fn named_holds(&self, name: &TypeName, question: Question) -> bool {
        match question {
            Question::Differs => self.differing.contains(name),
            Question::Changes => self.changing.contains(name),
        }
    }

    fn shape_holds(&self, shape: &Shape, question: Question) -> bool {
        match shape {
            Shape::Named(name) => self.named_holds(name, question),
            Shape::Nullable(inner) | Shape::List { items: inner, .. } => self.shape_holds(inner, question),
            Shape::Map { key, value } => {
                let renames = matches!(key, Key::Named(name) if self.named_holds(name, question));
                renames || self.shape_holds(value, question)
            }
            Shape::Tuple(shapes) => shapes.iter().any(|shape| self.shape_holds(shape, question)),
            // A number whose spelling differs from JavaScript's becomes a plain one.
            Shape::Float(_) => question == Question::Changes,
            Shape::Integer(range) => question == Question::Changes && self.is_bigint(*range),
            Shape::Null | Shape::Bool | Shape::Text(_) | Shape::Constant(_) | Shape::Any => false,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Question {
    Differs,
    Changes,
}
