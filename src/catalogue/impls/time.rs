//! The times of the standard library, which serde writes as records of two integers.

use std::time::{Duration, SystemTime};

use crate::catalogue::{
    Contract, Types,
    meta::{AboutMeta, Body, DefaultMeta, FieldMeta, Layout, Source, TypeMeta},
};

impl Contract for Duration {
    type Reach = ();

    fn layout(types: &mut Types) -> Layout {
        types.define::<Self>(|types| record("A span of time.", ["secs", "nanos"], types))
    }
}

impl Contract for SystemTime {
    type Reach = ();

    fn layout(types: &mut Types) -> Layout {
        types.define::<Self>(|types| {
            record(
                "A point in time, counted from 1970-01-01T00:00:00Z.",
                ["secs_since_epoch", "nanos_since_epoch"],
                types,
            )
        })
    }
}

/// Seconds in 64 bits and nanoseconds in 32; serde takes no other member.
fn record(docs: &'static str, [seconds, nanoseconds]: [&'static str; 2], types: &mut Types) -> TypeMeta {
    let field = |name, docs, layout| FieldMeta {
        name,
        about: about(docs),
        write: Some(name),
        read: vec![name],
        flatten: false,
        default: DefaultMeta::Absent,
        skip_if: None,
        layout,
        wire: None,
    };
    let fields = vec![
        field(seconds, "Whole seconds.", u64::layout(types)),
        field(nanoseconds, "Nanoseconds on top of the seconds.", u32::layout(types)),
    ];
    TypeMeta { about: about(docs), body: Body::Record { fields, closed: true } }
}

/// A type of the standard library stands nowhere in the author's source.
fn about(docs: &'static str) -> AboutMeta {
    AboutMeta { source: Source { file: "", line: 0, column: 0 }, docs, deprecated: None }
}
