//! What a variant carries, where nothing but the payload stands there.

use serde::{Deserializer, de::DeserializeSeed};

use crate::contract::{Payload, Record, TypeDef, Variant};
use crate::reader::{
    list::TupleVisitor,
    record::RecordVisitor,
    shape::{ShapeSeed, UnitVisitor},
    trace::Trace,
    written::Written,
};

/// Reads the payload of a variant that is untagged, or whose tag stands beside its content.
#[derive(Clone, Copy)]
pub(super) struct PayloadSeed<'t> {
    pub(super) trace: &'t Trace<'t>,
    pub(super) definition: &'t TypeDef,
    pub(super) variant: &'t Variant,
    /// `deny_unknown_fields` of the union.
    pub(super) closed: bool,
}

impl<'t> PayloadSeed<'t> {
    /// The visitor of a payload with members.
    pub(super) fn record(self, record: &'t Record, takes_items: bool) -> RecordVisitor<'t> {
        let Self { trace, definition, variant, closed } = self;
        let closed = closed || record.closed;
        RecordVisitor { trace, definition, variant: Some(&variant.name), record, closed, takes_items }
    }
}

impl<'de> DeserializeSeed<'de> for PayloadSeed<'_> {
    type Value = Written;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Written, D::Error> {
        let Self { trace, definition, variant, .. } = self;
        match &variant.payload {
            Payload::Unit => {
                let expected = format!("unit variant {}::{}", definition.name, variant.name);
                deserializer.deserialize_any(UnitVisitor { expected })
            }
            Payload::Newtype(shape) => ShapeSeed { trace, shape }.deserialize(deserializer),
            Payload::Tuple(shapes) => {
                let expected = format!("tuple variant {}::{}", definition.name, variant.name);
                deserializer.deserialize_tuple(shapes.len(), TupleVisitor::counted(trace, shapes, expected))
            }
            Payload::Record(record) => deserializer.deserialize_any(self.record(record, false)).map(Written::Object),
        }
    }
}
