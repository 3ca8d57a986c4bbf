//! Flattened fields: members of other types that stand in a record's own object.
//!
//! A record's members become fields of their own. Unions, and records that may be missing as a whole, are read in order
//! from the members that are left over: some take what is theirs from those after them, others only look. What none of
//! them knows goes to a map, if there is one, or is kept.

use super::super::codec::{Codec, Way};
use super::super::shapes::{Place, Shapes};
use super::super::{literal, names, refuse};
use super::record::{Builder, Put};
use crate::codegen::Refusal;
use crate::contract::{Flatten, FlattenTarget, Member, Record, Shape, Tagging, TypeKind, TypeName, Union};

impl<'c> Shapes<'c> {
    pub(super) fn flatten(
        &mut self,
        builder: &mut Builder<'_, 'c>,
        place: &Place<'_>,
        flatten: &'c Flatten,
    ) -> Result<(), Refusal> {
        builder.flattens = true;
        let target = match &flatten.target {
            FlattenTarget::Named(target) => target,
            FlattenTarget::Rest(shape) => return self.rest(builder, place, flatten, shape),
        };
        let mut definition = self.defined(target, &place.text())?;
        while let TypeKind::Newtype(Shape::Named(next)) = &definition.kind {
            definition = self.defined(next, &place.text())?;
        }
        match &definition.kind {
            TypeKind::Record(record) if !flatten.optional => {
                self.members(builder, &Place::new(&place.text(), builder.owner), record)
            }
            kind @ (TypeKind::Record(_) | TypeKind::Newtype(Shape::Map { .. }) | TypeKind::Union(_)) => {
                let shown = Self::shown(kind);
                self.part(builder, place, flatten, target, &shown)
            }
            TypeKind::Enumeration(_) | TypeKind::Newtype(_) => Err(refuse(
                &place.text(),
                format!("it flattens `{target}`, which is no object"),
                "give it a member of its own, without `flatten`",
            )),
        }
    }

    /// A field that reads members that no other field takes.
    fn part(
        &mut self,
        builder: &mut Builder<'_, 'c>,
        place: &Place<'_>,
        flatten: &'c Flatten,
        target: &TypeName,
        shown: &Shown,
    ) -> Result<(), Refusal> {
        if builder.closed && (flatten.optional || *shown == Shown::All) {
            return Err(nothing_left(place));
        }
        self.parts.flattened = true;
        self.parts.flattened_optional |= flatten.optional;
        match shown {
            Shown::All => self.parts.flattened_look = true,
            Shown::Named(_) => self.parts.flattened_take = true,
            Shown::First(_) => self.parts.flattened_first = true,
        }
        let codec = Codec::methods(self.name(target));
        let name = self.scope.claim_field(&mut builder.fields, names::exported(&flatten.name), place.text())?;
        let pointer = if flatten.optional { "*" } else { "" };
        builder.row(&flatten.about, &name, format!("{pointer}{}", codec.go_type).into(), None);
        let function = if flatten.optional { "decodeFlattenedOptional" } else { "decodeFlattened" };
        builder.parts.push(format!("{function}(&v.{name}, {}, {})", shown.call(), codec.value(Way::Read)));
        let value = if flatten.optional { format!("v.{name}") } else { format!("&v.{name}") };
        builder.body.puts.push(Put {
            condition: flatten.optional.then(|| format!("v.{name} != nil")),
            ..Put::always(format!("encodeFlattened({value}, w, {})", codec.value(Way::Write)))
        });
        Ok(())
    }

    /// Which members serde shows a flattened type.
    fn shown(kind: &TypeKind) -> Shown {
        let literals = |names: &mut dyn Iterator<Item = &String>| names.map(|name| literal::quoted(name)).collect();
        match kind {
            TypeKind::Union(Union { variants, .. }) if variants.iter().any(|variant| variant.untagged) => Shown::All,
            TypeKind::Union(Union { tagging: Tagging::External, variants, .. }) => {
                Shown::First(literals(&mut variants.iter().flat_map(|variant| &variant.read)))
            }
            TypeKind::Union(Union { tagging: Tagging::Adjacent { tag, content }, .. }) => {
                Shown::Named(literals(&mut [tag, content].into_iter()))
            }
            TypeKind::Record(record) => Self::names_read(record).map_or(Shown::All, Shown::Named),
            _ => Shown::All,
        }
    }

    /// The names of a record's members; `None` where it flattens others.
    fn names_read(record: &Record) -> Option<Vec<String>> {
        let mut all = Vec::new();
        for member in &record.members {
            let Member::Field(field) = member else { return None };
            all.extend(field.read.iter().flat_map(|reading| &reading.names).map(|name| literal::quoted(name)));
        }
        Some(all)
    }

    /// A map of the members that no other field takes.
    fn rest(
        &mut self,
        builder: &mut Builder<'_, 'c>,
        place: &Place<'_>,
        flatten: &'c Flatten,
        shape: &'c Shape,
    ) -> Result<(), Refusal> {
        if builder.closed {
            return Err(nothing_left(place));
        }
        if builder.rest.is_some() {
            return Err(refuse(
                &place.text(),
                "another map takes every member that is left over",
                "keep one of the maps",
            ));
        }
        let value = self.codec(shape, place)?;
        self.parts.rest = true;
        let name = self.scope.claim_field(&mut builder.fields, names::exported(&flatten.name), place.text())?;
        let go_type = format!("map[string]{}", value.go_type);
        builder.row(&flatten.about, &name, go_type.clone().into(), None);
        let statement = format!("encodeRest(&v.{name}, w, {})", value.value(Way::Write));
        builder.body.puts.push(Put::always(statement));
        builder.rest = Some(Rest { variable: format!("v.{name}"), go_type, value: value.value(Way::Read) });
        Ok(())
    }

    /// Notes which parts of the run-time file a record needs for the members that it does not know.
    pub(super) fn need_for(&mut self, builder: &Builder<'_, 'c>) {
        let (reads, rest) = (!builder.parts.is_empty(), builder.rest.is_some());
        self.parts.flattened_reject |= reads && builder.closed;
        self.parts.flattened_look |= reads && rest;
        self.parts.flattened_rest |= reads && rest;
        self.parts.reject |= !reads && !rest && builder.closed;
        self.parts.keep_read |= !reads && !rest && !builder.closed && builder.flattens;
    }
}

/// A map of the members that no other field takes.
pub(super) struct Rest {
    pub(super) variable: String,
    pub(super) go_type: String,
    /// How a value is read.
    pub(super) value: String,
}

/// The members that a flattened field sees.
#[derive(PartialEq, Eq)]
enum Shown {
    /// All that are left; it takes none.
    All,
    /// Those of these names.
    Named(Vec<String>),
    /// The first of these names.
    First(Vec<String>),
}

impl Shown {
    /// The call that picks them.
    fn call(&self) -> String {
        match self {
            Self::All => "others.look()".to_owned(),
            Self::Named(names) => format!("others.take({})", names.join(", ")),
            Self::First(names) => format!("others.first({})", names.join(", ")),
        }
    }
}

fn nothing_left(place: &Place<'_>) -> Refusal {
    refuse(
        &place.text(),
        "its record rejects unknown members, so nothing is left over for it",
        "drop `deny_unknown_fields`, or `flatten`",
    )
}
