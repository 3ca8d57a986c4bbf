//! What serde is told about fields.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Fields, Path, Type, parse_quote};

use super::{
    attributes::{about, aliases, rename, serde},
    hooks::Hooks,
    lost,
};
use crate::{
    codegen::{
        Refusal,
        rust::{names, projection::is_optional_value, refusal},
    },
    contract::{Field, Flatten, FlattenTarget, Member, ReadPresence, Record, Shape, WritePresence},
};

/// Dresses the fields of a struct or variant and puts them into the contract's order.
pub(super) fn fields(
    fields: &mut Fields,
    record: &Record,
    place: &str,
    scope: &str,
    hooks: &mut Hooks,
) -> Result<(), Refusal> {
    let Fields::Named(named) = fields else {
        return if record.members.is_empty() { Ok(()) } else { Err(lost(place)) };
    };
    let mut dressed = Vec::new();
    for member in &record.members {
        let ident = names::member(member);
        let field = named.named.iter().find(|each| each.ident.as_ref().is_some_and(|each| *each == ident));
        let mut field = field.cloned().ok_or_else(|| lost(&format!("{place}.{ident}")))?;
        let laid_out = std::mem::take(&mut field.attrs);
        match member {
            Member::Field(member) => {
                let place = format!("{place}.{}", member.name);
                let default = default_of(&laid_out);
                field.attrs = about(&member.about);
                if member.three_state {
                    field.ty = optional(&field.ty);
                }
                let said = Rules { member, ident: &ident, place: &place, scope, kind: &field.ty, default };
                field.attrs.extend(serde(&said.said(hooks)?));
            }
            Member::Flatten(flatten) => {
                field.attrs = about(&flatten.about);
                field.attrs.extend(serde(&[quote!(flatten)]));
                if is_optional(flatten, place)? {
                    field.ty = optional(&field.ty);
                }
            }
        }
        dressed.push(field);
    }
    named.named = dressed.into_iter().collect();
    Ok(())
}

fn optional(kind: &Type) -> Type {
    parse_quote!(::std::option::Option<#kind>)
}

fn is_optional(flatten: &Flatten, place: &str) -> Result<bool, Refusal> {
    if flatten.optional && matches!(flatten.target, FlattenTarget::Rest(_)) {
        let place = format!("{place}.{}", flatten.name);
        return Err(refusal(place, "the rest of an object is never absent", "flatten a map, not an `Option` of it"));
    }
    Ok(flatten.optional)
}

/// How typify has a default made.
enum Default {
    /// By nothing: an absent `Option`.
    None,
    /// By the type.
    OfType,
    /// By a function.
    Function(String),
}

fn default_of(attributes: &[syn::Attribute]) -> Default {
    let mut default = Default::None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let _ = attribute.parse_nested_meta(|meta| {
            let value =
                if meta.input.peek(syn::Token![=]) { Some(meta.value()?.parse::<syn::LitStr>()?) } else { None };
            if meta.path.is_ident("default") {
                default = value.map_or(Default::OfType, |path| Default::Function(path.value()));
            }
            Ok(())
        });
    }
    default
}

/// A field and what there is to know about it.
struct Rules<'a> {
    member: &'a Field,
    ident: &'a str,
    place: &'a str,
    scope: &'a str,
    kind: &'a Type,
    default: Default,
}

impl Rules<'_> {
    fn said(&self, hooks: &mut Hooks) -> Result<Vec<TokenStream>, Refusal> {
        let read = self.member.read.as_ref();
        let write = self.member.write.as_ref();
        let mut said = Vec::new();
        let read_name = read.and_then(|reading| reading.names.first());
        said.extend(rename(self.ident, write.map(|writing| writing.name.as_str()), read_name.map(String::as_str)));
        said.extend(read.into_iter().flat_map(|reading| aliases(&reading.names)));
        said.extend(self.reading(hooks)?);
        said.extend(self.writing(hooks)?);
        Ok(said)
    }

    fn reading(&self, hooks: &mut Hooks) -> Result<Vec<TokenStream>, Refusal> {
        let Some(reading) = &self.member.read else {
            return match &self.default {
                Default::Function(path) => Ok(vec![quote!(skip_deserializing), quote!(default = #path)]),
                Default::None if !has_default(&self.member.shape) => {
                    let problem = "no reader reads it, and its type has no value to stand in";
                    Err(refusal(self.place, problem, "let readers read it, or make it optional"))
                }
                Default::None | Default::OfType => Ok(vec![quote!(skip_deserializing)]),
            };
        };
        if self.member.three_state {
            let present = hooks.present();
            return Ok(vec![quote!(default), quote!(deserialize_with = #present)]);
        }
        Ok(match (&reading.presence, &self.member.shape) {
            (ReadPresence::Required, Shape::Nullable(_)) => {
                let nullable = hooks.nullable();
                vec![quote!(deserialize_with = #nullable)]
            }
            (ReadPresence::Required, _) | (ReadPresence::Optional, Shape::Nullable(_) | Shape::Any) => Vec::new(),
            (ReadPresence::Default(_), Shape::Any) if is_optional_value(self.member) => Vec::new(),
            (ReadPresence::Optional, Shape::Null) => vec![quote!(default)],
            (ReadPresence::Optional, _) => {
                let problem = "it may be absent, and only its type knows what stands in";
                return Err(refusal(self.place, problem, "make the field itself an `Option`, or give it a default"));
            }
            (ReadPresence::Default(_), _) => match &self.default {
                Default::None => Vec::new(),
                Default::OfType => vec![quote!(default)],
                Default::Function(path) => vec![quote!(default = #path)],
            },
        })
    }

    fn writing(&self, hooks: &mut Hooks) -> Result<Option<TokenStream>, Refusal> {
        let Some(writing) = &self.member.write else { return Ok(Some(quote!(skip_serializing))) };
        let presence = self.member.read.as_ref().map(|reading| &reading.presence);
        let is_option = self.member.three_state
            || matches!(self.member.shape, Shape::Nullable(_))
            || is_optional_value(self.member);
        if writing.presence == WritePresence::Always {
            if is_option && !writing.nullable {
                let problem = "readers take `null` and writers never write it, nor leave it out";
                return Err(refusal(self.place, problem, "let the wire type be the same in both directions"));
            }
            return Ok(None);
        }
        Ok(match (presence, &self.default) {
            // Written always, because no reader does without.
            (Some(ReadPresence::Required), _) => None,
            (None, _) if writing.held.is_some() => None,
            _ if is_option && matches!(self.default, Default::None) => {
                let is_none = hooks.is_none();
                Some(quote!(skip_serializing_if = #is_none))
            }
            (Some(ReadPresence::Default(_)), Default::Function(path)) => {
                let path: Path = syn::parse_str(path).map_err(|_| lost(self.place))?;
                let is_value = hooks.is_value_of(&path, self.kind, self.scope, self.ident);
                Some(quote!(skip_serializing_if = #is_value))
            }
            _ => {
                let is_default = hooks.is_default();
                Some(quote!(skip_serializing_if = #is_default))
            }
        })
    }
}

/// Whether the shape's Rust type implements `Default`.
fn has_default(shape: &Shape) -> bool {
    match shape {
        Shape::Null | Shape::Bool | Shape::Float(_) | Shape::Map { .. } | Shape::Any | Shape::Nullable(_) => true,
        Shape::Integer(range) => range.min != 1,
        Shape::Text(text) => text.format.as_deref().is_none_or(|format| format == "uuid"),
        Shape::List { items, min, .. } => *min == 0 || has_default(items),
        Shape::Tuple(shapes) => shapes.iter().all(has_default),
        Shape::Constant(_) | Shape::Named(_) => false,
    }
}
