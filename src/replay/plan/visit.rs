//! Reading along a plan. Every error means no more than that the message is not plain.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{
    Plan,
    fields::{Bits, Entry, Fields},
    form::{Form, Sort},
};

/// Looks at what stands at a place.
pub(super) struct Look<'p, 'c> {
    pub(super) plan: &'p mut Plan<'c>,
    pub(super) place: usize,
}

impl<'de> DeserializeSeed<'de> for Look<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let form = self.plan.form(self.place);
        match &form.sort {
            Sort::Opaque => Err(not_plain()),
            Sort::Any => deserializer.deserialize_any(Whole),
            _ => deserializer.deserialize_any(Looker { plan: self.plan, place: self.place, form: &form }),
        }
    }
}

fn not_plain<E: Error>() -> E {
    E::custom("not plain")
}

struct Looker<'p, 'f, 'c> {
    plan: &'p mut Plan<'c>,
    place: usize,
    form: &'f Form<'c>,
}

impl<'de> Visitor<'de> for Looker<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a plain value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        plain_if(self.form.null || matches!(self.form.sort, Sort::Null))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        plain_if(matches!(self.form.sort, Sort::Bool))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        plain_if(match &self.form.sort {
            Sort::Integer(range) => i128::from(number) >= range.min && u128::from(number) <= range.max,
            sort => matches!(sort, Sort::Number),
        })
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        plain_if(match &self.form.sort {
            Sort::Integer(range) => {
                let is_beyond = u128::try_from(number).is_ok_and(|number| number > range.max);
                i128::from(number) >= range.min && !is_beyond
            }
            sort => matches!(sort, Sort::Number),
        })
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        plain_if(matches!(self.form.sort, Sort::Number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        match &self.form.sort {
            Sort::Text(checks) => plain_if(checks.iter().all(|check| check.passes(text))),
            _ => Err(not_plain()),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Sort::List { min, max, .. } = &self.form.sort else { return Err(not_plain()) };
        let place = self.plan.part(self.place, 0).ok_or_else(not_plain)?;
        let mut length = 0;
        while items.next_element_seed(Look { plan: &mut *self.plan, place })?.is_some() {
            length += 1;
        }
        plain_if((*min..=*max).contains(&length))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let Self { plan, place, form } = self;
        match &form.sort {
            Sort::Record(fields) => record(plan, place, fields, None, members),
            Sort::Map { .. } => {
                let place = plan.part(place, 0).ok_or_else(not_plain)?;
                while members.next_key::<IgnoredAny>()?.is_some() {
                    members.next_value_seed(Look { plan: &mut *plan, place })?;
                }
                Ok(())
            }
            Sort::Tagged { tag, variants } => {
                members.next_key_seed(Named(tag))?.ok_or_else(not_plain)?;
                let variant = members.next_value_seed(Variant(variants))?;
                let part = plan.part(place, 0).ok_or_else(not_plain)?;
                plan.meet_member(part);
                let inner = plan.part(place, variant + 1).ok_or_else(not_plain)?;
                let form = plan.form(inner);
                match &form.sort {
                    Sort::Record(fields) => record(plan, inner, fields, Some(tag), members),
                    _ => Err(not_plain()),
                }
            }
            _ => Err(not_plain()),
        }
    }
}

fn plain_if<E: Error>(is_plain: bool) -> Result<(), E> {
    if is_plain { Ok(()) } else { Err(not_plain()) }
}

/// Looks at the members of a record, behind a `tag` where it is a variant.
fn record<'de, A: MapAccess<'de>>(
    plan: &mut Plan<'_>,
    place: usize,
    fields: &Fields<'_>,
    tag: Option<&str>,
    mut members: A,
) -> Result<(), A::Error> {
    let (mut seen, mut next): (Bits, usize) = (0, 0);
    let strict = plan.places[place].strict;
    while let Some(found) = members.next_key_seed(Member { fields, hint: next })? {
        match found {
            Ok(index) => {
                let bit = 1 << index;
                let Entry { name, plain, .. } = &fields.entries[index];
                if seen & bit != 0 || !plain || tag == Some(name) || plan.may_be_envelope(place, name) {
                    return Err(not_plain());
                }
                seen |= bit;
                next = index + 1;
                let part = plan.part(place, index).ok_or_else(not_plain)?;
                plan.meet_member(part);
                members.next_value_seed(Look { plan: &mut *plan, place: part })?;
            }
            Err(name) => {
                if fields.closed || tag == Some(&name) || plan.may_be_envelope(place, &name) {
                    return Err(not_plain());
                }
                if strict {
                    members.next_value_seed(Whole)?;
                } else {
                    members.next_value::<IgnoredAny>()?;
                }
                plan.meet_unknown(place, name);
            }
        }
    }
    plan.meet_record(place, seen);
    plain_if(fields.is_complete(seen))
}

impl Plan<'_> {
    #[expect(clippy::cast_possible_truncation, reason = "there are no more than `PLACES`")]
    fn meet_member(&mut self, place: usize) {
        self.met.members.push(place as u32);
    }

    #[expect(clippy::cast_possible_truncation, reason = "there are no more than `PLACES`")]
    fn meet_record(&mut self, place: usize, seen: Bits) {
        self.met.records.push((place as u32, seen));
    }

    #[expect(clippy::cast_possible_truncation, reason = "there are no more than `PLACES`")]
    fn meet_unknown(&mut self, place: usize, name: String) {
        self.met.unknown.push((place as u32, name));
    }

    fn may_be_envelope(&self, place: usize, name: &str) -> bool {
        place == 0 && self.is_bare && name == "channel"
    }
}

/// Finds a member by its name; the name where there is none.
struct Member<'f, 'c> {
    fields: &'f Fields<'c>,
    hint: usize,
}

impl<'de> DeserializeSeed<'de> for Member<'_, '_> {
    type Value = Result<usize, String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Member<'_, '_> {
    type Value = Result<usize, String>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a member's name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.fields.find(name, self.hint).ok_or_else(|| name.to_owned()))
    }
}

/// Takes one name.
struct Named<'n>(&'n str);

impl<'de> DeserializeSeed<'de> for Named<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Named<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<(), E> {
        plain_if(name == self.0)
    }
}

/// Finds a variant by its tag.
struct Variant<'f, 'c>(&'f [(&'c str, super::form::Pair<'c>)]);

impl<'de> DeserializeSeed<'de> for Variant<'_, '_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Variant<'_, '_> {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a tag")
    }

    fn visit_str<E: Error>(self, tag: &str) -> Result<usize, E> {
        self.0.iter().position(|(known, _)| *known == tag).ok_or_else(not_plain)
    }
}

/// Takes any value as `serde_json::Value` does, and keeps nothing.
struct Whole;

impl<'de> DeserializeSeed<'de> for Whole {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Whole {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(Whole)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while members.next_key_seed(AnyName)?.is_some() {
            members.next_value_seed(Whole)?;
        }
        Ok(())
    }
}

/// Takes any name but those under which `serde_json` hides values of its own.
struct AnyName;

impl<'de> DeserializeSeed<'de> for AnyName {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for AnyName {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<(), E> {
        plain_if(!name.starts_with("$serde_json"))
    }
}
