//! Types by chance.

use fastrand::Rng;

use super::program::{Body, Field, KEYS, Key, Names, Payload, Presence, Program, Skip, Tagging, Ty, Type, Variant};

/// Names of members. Few, so that flattened parts and renames meet now and then.
const MEMBERS: &[&str] =
    &["id", "note", "count", "state", "owner", "size", "items", "extra", "at", "parent", "labels", "amount"];
/// Names that no member has of its own.
const OTHER_NAMES: &[&str] = &["remark", "noteText", "old-count", "st", "belongs_to", "größe", "entries", "X"];
const VARIANTS: &[&str] = &["Open", "Closed", "Moved", "Sent", "Paused", "Failed", "Draft", "Gone"];
const OTHER_TAGS: &[&str] = &["opened", "done", "PAUSED", "was-sent", "lost_it", "new"];
const TAGS: &[&str] = &["type", "kind", "op"];
const CASES: &[&str] = &["snake_case", "camelCase", "SCREAMING_SNAKE_CASE", "kebab-case", "PascalCase", "lowercase"];
const SCALARS: &[&str] = &[
    "bool",
    "u8",
    "i8",
    "i16",
    "u16",
    "i32",
    "u32",
    "i64",
    "u64",
    "i128",
    "u128",
    "f32",
    "f64",
    "char",
    "String",
    "String",
    "String",
    "i32",
    "Uuid",
    "DateTime<Utc>",
    "NaiveDate",
    "Duration",
    "NonZeroU32",
    "Value",
    "()",
];

/// Chooses.
pub(super) fn one<T: Copy>(random: &mut Rng, choices: &[T]) -> T {
    choices[random.usize(0..choices.len())]
}

/// True once in `of` times.
pub(super) fn once_in(random: &mut Rng, of: u32) -> bool {
    random.u32(0..of) == 0
}

/// Which named types a type may mention.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope {
    /// The place of the type that mentions them.
    pub(super) owner: usize,
    /// The number of types that there are.
    pub(super) count: usize,
}

impl Scope {
    /// One of the types: mostly a later one, so that not every type holds itself.
    pub(super) fn named(self, random: &mut Rng) -> usize {
        let Self { owner, count } = self;
        if owner + 1 < count && !once_in(random, 10) { random.usize(owner + 1..count) } else { random.usize(0..count) }
    }
}

/// The types of a day.
pub(super) fn program(random: &mut Rng) -> Program {
    let count = random.usize(1..=4);
    let types = (0..count).map(|index| a_type(random, Scope { owner: index, count })).collect();
    Program { types }
}

/// A type.
pub(super) fn a_type(random: &mut Rng, scope: Scope) -> Type {
    let index = scope.owner;
    let body = match random.u32(0..12) {
        5..10 => union(random, scope),
        10 if index > 0 => Body::Newtype { ty: ty(random, scope, 1), transparent: random.bool() },
        11 if index > 0 => match random.u32(0..3) {
            0 => Body::Unit,
            _ => Body::Tuple((0..random.usize(2..4)).map(|_| ty(random, scope, 1)).collect()),
        },
        _ => record(random, scope),
    };
    // The event is a record most of the time.
    let body = if index == 0 && !once_in(random, 4) { record(random, scope) } else { body };
    Type {
        name: if index == 0 { "Moved".to_owned() } else { format!("T{index}") },
        rename_all: once_in(random, 4).then(|| one(random, CASES)),
        strict: once_in(random, 7),
        default: once_in(random, 7).then(|| random.bool()),
        tag: once_in(random, 20).then(|| one(random, TAGS)),
        body,
    }
}

fn record(random: &mut Rng, scope: Scope) -> Body {
    let fields = random.usize(1..=4);
    Body::Record((0..fields).map(|_| field(random, scope)).collect())
}

fn union(random: &mut Rng, scope: Scope) -> Body {
    let tagging = tagging(random);
    let is_plain = once_in(random, 3);
    let variants = (0..random.usize(1..=4)).map(|_| variant(random, scope, is_plain)).collect();
    Body::Union { tagging: if is_plain && random.bool() { Tagging::External } else { tagging }, variants }
}

/// A representation.
pub(super) fn tagging(random: &mut Rng) -> Tagging {
    match random.u32(0..4) {
        0 => Tagging::External,
        1 => Tagging::Internal(one(random, TAGS)),
        2 => Tagging::Adjacent(one(random, TAGS), one(random, &["content", "c", "value"])),
        _ => Tagging::Untagged,
    }
}

/// A variant.
pub(super) fn variant(random: &mut Rng, scope: Scope, is_plain: bool) -> Variant {
    Variant {
        name: one(random, VARIANTS).to_owned(),
        names: names(random, OTHER_TAGS),
        payload: if is_plain { Payload::Unit } else { payload(random, scope) },
        other: once_in(random, 8),
        untagged: once_in(random, 12),
    }
}

/// What a variant carries.
pub(super) fn payload(random: &mut Rng, scope: Scope) -> Payload {
    match random.u32(0..8) {
        0..2 => Payload::Unit,
        2..5 => Payload::Newtype(ty(random, scope, 1)),
        5 => Payload::Tuple((0..random.usize(2..4)).map(|_| ty(random, scope, 2)).collect()),
        _ => Payload::Record((0..random.usize(0..3)).map(|_| field(random, scope)).collect()),
    }
}

/// A member.
pub(super) fn field(random: &mut Rng, scope: Scope) -> Field {
    let ty = ty(random, scope, 0);
    Field {
        name: one(random, MEMBERS).to_owned(),
        names: names(random, OTHER_NAMES),
        promise: once_in(random, 8).then(|| random.u8(1..60)),
        default: presence(random),
        skip_if_empty: once_in(random, 4),
        flatten: once_in(random, 6),
        ty,
    }
}

fn names(random: &mut Rng, others: &[&str]) -> Names {
    let mut other = |of: u32| once_in(random, of).then(|| one(random, others).to_owned());
    let (rename, write_as, alias) = (other(7), other(20), other(8));
    let skip = match random.u32(0..40) {
        0 => Skip::Writing,
        1 => Skip::Reading,
        _ => Skip::Nothing,
    };
    Names { rename, write_as, aliases: alias.into_iter().collect(), skip }
}

/// Whether and how a member may be absent.
pub(super) fn presence(random: &mut Rng) -> Presence {
    match random.u32(0..8) {
        0 | 1 => Presence::Default,
        2 => Presence::Value(random.u8(0..100)),
        _ => Presence::Required,
    }
}

/// Whether a scalar is an integer.
pub(super) fn is_integer(name: &str) -> bool {
    name.len() <= 4 && name.starts_with(['i', 'u'])
}

/// A scalar.
pub(super) fn scalar(random: &mut Rng) -> &'static str {
    one(random, SCALARS)
}

/// A type; `depth` counts what is around it.
pub(super) fn ty(random: &mut Rng, scope: Scope, depth: u32) -> Ty {
    let inner = |random: &mut Rng| Box::new(ty(random, scope, depth + 1));
    match random.u32(0..if depth > 2 { 10 } else { 22 }) {
        0..5 => Ty::Scalar(scalar(random)),
        5..10 => Ty::Named(scope.named(random)),
        10..14 => Ty::Optional(inner(random)),
        14..17 => Ty::List(inner(random)),
        17 => Ty::Set(one(random, KEYS)),
        18 => Ty::Array(inner(random), random.usize(0..3)),
        19 => Ty::Tuple(vec![*inner(random), *inner(random)]),
        20 => {
            let key = if once_in(random, 3) { Key::Named(scope.named(random)) } else { Key::Scalar(one(random, KEYS)) };
            Ty::Map(key, inner(random))
        }
        _ => Ty::Boxed(inner(random)),
    }
}
