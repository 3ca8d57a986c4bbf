//! Named types and what is said about them.

use std::fmt;

use super::{Enumeration, Record, Shape, Union};

/// The schema name of a type, unique within a contract, for example `ChatStatus`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeName(pub String);

impl fmt::Display for TypeName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A named type of a contract.
#[derive(Debug, Clone, PartialEq)]
pub struct TypeDef {
    /// The schema name.
    pub name: TypeName,
    /// Documentation and deprecation.
    pub about: About,
    /// What the type is on the wire.
    pub kind: TypeKind,
}

/// What a named type is on the wire.
#[derive(Debug, Clone, PartialEq)]
pub enum TypeKind {
    /// A JSON object with known members.
    Record(Record),
    /// A string out of a list: an enum whose variants are all units.
    Enumeration(Enumeration),
    /// One of several variants, at least one of which carries data.
    Union(Union),
    /// Another shape under a name of its own: a newtype, a tuple struct or a unit struct.
    Newtype(Shape),
}

/// Documentation and deprecation of a type, member, variant or value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The Rust doc comment, Markdown, without leading and trailing blank lines; empty when there is none.
    pub docs: String,
    /// Set when the Rust author marked the item as deprecated.
    pub deprecated: Option<Deprecation>,
}

/// What the author said about a deprecation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deprecation {
    /// The release since which the item is deprecated.
    pub since: Option<String>,
    /// What to do instead.
    pub note: Option<String>,
}

impl Deprecation {
    /// Both in one line, for example `Since 1.4.0. Read the other one.`; nothing where the author said neither.
    pub fn words(&self) -> String {
        let since = self.since.as_ref().map(|since| format!("Since {since}."));
        since.into_iter().chain(self.note.clone()).collect::<Vec<_>>().join(" ")
    }
}
