//! Flattened fields: members of other types that stand in a record's own object.

use super::super::codec::Way;
use super::super::shapes::{Place, Shapes};
use super::super::{names, refuse};
use super::record::{Builder, Put};
use crate::codegen::Refusal;
use crate::contract::{Flatten, FlattenTarget, Shape, TypeKind};

impl<'c> Shapes<'c> {
    pub(super) fn flatten(
        &mut self,
        builder: &mut Builder<'_>,
        place: &Place,
        flatten: &'c Flatten,
    ) -> Result<(), Refusal> {
        builder.flattens = true;
        match &flatten.target {
            FlattenTarget::Named(target) => {
                let mut definition = self.defined(target, &place.text)?;
                while let TypeKind::Newtype(Shape::Named(next)) = &definition.kind {
                    definition = self.defined(next, &place.text)?;
                }
                match &definition.kind {
                    TypeKind::Record(record) if !flatten.optional => {
                        let inner = Place::new(&place.text, builder.owner);
                        self.members(builder, &inner, record)
                    }
                    _ => Err(refuse(
                        &place.text,
                        format!("it flattens `{target}`, which is optional or a union"),
                        "give it a member of its own, without `flatten`",
                    )),
                }
            }
            FlattenTarget::Rest(shape) => self.rest(builder, place, flatten, shape),
        }
    }

    fn rest(
        &mut self,
        builder: &mut Builder<'_>,
        place: &Place,
        flatten: &'c Flatten,
        shape: &'c Shape,
    ) -> Result<(), Refusal> {
        if builder.rest.is_some() {
            return Err(refuse(&place.text, "a second field takes every other member", "keep one flattened map"));
        }
        let value = self.codec(shape, place)?;
        self.parts.rest = true;
        let name = self.scope.claim_field(&mut builder.fields, &names::exported(&flatten.name), &place.text)?;
        builder.row(&flatten.about, [Some(name.clone()), Some(format!("map[string]{}", value.go_type)), None]);
        builder.rest = Some(format!("decodeRest(&v.{name}, &in, {})", value.value(Way::Read)));
        builder.body.puts.push(Put {
            condition: None,
            name: None,
            statement: format!("encodeRest(&v.{name}, w, {})", value.value(Way::Write)),
        });
        Ok(())
    }
}
