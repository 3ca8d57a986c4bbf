//! Types of the older side that a release between has to have too.

use super::Blend;
use crate::contract::{
    Flatten, FlattenTarget, Key, Member, Payload, Record, Shape, TypeDef, TypeKind, TypeName, Union, Variant,
};

impl Blend<'_, '_> {
    /// The name under which a type of the older side stands here.
    pub(super) fn import(&mut self, old: &TypeName) -> TypeName {
        if let Some(known) = self.imported.get(old) {
            return known.clone();
        }
        if self.is_as_it_was(old) {
            self.imported.insert(old.clone(), old.clone());
            for name in self.pairing.new.reach(old) {
                self.take(&name);
            }
            return old.clone();
        }
        let is_taken = self.pairing.new.types.contains_key(old);
        let name = if is_taken { self.free_name(&format!("{old}Before")) } else { self.free_name(&old.0) };
        self.imported.insert(old.clone(), name.clone());
        self.made.insert(name.clone());
        if let Some(definition) = self.pairing.old.definition(old) {
            // Entered first, so that the name is taken while what it mentions is brought along.
            self.types.insert(name.clone(), definition.clone());
            let kind = self.import_kind(&definition.kind);
            self.types.insert(name.clone(), TypeDef { name: name.clone(), kind, ..definition.clone() });
        }
        name
    }

    /// Whether the newer side has the type just as it was, with everything that it mentions.
    fn is_as_it_was(&self, old: &TypeName) -> bool {
        self.pairing.old.reach(old).iter().all(|name| {
            let is_same = self.pairing.new.definition(name) == self.pairing.old.definition(name);
            is_same && !self.items.contains_key(name)
        })
    }

    /// A name like this one that no type has.
    pub(super) fn free_name(&self, wanted: &str) -> TypeName {
        let is_free = |name: &TypeName| !self.pairing.new.types.contains_key(name) && !self.types.contains_key(name);
        let numbered = (2_usize..).map(|number| TypeName(format!("{wanted}{number}")));
        std::iter::once(TypeName(wanted.to_owned()))
            .chain(numbered)
            .find(is_free)
            .unwrap_or_else(|| TypeName(wanted.to_owned()))
    }

    fn import_kind(&mut self, kind: &TypeKind) -> TypeKind {
        match kind {
            TypeKind::Record(record) => TypeKind::Record(self.import_record(record)),
            TypeKind::Enumeration(enumeration) => TypeKind::Enumeration(enumeration.clone()),
            TypeKind::Newtype(shape) => TypeKind::Newtype(self.import_shape(shape)),
            TypeKind::Union(union) => {
                let variants = union.variants.iter().map(|variant| self.import_variant(variant)).collect();
                TypeKind::Union(Union { variants, ..union.clone() })
            }
        }
    }

    pub(super) fn import_variant(&mut self, variant: &Variant) -> Variant {
        let payload = self.import_payload(&variant.payload);
        Variant { payload, ..variant.clone() }
    }

    fn import_payload(&mut self, payload: &Payload) -> Payload {
        match payload {
            Payload::Unit => Payload::Unit,
            Payload::Newtype(shape) => Payload::Newtype(self.import_shape(shape)),
            Payload::Tuple(parts) => Payload::Tuple(parts.iter().map(|part| self.import_shape(part)).collect()),
            Payload::Record(record) => Payload::Record(self.import_record(record)),
        }
    }

    fn import_record(&mut self, record: &Record) -> Record {
        let members = record.members.iter().map(|member| match member {
            Member::Field(field) => {
                let shape = self.import_shape(&field.shape);
                Member::Field(crate::contract::Field { shape, ..field.clone() })
            }
            Member::Flatten(part) => {
                let target = match &part.target {
                    FlattenTarget::Named(name) => FlattenTarget::Named(self.import(name)),
                    FlattenTarget::Rest(shape) => FlattenTarget::Rest(self.import_shape(shape)),
                };
                Member::Flatten(Flatten { target, ..part.clone() })
            }
        });
        Record { members: members.collect(), closed: record.closed }
    }

    /// A shape of the older side, in terms of the names here.
    pub(super) fn import_shape(&mut self, shape: &Shape) -> Shape {
        match shape {
            Shape::Named(name) => Shape::Named(self.import(name)),
            Shape::Nullable(inner) => Shape::Nullable(Box::new(self.import_shape(inner))),
            Shape::List { items, min, max, unique } => {
                Shape::List { items: Box::new(self.import_shape(items)), min: *min, max: *max, unique: *unique }
            }
            Shape::Tuple(parts) => Shape::Tuple(parts.iter().map(|part| self.import_shape(part)).collect()),
            Shape::Map { key, value } => {
                let key = match key {
                    Key::Named(name) => Key::Named(self.import(name)),
                    plain => plain.clone(),
                };
                Shape::Map { key, value: Box::new(self.import_shape(value)) }
            }
            plain => plain.clone(),
        }
    }
}
