//! The times of the standard library, which serde writes as records of two integers.

use std::time::{Duration, SystemTime};

use schemars::{Schema, SchemaGenerator, json_schema};

use crate::catalogue::{
    Contract, Types,
    meta::{AboutMeta, Body, DefaultMeta, FieldMeta, Layout, SchemaOf, Source, TypeMeta},
};

impl Contract for Duration {
    type Reach = ();

    fn layout(types: &mut Types) -> Layout {
        types.define::<Self>(|types| record("A span of time.", ["secs", "nanos"], None, types))
    }
}

impl Contract for SystemTime {
    type Reach = ();

    fn layout(types: &mut Types) -> Layout {
        types.define::<Self>(|types| {
            record(
                "A point in time, counted from 1970-01-01T00:00:00Z.",
                ["secs_since_epoch", "nanos_since_epoch"],
                Some(within_system_time),
                types,
            )
        })
    }
}

/// Seconds in 64 bits and nanoseconds in 32; serde takes no other member.
fn record(
    docs: &'static str,
    [seconds, nanoseconds]: [&'static str; 2],
    range_of_seconds: Option<SchemaOf>,
    types: &mut Types,
) -> TypeMeta {
    let field = |name, docs, layout, wire| FieldMeta {
        name,
        about: about(docs),
        write: Some(name),
        read: vec![name],
        flatten: false,
        default: DefaultMeta::Absent,
        skip_if: None,
        read_by_codec: false,
        layout,
        wire,
    };
    let fields = vec![
        field(seconds, "Whole seconds.", u64::layout(types), range_of_seconds),
        field(nanoseconds, "Nanoseconds on top of the seconds.", u32::layout(types), Some(below_a_second)),
    ];
    TypeMeta { about: about(docs), body: Body::Record { fields, closed: true }, transparent: false }
}

/// The seconds that a `SystemTime` holds: those of 63 bits.
fn within_system_time(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "integer", "format": "uint64", "minimum": 0, "maximum": i64::MAX})
}

/// Less than a second. serde carries more over into the seconds, and fails where that overflows; no writer writes it, so
/// a reader's schema need not accept it.
fn below_a_second(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "integer", "format": "uint32", "minimum": 0, "maximum": 999_999_999})
}

/// A type of the standard library stands nowhere in the author's source.
fn about(docs: &'static str) -> AboutMeta {
    AboutMeta { source: Source { file: "", line: 0, column: 0 }, docs, deprecated: None }
}
