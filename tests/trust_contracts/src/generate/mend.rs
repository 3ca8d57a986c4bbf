//! Programs made by chance, mended so that they compile: what serde and the derives refuse is taken away or changed.
//!
//! What only the emission of schemas refuses stays: such a pair is counted as refused.

use super::{
    print::{literal, promise},
    program::{Body, Field, Key, Names, Payload, Presence, Program, Skip, Tagging, Ty, Variant},
};

/// The nearest program that compiles.
pub(super) fn mended(mut program: Program) -> Program {
    let reach = Reach::of(&program);
    for index in 0..program.types.len() {
        for ty in program.types[index].body.types_mut() {
            end(ty, index, &reach, false, false);
        }
    }
    // Whether a type can be a key, or be filled in, depends on others.
    let known = program.clone();
    for index in 0..program.types.len() {
        for ty in program.types[index].body.types_mut() {
            keys(ty, &known);
        }
        let rename_all = program.types[index].rename_all;
        if let Body::Union { tagging, variants } = &mut program.types[index].body {
            mend_variants((index, &reach), *tagging, variants);
            forget_renamed(rename_all, variants);
        }
        for fields in program.types[index].body.records_mut() {
            mend_fields((index, &reach), fields, &known);
        }
    }
    let known = program.clone();
    let reach = Reach::of(&program);
    for (index, ty) in program.types.iter_mut().enumerate() {
        // schemars does not come to an end where a transparent type holds itself.
        if let Body::Newtype { ty, transparent } = &mut ty.body {
            let mut named = Vec::new();
            ty.named(&mut named);
            *transparent &= !named.iter().any(|inner| reach.holds(*inner, index));
        }
        let is_record = matches!(ty.body, Body::Record(_));
        let is_union = matches!(ty.body, Body::Union { .. });
        // A strict reader does not know the tag that it writes.
        if !is_record || ty.strict {
            ty.tag = None;
        }
        if !is_record && !is_union {
            (ty.strict, ty.rename_all) = (false, None);
        }
        if !is_record || !known.derives_default(index) {
            ty.default = None;
        }
        let strict = ty.strict;
        for field in ty.body.records_mut().into_iter().flatten() {
            mend_presence(field, strict, &known);
        }
    }
    program
}

/// Lets a type that holds itself end somewhere. `ends` says whether the values around may be empty, `apart` whether they
/// are kept apart from their owner.
fn end(ty: &mut Ty, owner: usize, reach: &Reach, ends: bool, apart: bool) {
    match ty {
        Ty::Named(index) if reach.holds(*index, owner) => {
            if !ends {
                *ty = ty.clone().list();
            } else if !apart {
                *ty = Ty::Boxed(Box::new(ty.clone()));
            }
        }
        Ty::Optional(inner) => end(inner, owner, reach, true, apart),
        Ty::List(inner) | Ty::Map(_, inner) => end(inner, owner, reach, true, true),
        Ty::Boxed(inner) => end(inner, owner, reach, ends, true),
        Ty::Array(inner, _) => end(inner, owner, reach, ends, apart),
        Ty::Tuple(parts) => parts.iter_mut().for_each(|part| end(part, owner, reach, ends, apart)),
        Ty::Scalar(_) | Ty::Set(_) | Ty::Named(_) => {}
    }
}

/// Replaces keys that are none.
fn keys(ty: &mut Ty, known: &Program) {
    match ty {
        Ty::Map(key, inner) => {
            if matches!(key, Key::Named(index) if !known.is_key(*index)) {
                *key = Key::Scalar("String");
            }
            keys(inner, known);
        }
        Ty::Optional(inner) | Ty::List(inner) | Ty::Array(inner, _) | Ty::Boxed(inner) => keys(inner, known),
        Ty::Tuple(parts) => parts.iter_mut().for_each(|part| keys(part, known)),
        Ty::Scalar(_) | Ty::Set(_) | Ty::Named(_) => {}
    }
}

/// Which types hold which, however far inside.
struct Reach(Vec<Vec<usize>>);

impl Reach {
    fn of(program: &Program) -> Self {
        Self((0..program.types.len()).map(|index| program.reached_from(index)).collect())
    }

    /// Whether a value of `outer` may hold one of `inner`.
    fn holds(&self, outer: usize, inner: usize) -> bool {
        self.0.get(outer).is_some_and(|reached| reached.contains(&inner))
    }
}

/// Whether a type has a name, or is a box around one that has, and does not hold its owner.
fn is_other(ty: &Ty, (owner, reach): (usize, &Reach)) -> bool {
    match ty {
        Ty::Named(index) => !reach.holds(*index, owner),
        Ty::Boxed(inner) => is_other(inner, (owner, reach)),
        _ => false,
    }
}

fn mend_variants(owner: (usize, &Reach), tagging: Tagging, variants: &mut [Variant]) {
    if tagging == Tagging::Untagged {
        for variant in variants.iter_mut() {
            (variant.names, variant.other, variant.untagged) = (Names::default(), false, false);
        }
    }
    // Untagged variants are last.
    variants.sort_by_key(|variant| variant.untagged);
    let last = variants.len().saturating_sub(1);
    let mut used = Used::default();
    for (index, variant) in variants.iter_mut().enumerate() {
        used.rust(&mut variant.name);
        variant.other &= index == last && variant.payload == Payload::Unit && !variant.untagged;
        if variant.untagged || variant.other {
            variant.names = Names::default();
        }
        used.names(&mut variant.names);
        if variant.names.skip == Skip::Reading {
            variant.names.skip = Skip::Nothing;
        }
        if matches!(tagging, Tagging::Internal(_)) {
            match &mut variant.payload {
                Payload::Tuple(parts) => variant.payload = parts.pop().map_or(Payload::Unit, Payload::Newtype),
                Payload::Unit | Payload::Newtype(_) | Payload::Record(_) => {}
            }
            match &variant.payload {
                Payload::Newtype(ty) if !stands_beside_a_tag(ty, owner) => variant.payload = Payload::Unit,
                _ => {}
            }
        }
    }
}

/// Takes away names that `rename_all` gives to another variant.
fn forget_renamed(rename_all: Option<&str>, variants: &mut [Variant]) {
    let Some(case) = rename_all else { return };
    let given: Vec<String> = variants.iter().map(|variant| renamed(&variant.name, case)).collect();
    for (index, variant) in variants.iter_mut().enumerate() {
        let is_free = |name: &String| given.iter().enumerate().all(|(other, given)| other == index || given != name);
        let Names { rename, write_as, aliases, .. } = &mut variant.names;
        *rename = rename.take().filter(is_free);
        *write_as = write_as.take().filter(is_free);
        aliases.retain(is_free);
    }
}

/// What `rename_all` makes of the name of a variant, which is one word.
fn renamed(name: &str, case: &str) -> String {
    match case {
        "PascalCase" => name.to_owned(),
        "SCREAMING_SNAKE_CASE" => name.to_uppercase(),
        _ => name.to_lowercase(),
    }
}

fn stands_beside_a_tag(ty: &Ty, owner: (usize, &Reach)) -> bool {
    is_other(ty, owner) || matches!(ty, Ty::Map(Key::Scalar("String"), _) | Ty::Scalar("Value"))
}

fn mend_fields(owner: (usize, &Reach), fields: &mut [Field], known: &Program) {
    let mut used = Used::default();
    for field in fields {
        used.rust(&mut field.name);
        used.names(&mut field.names);
        field.flatten &= match &field.ty {
            Ty::Optional(inner) => is_other(inner, owner) && is_flat(inner, known),
            Ty::Map(Key::Scalar("String"), _) => true,
            ty => is_other(ty, owner) && is_flat(ty, known),
        };
        if field.flatten {
            field.names = Names::default();
            (field.default, field.skip_if_empty, field.promise) = (Presence::Required, false, None);
        }
    }
}

/// Whether the values of a type are objects.
fn is_flat(ty: &Ty, known: &Program) -> bool {
    match ty {
        Ty::Named(index) => match &known.types[*index].body {
            Body::Record(_) | Body::Union { .. } => true,
            Body::Newtype { ty, .. } => is_flat(ty, known),
            Body::Unit | Body::Tuple(_) => false,
        },
        Ty::Boxed(inner) => is_flat(inner, known),
        _ => false,
    }
}

fn mend_presence(field: &mut Field, strict: bool, known: &Program) {
    let has_default = known.has_default(&field.ty);
    if matches!(field.default, Presence::Value(number) if literal(&field.ty, number).is_none()) {
        field.default = Presence::Default;
    }
    if field.default == Presence::Default && !has_default {
        field.default = Presence::Required;
    }
    if field.names.skip == Skip::Reading && !has_default {
        field.names.skip = Skip::Nothing;
    }
    if field.names.skip == Skip::Writing && field.default == Presence::Required && !matches!(field.ty, Ty::Optional(_))
    {
        if has_default {
            field.default = Presence::Default;
        } else {
            field.names.skip = Skip::Nothing;
        }
    }
    // Nor does it know a member that is only written.
    if field.names.skip == Skip::Reading && strict {
        field.names.skip = Skip::Nothing;
    }
    field.skip_if_empty &= is_empty(&field.ty).is_some();
    // Otherwise a message would be written that its own reader cannot read.
    if field.default == Presence::Required && field.skip_if_empty && !matches!(field.ty, Ty::Optional(_)) {
        field.default = Presence::Default;
    }
    if field.promise.is_some_and(|most| promise(&field.ty, most).is_none()) {
        field.promise = None;
    }
}

/// The function for `skip_serializing_if`.
pub(super) fn is_empty(ty: &Ty) -> Option<&'static str> {
    match ty {
        Ty::Optional(_) => Some("Option::is_none"),
        Ty::List(_) => Some("Vec::is_empty"),
        Ty::Map(..) => Some("BTreeMap::is_empty"),
        Ty::Set(_) => Some("BTreeSet::is_empty"),
        Ty::Scalar("String") => Some("String::is_empty"),
        Ty::Scalar(name) if super::random::is_integer(name) => Some("is_default"),
        _ => None,
    }
}

/// The names that one record or union uses.
#[derive(Default)]
struct Used(Vec<String>);

impl Used {
    /// Gives a Rust name that is there already another ending.
    fn rust(&mut self, name: &mut String) {
        let plain = name.trim_end_matches(|each: char| each.is_ascii_digit()).to_owned();
        for number in 2.. {
            if !self.0.contains(name) {
                break;
            }
            *name = format!("{plain}{number}");
        }
        self.0.push(name.clone());
    }

    /// Takes away names that are there already.
    fn names(&mut self, names: &mut Names) {
        let mut is_new = |name: &String| {
            let is_new = !self.0.contains(name);
            self.0.push(name.clone());
            is_new
        };
        names.rename = names.rename.take().filter(&mut is_new);
        names.write_as = names.write_as.take().filter(&mut is_new);
        names.aliases.retain(&mut is_new);
        // What is written can be read, so that a message can be asked back from its writer.
        names.aliases.extend(names.write_as.clone());
    }
}
