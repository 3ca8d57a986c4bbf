//! The annotation that wireproof adds to JSON Schema, and the names inside it.
//!
//! `x-wireproof` is an object. It never changes what a schema accepts: everything that does is written in standard
//! keywords as well. The names inside it say what the standard keywords cannot.

/// The annotation itself.
pub const WIREPROOF: &str = "x-wireproof";
/// On a property: the Rust field's name, where it differs from the member's.
pub const FIELD: &str = "field";
/// On a property or an enumeration value or a variant: the name for which this one is an alias.
pub const ALIAS_OF: &str = "aliasOf";
/// On a property: the Rust name of the flattened field that contributes it. On a record: its flattened fields.
pub const FLATTEN: &str = "flatten";
/// In a flattened field: its place among the record's own members and flattened fields.
pub const AT: &str = "at";
/// In a flattened field: whether the whole may be missing.
pub const OPTIONAL: &str = "optional";
/// In a flattened field: doc comment.
pub const DOCS: &str = "docs";
/// On a property of a writer that no reader reads: what a reader writes in its place.
pub const HELD: &str = "held";
/// On a property: absent, `null` and a value are three different things.
pub const THREE_STATE: &str = "threeState";
/// On an array: a Rust set.
pub const SET: &str = "set";
/// On a map: what its integer keys may be, `[least, greatest]`.
pub const INTEGER_KEYS: &str = "integerKeys";
/// On anything deprecated: `since` and `note`.
pub const DEPRECATED: &str = "deprecated";
/// On a union: `external`, `untagged`, `{"internal": tag}` or `{"adjacent": [tag, content]}`.
pub const TAGGING: &str = "tagging";
/// On a union: whether unknown members are rejected.
pub const CLOSED: &str = "closed";
/// On an enumeration value or a variant: the Rust variant's name.
pub const VARIANT: &str = "variant";
/// On an enumeration value or a variant: it stands for everything that is not listed.
pub const OTHER: &str = "other";
/// On a variant of a tagged union: it alone carries no tag.
pub const UNTAGGED: &str = "untagged";
/// On a constraint that follows from aliases; the value lists the names.
pub const ALIASES: &str = "aliases";
/// In a writer's schema: the keywords that a validation attribute added, which serde does not check.
pub const PROMISED: &str = "promised";
