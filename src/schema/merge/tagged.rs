//! What can stand beside the tag of an internally tagged enum.
//!
//! serde hides the tag from the value that a variant carries, and a schema of that value sees it all the same. Where the
//! value is a record or a map, the tag can be put among its members; where it is anything that a tag cannot join, serde
//! fails at run time, and the type is refused.

use super::company::{Nature, has_member, holds_strict, is_text, nature, takes_any_value};
use crate::catalogue::{
    Types,
    meta::{Body, Layout, Scalar},
};
use crate::contract::Tagging;

/// How a value's schema joins the tag.
pub(super) enum Beside {
    /// By reference: the schema accepts the tag as a member that it does not know.
    Reference(String),
    /// As a copy, into which the tag is put.
    Copy(String),
    /// As schemars wrote it, into which the tag is put.
    Inline,
}

/// How the schema of a value of this type joins the tag named `tag`, or why the two cannot stand together.
pub(super) fn beside_tag(types: &Types, layout: &Layout, tag: &str) -> Result<Beside, &'static str> {
    if has_member(types, layout, tag) {
        return Err("a member of the value has the name of the tag, and serde would write both; rename one");
    }
    match layout {
        Layout::Scalar(Scalar::Any) => Ok(Beside::Inline),
        Layout::Map { key, .. } if is_text(types, key) => Ok(Beside::Inline),
        Layout::Map { .. } => Err("the keys of this map must be text, because the tag stands among them"),
        Layout::Named(name) => beside_named(types, name, tag),
        Layout::Nullable(_) => {
            Err("serde writes no `Option` beside a tag; make the variant a struct variant with an optional field")
        }
        Layout::Scalar(Scalar::Null) => Err("this is a unit; make the variant a unit variant"),
        Layout::Scalar(_) | Layout::List(_) | Layout::Array { .. } | Layout::Tuple(_) => Err(
            "a tag can stand only beside the members of an object; make the variant a struct variant, or the enum adjacently tagged",
        ),
    }
}

fn beside_named(types: &Types, name: &str, tag: &str) -> Result<Beside, &'static str> {
    let reference = || Ok(Beside::Reference(name.to_owned()));
    let layout = Layout::Named(name.to_owned());
    let body = types.get(name).map(|meta| &meta.body);
    match body {
        None => Err("the type of this value is not known"),
        Some(Body::Newtype(field)) => match beside_tag(types, &field.layout, tag)? {
            Beside::Inline => Ok(Beside::Copy(name.to_owned())),
            Beside::Reference(_) => reference(),
            copy @ Beside::Copy(_) => Ok(copy),
        },
        Some(Body::Wire { layout, .. }) => match beside_tag(types, layout, tag)? {
            Beside::Inline => Ok(Beside::Copy(name.to_owned())),
            Beside::Reference(_) => reference(),
            copy @ Beside::Copy(_) => Ok(copy),
        },
        Some(Body::Record { closed, .. }) => {
            let is_typed_rest = nature(types, &layout) == Some(Nature::Greedy) && !takes_any_value(types, &layout);
            if *closed || is_typed_rest { Ok(Beside::Copy(name.to_owned())) } else { reference() }
        }
        Some(Body::Union { tagging: Tagging::External, .. }) => Err(
            "a tag cannot stand beside an externally tagged enum; make the variant a struct variant with a field that holds it",
        ),
        Some(Body::Union { closed, .. }) => {
            if *closed || holds_strict(types, &layout) {
                return Err(
                    "a part of this enum has `deny_unknown_fields` and would deny the tag beside it; remove that",
                );
            }
            if nature(types, &layout) == Some(Nature::Greedy) {
                return Err(
                    "a map inside this enum would have to take the tag beside it; make the variant a struct variant with a field that holds it",
                );
            }
            reference()
        }
        Some(Body::Unit) => Err("this is a unit; make the variant a unit variant"),
        Some(Body::Tuple(_)) => Err(
            "a tag can stand only beside the members of an object; make the variant a struct variant, or the enum adjacently tagged",
        ),
    }
}
