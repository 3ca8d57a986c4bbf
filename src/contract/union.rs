//! Unions and enumerations.

use super::{About, Record, Shape};

/// A string out of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Enumeration {
    /// The values, in declaration order, the catch-all not among them.
    pub values: Vec<EnumerationValue>,
    /// The value that stands for every string that is not listed (`other`); `None` when a Rust reader rejects it.
    pub catch_all: Option<EnumerationValue>,
}

/// One value of an enumeration.
#[derive(Debug, Clone, PartialEq)]
pub struct EnumerationValue {
    /// The Rust variant's name.
    pub name: String,
    /// Documentation and deprecation.
    pub about: About,
    /// The string that a writer writes; `None` when it never does.
    pub write: Option<String>,
    /// The strings that a reader takes: its own first, then the aliases. Empty when it takes none.
    pub read: Vec<String>,
}

/// One of several variants.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// How a message says which variant it is.
    pub tagging: Tagging,
    /// The variants, in declaration order.
    pub variants: Vec<Variant>,
    /// Whether a reader rejects members that it does not know, in variants with members (`deny_unknown_fields`).
    pub closed: bool,
}

/// How a message says which variant it is: serde's four representations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tagging {
    /// `"Unit"`, or an object with one member that is named after the variant.
    External,
    /// A member beside the variant's own.
    Internal {
        /// The member's name.
        tag: String,
    },
    /// One member names the variant, another holds its payload.
    Adjacent {
        /// The naming member.
        tag: String,
        /// The payload's member.
        content: String,
    },
    /// Nothing does: the first variant that reads the message is it.
    Untagged,
}

/// One variant of a union.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// The Rust variant's name.
    pub name: String,
    /// Documentation and deprecation.
    pub about: About,
    /// The tag that a writer writes; `None` when it never writes the variant. Where no tag tells, the Rust variant's name
    /// stands for it.
    pub write: Option<String>,
    /// The tags that a reader takes: its own first, then the aliases. Empty where it takes none or is untagged.
    pub read: Vec<String>,
    /// Whether this variant alone carries no tag and is tried after the tagged ones (variant-level `untagged`).
    pub untagged: bool,
    /// Whether the variant stands for every tag that is not listed (`other`).
    pub catch_all: bool,
    /// What the variant carries.
    pub payload: Payload,
}

/// What a variant carries.
#[derive(Debug, Clone, PartialEq)]
pub enum Payload {
    /// Nothing.
    Unit,
    /// One value.
    Newtype(Shape),
    /// An array of a fixed number of values.
    Tuple(Vec<Shape>),
    /// Members of its own.
    Record(Record),
}
