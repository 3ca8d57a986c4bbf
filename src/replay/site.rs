//! Places of messages: where a JSON pointer leads in the contracts, and what it is called there.

use super::document::Document;
use crate::contract::{
    Contract, FlattenTarget, Member, Payload, Record, Shape, Tagging, TypeKind, TypeName, Union, Variant,
};

/// What every index of an array and every key of a map is called.
pub(super) const ANY: &str = "*";

/// What may stand at a place, as one or both sides have it.
#[derive(Debug, Clone, Default)]
pub(super) struct Site<'c> {
    forms: Vec<Form<'c>>,
}

#[derive(Debug, Clone, Copy)]
struct Form<'c> {
    contract: &'c Contract,
    what: What<'c>,
}

#[derive(Debug, Clone, Copy)]
enum What<'c> {
    Shape(&'c Shape),
    Named(&'c TypeName),
    Record(&'c Record),
    /// The values of a tuple.
    Items(&'c [Shape]),
    /// The tag of a variant, which has no parts.
    Tag,
}

/// Where a member or item leads.
pub(super) struct Step<'c> {
    /// What the pointer calls it.
    pub(super) token: String,
    /// Whether it is an index, or a key of a map.
    pub(super) is_key: bool,
    /// What may stand there; nothing where neither side knows the member.
    pub(super) site: Site<'c>,
}

impl<'c> Site<'c> {
    /// The messages of an event.
    pub(super) fn of(payloads: impl IntoIterator<Item = (&'c Contract, &'c TypeName)>) -> Self {
        let forms = payloads.into_iter().map(|(contract, name)| Form { contract, what: What::Named(name) });
        Self { forms: forms.collect() }
    }

    /// Whether anybody knows the place.
    pub(super) fn is_known(&self) -> bool {
        !self.forms.is_empty()
    }

    /// Whether members of an object that stands here are known or not: those of values of any kind are neither.
    pub(super) fn has_members(&self) -> bool {
        !self.forms.is_empty() && self.forms.iter().all(|form| !form.is_any())
    }

    /// The place of a member of `value`, which stands here.
    pub(super) fn member(&self, value: &Document<'_>, name: &str) -> Step<'c> {
        let (mut own, mut any) = (Vec::new(), Vec::new());
        for form in &self.forms {
            form.member(value, name, &mut own, &mut any);
        }
        if own.is_empty() && !any.is_empty() {
            return Step { token: ANY.to_owned(), is_key: true, site: Self { forms: any } };
        }
        Step { token: name.to_owned(), is_key: false, site: Self { forms: own } }
    }

    /// The place of the items of an array that stands here.
    pub(super) fn item(&self, index: usize) -> Self {
        let mut forms = Vec::new();
        self.forms.iter().for_each(|form| form.item(index, &mut forms));
        Self { forms }
    }
}

impl<'c> Form<'c> {
    fn with(&self, what: What<'c>) -> Self {
        Self { what, ..*self }
    }

    /// Whether any value may stand there.
    fn is_any(&self) -> bool {
        match self.what {
            What::Shape(Shape::Any | Shape::Constant(_)) => true,
            What::Shape(Shape::Nullable(inner)) => self.with(What::Shape(inner)).is_any(),
            What::Shape(Shape::Named(kind)) | What::Named(kind) => {
                match self.contract.definition(kind).map(|definition| &definition.kind) {
                    Some(TypeKind::Newtype(shape)) => self.with(What::Shape(shape)).is_any(),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// Adds where a member leads: to `own` under its name, to `any` where only the message knows names.
    fn member(&self, value: &Document<'_>, name: &str, own: &mut Vec<Self>, any: &mut Vec<Self>) {
        match self.what {
            What::Shape(Shape::Nullable(inner)) => self.with(What::Shape(inner)).member(value, name, own, any),
            What::Shape(Shape::Map { value: inner, .. }) => any.push(self.with(What::Shape(inner))),
            What::Shape(Shape::Named(kind)) | What::Named(kind) => self.named(kind, value, name, own, any),
            What::Record(record) => self.record(record, value, name, own, any),
            What::Shape(_) | What::Items(_) | What::Tag => {}
        }
    }

    fn named(&self, kind: &TypeName, value: &Document<'_>, name: &str, own: &mut Vec<Self>, any: &mut Vec<Self>) {
        match self.contract.definition(kind).map(|definition| &definition.kind) {
            Some(TypeKind::Record(record)) => self.record(record, value, name, own, any),
            Some(TypeKind::Newtype(shape)) => self.with(What::Shape(shape)).member(value, name, own, any),
            Some(TypeKind::Union(union)) => self.union(union, value, name, own, any),
            Some(TypeKind::Enumeration(_)) | None => {}
        }
    }

    fn record(&self, record: &'c Record, value: &Document<'_>, name: &str, own: &mut Vec<Self>, any: &mut Vec<Self>) {
        let mut rest = None;
        let before = own.len();
        for member in &record.members {
            match member {
                Member::Field(field) => {
                    let is_read = field.read.as_ref().is_some_and(|read| read.names.iter().any(|each| each == name));
                    if is_read {
                        own.push(self.with(What::Shape(&field.shape)));
                    }
                }
                Member::Flatten(flatten) => match &flatten.target {
                    FlattenTarget::Named(kind) => self.with(What::Named(kind)).member(value, name, own, any),
                    FlattenTarget::Rest(shape) => rest = Some(shape),
                },
            }
        }
        if let Some(shape) = rest.filter(|_| own.len() == before) {
            any.push(self.with(What::Shape(shape)));
        }
    }

    fn union(&self, union: &'c Union, value: &Document<'_>, name: &str, own: &mut Vec<Self>, any: &mut Vec<Self>) {
        let said = match &union.tagging {
            Tagging::Internal { tag } | Tagging::Adjacent { tag, .. } => value.get(tag).and_then(Document::as_text),
            Tagging::External => Some(name),
            Tagging::Untagged => None,
        };
        if let Tagging::Internal { tag } | Tagging::Adjacent { tag, .. } = &union.tagging
            && tag == name
        {
            return own.push(self.with(What::Tag));
        }
        let is_said = |variant: &&Variant| said.is_none_or(|said| variant.read.iter().any(|tag| tag == said));
        let variants = union.variants.iter().filter(|variant| variant.untagged || is_said(variant));
        for variant in variants {
            let is_apart = match &union.tagging {
                Tagging::External => !variant.untagged,
                Tagging::Adjacent { content, .. } => content == name,
                Tagging::Internal { .. } | Tagging::Untagged => false,
            };
            if is_apart {
                own.extend(self.payload(variant));
            } else if let Some(payload) = self.payload(variant) {
                payload.member(value, name, own, any);
            }
        }
    }

    /// What a variant carries.
    fn payload(&self, variant: &'c Variant) -> Option<Self> {
        Some(self.with(match &variant.payload {
            Payload::Unit => return None,
            Payload::Newtype(shape) => What::Shape(shape),
            Payload::Tuple(shapes) => What::Items(shapes),
            Payload::Record(record) => What::Record(record),
        }))
    }

    /// Adds what an item of an array here may be.
    fn item(&self, index: usize, forms: &mut Vec<Self>) {
        match self.what {
            What::Shape(Shape::Nullable(inner)) => self.with(What::Shape(inner)).item(index, forms),
            What::Shape(Shape::List { items, .. }) => forms.push(self.with(What::Shape(items))),
            What::Shape(Shape::Tuple(shapes)) => self.with(What::Items(shapes)).item(index, forms),
            What::Items(shapes) => forms.extend(shapes.get(index).map(|shape| self.with(What::Shape(shape)))),
            What::Shape(Shape::Named(kind)) | What::Named(kind) => {
                match self.contract.definition(kind).map(|definition| &definition.kind) {
                    Some(TypeKind::Newtype(shape)) => self.with(What::Shape(shape)).item(index, forms),
                    Some(TypeKind::Union(union)) if union.tagging == Tagging::Untagged => {
                        let payloads = union.variants.iter().filter_map(|variant| self.payload(variant));
                        payloads.for_each(|payload| payload.item(index, forms));
                    }
                    _ => {}
                }
            }
            What::Shape(_) | What::Record(_) | What::Tag => {}
        }
    }
}
