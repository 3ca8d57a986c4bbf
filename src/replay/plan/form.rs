//! What stands at a place so plainly that one look is enough for the readers of both sides.

use super::{
    check::{self, Check},
    fields::Fields,
};
use crate::contract::{
    Contract, Enumeration, IntegerRange, Key, Payload, Record, Shape, Tagging, TypeKind, TypeName, Union,
};

/// What a side has at a place; `None` where it does not look at it.
pub(super) type Pair<'c> = [Option<Node<'c>>; 2];

#[derive(Debug, Clone, Copy)]
pub(super) enum Node<'c> {
    /// A message of this type.
    Payload(&'c TypeName),
    Shape(&'c Shape),
    /// The members of a variant.
    Record(&'c Record, bool),
    /// The members of a variant that has none.
    Unit,
    /// The tag of a variant, which was read already.
    Tag,
}

/// What is plain at a place. Anything else is left to the readers themselves.
#[derive(Debug)]
pub(super) struct Form<'c> {
    /// Whether `null` is plain.
    pub(super) null: bool,
    pub(super) sort: Sort<'c>,
}

#[derive(Debug)]
pub(super) enum Sort<'c> {
    /// Nothing is.
    Opaque,
    Null,
    Bool,
    /// A number without fraction inside the range.
    Integer(IntegerRange),
    /// Any number.
    Number,
    /// A text that passes every check.
    Text(Vec<Check<'c>>),
    List {
        item: Pair<'c>,
        min: u64,
        max: u64,
    },
    Map {
        value: Pair<'c>,
    },
    Any,
    Record(Fields<'c>),
    /// A variant whose tag stands first among its members.
    Tagged {
        tag: &'c str,
        variants: Vec<(&'c str, Pair<'c>)>,
    },
}

/// What one side has, behind names and options.
#[derive(Clone, Copy)]
enum Resolved<'c> {
    Null,
    Bool,
    Integer(IntegerRange),
    Number,
    Text(Check<'c>),
    List { items: &'c Shape, min: u64, max: u64 },
    Map(&'c Shape),
    Any,
    Record(&'c Record, bool),
    Tagged(&'c str, &'c Union),
    Opaque,
}

impl<'c> Form<'c> {
    /// What is plain to both sides.
    pub(super) fn of(contracts: [&'c Contract; 2], pair: &Pair<'c>) -> Self {
        let side = |side: usize| pair[side].map(|node| resolve(contracts[side], node));
        let (null, sort) = match (side(0), side(1)) {
            (None, None) => (false, Sort::Opaque),
            (Some((null, one)), None) => (null, Sort::of_one(contracts, one, 0)),
            (None, Some((null, other))) => (null, Sort::of_one(contracts, other, 1)),
            (Some((null, one)), Some((other_null, other))) => {
                (null && other_null, Sort::of_both(contracts, one, other))
            }
        };
        Self { null, sort }
    }
}

impl<'c> Sort<'c> {
    fn of_one(contracts: [&'c Contract; 2], one: Resolved<'c>, side: usize) -> Self {
        let pair = |shape: &'c Shape| {
            let mut pair = [None; 2];
            pair[side] = Some(Node::Shape(shape));
            pair
        };
        match one {
            Resolved::Null => Self::Null,
            Resolved::Bool => Self::Bool,
            Resolved::Integer(range) => Self::Integer(range),
            Resolved::Number => Self::Number,
            Resolved::Text(check) => Self::Text(vec![check]),
            Resolved::List { items, min, max } => Self::List { item: pair(items), min, max },
            Resolved::Map(value) => Self::Map { value: pair(value) },
            Resolved::Any => Self::Any,
            Resolved::Record(record, closed) => {
                let mut records = [None; 2];
                records[side] = Some((record, closed));
                Fields::of(records).map_or(Self::Opaque, Self::Record)
            }
            Resolved::Tagged(tag, union) => {
                let mut unions = [None; 2];
                unions[side] = Some(union);
                Self::Tagged { tag, variants: variants(contracts, unions) }
            }
            Resolved::Opaque => Self::Opaque,
        }
    }

    fn of_both(contracts: [&'c Contract; 2], one: Resolved<'c>, other: Resolved<'c>) -> Self {
        let pair = |one, other| [Some(Node::Shape(one)), Some(Node::Shape(other))];
        match (one, other) {
            (Resolved::Null, Resolved::Null) => Self::Null,
            (Resolved::Bool, Resolved::Bool) => Self::Bool,
            (Resolved::Integer(one), Resolved::Integer(other)) => {
                Self::Integer(IntegerRange { min: one.min.max(other.min), max: one.max.min(other.max) })
            }
            (Resolved::Integer(range), Resolved::Number) | (Resolved::Number, Resolved::Integer(range)) => {
                Self::Integer(range)
            }
            (Resolved::Number, Resolved::Number) => Self::Number,
            (Resolved::Text(one), Resolved::Text(other)) => Self::Text(vec![one, other]),
            (Resolved::List { items, min, max }, Resolved::List { items: others, min: least, max: most }) => {
                Self::List { item: pair(items, others), min: min.max(least), max: max.min(most) }
            }
            (Resolved::Map(one), Resolved::Map(other)) => Self::Map { value: pair(one, other) },
            (Resolved::Any, Resolved::Any) => Self::Any,
            (Resolved::Record(one, closed), Resolved::Record(other, other_closed)) => {
                let records = [Some((one, closed)), Some((other, other_closed))];
                Fields::of(records).map_or(Self::Opaque, Self::Record)
            }
            (Resolved::Tagged(tag, one), Resolved::Tagged(same, other)) if tag == same => {
                Self::Tagged { tag, variants: variants(contracts, [Some(one), Some(other)]) }
            }
            _ => Self::Opaque,
        }
    }
}

/// The variants that every side that looks knows by name, by the tags that name them.
fn variants<'c>(contracts: [&'c Contract; 2], unions: [Option<&'c Union>; 2]) -> Vec<(&'c str, Pair<'c>)> {
    let tags = unions.iter().flatten().next().into_iter().flat_map(|union| &union.variants);
    let tags = tags.flat_map(|variant| &variant.read);
    let payload = |side: usize, tag: &str| {
        let union = unions[side]?;
        let variant = union.variants.iter().find(|variant| variant.read.iter().any(|name| name == tag))?;
        match &variant.payload {
            _ if variant.catch_all => None,
            Payload::Unit => Some(Node::Unit),
            Payload::Record(record) => Some(Node::Record(record, union.closed || record.closed)),
            Payload::Newtype(shape) => {
                let (null, resolved) = resolve(contracts[side], Node::Shape(shape));
                (!null && matches!(resolved, Resolved::Record(..))).then_some(Node::Shape(shape))
            }
            Payload::Tuple(_) => None,
        }
    };
    let known = tags.filter_map(|tag| {
        let pair = [payload(0, tag), payload(1, tag)];
        let is_known = (0..2).all(|side| unions[side].is_none() || pair[side].is_some());
        is_known.then_some((tag.as_str(), pair))
    });
    known.collect()
}

/// What a side has, and whether that may be `null`.
fn resolve<'c>(contract: &'c Contract, node: Node<'c>) -> (bool, Resolved<'c>) {
    static EMPTY: Record = Record { members: Vec::new(), closed: false };
    let mut null = false;
    let mut shape = match node {
        Node::Shape(shape) => shape,
        Node::Payload(name) => match named(contract, name) {
            Ok(inner) => inner,
            Err(resolved) => return (false, resolved),
        },
        Node::Record(record, closed) => return (false, Resolved::Record(record, closed)),
        Node::Unit => return (false, Resolved::Record(&EMPTY, false)),
        Node::Tag => return (false, Resolved::Opaque),
    };
    loop {
        let resolved = match shape {
            Shape::Nullable(inner) => {
                null = true;
                shape = inner;
                continue;
            }
            Shape::Named(name) => match named(contract, name) {
                Ok(inner) => {
                    shape = inner;
                    continue;
                }
                Err(resolved) => resolved,
            },
            Shape::Null => Resolved::Null,
            Shape::Bool => Resolved::Bool,
            Shape::Integer(range) => Resolved::Integer(*range),
            Shape::Float(_) => Resolved::Number,
            Shape::Text(text) => check::of_text(text).map_or(Resolved::Opaque, Resolved::Text),
            Shape::List { items, min, max, .. } => Resolved::List { items, min: *min, max: max.unwrap_or(u64::MAX) },
            Shape::Map { key: Key::Text, value } => Resolved::Map(value),
            Shape::Any => Resolved::Any,
            Shape::Map { .. } | Shape::Constant(_) | Shape::Tuple(_) => Resolved::Opaque,
        };
        return (null, resolved);
    }
}

/// What a named type is; the shape behind it where it is no more than a name.
fn named<'c>(contract: &'c Contract, name: &TypeName) -> Result<&'c Shape, Resolved<'c>> {
    Err(match contract.definition(name).map(|definition| &definition.kind) {
        // Their readers are types of their own.
        Some(TypeKind::Record(_)) if matches!(name.0.as_str(), "Duration" | "SystemTime") => Resolved::Opaque,
        Some(TypeKind::Record(record)) => Resolved::Record(record, record.closed),
        Some(TypeKind::Enumeration(Enumeration { values, .. })) => Resolved::Text(Check::Listed(values)),
        Some(TypeKind::Union(union)) => tagged(union),
        Some(TypeKind::Newtype(Shape::Null | Shape::Tuple(_))) | None => Resolved::Opaque,
        Some(TypeKind::Newtype(inner)) => return Ok(inner),
    })
}

fn tagged(union: &Union) -> Resolved<'_> {
    match &union.tagging {
        Tagging::Internal { tag } if union.variants.iter().all(|variant| !variant.untagged) => {
            Resolved::Tagged(tag, union)
        }
        _ => Resolved::Opaque,
    }
}
