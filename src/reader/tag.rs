//! Tags: the texts that name a variant of a union or a value of an enumeration.

use std::fmt;

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, Unexpected, Visitor},
};

use super::trace::Trace;
use crate::contract::{Enumeration, EnumerationValue, Tagging, Union, Variant};

/// Something that a tag names.
pub(super) trait Tagged {
    /// The tags that a reader takes, its own first.
    fn tags(&self) -> &[String];
}

impl Tagged for Variant {
    fn tags(&self) -> &[String] {
        &self.read
    }
}

impl Tagged for EnumerationValue {
    fn tags(&self) -> &[String] {
        &self.read
    }
}

/// What a reader's tags name, in declaration order.
pub(super) struct Tags<'t, T> {
    pub(super) named: Vec<&'t T>,
    pub(super) catch_all: Option<&'t T>,
}

/// What a tag turned out to name.
pub(super) enum Picked<'t, T> {
    /// What is known, and which of its tags the message has.
    Known(&'t T, &'t str),
    /// The catch-all, for this tag.
    Caught(&'t T, String),
    /// Nothing that is known; an open reader keeps it.
    Unknown(String),
}

impl<'t> Tags<'t, Variant> {
    pub(super) fn of_union(union: &'t Union) -> Self {
        let tagged = || union.variants.iter().filter(|variant| !variant.untagged);
        if union.tagging == Tagging::Untagged {
            return Self { named: Vec::new(), catch_all: None };
        }
        Self {
            named: tagged().filter(|variant| !variant.read.is_empty() && !variant.catch_all).collect(),
            catch_all: tagged().find(|variant| variant.catch_all),
        }
    }
}

impl<'t> Tags<'t, EnumerationValue> {
    pub(super) fn of_enumeration(enumeration: &'t Enumeration) -> Self {
        Self {
            named: enumeration.values.iter().filter(|value| !value.read.is_empty()).collect(),
            catch_all: enumeration.catch_all.as_ref(),
        }
    }
}

impl<'t, T: Tagged> Tags<'t, T> {
    /// What `tag` names.
    pub(super) fn find(&self, tag: &str) -> Option<(&'t T, &'t str)> {
        let spelled = |each: &'t T| Some((each, each.tags().iter().find(|name| *name == tag)?.as_str()));
        self.named.iter().copied().find_map(spelled)
    }

    fn pick<E: Error>(&self, trace: &Trace<'_>, tag: &str) -> Result<Picked<'t, T>, E> {
        match (self.find(tag), self.catch_all) {
            (Some((known, tag)), _) => Ok(Picked::Known(known, tag)),
            (None, Some(catch_all)) => Ok(Picked::Caught(catch_all, tag.to_owned())),
            (None, None) if trace.keeps_unknown() => Ok(Picked::Unknown(tag.to_owned())),
            (None, None) => Err(unknown("variant", tag, &names(self.named.iter().map(|each| each.tags())))),
        }
    }

    /// Out of its buffer serde takes a variant's number for its tag.
    fn pick_numbered<E: Error>(&self, index: u64) -> Result<Picked<'t, T>, E> {
        let place = usize::try_from(index).ok();
        match (place.and_then(|place| self.named.get(place)), self.catch_all) {
            (Some(known), _) => Ok(Picked::Known(known, known.tags().first().map_or("", String::as_str))),
            (None, Some(catch_all)) => Ok(Picked::Caught(catch_all, index.to_string())),
            (None, None) => {
                let expected = format!("variant index 0 <= i < {}", self.named.len());
                Err(E::invalid_value(Unexpected::Unsigned(index), &expected.as_str()))
            }
        }
    }
}

/// Reads a tag.
pub(super) struct TagSeed<'s, 't, T> {
    pub(super) trace: &'t Trace<'t>,
    pub(super) tags: &'s Tags<'t, T>,
}

impl<'de, 't, T: Tagged> DeserializeSeed<'de> for TagSeed<'_, 't, T> {
    type Value = Picked<'t, T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'t, T: Tagged> Visitor<'_> for TagSeed<'_, 't, T> {
    type Value = Picked<'t, T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("variant identifier")
    }

    fn visit_str<E: Error>(self, tag: &str) -> Result<Self::Value, E> {
        self.tags.pick(self.trace, tag)
    }

    fn visit_u64<E: Error>(self, index: u64) -> Result<Self::Value, E> {
        self.tags.pick_numbered(index)
    }
}

/// The names that a derive lists, those of one field or variant in alphabetical order.
pub(super) fn names<'n>(lists: impl Iterator<Item = &'n [String]>) -> Vec<&'n str> {
    let mut names = Vec::new();
    for list in lists {
        let start = names.len();
        names.extend(list.iter().map(String::as_str));
        names[start..].sort_unstable();
    }
    names
}

/// The error for a name that is not among `names`.
pub(super) fn unknown<E: Error>(what: &str, name: &str, names: &[&str]) -> E {
    match names {
        [] => E::custom(format_args!("unknown {what} `{name}`, there are no {what}s")),
        [only] => E::custom(format_args!("unknown {what} `{name}`, expected `{only}`")),
        [first, second] => E::custom(format_args!("unknown {what} `{name}`, expected `{first}` or `{second}`")),
        several => E::custom(format_args!("unknown {what} `{name}`, expected one of `{}`", several.join("`, `"))),
    }
}

/// The error for a member that is there twice.
pub(super) fn duplicate<E: Error>(member: &str) -> E {
    E::custom(format_args!("duplicate field `{member}`"))
}

/// The error for a member that is not there.
pub(super) fn missing<E: Error>(member: &str) -> E {
    E::custom(format_args!("missing field `{member}`"))
}
