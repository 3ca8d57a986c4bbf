//! What the derives know about a type and schemars does not.
//!
//! `#[derive(Contract)]` writes one [`TypeMeta`] per type; [`crate::schema`] merges it into the schemas that schemars
//! makes. Everything here is plain data: the rules of serde's attributes were applied by the derive.

use schemars::{Schema, SchemaGenerator};
use serde_json::Value;

use crate::contract::{ParamKind, Tagging};

/// A place in Rust source text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The file, relative to the package or workspace that was compiled.
    pub file: &'static str,
    /// The line, counted from 1.
    pub line: u32,
    /// The column, counted from 1.
    pub column: u32,
}

/// What is said about a type, field or variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AboutMeta {
    /// Where it stands.
    pub source: Source,
    /// Its doc comment, lines joined with `\n`, the space after `///` removed.
    pub docs: &'static str,
    /// Set by `#[deprecated]`: since and note.
    pub deprecated: Option<(Option<&'static str>, Option<&'static str>)>,
}

/// Makes a schema; `subschema_for` of one type.
pub type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// A type that derives `Contract`.
#[derive(Debug, Clone)]
pub struct TypeMeta {
    /// Documentation, deprecation and position.
    pub about: AboutMeta,
    /// What the type is on the wire.
    pub body: Body,
    /// `transparent`: where a member of this type is absent, serde asks the field's type what that means.
    pub transparent: bool,
}

/// What a type is on the wire.
#[derive(Debug, Clone)]
pub enum Body {
    /// A struct with named fields.
    Record {
        /// The fields, in declaration order, those that serde skips both ways left out.
        fields: Vec<FieldMeta>,
        /// `deny_unknown_fields`.
        closed: bool,
    },
    /// A struct of one field that stands for the field (`transparent` or a newtype).
    Newtype(Box<FieldMeta>),
    /// A tuple struct.
    Tuple(Vec<FieldMeta>),
    /// A unit struct.
    Unit,
    /// An enum.
    Union {
        /// Which of serde's four representations.
        tagging: Tagging,
        /// The variants, in declaration order, those that serde skips both ways left out.
        variants: Vec<VariantMeta>,
        /// `deny_unknown_fields`.
        closed: bool,
    },
    /// A type whose wire form is declared to be another type's (`#[contract(wire = "T")]`).
    Wire {
        /// The other type.
        layout: Layout,
        /// Its schema.
        schema: SchemaOf,
    },
}

/// A field of a struct or variant.
#[derive(Debug, Clone)]
pub struct FieldMeta {
    /// The Rust name, or the index of a tuple field.
    pub name: &'static str,
    /// Documentation, deprecation and position.
    pub about: AboutMeta,
    /// The name that serde writes; `None` when it never writes the field.
    pub write: Option<&'static str>,
    /// The names that serde reads, its own first, then the aliases; empty when it never reads the field.
    pub read: Vec<&'static str>,
    /// `flatten`.
    pub flatten: bool,
    /// What serde fills in when the member is absent; for one that it never reads, what it then writes.
    pub default: DefaultMeta,
    /// The predicate of `skip_serializing_if`, as written, blanks removed.
    pub skip_if: Option<&'static str>,
    /// `deserialize_with` or `with`: absence is an error even for an `Option`, unless there is a default.
    pub read_by_codec: bool,
    /// What the field's type is on the wire: the declared wire type where there is one.
    pub layout: Layout,
    /// The schema of the declared wire type (`#[contract(wire = "T")]`), which replaces what schemars derived.
    pub wire: Option<SchemaOf>,
}

/// What serde fills in when a member is absent.
#[derive(Debug, Clone, PartialEq)]
pub enum DefaultMeta {
    /// Nothing: absence is an error, or `None` for an `Option`; a member that is never read is left out.
    Absent,
    /// This value, as serde writes it.
    Known(Value),
    /// A value that only serde can write: the field has a codec of its own, or it is another one each time.
    Hidden,
}

/// A variant of an enum.
#[derive(Debug, Clone)]
pub struct VariantMeta {
    /// The Rust name.
    pub name: &'static str,
    /// Documentation, deprecation and position.
    pub about: AboutMeta,
    /// The tag that serde writes; `None` when it never writes the variant.
    pub write: Option<&'static str>,
    /// The tags that serde reads, its own first, then the aliases; empty when it never reads the variant.
    pub read: Vec<&'static str>,
    /// `other`.
    pub catch_all: bool,
    /// Variant-level `untagged`.
    pub untagged: bool,
    /// What the variant carries.
    pub payload: PayloadMeta,
}

/// What a variant carries.
#[derive(Debug, Clone)]
pub enum PayloadMeta {
    /// Nothing.
    Unit,
    /// One value.
    Newtype(Box<FieldMeta>),
    /// Several values.
    Tuple(Vec<FieldMeta>),
    /// Fields of its own.
    Record(Vec<FieldMeta>),
}

/// A type expression, as far as the schema does not show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Layout {
    /// A value without parts.
    Scalar(Scalar),
    /// `Option`.
    Nullable(Box<Layout>),
    /// A sequence or set.
    List(Box<Layout>),
    /// An array, which has a length that serde checks.
    Array {
        /// The items.
        items: Box<Layout>,
        /// How many there are.
        length: usize,
    },
    /// A tuple.
    Tuple(Vec<Layout>),
    /// A map.
    Map {
        /// The keys.
        key: Box<Layout>,
        /// The values.
        value: Box<Layout>,
    },
    /// A type that derives `Contract`, by its schema name.
    Named(String),
}

/// A value without parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scalar {
    /// `()`.
    Null,
    /// `bool`.
    Bool,
    /// An integer, with its inclusive range.
    Integer {
        /// The least value.
        min: i128,
        /// The greatest value.
        max: u128,
    },
    /// `f32` or `f64`.
    Float,
    /// `char`.
    Char,
    /// `String` and what is written as one.
    Text,
    /// A string of a format, under JSON Schema's or schemars' name for it.
    Formatted(&'static str),
    /// A UUID.
    Uuid,
    /// `serde_json::Value`.
    Any,
}

/// What `#[derive(Event)]` knows.
#[derive(Debug, Clone)]
pub struct EventMeta {
    /// The event's name, snake case.
    pub name: &'static str,
    /// `#[event(since = "…")]`.
    pub since: Option<&'static str>,
    /// The channels, in the order of the attribute.
    pub channels: Vec<ChannelMeta>,
    /// Where the event's type stands.
    pub source: Source,
}

/// One `channel = "…"` of `#[event(…)]`.
#[derive(Debug, Clone)]
pub struct ChannelMeta {
    /// The template; the derive has checked it.
    pub template: &'static str,
    /// The parameters that the template uses, in the order of `params(…)`.
    pub params: Vec<(&'static str, ParamKind)>,
}
