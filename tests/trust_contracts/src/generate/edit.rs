//! Edits: what a new release changes.

use fastrand::Rng;

use super::{
    program::{Body, Field, KEYS, Key, Names, Payload, Program, Skip, Tagging, Ty, Type, Variant},
    random::{self, Scope, once_in, one},
};

/// Makes one edit and says which; it may come to nothing.
pub(super) fn edit(random: &mut Rng, program: &mut Program) -> String {
    let reached = program.reached();
    let index = one(random, &reached);
    let scope = Scope { owner: index, count: program.types.len() };
    match random.u32(0..10) {
        0..4 => edit_fields(random, program, index),
        4..6 => edit_leaf(random, program, index),
        6 => edit_type(random, &mut program.types[index], scope),
        _ => match &mut program.types[index].body {
            Body::Union { tagging, variants } => edit_union(random, tagging, variants, scope),
            _ => edit_fields(random, program, index),
        },
    }
}

fn edit_fields(random: &mut Rng, program: &mut Program, index: usize) -> String {
    let scope = Scope { owner: index, count: program.types.len() };
    let mut records = program.types[index].body.records_mut();
    if records.is_empty() {
        return "nothing".to_owned();
    }
    let record = random.usize(0..records.len());
    let fields = &mut *records[record];
    if fields.is_empty() || once_in(random, 6) {
        let at = random.usize(0..=fields.len());
        fields.insert(at, random::field(random, scope));
        return "member added".to_owned();
    }
    let at = random.usize(0..fields.len());
    if once_in(random, 8) {
        fields.remove(at);
        return "member removed".to_owned();
    }
    if once_in(random, 10) {
        random.shuffle(fields);
        return "members in another order".to_owned();
    }
    edit_field(random, &mut fields[at], scope)
}

fn edit_field(random: &mut Rng, field: &mut Field, scope: Scope) -> String {
    let said = match random.u32(0..14) {
        0 => {
            field.name = random::field(random, scope).name;
            "member renamed"
        }
        1 => {
            let old = field.names.rename.clone().unwrap_or_else(|| field.name.clone());
            field.names.rename = Some("renamed".to_owned());
            field.names.aliases.push(old);
            "member renamed, the old name an alias"
        }
        2 => {
            field.names.rename = random::field(random, scope).names.rename;
            "rename of a member changed"
        }
        3 | 4 => {
            field.default = random::presence(random);
            "default of a member changed"
        }
        5 | 6 => {
            field.skip_if_empty = !field.skip_if_empty;
            "member left out where empty, or no longer"
        }
        7 => {
            if field.names.aliases.pop().is_none() {
                field.names.aliases = vec!["other_name".to_owned()];
            }
            "alias of a member added or removed"
        }
        8 => {
            field.flatten = !field.flatten;
            "member flattened, or no longer"
        }
        9 => {
            field.names.skip = another_skip(random, field.names.skip);
            "member read or written one way"
        }
        10 => {
            field.names.write_as = if field.names.write_as.is_some() { None } else { Some("written_as".to_owned()) };
            "written name of a member changed"
        }
        11 => {
            field.promise = if field.promise.is_some() { None } else { Some(random.u8(1..60)) };
            "promise of a member added or removed"
        }
        12 => {
            field.promise = field.promise.map(|_| random.u8(1..60));
            "promise of a member changed"
        }
        _ => return edit_ty(random, &mut field.ty, scope),
    };
    said.to_owned()
}

fn another_skip(random: &mut Rng, skip: Skip) -> Skip {
    match skip {
        Skip::Nothing if random.bool() => Skip::Writing,
        Skip::Nothing => Skip::Reading,
        Skip::Writing | Skip::Reading => Skip::Nothing,
    }
}

/// One of the types inside a type, anywhere.
fn edit_leaf(random: &mut Rng, program: &mut Program, index: usize) -> String {
    // Sometimes a named type is put around it.
    if once_in(random, 6) {
        let wrapped = program.types.len();
        let mut parts = program.types[index].body.types_mut();
        if parts.is_empty() {
            return "nothing".to_owned();
        }
        let part = random.usize(0..parts.len());
        let inner = std::mem::replace(&mut *parts[part], Ty::Named(wrapped));
        program.types.push(Type {
            name: format!("T{wrapped}"),
            rename_all: None,
            strict: false,
            default: None,
            tag: None,
            body: Body::Newtype { ty: inner, transparent: random.bool() },
        });
        return "wrapped in a newtype".to_owned();
    }
    let scope = Scope { owner: index, count: program.types.len() };
    let mut parts = program.types[index].body.types_mut();
    if parts.is_empty() {
        return "nothing".to_owned();
    }
    let part = random.usize(0..parts.len());
    edit_ty(random, &mut *parts[part], scope)
}

fn edit_ty(random: &mut Rng, ty: &mut Ty, scope: Scope) -> String {
    // Go further in most of the time.
    let inner = match ty {
        Ty::Optional(inner) | Ty::List(inner) | Ty::Array(inner, _) | Ty::Boxed(inner) | Ty::Map(_, inner) => {
            Some(&mut **inner)
        }
        Ty::Tuple(parts) => {
            let part = random.usize(0..parts.len());
            Some(&mut parts[part])
        }
        Ty::Scalar(_) | Ty::Set(_) | Ty::Named(_) => None,
    };
    if let (Some(inner), true) = (inner, random.bool()) {
        return edit_ty(random, inner, scope);
    }
    match random.u32(0..7) {
        0 => {
            *ty = ty.clone().optional();
            "may be null now".to_owned()
        }
        1 => {
            *ty = ty.clone().list();
            "a list now".to_owned()
        }
        2 => {
            *ty = Ty::Boxed(Box::new(ty.clone()));
            "boxed".to_owned()
        }
        3 => {
            *ty = random::ty(random, scope, 1);
            "another type".to_owned()
        }
        _ => another(random, ty, scope),
    }
}

/// A near neighbour of a type.
fn another(random: &mut Rng, ty: &mut Ty, scope: Scope) -> String {
    let before = format!("{ty:?}");
    match ty {
        Ty::Scalar(name) if random::is_integer(name) => {
            *name =
                one(random, &["u8", "i8", "u16", "i16", "u32", "i32", "u64", "i64", "u128", "i128", "f64", "String"]);
        }
        Ty::Scalar(name) => *name = random::scalar(random),
        Ty::Optional(inner) | Ty::Boxed(inner) => *ty = (**inner).clone(),
        Ty::List(inner) => match random.u32(0..3) {
            0 => *ty = (**inner).clone(),
            1 => *ty = Ty::Array(inner.clone(), random.usize(0..3)),
            _ => *ty = Ty::Map(Key::Scalar("String"), inner.clone()),
        },
        Ty::Set(name) => *name = one(random, KEYS),
        Ty::Array(inner, length) => match random.u32(0..3) {
            0 => *length = random.usize(0..4),
            1 => *ty = Ty::Tuple(vec![(**inner).clone(), (**inner).clone()]),
            _ => *ty = Ty::List(inner.clone()),
        },
        Ty::Tuple(parts) => match random.u32(0..3) {
            0 if parts.len() > 2 => drop(parts.pop()),
            0 => parts.push(Ty::Scalar("bool")),
            1 => parts.reverse(),
            _ => *ty = parts[0].clone().list(),
        },
        Ty::Map(key, _) => {
            *key = if once_in(random, 3) { Key::Named(scope.named(random)) } else { Key::Scalar(one(random, KEYS)) };
        }
        Ty::Named(index) => *index = scope.named(random),
    }
    if before == format!("{ty:?}") { "nothing".to_owned() } else { "type changed".to_owned() }
}

fn edit_type(random: &mut Rng, ty: &mut Type, scope: Scope) -> String {
    let index = scope.owner;
    let said = match random.u32(0..9) {
        0 | 1 => {
            ty.strict = !ty.strict;
            "strict, or no longer"
        }
        2 => {
            ty.default = if ty.default.is_some() { None } else { Some(random.bool()) };
            "default of the whole on or off"
        }
        3 => {
            ty.rename_all = if ty.rename_all.is_some() { None } else { random::a_type(random, scope).rename_all };
            "rename_all on or off"
        }
        4 => {
            ty.tag = if ty.tag.is_some() { None } else { Some("type") };
            "tag of a struct on or off"
        }
        5 if index > 0 => {
            ty.name = format!("{}b", ty.name);
            "type renamed"
        }
        6 => {
            if let Body::Newtype { transparent, .. } = &mut ty.body {
                *transparent = !*transparent;
            }
            "transparent, or no longer"
        }
        7 => {
            if let Body::Record(fields) = &ty.body {
                // A record becomes the only variant of a union.
                let variant = Variant {
                    name: "Only".to_owned(),
                    names: Names::default(),
                    payload: Payload::Record(fields.clone()),
                    other: false,
                    untagged: false,
                };
                ty.body = Body::Union { tagging: random::tagging(random), variants: vec![variant] };
            }
            "a record became a union"
        }
        _ if index > 0 => {
            ty.body = random::a_type(random, scope).body;
            "another body"
        }
        _ => "nothing",
    };
    said.to_owned()
}

fn edit_union(random: &mut Rng, tagging: &mut Tagging, variants: &mut Vec<Variant>, scope: Scope) -> String {
    if variants.is_empty() || once_in(random, 5) {
        let is_plain = variants.iter().all(|variant| variant.payload == Payload::Unit);
        let at = random.usize(0..=variants.len());
        variants.insert(at, random::variant(random, scope, is_plain));
        return "variant added".to_owned();
    }
    let at = random.usize(0..variants.len());
    let said = match random.u32(0..10) {
        0 => {
            if variants.len() > 1 {
                variants.remove(at);
            }
            "variant removed"
        }
        1 => {
            random.shuffle(variants);
            "variants in another order"
        }
        2 => {
            *tagging = random::tagging(random);
            "another representation"
        }
        3 => {
            variants[at].name = random::variant(random, scope, true).name;
            "variant renamed"
        }
        4 => {
            let old = variants[at].names.rename.clone().unwrap_or_else(|| variants[at].name.clone());
            variants[at].names.rename = Some("renamed".to_owned());
            variants[at].names.aliases.push(old);
            "variant renamed, the old name an alias"
        }
        5 => {
            variants[at].payload = random::payload(random, scope);
            "payload changed"
        }
        6 => {
            let variant = &mut variants[at];
            variant.payload = match (&variant.payload, random.bool()) {
                (Payload::Unit, true) => Payload::Record(Vec::new()),
                (Payload::Unit, false) => Payload::Newtype(Ty::Scalar("()")),
                (Payload::Newtype(ty), true) => Payload::Newtype(ty.clone().optional()),
                (Payload::Newtype(ty), false) => Payload::Tuple(vec![ty.clone(), Ty::Scalar("u8")]),
                (Payload::Tuple(parts), _) => Payload::Newtype(Ty::Tuple(parts.clone())),
                (Payload::Record(fields), _) => match fields.first() {
                    Some(field) => Payload::Newtype(field.ty.clone()),
                    None => Payload::Unit,
                },
            };
            "payload of a neighbouring form"
        }
        7 => {
            variants[at].other = !variants[at].other;
            "catch-all, or no longer"
        }
        8 => {
            variants[at].untagged = !variants[at].untagged;
            "variant without a tag, or with one"
        }
        _ => {
            variants[at].names.skip = another_skip(random, variants[at].names.skip);
            "variant read or written one way"
        }
    };
    said.to_owned()
}
