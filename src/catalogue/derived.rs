//! What the code that the derives write refers to, so that users need no further dependencies. Not for direct use.

pub use schemars::{JsonSchema, SchemaGenerator};
use schemars::{Schema, json_schema};
pub use serde::Serialize;
use serde_json::Value;
pub use serde_json::value::Serializer as ValueSerializer;

pub use super::{
    Types,
    meta::{
        AboutMeta, Body, ChannelMeta, DefaultMeta, EventMeta, FieldMeta, Layout, PayloadMeta, Scalar, SchemaOf, Source,
        TypeMeta, VariantMeta,
    },
    reach::{Described, Identity, One, distinct_event, one_type_per_name},
};
pub use crate::contract::{ParamKind, Tagging};

/// The schema of one string.
pub fn constant(text: &str) -> Schema {
    json_schema!({"type": "string", "const": text})
}

/// A default value as a codec writes it.
pub fn written(value: Result<Value, serde_json::Error>) -> DefaultMeta {
    match value {
        Ok(mut value) => {
            // A hash map in a default value must not bring its own order.
            value.sort_all_objects();
            DefaultMeta::Known(value)
        }
        Err(_) => DefaultMeta::Hidden,
    }
}

/// What `make` makes, where it makes the same again.
pub fn steady(make: impl Fn() -> DefaultMeta) -> DefaultMeta {
    let first = make();
    if first == make() { first } else { DefaultMeta::Hidden }
}

/// A default value whose type may or may not be serialisable: the method that is called tells which.
///
/// `(&Probe(&value)).default_meta()` finds [`Serializable`] first, and [`Opaque`] where that does not apply.
pub struct Probe<'value, T: ?Sized>(pub &'value T);

/// The default of a type that can be serialised.
pub trait Serializable {
    /// The value, as serde writes it.
    fn default_meta(&self) -> DefaultMeta;
}

/// The default of any other type.
pub trait Opaque {
    /// Hidden.
    fn default_meta(&self) -> DefaultMeta;
}

impl<T: Serialize + ?Sized> Serializable for Probe<'_, T> {
    fn default_meta(&self) -> DefaultMeta {
        written(serde_json::to_value(self.0))
    }
}

impl<T: ?Sized> Opaque for &Probe<'_, T> {
    fn default_meta(&self) -> DefaultMeta {
        DefaultMeta::Hidden
    }
}
