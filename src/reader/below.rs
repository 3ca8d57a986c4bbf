//! Reading what stands under a name.

use std::fmt;

use serde::{
    Deserializer,
    de::{DeserializeSeed, MapAccess, SeqAccess, Visitor},
};

use super::trace::Trace;

/// Reads with `inner` what stands under `name`, so that notes and errors have its pointer.
pub(super) struct Below<'t, T> {
    pub(super) trace: &'t Trace<'t>,
    pub(super) name: &'t str,
    pub(super) inner: T,
}

impl<T> Below<'_, T> {
    fn read<R, E>(self, read: impl FnOnce(T) -> Result<R, E>) -> Result<R, E> {
        let mark = self.trace.enter(self.name);
        let value = read(self.inner)?;
        self.trace.leave(mark);
        Ok(value)
    }
}

impl<'de, T: DeserializeSeed<'de>> DeserializeSeed<'de> for Below<'_, T> {
    type Value = T::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T::Value, D::Error> {
        self.read(|inner| inner.deserialize(deserializer))
    }
}

impl<'de, T: Visitor<'de>> Visitor<'de> for Below<'_, T> {
    type Value = T::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(formatter)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<T::Value, A::Error> {
        self.read(|inner| inner.visit_seq(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<T::Value, A::Error> {
        self.read(|inner| inner.visit_map(members))
    }
}
