//! Flattened fields: members of other types that stand in a record's own object.
//!
//! A record's members become fields of their own. A union, and a record that may be missing as a whole, are read from
//! the members that are left over; one of them, or one map, can take these.

use super::super::codec::{Codec, Way};
use super::super::shapes::{Place, Shapes};
use super::super::{literal, names, refuse};
use super::record::{Builder, Put};
use crate::codegen::Refusal;
use crate::contract::{Flatten, FlattenTarget, Shape, Tagging, TypeKind, TypeName, Union};

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
            TypeKind::Record(_) | TypeKind::Newtype(Shape::Map { .. }) => {
                self.leftover(builder, place, flatten, target, None)
            }
            TypeKind::Union(union) => self.leftover(builder, place, flatten, target, Some(union)),
            TypeKind::Enumeration(_) | TypeKind::Newtype(_) => Err(refuse(
                &place.text(),
                format!("it flattens `{target}`, which is no object"),
                "give it a member of its own, without `flatten`",
            )),
        }
    }

    /// A field that reads the members that no other field takes, and leaves those that it does not know.
    fn leftover(
        &mut self,
        builder: &mut Builder<'_, 'c>,
        place: &Place<'_>,
        flatten: &'c Flatten,
        target: &TypeName,
        union: Option<&'c Union>,
    ) -> Result<(), Refusal> {
        builder.take_leftover(place)?;
        self.parts.flattened = true;
        self.parts.flattened_optional |= flatten.optional;
        let codec = Codec::methods(self.name(target));
        let name = self.scope.claim_field(&mut builder.fields, names::exported(&flatten.name), place.text())?;
        let pointer = if flatten.optional { "*" } else { "" };
        builder.row(&flatten.about, &name, format!("{pointer}{}", codec.go_type).into(), None);
        let variants: Vec<_> = union
            .filter(|union| union.tagging == Tagging::External)
            .iter()
            .flat_map(|union| union.variants.iter().flat_map(|variant| &variant.read))
            .map(|tag| literal::quoted(tag))
            .collect();
        let arguments = [codec.value(Way::Read)].into_iter().chain(variants).collect::<Vec<_>>().join(", ");
        let function = if flatten.optional { "decodeFlattenedOptional" } else { "decodeFlattened" };
        builder.body.tails.push(format!("{function}(&v.{name}, &in, &v.unknown, {arguments})"));
        let value = if flatten.optional { format!("v.{name}") } else { format!("&v.{name}") };
        builder.body.puts.push(Put {
            condition: flatten.optional.then(|| format!("v.{name} != nil")),
            name: None,
            statement: format!("encodeFlattened({value}, w, {})", codec.value(Way::Write)),
        });
        Ok(())
    }

    /// A map of the members that no other field takes.
    fn rest(
        &mut self,
        builder: &mut Builder<'_, 'c>,
        place: &Place<'_>,
        flatten: &'c Flatten,
        shape: &'c Shape,
    ) -> Result<(), Refusal> {
        builder.take_leftover(place)?;
        let value = self.codec(shape, place)?;
        self.parts.rest = true;
        let name = self.scope.claim_field(&mut builder.fields, names::exported(&flatten.name), place.text())?;
        builder.row(&flatten.about, &name, format!("map[string]{}", value.go_type).into(), None);
        builder.rest = Some(format!("decodeRest(&v.{name}, &in, {})", value.value(Way::Read)));
        builder.body.puts.push(Put {
            condition: None,
            name: None,
            statement: format!("encodeRest(&v.{name}, w, {})", value.value(Way::Write)),
        });
        Ok(())
    }
}

impl Builder<'_, '_> {
    /// Notes that a field takes the members that are left over, which only one can.
    fn take_leftover(&mut self, place: &Place<'_>) -> Result<(), Refusal> {
        if let Some(first) = &self.leftover {
            return Err(refuse(
                &place.text(),
                format!("{first} takes every member that is left over already"),
                "keep one flattened union, optional record or map; give the other a member of its own",
            ));
        }
        self.leftover = Some(place.text());
        Ok(())
    }
}
