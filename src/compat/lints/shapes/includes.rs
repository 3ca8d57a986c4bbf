//! Whether a reader of one shape takes everything that a writer of another writes.

use super::Form;
use crate::{
    compat::sample::{written, written_values},
    contract::{Contract, Enumeration, FlattenTarget, Key, Member, ReadPresence, Record, Shape, Text},
};

/// How deep is looked.
const DEEPEST: usize = 32;

/// Whether `read` surely takes everything that is written as `written`. `false` where that is not certain.
pub(in crate::compat::lints) fn includes(contract: &Contract, read: Form<'_>, written: Form<'_>) -> bool {
    Includes { contract }.forms(read, written, 0)
}

struct Includes<'c> {
    contract: &'c Contract,
}

impl Includes<'_> {
    fn forms(&self, read: Form<'_>, written: Form<'_>, depth: usize) -> bool {
        if depth > DEEPEST {
            return false;
        }
        match (read, written) {
            (Form::Shape(Shape::Any), _) | (Form::Shape(Shape::Nullable(_)), Form::Shape(Shape::Null)) => true,
            (Form::Shape(Shape::Nullable(read)), Form::Shape(Shape::Nullable(written))) => {
                self.shapes(read, written, depth)
            }
            (Form::Shape(Shape::Nullable(read)), written) => {
                Form::of(self.contract, read).is_some_and(|read| self.forms(read, written, depth + 1))
            }
            (Form::Shape(Shape::Text(read)), Form::Enumeration(_)) => *read == Text::default(),
            (Form::Shape(read), Form::Shape(written)) => self.plain(read, written, depth),
            (Form::Shape(Shape::List { items, min: 0, max: None, .. }), Form::Tuple(shapes)) => {
                shapes.iter().all(|written| self.shapes(items, written, depth))
            }
            (Form::Tuple(read), Form::Tuple(written)) => {
                read.len() == written.len()
                    && read.iter().zip(written).all(|(read, written)| self.shapes(read, written, depth))
            }
            (Form::Shape(Shape::Map { key: Key::Text, value }), Form::Record(record)) => {
                Members::of(self.contract, record).is_some_and(|members| {
                    !members.open
                        && members.list.iter().all(|member| self.shapes(value, member.shape, depth) && !member.nullable)
                })
            }
            (Form::Record(read), Form::Record(written)) => Members::of(self.contract, written)
                .is_some_and(|members| !read.closed && self.record(read, &members, depth)),
            (Form::Enumeration(read), Form::Enumeration(written)) => enumeration(read, written),
            (Form::Union(read), Form::Union(written)) => read == written,
            _ => false,
        }
    }

    fn shapes(&self, read: &Shape, written: &Shape, depth: usize) -> bool {
        let forms = Form::of(self.contract, read).zip(Form::of(self.contract, written));
        forms.is_some_and(|(read, written)| self.forms(read, written, depth + 1))
    }

    fn plain(&self, read: &Shape, written: &Shape, depth: usize) -> bool {
        match (read, written) {
            (Shape::Null, Shape::Null)
            | (Shape::Bool, Shape::Bool)
            | (Shape::Float(_), Shape::Float(_) | Shape::Integer(_)) => true,
            (Shape::Integer(read), Shape::Integer(written)) => read.min <= written.min && written.max <= read.max,
            (Shape::Text(read), Shape::Text(written)) => *read == Text::default() || read == written,
            (Shape::Constant(read), Shape::Constant(written)) => read == written,
            (Shape::Text(read), Shape::Constant(value)) => *read == Text::default() && value.is_string(),
            (
                Shape::List { items: read, min, max, .. },
                Shape::List { items: written, min: written_min, max: written_max, .. },
            ) => {
                let is_within = match (max, written_max) {
                    (None, _) => true,
                    (Some(max), Some(written_max)) => written_max <= max,
                    (Some(_), None) => false,
                };
                min <= written_min && is_within && self.shapes(read, written, depth)
            }
            (Shape::Map { key: Key::Text, value: read }, Shape::Map { value: written, .. }) => {
                self.shapes(read, written, depth)
            }
            (Shape::Map { key, value: read }, Shape::Map { key: written_key, value: written }) => {
                key == written_key && self.shapes(read, written, depth)
            }
            _ => false,
        }
    }

    /// Whether a record that ignores unknown members takes every object of these members.
    fn record(&self, read: &Record, written: &Members<'_>, depth: usize) -> bool {
        read.members.iter().all(|member| match member {
            Member::Field(field) => {
                let Some(reading) = &field.read else { return true };
                let found: Vec<&WrittenMember<'_>> =
                    written.list.iter().filter(|member| reading.names.iter().any(|name| name == member.name)).collect();
                let is_taken = |member: &&WrittenMember<'_>| {
                    let takes_null = matches!(field.shape, Shape::Nullable(_) | Shape::Null | Shape::Any);
                    (takes_null || !member.nullable) && self.shapes(&field.shape, member.shape, depth)
                };
                match found.as_slice() {
                    // A flattened map may have any member.
                    [] => reading.presence != ReadPresence::Required && !written.open,
                    [only] => is_taken(only) && (only.always || reading.presence != ReadPresence::Required),
                    // Two names of one member: the reader rejects them together.
                    _ => false,
                }
            }
            Member::Flatten(flatten) => match &flatten.target {
                _ if flatten.optional => true,
                FlattenTarget::Rest(shape) => *shape == Shape::Any,
                FlattenTarget::Named(name) => match Form::of(self.contract, &Shape::Named(name.clone())) {
                    Some(Form::Record(inner)) => self.record(inner, written, depth + 1),
                    _ => false,
                },
            },
        })
    }
}

fn enumeration(read: &Enumeration, written: &Enumeration) -> bool {
    let known = |text: &String| read.values.iter().any(|value| value.read.contains(text));
    read.catch_all.is_some() || written_values(written).all(known)
}

/// The members that a writer writes into one object.
struct Members<'c> {
    list: Vec<WrittenMember<'c>>,
    /// Whether a flattened map may add any others.
    open: bool,
}

struct WrittenMember<'c> {
    name: &'c str,
    shape: &'c Shape,
    nullable: bool,
    always: bool,
}

impl<'c> Members<'c> {
    /// The members of a record, those of flattened records included; `None` where a union is flattened.
    fn of(contract: &'c Contract, record: &'c Record) -> Option<Self> {
        let mut members = Self { list: Vec::new(), open: false };
        members.add(contract, record, true, 0)?;
        Some(members)
    }

    fn add(&mut self, contract: &'c Contract, record: &'c Record, always: bool, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        for member in &record.members {
            match member {
                Member::Field(field) => self.list.extend(written(field).map(|written| WrittenMember {
                    name: written.name,
                    shape: written.shape,
                    nullable: written.nullable,
                    always: always && written.always,
                })),
                Member::Flatten(flatten) => match &flatten.target {
                    FlattenTarget::Rest(_) => self.open = true,
                    FlattenTarget::Named(name) => {
                        let (_, definition) = contract.types.get_key_value(name)?;
                        let crate::contract::TypeKind::Record(inner) = &definition.kind else { return None };
                        self.add(contract, inner, always && !flatten.optional, depth + 1)?;
                    }
                },
            }
        }
        Some(())
    }
}
