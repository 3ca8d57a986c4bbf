//! Reading out of the buffer.
//!
//! serde has two readers of its buffer, which differ in one thing: where the buffered value is used once (behind a tag,
//! among flattened members) an empty object stands for a unit, and where it is tried several times it does not.

use std::{marker::PhantomData, slice};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, EnumAccess, Error, Expected, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor},
};

use super::buffer::Content;

/// A deserializer of a buffered value.
pub(super) struct Buffered<'a, E> {
    content: &'a Content,
    once: bool,
    error: PhantomData<E>,
}

impl<'a, E: Error> Buffered<'a, E> {
    /// Reads a value that is used this one time.
    pub(super) fn once(content: &'a Content) -> Self {
        Self { content, once: true, error: PhantomData }
    }

    /// Reads a value that others may read too.
    pub(super) fn shared(content: &'a Content) -> Self {
        Self { content, once: false, error: PhantomData }
    }

    fn like(&self, content: &'a Content) -> Self {
        Self { content, ..*self }
    }

    fn mismatch(&self, expected: &dyn Expected) -> E {
        E::invalid_type(self.content.unexpected(), expected)
    }

    fn items<'de, V: Visitor<'de>>(&self, items: &'a [Content], visitor: V) -> Result<V::Value, E> {
        let mut access = Items { rest: items.iter(), count: 0, once: self.once, error: PhantomData };
        let value = visitor.visit_seq(&mut access)?;
        ended(access.rest.len(), access.count, "sequence")?;
        Ok(value)
    }

    fn members<'de, V: Visitor<'de>>(&self, members: &'a [(Content, Content)], visitor: V) -> Result<V::Value, E> {
        let mut access = Members { rest: members.iter(), value: None, count: 0, once: self.once, error: PhantomData };
        let value = visitor.visit_map(&mut access)?;
        ended(access.rest.len(), access.count, "map")?;
        Ok(value)
    }

    fn number<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Unsigned(_) | Content::Signed(_) => self.deserialize_any(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn float<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Float(number) => visitor.visit_f64(*number),
            _ => self.number(visitor),
        }
    }

    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Text(text) => visitor.visit_str(text),
            _ => Err(self.mismatch(&visitor)),
        }
    }
}

/// Refuses what the visitor left behind after `count` parts.
fn ended<E: Error>(rest: usize, count: usize, whole: &str) -> Result<(), E> {
    if rest == 0 {
        return Ok(());
    }
    let plural = if count == 1 { "" } else { "s" };
    Err(E::invalid_length(count + rest, &format!("{count} element{plural} in {whole}").as_str()))
}

macro_rules! by {
    ($($method:ident => $kind:ident;)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            self.$kind(visitor)
        }
    )+};
}

impl<'de, E: Error> Deserializer<'de> for Buffered<'_, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Null => visitor.visit_unit(),
            Content::Bool(flag) => visitor.visit_bool(*flag),
            Content::Unsigned(number) => visitor.visit_u64(*number),
            Content::Signed(number) => visitor.visit_i64(*number),
            Content::Float(number) => visitor.visit_f64(*number),
            Content::Text(text) => visitor.visit_str(text),
            Content::List(items) => self.items(items, visitor),
            Content::Object(members) => self.members(members, visitor),
        }
    }

    // 128 bits are left to the trait, which refuses them.
    by! {
        deserialize_i8 => number;
        deserialize_i16 => number;
        deserialize_i32 => number;
        deserialize_i64 => number;
        deserialize_u8 => number;
        deserialize_u16 => number;
        deserialize_u32 => number;
        deserialize_u64 => number;
        deserialize_f32 => float;
        deserialize_f64 => float;
        deserialize_char => text;
        deserialize_str => text;
        deserialize_string => text;
        deserialize_bytes => text;
        deserialize_byte_buf => text;
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Bool(flag) => visitor.visit_bool(*flag),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Null => visitor.visit_unit(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Null => visitor.visit_unit(),
            Content::Object(members) if self.once && members.is_empty() => visitor.visit_unit(),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Object(members) if self.once && members.is_empty() => visitor.visit_unit(),
            Content::List(items) if self.once && items.is_empty() => visitor.visit_unit(),
            _ if self.once => self.deserialize_any(visitor),
            _ => self.deserialize_unit(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::List(items) => self.items(items, visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, _: usize, visitor: V) -> Result<V::Value, E> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Object(members) => self.members(members, visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.content {
            Content::List(items) => self.items(items, visitor),
            _ => self.deserialize_map(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let (tag, payload) = match self.content {
            Content::Text(_) => (self.content, None),
            Content::Object(members) => match members.as_slice() {
                [(tag, payload)] => (tag, Some(payload)),
                _ => return Err(E::invalid_value(Unexpected::Map, &"map with a single key")),
            },
            other => return Err(E::invalid_type(other.unexpected(), &"string or map")),
        };
        visitor.visit_enum(BufferedEnum { tag: self.like(tag), payload: payload.map(|payload| self.like(payload)) })
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Text(text) => visitor.visit_str(text),
            Content::Unsigned(number) => visitor.visit_u64(*number),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }
}

struct Items<'a, E> {
    rest: slice::Iter<'a, Content>,
    count: usize,
    once: bool,
    error: PhantomData<E>,
}

impl<'de, E: Error> SeqAccess<'de> for Items<'_, E> {
    type Error = E;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, E> {
        let Some(content) = self.rest.next() else { return Ok(None) };
        self.count += 1;
        seed.deserialize(Buffered { content, once: self.once, error: PhantomData }).map(Some)
    }
}

struct Members<'a, E> {
    rest: slice::Iter<'a, (Content, Content)>,
    value: Option<&'a Content>,
    count: usize,
    once: bool,
    error: PhantomData<E>,
}

impl<'de, E: Error> MapAccess<'de> for Members<'_, E> {
    type Error = E;

    fn next_key_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, E> {
        let Some((name, value)) = self.rest.next() else { return Ok(None) };
        self.count += 1;
        self.value = Some(value);
        seed.deserialize(Buffered { content: name, once: self.once, error: PhantomData }).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, E> {
        let content = self.value.take().ok_or_else(|| E::custom("value is missing"))?;
        seed.deserialize(Buffered { content, once: self.once, error: PhantomData })
    }
}

/// A buffered variant: its tag, and its payload where there is one.
pub(super) struct BufferedEnum<'a, E> {
    pub(super) tag: Buffered<'a, E>,
    pub(super) payload: Option<Buffered<'a, E>>,
}

impl<'a, 'de, E: Error> EnumAccess<'de> for BufferedEnum<'a, E> {
    type Error = E;
    type Variant = BufferedVariant<'a, E>;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self::Variant), E> {
        Ok((seed.deserialize(self.tag)?, BufferedVariant(self.payload)))
    }
}

pub(super) struct BufferedVariant<'a, E>(Option<Buffered<'a, E>>);

impl<'a, E: Error> BufferedVariant<'a, E> {
    fn payload(self, expected: &str) -> Result<Buffered<'a, E>, E> {
        self.0.ok_or_else(|| E::invalid_type(Unexpected::UnitVariant, &expected))
    }
}

impl<'de, E: Error> VariantAccess<'de> for BufferedVariant<'_, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        self.0.map_or(Ok(()), Deserialize::deserialize)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, E> {
        seed.deserialize(self.payload("newtype variant")?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        let payload = self.payload("tuple variant")?;
        match payload.content {
            Content::List(items) => payload.items(items, visitor),
            _ => Err(payload.mismatch(&"tuple variant")),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, E> {
        let payload = self.payload("struct variant")?;
        match payload.content {
            Content::List(items) => payload.items(items, visitor),
            Content::Object(members) => payload.members(members, visitor),
            _ => Err(payload.mismatch(&"struct variant")),
        }
    }
}
