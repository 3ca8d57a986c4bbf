//! A contract, written anew with edits.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::{Edit, Piece};
use crate::contract::{
    About, Contract, Enumeration, EnumerationValue, Field, Flatten, FlattenTarget, Key, Member, Payload, Record, Shape,
    TypeDef, TypeKind, TypeName, Union, Variant, WritePresence, Writing,
};

pub(super) struct Rewrite {
    pub(super) edits: IndexMap<Piece, Vec<Edit>>,
}

impl Rewrite {
    /// The types that `payload` reaches, as a contract without events: a catalogue may be large.
    pub(super) fn contract(&self, contract: &Contract, payload: &TypeName) -> Contract {
        let reached = contract.reach(payload);
        let types = reached.into_iter().filter_map(|name| {
            let definition = contract.definition(&name)?;
            let kind = match self.edits(&Piece::of_type(&name.0)).first() {
                Some(Edit::Constant(value)) => constant(value),
                _ => self.kind(&definition.kind),
            };
            let about = definition.about.clone();
            Some((name.clone(), TypeDef { name, about, kind }))
        });
        Contract {
            catalogue: contract.catalogue.clone(),
            version: contract.version.clone(),
            events: Vec::new(),
            types: types.collect(),
        }
    }

    fn edits(&self, piece: &Piece) -> &[Edit] {
        self.edits.get(piece).map_or(&[], Vec::as_slice)
    }

    fn kind(&self, kind: &TypeKind) -> TypeKind {
        match kind {
            TypeKind::Record(record) => TypeKind::Record(self.record(record)),
            TypeKind::Enumeration(enumeration) => self.enumeration(enumeration),
            TypeKind::Union(union) => self.union(union),
            TypeKind::Newtype(shape) => TypeKind::Newtype(self.shape(shape)),
        }
    }

    fn record(&self, record: &Record) -> Record {
        // In front, so that a member that the writer has of this name keeps its own values, and is only always there.
        let added: IndexMap<&str, &Value> =
            self.edits(&Piece::of_record(record)).iter().flat_map(Edit::added).collect();
        let added = added.into_iter().map(|(name, value)| Member::Field(always(name, value)));
        let own = record.members.iter().filter_map(|member| match member {
            Member::Field(field) => Some(Member::Field(self.field(field))),
            Member::Flatten(part) => self.flatten(part).map(Member::Flatten),
        });
        Record { members: added.chain(own).collect(), closed: record.closed }
    }

    fn field(&self, field: &Field) -> Field {
        let dropped = !self.edits(&Piece::of_field(field)).is_empty();
        let write = field.write.clone().filter(|_| !dropped);
        Field { shape: self.shape(&field.shape), write, ..field.clone() }
    }

    fn flatten(&self, flatten: &Flatten) -> Option<Flatten> {
        let edits = self.edits(&Piece::of_part(flatten));
        if edits.contains(&Edit::Leave(None)) {
            return None;
        }
        let optional = flatten.optional && !edits.contains(&Edit::Keep);
        let target = match &flatten.target {
            FlattenTarget::Rest(shape) => FlattenTarget::Rest(self.shape(shape)),
            named @ FlattenTarget::Named(_) => named.clone(),
        };
        Some(Flatten { target, optional, ..flatten.clone() })
    }

    fn shape(&self, shape: &Shape) -> Shape {
        let inside = match shape {
            Shape::List { items, min, max, unique } => {
                Shape::List { items: Box::new(self.shape(items)), min: *min, max: *max, unique: *unique }
            }
            Shape::Tuple(parts) => Shape::Tuple(parts.iter().map(|part| self.shape(part)).collect()),
            Shape::Map { key, value } => Shape::Map { key: key.clone(), value: Box::new(self.shape(value)) },
            Shape::Nullable(inner) => Shape::Nullable(Box::new(self.shape(inner))),
            leaf => leaf.clone(),
        };
        self.edits(&Piece::of_shape(shape)).iter().fold(inside, edited)
    }

    fn enumeration(&self, enumeration: &Enumeration) -> TypeKind {
        let every = enumeration.values.iter().chain(&enumeration.catch_all);
        let written = every.filter(|value| value.write.is_some()).map(|value| value.name.as_str());
        if let Some(value) = self.instead(written) {
            return constant(&value);
        }
        let left = |value: &EnumerationValue| EnumerationValue {
            write: value.write.clone().filter(|_| self.left_out(&value.name).is_none()),
            ..value.clone()
        };
        TypeKind::Enumeration(Enumeration {
            values: enumeration.values.iter().map(left).collect(),
            catch_all: enumeration.catch_all.as_ref().map(left),
        })
    }

    fn union(&self, union: &Union) -> TypeKind {
        let written =
            union.variants.iter().filter(|variant| variant.write.is_some()).map(|variant| variant.name.as_str());
        if let Some(value) = self.instead(written) {
            return constant(&value);
        }
        let left = union.variants.iter().filter(|variant| self.left_out(&variant.name).is_none());
        TypeKind::Union(Union { variants: left.map(|variant| self.variant(variant)).collect(), ..union.clone() })
    }

    fn variant(&self, variant: &Variant) -> Variant {
        let payload = match &variant.payload {
            Payload::Unit => Payload::Unit,
            Payload::Newtype(shape) => Payload::Newtype(self.shape(shape)),
            Payload::Tuple(parts) => Payload::Tuple(parts.iter().map(|part| self.shape(part)).collect()),
            Payload::Record(record) => Payload::Record(self.record(record)),
        };
        Variant { payload, ..variant.clone() }
    }

    /// What may stand for the whole of an enumeration or union of which every value or variant is left out; `None` while
    /// one is left.
    fn instead<'n>(&self, mut written: impl Iterator<Item = &'n str>) -> Option<Value> {
        let first = self.left_out(written.next()?)?;
        written.all(|name| self.left_out(name).is_some()).then(|| first.clone())
    }

    /// For a value or variant that is left out: what the reader takes.
    fn left_out(&self, name: &str) -> Option<&Value> {
        self.edits(&Piece::of_choice(name)).iter().find_map(|edit| match edit {
            Edit::Leave(value) => value.as_ref(),
            _ => None,
        })
    }
}

fn edited(shape: Shape, edit: &Edit) -> Shape {
    match (shape, edit) {
        (_, Edit::Constant(value)) => Shape::Constant(value.clone()),
        (Shape::Nullable(inner), Edit::NotNull) => *inner,
        (Shape::List { items, min, max, unique }, Edit::Like(Shape::List { min: least, max: most, .. })) => {
            let max = [max, *most].into_iter().flatten().min();
            Shape::List { items, min: min.max(*least), max, unique }
        }
        // A named key's type is the reader's, which the writer's contract does not hold: no entries at all, then.
        (Shape::Map { .. }, Edit::Like(Shape::Map { key: Key::Named(_), .. })) => {
            Shape::Constant(Value::Object(Map::new()))
        }
        (Shape::Map { value, .. }, Edit::Like(Shape::Map { key, .. })) => Shape::Map { key: key.clone(), value },
        (shape, _) => shape,
    }
}

/// A type of one value. An object is a record, so that it can stand in others as its type did.
fn constant(value: &Value) -> TypeKind {
    match value {
        Value::Object(members) => {
            let fields = members.iter().map(|(name, value)| Member::Field(always(name, value)));
            TypeKind::Record(Record { members: fields.collect(), closed: true })
        }
        value => TypeKind::Newtype(Shape::Constant(value.clone())),
    }
}

/// A member that always has one value.
fn always(name: &str, value: &Value) -> Field {
    Field {
        name: name.to_owned(),
        about: About::default(),
        shape: Shape::Constant(value.clone()),
        write: Some(Writing {
            name: name.to_owned(),
            presence: WritePresence::Always,
            nullable: value.is_null(),
            held: Some(value.clone()),
        }),
        read: None,
        three_state: false,
    }
}
