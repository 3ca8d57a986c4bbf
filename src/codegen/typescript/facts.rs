//! What must be known of all types before any one can be rendered.

use indexmap::IndexMap;

use super::properties::Properties;
use crate::{
    codegen::{Refusal, TypeScriptInteger},
    contract::{Contract, IntegerRange, Key, Payload, Shape, Tagging, TypeDef, TypeKind, TypeName},
};

/// Which types differ between the two directions, and which checks hand back something else than they were given.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    types: IndexMap<&'a TypeName, Answers>,
    wide: TypeScriptInteger,
}

/// The answers to both questions.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Answers {
    differs: bool,
    changes: bool,
}

/// What a type says of itself, and the types that it holds, by index.
#[derive(Default)]
struct Own {
    answers: Answers,
    held: Vec<usize>,
}

impl<'a> Facts<'a> {
    pub(super) fn of(contract: &'a Contract, wide: TypeScriptInteger) -> Result<Self, Refusal> {
        let types = contract.types.keys().map(|name| (name, Answers::default())).collect();
        let mut facts = Self { types, wide };
        // Backwards, since types mostly mention later ones.
        let mut own = Vec::with_capacity(contract.types.len());
        for (index, definition) in contract.types.values().enumerate().rev() {
            own.push((index, facts.own(contract, definition)?));
        }
        // Both grow until nothing more follows; types may mention each other in circles.
        let mut grows = true;
        while grows {
            grows = false;
            for (index, own) in &own {
                let mut answers = own.answers;
                for held in own.held.iter().map(|held| facts.types[*held]) {
                    answers.differs |= held.differs;
                    answers.changes |= held.changes;
                }
                grows |= facts.types[*index] != answers;
                facts.types[*index] = answers;
            }
        }
        Ok(facts)
    }

    /// Whether programs may write a type otherwise than they find it when reading.
    pub(super) fn differs(&self, name: &TypeName) -> bool {
        self.named(name).differs
    }

    /// Whether programs may write a variant's payload otherwise than they find it when reading.
    pub(super) fn payload_differs(&self, contract: &Contract, payload: &Payload, place: &str) -> Result<bool, Refusal> {
        Ok(match payload {
            Payload::Unit => false,
            Payload::Newtype(shape) => self.shape(shape).differs,
            Payload::Tuple(shapes) => shapes.iter().any(|shape| self.shape(shape).differs),
            Payload::Record(record) => self.properties(&Properties::of(contract, record, place)?).differs,
        })
    }

    /// Whether the check of a shape may return something else than it was given.
    pub(super) fn changes(&self, shape: &Shape) -> bool {
        self.shape(shape).changes
    }

    /// Whether integers of a shape's range are bigints.
    pub(super) fn is_bigint(&self, range: IntegerRange) -> bool {
        self.wide == TypeScriptInteger::Bigint && !range.is_javascript_safe()
    }

    /// Whether the check of an object with these members may return something else than it was given.
    pub(super) fn properties_change(&self, properties: &Properties<'_>) -> bool {
        self.properties(properties).changes
    }

    /// What a type says of itself while nothing is known of any other.
    fn own(&self, contract: &Contract, definition: &TypeDef) -> Result<Own, Refusal> {
        let mut own = Own::default();
        let add_shape = |own: &mut Own, shape: &Shape| {
            own.answers.add(self.shape(shape));
            shape.for_each_name(&mut |name| own.held.extend(self.types.get_index_of(name)));
        };
        let add_properties = |own: &mut Own, properties: &Properties<'_>| {
            own.answers.add(self.properties(properties));
            own.held.extend(properties.parts.iter().filter_map(|part| self.types.get_index_of(part.name)));
            let shapes = properties.list.iter().map(|property| property.shape).chain(properties.rest);
            shapes.for_each(|shape| add_shape(own, shape));
        };
        match &definition.kind {
            TypeKind::Record(record) => {
                add_properties(&mut own, &Properties::of(contract, record, &definition.name.0)?);
            }
            TypeKind::Enumeration(_) => own.answers.changes = true,
            TypeKind::Newtype(shape) => add_shape(&mut own, shape),
            TypeKind::Union(union) => {
                // A tag may be an alias, and a unit may be written as an object.
                own.answers.changes = union.tagging != Tagging::Untagged;
                for variant in &union.variants {
                    match &variant.payload {
                        Payload::Unit => {}
                        Payload::Newtype(shape) => add_shape(&mut own, shape),
                        Payload::Tuple(shapes) => shapes.iter().for_each(|shape| add_shape(&mut own, shape)),
                        Payload::Record(record) => {
                            add_properties(&mut own, &Properties::of(contract, record, &definition.name.0)?);
                        }
                    }
                }
            }
        }
        Ok(own)
    }

    fn properties(&self, properties: &Properties<'_>) -> Answers {
        let mut answers = Answers::default();
        for property in &properties.list {
            answers.add(Answers { differs: property.differs(), changes: property.adjusts() });
            answers.add(self.shape(property.shape));
        }
        for part in &properties.parts {
            answers.add(self.named(part.name));
            answers.changes |= part.optional;
        }
        properties.rest.iter().for_each(|shape| answers.add(self.shape(shape)));
        answers
    }

    fn named(&self, name: &TypeName) -> Answers {
        self.types.get(name).copied().unwrap_or_default()
    }

    fn shape(&self, shape: &Shape) -> Answers {
        let mut answers = Answers::default();
        match shape {
            Shape::Named(name) => answers = self.named(name),
            Shape::Nullable(inner) | Shape::List { items: inner, .. } => answers = self.shape(inner),
            Shape::Map { key, value } => {
                answers = self.shape(value);
                // A UUID is spelled in more than one way, and so is what has an alias.
                answers.changes |= matches!(key, Key::Uuid | Key::Named(_));
            }
            Shape::Tuple(shapes) => shapes.iter().for_each(|shape| answers.add(self.shape(shape))),
            // A number whose spelling differs from JavaScript's becomes a plain one.
            Shape::Float(_) => answers.changes = true,
            Shape::Integer(range) => answers.changes = self.is_bigint(*range),
            Shape::Null | Shape::Bool | Shape::Text(_) | Shape::Constant(_) | Shape::Any => {}
        }
        answers
    }
}

impl Answers {
    fn add(&mut self, other: Self) {
        self.differs |= other.differs;
        self.changes |= other.changes;
    }
}
