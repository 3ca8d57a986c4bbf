//! Variants: the structs that a union's interface holds.

use askama::Template;

use super::super::codec::Way;
use super::super::shapes::{Place, Shapes};
use super::super::{docs, layout, literal, names};
use super::record::{Body, root};
use super::tuple::Items;
use crate::codegen::Refusal;
use crate::contract::{Payload, Tagging, TypeDef, Union, Variant};

/// The methods of a variant, which no field may be named after.
const METHODS: [&str; 3] = ["MarshalJSON", "UnmarshalJSON", "VariantTag"];

#[derive(Template)]
#[template(path = "go/variant.go", escape = "none", blocks = ["form"])]
pub(super) struct VariantView<'v> {
    comment: String,
    pub(super) name: String,
    union: &'v str,
    root: String,
    tag: String,
    pub(super) carries: Carries,
    /// Whether a message may be this variant.
    is_read: bool,
    body: Body,
    items: Items,
    value: Value,
    /// The statements before and after the payload is written.
    pub(super) opening: Vec<String>,
    pub(super) closing: Vec<String>,
}

/// What a variant carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Carries {
    /// Nothing, and no `null` either.
    Nothing,
    /// `null`, which is how nothing looks without a tag.
    Null,
    /// Members that are not known: nothing, beside an internal tag.
    Unknown,
    /// One value.
    Value,
    /// The items of an array.
    Items,
    /// Members.
    Members,
}

/// The one value of a variant.
#[derive(Default)]
struct Value {
    go_type: String,
    decode: String,
    encode: String,
}

impl VariantView<'_> {
    fn variant_tag(&self) -> String {
        layout::function(&format!("func ({}) VariantTag() string", self.name), &format!("return {}", self.tag))
    }

    /// The method by which the union's interface is sealed.
    fn mark(&self) -> String {
        layout::function(&format!("func ({}) is{}()", self.name, self.union), "")
    }
}

impl<'c> Shapes<'c> {
    pub(super) fn variant(
        &mut self,
        union_name: &'c str,
        definition: &'c TypeDef,
        union: &'c Union,
        variant: &'c Variant,
    ) -> Result<VariantView<'c>, Refusal> {
        let text = format!("{}::{}", definition.name, variant.name);
        let name = self.scope.claim(format!("{union_name}{}", names::exported(&variant.name)), &*text)?;
        let tagging = if variant.untagged { &Tagging::Untagged } else { &union.tagging };
        if let Tagging::Internal { tag } = tagging {
            self.check_beside_tag(tag, &variant.payload, &text)?;
        }
        let own = variant.write.as_ref().or(variant.read.first()).filter(|_| *tagging != Tagging::Untagged);
        let mut view = VariantView {
            comment: docs::declaration(&name, &variant.about, format_args!("is a variant of [{union_name}].")),
            union: union_name,
            root: literal::quoted(&root(&definition.name.0)),
            tag: literal::quoted(own.map_or("", String::as_str)),
            carries: Carries::Nothing,
            is_read: *tagging == Tagging::Untagged || !variant.read.is_empty(),
            body: Body::default(),
            items: Items::default(),
            value: Value::default(),
            opening: Vec::new(),
            closing: Vec::new(),
            name: name.clone(),
        };
        let place = Place::new(&text, &name);
        view.carries = match &variant.payload {
            Payload::Unit => match tagging {
                Tagging::External | Tagging::Adjacent { .. } => Carries::Nothing,
                Tagging::Internal { .. } => Carries::Unknown,
                Tagging::Untagged => Carries::Null,
            },
            Payload::Newtype(shape) => {
                let codec = self.codec(shape, &place.part("value"))?;
                view.value = Value {
                    decode: codec.statement(Way::Read, "v.Value"),
                    encode: codec.statement(Way::Write, "v.Value"),
                    go_type: codec.go_type.into_owned(),
                };
                Carries::Value
            }
            Payload::Tuple(shapes) => {
                view.items = self.items(&place, shapes)?;
                Carries::Items
            }
            Payload::Record(record) => {
                let takes_items = matches!(tagging, Tagging::External | Tagging::Internal { .. });
                view.body = self.body(&place, &name, record, (record.closed || union.closed, takes_items), &METHODS)?;
                Carries::Members
            }
        };
        view.frame(union, variant);
        Ok(view)
    }
}
