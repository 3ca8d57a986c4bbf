//! Variants whose tag stands among their own members.

use std::fmt;

use serde::{
    Deserializer,
    de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor, value::SeqAccessDeserializer},
};

use super::{caught, chose, payload::PayloadSeed, unrecognised, written_tag};
use crate::compat::ReaderKind;
use crate::contract::{Payload, TypeDef, Union, Variant};
use crate::reader::{
    buffer::Content,
    buffered::Buffered,
    reading::NoteKind,
    record::label,
    shape::ShapeSeed,
    tag::{Picked, TagSeed, Tags, duplicate, missing},
    trace::Trace,
    written::{Members, Written},
};

/// Reads an internally tagged variant.
pub(super) fn internal<'de, 't, D: Deserializer<'de>>(
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    union: &'t Union,
    tag: &'t str,
    deserializer: D,
) -> Result<Written, D::Error> {
    let tags = Tags::of_union(union);
    let visitor = TaggedVisitor { trace, definition, tag, tags: &tags };
    let (picked, content) = deserializer.deserialize_any(visitor)?;
    let buffered = Buffered::<D::Error>::once(&content);
    let variant = match picked {
        Picked::Known(variant, _) => {
            chose(trace, definition, variant);
            variant
        }
        Picked::Caught(variant, _) => {
            caught(trace, definition, variant);
            if trace.kind == ReaderKind::Open {
                return Ok(whole(trace, tag, picked));
            }
            variant
        }
        Picked::Unknown(ref name) => {
            unrecognised(trace, definition, Some(name.clone()));
            return Ok(whole(trace, tag, picked));
        }
    };
    let seed = PayloadSeed { trace, definition, variant, closed: union.closed };
    let payload = match &variant.payload {
        Payload::Unit => buffered.deserialize_any(UnitVisitor { trace, definition, variant }).map(Written::Object)?,
        Payload::Newtype(shape) => ShapeSeed { trace, shape }.deserialize(buffered)?,
        Payload::Record(record) => buffered.deserialize_any(seed.record(record, true)).map(Written::Object)?,
        Payload::Tuple(_) => seed.deserialize(buffered)?,
    };
    match payload {
        // A variant within the variant, which an open reader does not know: all of it is kept, this tag included.
        kept @ Written::Kept(_) => Ok(kept),
        payload => Ok(beside(tag, variant, payload)),
    }
}

/// A variant as it was read; where others' members stand beside it, its tag.
fn whole(trace: &Trace<'_>, tag: &str, picked: Picked<'_, Variant>) -> Written {
    match picked {
        Picked::Unknown(name) | Picked::Caught(_, name) if trace.is_flattened() => {
            Written::Object(vec![(tag.to_owned(), Written::Text(name))])
        }
        _ => Written::Kept(trace.pointer()),
    }
}

/// The payload with its tag; serde writes the tag alone beside a unit, and nothing beside what has no members.
fn beside(tag: &str, variant: &Variant, payload: Written) -> Written {
    let mut members = vec![(tag.to_owned(), written_tag(variant))];
    match payload {
        Written::Null => {}
        payload => match payload.into_members() {
            Some(others) => members.extend(others),
            None => return Written::Never,
        },
    }
    Written::Object(members)
}

/// Finds the tag, and keeps the rest.
struct TaggedVisitor<'s, 't> {
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    tag: &'t str,
    tags: &'s Tags<'t, Variant>,
}

impl<'de, 't> Visitor<'de> for TaggedVisitor<'_, 't> {
    type Value = (Picked<'t, Variant>, Content);

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "internally tagged enum {}", self.definition.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let Self { trace, tag, tags, .. } = self;
        let (mut picked, mut others) = (None, Vec::new());
        while let Some(name) = members.next_key::<Content>()? {
            let mark = trace.enter(name.as_text());
            if name.as_text() != tag {
                others.push((name, members.next_value()?));
            } else if picked.is_none() {
                picked = Some(members.next_value_seed(TagSeed { trace, tags })?);
            } else {
                return Err(duplicate(tag));
            }
            trace.leave(mark);
        }
        Ok((picked.ok_or_else(|| missing(tag))?, Content::Object(others)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let Self { trace, tag, tags, .. } = self;
        let picked = items.next_element_seed(TagSeed { trace, tags })?.ok_or_else(|| missing(tag))?;
        let rest = serde::Deserialize::deserialize(SeqAccessDeserializer::new(items))?;
        Ok((picked, rest))
    }
}

/// Takes anything for a unit.
struct UnitVisitor<'t> {
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    variant: &'t Variant,
}

impl<'de> Visitor<'de> for UnitVisitor<'_> {
    type Value = Members;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "unit variant {}::{}", self.definition.name, self.variant.name)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Members, A::Error> {
        Ok(Members::new())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Members, A::Error> {
        let Self { trace, definition, variant } = self;
        let keeps = trace.kind == ReaderKind::Open && !trace.is_flattened();
        let mut kept = Members::new();
        while let Some((name, _)) = members.next_entry::<String, IgnoredAny>()? {
            trace.note_member(&name, NoteKind::Ignored { type_name: label(definition, Some(&variant.name)) });
            if keeps {
                let pointer = trace.pointer_of(&name);
                kept.push((name, Written::Kept(pointer)));
            }
        }
        Ok(kept)
    }
}
