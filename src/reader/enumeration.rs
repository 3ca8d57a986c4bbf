//! Enumerations: strings out of a list.

use std::fmt;

use serde::{
    Deserializer,
    de::{EnumAccess, Error, MapAccess, VariantAccess, Visitor},
};

use super::{
    reading::NoteKind,
    tag::{Picked, TagSeed, Tags},
    trace::Trace,
    written::Written,
};
use crate::compat::ReaderKind;
use crate::contract::{Enumeration, EnumerationValue, TypeDef};

/// Reads a value of an enumeration, as a string or as the name of an only member that is `null`.
pub(super) fn enumeration<'de, 't, D: Deserializer<'de>>(
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    enumeration: &'t Enumeration,
    deserializer: D,
) -> Result<Written, D::Error> {
    let visitor = EnumerationVisitor { trace, definition, tags: Tags::of_enumeration(enumeration) };
    match trace.kind {
        ReaderKind::Rust => deserializer.deserialize_enum("", &[], visitor),
        ReaderKind::Open => deserializer.deserialize_any(visitor),
    }
}

struct EnumerationVisitor<'t> {
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    tags: Tags<'t, EnumerationValue>,
}

impl<'t> EnumerationVisitor<'t> {
    fn tag(&self) -> TagSeed<'_, 't, EnumerationValue> {
        TagSeed { trace: self.trace, tags: &self.tags }
    }

    fn take(&self, picked: Picked<'t, EnumerationValue>) -> Written {
        let type_name = self.definition.name.0.clone();
        let (what, written) = match picked {
            Picked::Known(value, _) => {
                let written = value.write.clone().map_or(Written::Never, Written::Text);
                (NoteKind::Chose { type_name, variant: value.name.clone() }, written)
            }
            Picked::Caught(value, tag) => {
                let own = value.write.clone().map_or(Written::Never, Written::Text);
                let written = if self.trace.kind == ReaderKind::Open { Written::Text(tag) } else { own };
                (NoteKind::Caught { type_name, variant: value.name.clone() }, written)
            }
            Picked::Unknown(tag) => (NoteKind::Unrecognised { type_name, tag: Some(tag.clone()) }, Written::Text(tag)),
        };
        self.trace.note(what);
        written
    }
}

impl<'de> Visitor<'de> for EnumerationVisitor<'_> {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "enum {}", self.definition.name)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Written, A::Error> {
        let (picked, payload) = data.variant_seed(self.tag())?;
        payload.unit_variant()?;
        Ok(self.take(picked))
    }

    fn visit_str<E: Error>(self, tag: &str) -> Result<Written, E> {
        let picked = Visitor::visit_str(self.tag(), tag)?;
        Ok(self.take(picked))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Written, A::Error> {
        let wrong = || A::Error::custom("expected one member that names the value");
        let Some(picked) = members.next_key_seed(self.tag())? else { return Err(wrong()) };
        members.next_value::<()>()?;
        // Not every open reader takes this form of a value that it does not know, so none is relied on.
        if members.next_key::<String>()?.is_some() || matches!(picked, Picked::Unknown(_)) {
            return Err(wrong());
        }
        Ok(self.take(picked))
    }
}
