//! Variants that nothing names: the first that reads the value is it.

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error},
};

use super::{caught, chose, payload::PayloadSeed, tagged, unrecognised};
use crate::contract::{Tagging, TypeDef, Union, Variant};
use crate::reader::{buffer::Content, buffered::Buffered, trace::Trace, written::Written};

/// Reads a union that is untagged, or some of whose variants are.
pub(super) fn untagged<'de, 't, D: Deserializer<'de>>(
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    union: &'t Union,
    deserializer: D,
) -> Result<Written, D::Error> {
    let content = Content::deserialize(deserializer)?;
    let buffered = || Buffered::<D::Error>::shared(&content);
    let has_tags = union.tagging != Tagging::Untagged;
    if has_tags && let Some(read) = trace.attempt(true, || tagged(trace, definition, union, buffered())) {
        return Ok(read);
    }
    let variants = || union.variants.iter().filter(|variant| variant.untagged || !has_tags);
    // Only where no variant takes the value as it stands, an open reader takes unknown parts of it into the bargain.
    let rounds: &[bool] = if has_tags || !trace.keeps_unknown() { &[true] } else { &[true, false] };
    for exact in rounds {
        for variant in variants() {
            let read = || read(trace, definition, union, variant, buffered());
            if let Some(read) = trace.attempt(*exact, read) {
                return Ok(read);
            }
        }
    }
    if !trace.keeps_unknown() {
        let name = &definition.name;
        return Err(D::Error::custom(format_args!("data did not match any variant of untagged enum {name}")));
    }
    if has_tags {
        return tagged(trace, definition, union, buffered());
    }
    unrecognised(trace, definition, None);
    Ok(Written::Kept(trace.pointer()))
}

fn read<'t, E: Error>(
    trace: &'t Trace<'t>,
    definition: &'t TypeDef,
    union: &'t Union,
    variant: &'t Variant,
    buffered: Buffered<'_, E>,
) -> Result<Written, E> {
    if union.tagging == Tagging::Untagged {
        chose(trace, definition, variant);
    } else {
        caught(trace, definition, variant);
    }
    let written = PayloadSeed { trace, definition, variant, closed: union.closed }.deserialize(buffered)?;
    Ok(if variant.write.is_some() { written } else { Written::Never })
}
