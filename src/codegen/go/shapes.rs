//! Shapes: what a JSON value at one place is in Go.
//!
//! Named types are declared by [`super::model`]; here they are only referred to.

mod number;
mod text;

use std::collections::BTreeSet;

use serde_json::Value;

use super::codec::{Codec, Nil};
use super::model::Naming;
use super::parts::{GOOGLE_UUID, Parts};
use super::scope::Scope;
use super::{literal, names, refuse};
use crate::codegen::{GoUuid, Refusal};
use crate::contract::{IntegerRange, Key, Shape, Text, TypeKind, TypeName};

/// The longest list that is an array in Go.
const LONGEST_ARRAY: u64 = 64;

/// Where a shape stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'p> {
    /// At a named type or variant.
    Root { text: &'p str, identifier: &'p str },
    /// At a part of another place.
    Part { owner: &'p Place<'p>, name: &'p str },
}

/// A tuple that has no name but that of its place.
#[derive(Debug)]
pub(super) struct TuplePlace {
    pub(super) name: String,
    /// The place, as text and as an identifier.
    pub(super) text: String,
    pub(super) identifier: String,
    pub(super) shapes: Vec<Shape>,
}

/// What the model knows while a file is made.
pub(super) struct Shapes<'c> {
    pub(super) naming: &'c Naming<'c>,
    pub(super) scope: Scope<'c>,
    pub(super) parts: Parts,
    /// What the file imports.
    pub(super) imports: BTreeSet<&'static str>,
    /// The tuples that wait for their declaration.
    pub(super) tuples: Vec<TuplePlace>,
    /// How much of each declaration is asked for.
    pub(super) extent: Extent,
}

/// How much of a declaration is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Everything.
    Whole,
    /// What the type is, without its methods and its comment.
    Form,
}

impl<'c> Shapes<'c> {
    /// The Go name of a type.
    pub(super) fn name(&self, name: &TypeName) -> &'c str {
        self.naming.types.get(name).map_or("", String::as_str)
    }

    /// The codec of a shape.
    pub(super) fn codec(&mut self, shape: &Shape, place: &Place<'_>) -> Result<Codec<'c>, Refusal> {
        let codec = self.field_codec(shape, place)?;
        self.parts.pointer_written |= codec.is_pointer();
        Ok(codec)
    }

    /// The codec of a field's shape: a pointer in it may be written only where it is not nil.
    pub(super) fn field_codec(&mut self, shape: &Shape, place: &Place<'_>) -> Result<Codec<'c>, Refusal> {
        Ok(match shape {
            Shape::Null => {
                self.parts.null = true;
                Codec::functions("struct{}", "decodeNull", "encodeNull")
            }
            Shape::Bool => {
                self.parts.boolean = true;
                Codec::functions("bool", "decodeBool", "encodeBool")
            }
            Shape::Integer(range) => self.integer(*range),
            Shape::Float(width) => self.float(*width),
            Shape::Text(text) => self.text(text, place)?,
            Shape::Constant(value) => self.constant(value, place)?,
            Shape::List { items, min, max, .. } => self.list(items, *min, *max, place)?,
            Shape::Tuple(shapes) => self.tuple(shapes, place)?,
            Shape::Map { key, value } => self.map(key, value, place)?,
            Shape::Any => {
                self.parts.raw = true;
                self.parts.raw_text = true;
                self.imports.insert("encoding/json");
                Codec::functions("json.RawMessage", "decodeRaw", "encodeRaw").with_nil(Nil::Raw)
            }
            Shape::Nullable(inner) => {
                let inner = self.codec(inner, place)?;
                self.nullable(inner)
            }
            Shape::Named(name) => self.named(name),
        })
    }

    /// The codec of a value or `null`.
    pub(super) fn nullable(&mut self, inner: Codec<'c>) -> Codec<'c> {
        self.parts.nullable = true;
        match inner.nil {
            Nil::Pointer => inner,
            Nil::None => {
                self.parts.pointer = true;
                Codec::pointer(inner, "decodePointer")
            }
            Nil::List | Nil::Map | Nil::Big | Nil::Raw => inner.or_null(),
        }
    }

    /// Whether a newtype of this shape is another name for its Go type, rather than a type of its own.
    ///
    /// A pointer type cannot have methods, and a time without its methods is of no use.
    pub(super) fn is_alias(shape: &Shape) -> bool {
        match shape {
            Shape::Nullable(_) => true,
            Shape::Integer(range) => number::is_big(*range),
            Shape::Text(text) => text.format.as_deref() == Some("date-time"),
            _ => false,
        }
    }

    fn named(&mut self, name: &TypeName) -> Codec<'c> {
        let go_name = self.name(name);
        match self.naming.contract.definition(name).map(|definition| &definition.kind) {
            Some(TypeKind::Newtype(shape)) if Self::is_alias(shape) => {
                Codec::functions(go_name, format!("read{go_name}"), format!("write{go_name}")).with_nil(self.nil(shape))
            }
            Some(TypeKind::Newtype(shape)) => Codec::methods(go_name).with_nil(self.nil(shape)),
            _ => Codec::methods(go_name),
        }
    }

    /// What nil is to the Go type of a shape.
    fn nil(&self, shape: &Shape) -> Nil {
        match shape {
            Shape::List { min, max, .. } if !is_array(*min, *max) => Nil::List,
            Shape::Map { .. } => Nil::Map,
            Shape::Any => Nil::Raw,
            Shape::Nullable(_) => Nil::Pointer,
            Shape::Integer(range) if number::is_big(*range) => Nil::Big,
            Shape::Named(name) => match self.naming.contract.definition(name).map(|definition| &definition.kind) {
                Some(TypeKind::Newtype(shape)) => self.nil(shape),
                _ => Nil::None,
            },
            _ => Nil::None,
        }
    }

    fn constant(&mut self, value: &Value, place: &Place<'_>) -> Result<Codec<'c>, Refusal> {
        if value.is_array() || value.is_object() {
            return Err(refuse(
                &place.text(),
                format!("the constant {value} is not a scalar"),
                "give the member a type of its own, or a constant string, number or boolean",
            ));
        }
        let json = literal::text(&value.to_string());
        let (decode, want) = if let Some(text) = value.as_str() {
            self.parts.constant_text = true;
            ("decodeConstantText", literal::text(text))
        } else {
            self.parts.constant_token = true;
            ("decodeConstantToken", json.clone())
        };
        Ok(Codec::functions("struct{}", decode, "encodeConstant").reading([want]).writing([json]))
    }

    fn list(&mut self, items: &Shape, min: u64, max: Option<u64>, place: &Place<'_>) -> Result<Codec<'c>, Refusal> {
        let octet = IntegerRange { min: 0, max: 255 };
        if matches!(items, Shape::Integer(range) if *range == octet) && min == 0 && max.is_none() {
            self.integer(octet);
            self.parts.list = true;
            self.parts.bytes = true;
            return Ok(Codec::methods("Bytes").with_nil(Nil::List));
        }
        let item = self.codec(items, place)?;
        if is_array(min, max) {
            self.parts.fixed = true;
            return Ok(Codec::functions(format!("[{min}]{}", item.go_type), "decodeFixed", "encodeFixed")
                .over(&item)
                .sliced());
        }
        self.parts.list = true;
        let go_type = format!("[]{}", item.go_type);
        if min == 0 && max.is_none() {
            return Ok(Codec::functions(go_type, "decodeList", "encodeList").over(&item).with_nil(Nil::List));
        }
        self.parts.list_within = true;
        let list = Codec::functions(go_type, "decodeListWithin", "encodeList");
        Ok(list.reading([min.to_string(), text::most(max)]).over(&item).with_nil(Nil::List))
    }

    fn tuple(&mut self, shapes: &[Shape], place: &Place<'_>) -> Result<Codec<'c>, Refusal> {
        let (text, identifier) = (place.text(), place.identifier());
        let name = self.scope.claim(identifier.clone(), &*text)?;
        let codec = Codec::methods(name.clone());
        self.tuples.push(TuplePlace { name, text, identifier, shapes: shapes.to_vec() });
        Ok(codec)
    }

    fn map(&mut self, key: &Key, value: &Shape, place: &Place<'_>) -> Result<Codec<'c>, Refusal> {
        let key = self.key(key, place)?;
        let value = self.codec(value, place)?;
        self.parts.map = true;
        let go_type = format!("map[{}]{}", key.go_type, value.go_type);
        Ok(Codec::functions(go_type, "decodeMap", "encodeMap").over(&key).over(&value).with_nil(Nil::Map))
    }

    fn key(&mut self, key: &Key, place: &Place<'_>) -> Result<Codec<'c>, Refusal> {
        let shape = match key {
            Key::Text => return self.codec(&Shape::Text(Text::default()), place),
            Key::Char => {
                return self.codec(&Shape::Text(Text { min: Some(1), max: Some(1), ..Text::default() }), place);
            }
            Key::Uuid => {
                return self.codec(&Shape::Text(Text { format: Some("uuid".into()), ..Text::default() }), place);
            }
            Key::Bool => Shape::Bool,
            Key::Integer(range) => Shape::Integer(*range),
            Key::Named(name) => Shape::Named(name.clone()),
        };
        let quoted = match self.scalar(&shape) {
            Some(Shape::Integer(range)) if number::is_big(range) => return Ok(self.wide_key(range)),
            Some(Shape::Integer(_) | Shape::Bool) => true,
            Some(Shape::Text(_)) | None => false,
            Some(_) => {
                return Err(refuse(
                    &place.text(),
                    "the map's keys are neither text nor numbers nor booleans".to_owned(),
                    "use one of these as the key",
                ));
            }
        };
        let codec = self.codec(&shape, place)?;
        if !quoted {
            return Ok(codec);
        }
        self.parts.quoted = true;
        Ok(Codec::functions(codec.go_type.clone(), "decodeQuoted", "encodeQuoted").over(&codec))
    }

    /// The anonymous shape behind newtypes; `None` for an enumeration.
    fn scalar(&self, shape: &Shape) -> Option<Shape> {
        match shape {
            Shape::Named(name) => match self.naming.contract.definition(name).map(|definition| &definition.kind) {
                Some(TypeKind::Newtype(inner)) => self.scalar(inner),
                Some(TypeKind::Enumeration(_)) => None,
                _ => Some(Shape::Any),
            },
            shape => Some(shape.clone()),
        }
    }

    fn uuid(&mut self) -> Codec<'c> {
        self.parts.uuid = true;
        match self.naming.options.uuid {
            GoUuid::String => Codec::functions("UUID", "decodeUUID", "encodeUUID"),
            GoUuid::Google => {
                self.parts.uuid_google = true;
                self.imports.insert(GOOGLE_UUID);
                Codec::functions("uuid.UUID", "decodeUUID", "encodeUUID")
            }
        }
    }
}

impl<'p> Place<'p> {
    pub(super) fn new(text: &'p str, identifier: &'p str) -> Self {
        Self::Root { text, identifier }
    }

    /// The place of a part of this one.
    pub(super) fn part(&'p self, name: &'p str) -> Self {
        Self::Part { owner: self, name }
    }

    /// The place as a refusal says it, `Chat.labels`.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Root { text, .. } => (*text).to_owned(),
            Self::Part { owner: Self::Root { text, .. }, name } => [text, ".", name].concat(),
            Self::Part { owner, name } => format!("{}.{name}", owner.text()),
        }
    }

    /// The identifier that the place gives to a type, `ChatLabels`.
    pub(super) fn identifier(&self) -> String {
        match self {
            Self::Root { identifier, .. } => (*identifier).to_owned(),
            Self::Part { owner, name } => owner.identifier() + &names::exported(name),
        }
    }
}

fn is_array(min: u64, max: Option<u64>) -> bool {
    max == Some(min) && min > 0 && min <= LONGEST_ARRAY
}
