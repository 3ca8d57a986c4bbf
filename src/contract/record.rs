//! Records: JSON objects with known members.

use serde_json::Value;

use super::{About, Shape, TypeName};

/// A JSON object with known members.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// The members, in declaration order.
    pub members: Vec<Member>,
    /// Whether a reader rejects members that it does not know (`deny_unknown_fields`).
    pub closed: bool,
}

/// One entry of a record.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "nearly every member is a field")]
pub enum Member {
    /// A member under a name of its own.
    Field(Field),
    /// Members of another type that stand in the same object.
    Flatten(Flatten),
}

/// A member of a record, in both directions.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The Rust field's name.
    pub name: String,
    /// Documentation and deprecation.
    pub about: About,
    /// What the member's value may be. `Nullable` when a reader takes `null`.
    pub shape: Shape,
    /// How a writer writes the member; `None` when it never does (`skip_serializing`).
    pub write: Option<Writing>,
    /// How a reader reads the member; `None` when it never does (`skip_deserializing`).
    pub read: Option<Reading>,
    /// Whether absent, `null` and a value are three different things (`Option<Option<T>>`).
    pub three_state: bool,
}

/// How a writer writes a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// The member's name on the wire.
    pub name: String,
    /// Whether the member is always there.
    pub presence: WritePresence,
    /// Whether the writer may write `null`. False for `skip_serializing_if = "Option::is_none"`.
    pub nullable: bool,
    /// Of a member that is never read, what a reader writes in its place. Without it the reader leaves the member out:
    /// so serde does, or nobody can say what serde writes.
    pub held: Option<Value>,
}

/// Whether a writer always writes a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WritePresence {
    /// In every message.
    Always,
    /// In some messages (`skip_serializing_if`).
    Sometimes,
}

/// How a reader reads a member.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The names under which the reader takes the member: its own first, then the aliases. Never empty.
    pub names: Vec<String>,
    /// What the reader does when the member is absent.
    pub presence: ReadPresence,
    /// Whether the author declared a `default`, be it `null`. It matters where an array of the members' values stands in
    /// place of the object: only what has a default may be missing at its end.
    pub has_default: bool,
}

/// What a reader does when a member is absent.
#[derive(Debug, Clone, PartialEq)]
pub enum ReadPresence {
    /// It returns an error.
    Required,
    /// It takes it for `null`: an `Option` without a value.
    Optional,
    /// It fills in this value (`default`).
    Default(Value),
}

/// Members of another type that stand in the same object (`flatten`).
#[derive(Debug, Clone, PartialEq)]
pub struct Flatten {
    /// The Rust field's name.
    pub name: String,
    /// Documentation and deprecation.
    pub about: About,
    /// Whose members they are.
    pub target: FlattenTarget,
    /// Whether they may be missing as a whole (`Option` of the target).
    pub optional: bool,
}

/// Whose members a flattened field contributes.
#[derive(Debug, Clone, PartialEq)]
pub enum FlattenTarget {
    /// The members of a named record or union.
    Named(TypeName),
    /// Every member that no field takes, with values of this shape.
    Rest(Shape),
}
