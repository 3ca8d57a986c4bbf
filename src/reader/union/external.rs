//! Variants that the only member of an object names, or a string where they carry nothing.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{DeserializeSeed, EnumAccess, Error, IgnoredAny, MapAccess, Unexpected, VariantAccess, Visitor},
};

use super::{caught, chose, payload::PayloadSeed, unrecognised, written_tag};
use crate::compat::ReaderKind;
use crate::contract::{Payload, TypeDef, Union, Variant};
use crate::reader::{
    below::Below,
    list::TupleVisitor,
    record::flattens,
    shape::ShapeSeed,
    tag::{Picked, TagSeed, Tags},
    trace::Trace,
    written::Written,
};

/// Reads an externally tagged variant.
pub(super) fn external<'de, 't, D: Deserializer<'de>>(
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    union: &'t Union,
    deserializer: D,
) -> Result<Written, D::Error> {
    let visitor = ExternalVisitor { trace, definition, union, tags: Tags::of_union(union) };
    match trace.kind {
        ReaderKind::Rust => deserializer.deserialize_enum("", &[], visitor),
        ReaderKind::Open => deserializer.deserialize_any(visitor),
    }
}

pub(in crate::reader) struct ExternalVisitor<'t> {
    pub(in crate::reader) trace: &'t Trace<'t>,
    pub(in crate::reader) definition: &'t TypeDef,
    pub(in crate::reader) union: &'t Union,
    pub(in crate::reader) tags: Tags<'t, Variant>,
}

impl<'t> ExternalVisitor<'t> {
    fn tag(&self) -> TagSeed<'_, 't, Variant> {
        TagSeed { trace: self.trace, tags: &self.tags }
    }

    /// Reads the payload of the variant that `tag` names.
    fn known<'de, A: VariantAccess<'de>>(
        &self,
        variant: &'t Variant,
        tag: &'t str,
        access: A,
    ) -> Result<Written, A::Error> {
        let (trace, definition) = (self.trace, self.definition);
        chose(trace, definition, variant);
        let payload = match &variant.payload {
            Payload::Unit => {
                access.unit_variant()?;
                return Ok(written_tag(variant));
            }
            Payload::Newtype(shape) => {
                let inner = ShapeSeed { trace, shape };
                access.newtype_variant_seed(Below { trace, name: tag, inner })?
            }
            Payload::Tuple(shapes) => {
                let expected = format!("tuple variant {}::{}", definition.name, variant.name);
                let inner = TupleVisitor::counted(trace, shapes, expected);
                access.tuple_variant(shapes.len(), Below { trace, name: tag, inner })?
            }
            Payload::Record(record) => {
                let seed = PayloadSeed { trace, definition, variant, closed: self.union.closed };
                let below = Below { trace, name: tag, inner: seed.record(record, true) };
                Written::Object(if flattens(record) {
                    access.newtype_variant_seed(below)?
                } else {
                    access.struct_variant(&[], below)?
                })
            }
        };
        Ok(variant.write.clone().map_or(Written::Never, |tag| Written::Object(vec![(tag, payload)])))
    }

    /// Notes a variant that is not known and returns its tag.
    fn other(&self, picked: Picked<'t, Variant>) -> String {
        match picked {
            Picked::Caught(variant, tag) => {
                caught(self.trace, self.definition, variant);
                tag
            }
            Picked::Unknown(tag) => {
                unrecognised(self.trace, self.definition, Some(tag.clone()));
                tag
            }
            Picked::Known(_, tag) => tag.to_owned(),
        }
    }
}

impl<'de> Visitor<'de> for ExternalVisitor<'_> {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "enum {}", self.definition.name)
    }

    /// As serde reads.
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Written, A::Error> {
        match data.variant_seed(self.tag())? {
            (Picked::Known(variant, tag), access) => self.known(variant, tag, access),
            (Picked::Caught(variant, _), access) => {
                access.unit_variant()?;
                caught(self.trace, self.definition, variant);
                Ok(written_tag(variant))
            }
            (picked @ Picked::Unknown(_), access) => {
                access.newtype_variant_seed(PhantomData::<IgnoredAny>)?;
                Ok(Written::Text(self.other(picked)))
            }
        }
    }

    /// As open readers read a string.
    fn visit_str<E: Error>(self, tag: &str) -> Result<Written, E> {
        match Visitor::visit_str(self.tag(), tag)? {
            Picked::Known(variant, tag) => self.known(variant, tag, Bare(PhantomData)),
            picked => Ok(Written::Text(self.other(picked))),
        }
    }

    /// As open readers read an object.
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Written, A::Error> {
        let Some(picked) = members.next_key_seed(self.tag())? else {
            return Err(A::Error::invalid_value(Unexpected::Map, &"map with a single key"));
        };
        let written = match picked {
            Picked::Known(variant, tag) => self.known(variant, tag, Within(&mut members))?,
            picked => {
                members.next_value::<IgnoredAny>()?;
                self.other(picked);
                Written::Kept(self.trace.pointer())
            }
        };
        if members.next_key::<IgnoredAny>()?.is_some() {
            return Err(A::Error::invalid_value(Unexpected::Map, &"map with a single key"));
        }
        Ok(written)
    }
}

/// A variant that stands there as a string.
struct Bare<E>(PhantomData<E>);

impl<'de, E: Error> VariantAccess<'de> for Bare<E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, E> {
        Err(E::invalid_type(Unexpected::UnitVariant, &"newtype variant"))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, E> {
        Err(E::invalid_type(Unexpected::UnitVariant, &"tuple variant"))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, E> {
        Err(E::invalid_type(Unexpected::UnitVariant, &"struct variant"))
    }
}

/// A variant whose payload is the value of the member that was just named.
struct Within<'a, A>(&'a mut A);

impl<'de, A: MapAccess<'de>> VariantAccess<'de> for Within<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.0.next_value()
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        self.0.next_value_seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.0.next_value_seed(WithVisitor { length: Some(length), visitor })
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        self.0.next_value_seed(WithVisitor { length: None, visitor })
    }
}

/// Reads a tuple of a length, or a struct.
struct WithVisitor<V> {
    length: Option<usize>,
    visitor: V,
}

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for WithVisitor<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        match self.length {
            Some(length) => deserializer.deserialize_tuple(length, self.visitor),
            None => deserializer.deserialize_struct("", &[], self.visitor),
        }
    }
}
