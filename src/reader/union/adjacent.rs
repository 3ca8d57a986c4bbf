//! Variants that one member names and another carries.

use std::fmt;

use serde::{
    Deserializer,
    de::{DeserializeSeed, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor},
};

use super::{caught, chose, payload::PayloadSeed, unrecognised, written_tag};
use crate::compat::ReaderKind;
use crate::contract::{Payload, Shape, TypeDef, Union, Variant};
use crate::reader::{
    below::Below,
    buffer::Content,
    buffered::Buffered,
    reading::NoteKind,
    tag::{Picked, TagSeed, Tags, duplicate, missing},
    trace::Trace,
    written::Written,
};

/// Reads an adjacently tagged variant.
pub(super) fn adjacent<'de, 't, D: Deserializer<'de>>(
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    union: &'t Union,
    [tag, content]: [&'t str; 2],
    deserializer: D,
) -> Result<Written, D::Error> {
    let tags = Tags::of_union(union);
    deserializer.deserialize_struct("", &[], AdjacentVisitor { trace, definition, union, tag, content, tags: &tags })
}

#[derive(Clone, Copy)]
struct AdjacentVisitor<'s, 't> {
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    union: &'t Union,
    tag: &'t str,
    content: &'t str,
    tags: &'s Tags<'t, Variant>,
}

/// A member that matters.
enum Part {
    Tag,
    Content,
    Other(String),
}

impl<'s, 't> AdjacentVisitor<'s, 't> {
    /// The next member that matters; `unknown` gets the names of the others.
    fn next<'de, A: MapAccess<'de>>(
        &self,
        members: &mut A,
        unknown: &mut Vec<String>,
    ) -> Result<Option<Part>, A::Error> {
        while let Some(part) = members.next_key_seed(PartSeed { visitor: *self })? {
            let Part::Other(name) = part else { return Ok(Some(part)) };
            let mark = self.trace.enter(&name);
            members.next_value::<IgnoredAny>()?;
            self.trace.leave(mark);
            self.trace.note_member(&name, NoteKind::Ignored { type_name: self.definition.name.0.clone() });
            unknown.push(name);
        }
        Ok(None)
    }

    /// Reads the tag.
    fn variant(self) -> Below<'t, VariantSeed<'s, 't>> {
        Below { trace: self.trace, name: self.tag, inner: VariantSeed { visitor: self } }
    }

    /// Notes which variant it is.
    fn note(&self, picked: &Picked<'t, Variant>) {
        match picked {
            Picked::Known(variant, _) => chose(self.trace, self.definition, variant),
            Picked::Caught(variant, _) => caught(self.trace, self.definition, variant),
            Picked::Unknown(tag) => unrecognised(self.trace, self.definition, Some(tag.clone())),
        }
    }

    /// Reads what the variant carries.
    fn payload<'a>(self, picked: &'a Picked<'t, Variant>) -> Below<'t, ContentSeed<'a, 's, 't>> {
        Below { trace: self.trace, name: self.content, inner: ContentSeed { visitor: self, picked } }
    }

    /// What stands in for an absent payload.
    fn absent<E: Error>(&self, picked: &Picked<'t, Variant>) -> Result<Option<Written>, E> {
        let (Picked::Known(variant, _) | Picked::Caught(variant, _)) = picked else { return Ok(None) };
        match &variant.payload {
            Payload::Unit => Ok(None),
            Payload::Newtype(Shape::Nullable(_)) => {
                let (type_name, member) = (self.definition.name.0.clone(), self.content.to_owned());
                self.trace.note_member(self.content, NoteKind::Defaulted { type_name, member, value: None });
                Ok(Some(Written::Null))
            }
            Payload::Newtype(_) | Payload::Tuple(_) | Payload::Record(_) => Err(missing(self.content)),
        }
    }

    /// Reads to the end, where neither part may come again.
    fn rest<'de, A: MapAccess<'de>>(&self, members: &mut A, unknown: &mut Vec<String>) -> Result<(), A::Error> {
        match self.next(members, unknown)? {
            Some(Part::Tag) => Err(duplicate(self.tag)),
            Some(_) => Err(duplicate(self.content)),
            None => Ok(()),
        }
    }

    fn written(&self, picked: Picked<'t, Variant>, payload: Option<Written>, unknown: Vec<String>) -> Written {
        let is_open = self.trace.kind == ReaderKind::Open;
        let (variant, is_whole) = match picked {
            Picked::Known(variant, _) => (variant, false),
            Picked::Caught(variant, _) => (variant, is_open),
            Picked::Unknown(_) => return self.whole(picked),
        };
        if is_whole {
            return self.whole(picked);
        }
        let mut members = vec![(self.tag.to_owned(), written_tag(variant))];
        members.extend(payload.map(|payload| (self.content.to_owned(), payload)));
        if is_open && !self.union.closed && !self.trace.is_flattened() {
            members.extend(unknown.into_iter().map(|name| {
                let pointer = self.trace.pointer_of(&name);
                (name, Written::Kept(pointer))
            }));
        }
        Written::Object(members)
    }

    /// A variant as it was read; where others' members stand beside it, its tag.
    fn whole(&self, picked: Picked<'t, Variant>) -> Written {
        match picked {
            Picked::Unknown(name) | Picked::Caught(_, name) if self.trace.is_flattened() => {
                Written::Object(vec![(self.tag.to_owned(), Written::Text(name))])
            }
            _ => Written::Kept(self.trace.pointer()),
        }
    }
}

impl<'de> Visitor<'de> for AdjacentVisitor<'_, '_> {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "adjacently tagged enum {}", self.definition.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Written, A::Error> {
        let mut unknown = Vec::new();
        let (picked, payload) = match self.next(&mut members, &mut unknown)? {
            None => return Err(missing(self.tag)),
            Some(Part::Tag) => {
                let picked = members.next_value_seed(self.variant())?;
                self.note(&picked);
                match self.next(&mut members, &mut unknown)? {
                    Some(Part::Tag) => return Err(duplicate(self.tag)),
                    Some(_) => {
                        let payload = members.next_value_seed(self.payload(&picked))?;
                        self.rest(&mut members, &mut unknown)?;
                        (picked, payload)
                    }
                    None => {
                        let payload = self.absent(&picked)?;
                        (picked, payload)
                    }
                }
            }
            Some(_) => {
                let mark = self.trace.enter(self.content);
                let content = members.next_value::<Content>()?;
                self.trace.leave(mark);
                match self.next(&mut members, &mut unknown)? {
                    Some(Part::Tag) => {}
                    Some(_) => return Err(duplicate(self.content)),
                    None => return Err(missing(self.tag)),
                }
                let picked = members.next_value_seed(self.variant())?;
                self.note(&picked);
                let payload = self.payload(&picked).deserialize(Buffered::<A::Error>::once(&content))?;
                self.rest(&mut members, &mut unknown)?;
                (picked, payload)
            }
        };
        Ok(self.written(picked, payload, unknown))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Written, A::Error> {
        let seed = TagSeed { trace: self.trace, tags: self.tags };
        let Some(picked) = items.next_element_seed(seed)? else { return Err(A::Error::invalid_length(0, &self)) };
        self.note(&picked);
        let Some(payload) = items.next_element_seed(self.payload(&picked))? else {
            return Err(A::Error::invalid_length(1, &self));
        };
        Ok(self.written(picked, payload, Vec::new()))
    }
}

/// Reads a member's name.
struct PartSeed<'s, 't> {
    visitor: AdjacentVisitor<'s, 't>,
}

impl<'de> DeserializeSeed<'de> for PartSeed<'_, '_> {
    type Value = Part;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Part, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for PartSeed<'_, '_> {
    type Value = Part;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} or {:?}", self.visitor.tag, self.visitor.content)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Part, E> {
        if name == self.visitor.tag {
            Ok(Part::Tag)
        } else if name == self.visitor.content {
            Ok(Part::Content)
        } else if self.visitor.union.closed {
            Err(E::invalid_value(Unexpected::Str(name), &self))
        } else {
            Ok(Part::Other(name.to_owned()))
        }
    }
}

/// Reads the tag.
struct VariantSeed<'s, 't> {
    visitor: AdjacentVisitor<'s, 't>,
}

impl<'de, 't> DeserializeSeed<'de> for VariantSeed<'_, 't> {
    type Value = Picked<'t, Variant>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_enum("", &[], self)
    }
}

impl<'de, 't> Visitor<'de> for VariantSeed<'_, 't> {
    type Value = Picked<'t, Variant>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "variant of enum {}", self.visitor.definition.name)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Self::Value, A::Error> {
        let (picked, access) = data.variant_seed(TagSeed { trace: self.visitor.trace, tags: self.visitor.tags })?;
        access.unit_variant()?;
        Ok(picked)
    }
}

/// Reads what a variant carries; `None` for nothing.
struct ContentSeed<'a, 's, 't> {
    visitor: AdjacentVisitor<'s, 't>,
    picked: &'a Picked<'t, Variant>,
}

impl<'de> DeserializeSeed<'de> for ContentSeed<'_, '_, '_> {
    type Value = Option<Written>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let AdjacentVisitor { trace, definition, union, .. } = self.visitor;
        let variant = match self.picked {
            Picked::Known(variant, _) => variant,
            Picked::Caught(variant, _) if trace.kind == ReaderKind::Rust => variant,
            Picked::Caught(..) | Picked::Unknown(_) => {
                return deserializer.deserialize_ignored_any(IgnoredAny).map(|_| None);
            }
        };
        let read = PayloadSeed { trace, definition, variant, closed: union.closed }.deserialize(deserializer)?;
        Ok((variant.payload != Payload::Unit).then_some(read))
    }
}
