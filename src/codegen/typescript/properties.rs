//! Which properties a record has, both directions joined, flattened members in their place.

use serde_json::Value;

use super::{TARGET, flattened::Part, refuse};
use crate::{
    codegen::{Refusal, check_default},
    contract::{
        Contract, Field, FlattenTarget, Member, Payload, ReadPresence, Record, Shape, TypeKind, TypeName, Variant,
        WritePresence,
    },
};

/// A record as TypeScript sees it.
#[derive(Debug, Default)]
pub(super) struct Properties<'a> {
    /// The members, in declaration order.
    pub(super) list: Vec<Property<'a>>,
    /// The parts that are checked as a whole: unions, and records that may be missing.
    pub(super) parts: Vec<Part<'a>>,
    /// What every other member is, where the record takes them.
    pub(super) rest: Option<&'a Shape>,
    /// Whether readers reject members that they do not know.
    pub(super) closed: bool,
    /// Whether Rust keeps unknown members aside until it has seen them all.
    pub(super) flattens: bool,
    /// The types that are being flattened, outermost first.
    trail: Vec<&'a TypeName>,
}

/// A member under the one name that it has in TypeScript.
#[derive(Debug)]
pub(super) struct Property<'a> {
    /// The name: the writer's, where there is a writer.
    pub(super) name: &'a str,
    /// Other names under which readers take it.
    pub(super) aliases: Vec<&'a str>,
    /// The member.
    pub(super) field: &'a Field,
    /// What the member is when it is there.
    pub(super) shape: &'a Shape,
    /// What happens when it is not.
    pub(super) absent: Absent<'a>,
    /// Whether `null` means the same as absence, and becomes it.
    pub(super) null_is_absent: bool,
    /// Whether writers leave the member out when it equals its default.
    pub(super) omits_default: bool,
    /// Whether it stands in the record itself, not in a flattened one.
    pub(super) own: bool,
}

/// What happens when a member is absent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Absent<'a> {
    /// An error.
    Rejected,
    /// The property is absent too.
    Kept,
    /// This value is filled in.
    Filled(&'a Value),
}

const NULL: &Value = &Value::Null;

impl<'a> Properties<'a> {
    /// The properties of `record`; `place` names it in refusals.
    pub(super) fn of(contract: &'a Contract, record: &'a Record, place: &str) -> Result<Self, Refusal> {
        let mut properties = Self { closed: record.closed, ..Self::default() };
        properties.extend(contract, record, place, true)?;
        properties.check_names(contract, place)?;
        Ok(properties)
    }

    /// The properties of what stands in a tagged object beside the tag.
    pub(super) fn beside_tag(contract: &'a Contract, payload: &'a Payload, place: &str) -> Result<Self, Refusal> {
        match payload {
            Payload::Unit | Payload::Newtype(Shape::Null) => Ok(Self::default()),
            Payload::Record(record) => Self::of(contract, record, place),
            Payload::Newtype(shape) => {
                let mut properties = Self::default();
                properties.extend_with(contract, shape, (false, false), place)?;
                properties.check_names(contract, place)?;
                Ok(properties)
            }
            Payload::Tuple(_) => {
                Err(refuse(place, "a tuple cannot stand beside a tag", "give the variant named fields"))
            }
        }
    }

    fn extend(&mut self, contract: &'a Contract, record: &'a Record, place: &str, own: bool) -> Result<(), Refusal> {
        for member in &record.members {
            match member {
                Member::Field(field) => self.list.extend(Property::of(field, own)),
                Member::Flatten(flatten) => {
                    let place = format!("{place}.{}", flatten.name);
                    self.flattens = true;
                    match &flatten.target {
                        FlattenTarget::Named(name) => {
                            self.flatten_named(contract, name, (flatten.optional, own), &place)?;
                        }
                        FlattenTarget::Rest(shape) if flatten.optional && *shape != Shape::Any => {
                            return Err(refuse(
                                &place,
                                "an optional flattened map is dropped as a whole when one member does not fit",
                                "flatten the map itself",
                            ));
                        }
                        FlattenTarget::Rest(shape) => self.rest = Some(shape),
                    }
                }
            }
        }
        Ok(())
    }

    fn flatten_named(
        &mut self,
        contract: &'a Contract,
        name: &'a TypeName,
        how: (bool, bool),
        place: &str,
    ) -> Result<(), Refusal> {
        if self.trail.contains(&name) {
            return Err(refuse(place, "a type cannot be flattened into itself", "give the field a name of its own"));
        }
        self.trail.push(name);
        self.flatten_definition(contract, name, how, place)?;
        self.trail.pop();
        Ok(())
    }

    /// Takes in what a type is when it is flattened: `optional` or not, and by the record's `own` doing or another's.
    fn flatten_definition(
        &mut self,
        contract: &'a Contract,
        name: &'a TypeName,
        (optional, own): (bool, bool),
        place: &str,
    ) -> Result<(), Refusal> {
        match contract.definition(name).map(|definition| &definition.kind) {
            Some(TypeKind::Record(record)) if optional => self.parts.push(Part::record(name, record, own)),
            Some(TypeKind::Record(record)) => return self.extend(contract, record, place, false),
            Some(TypeKind::Newtype(shape)) => return self.extend_with(contract, shape, (optional, own), place),
            Some(TypeKind::Union(union)) => self.parts.push(Part::union(name, union, optional, own)),
            _ => {
                return Err(refuse(
                    place,
                    "only records, maps and unions can be flattened",
                    "give the field a name of its own",
                ));
            }
        }
        Ok(())
    }

    fn extend_with(
        &mut self,
        contract: &'a Contract,
        shape: &'a Shape,
        how: (bool, bool),
        place: &str,
    ) -> Result<(), Refusal> {
        match shape {
            Shape::Map { .. } | Shape::Any if how.0 => Err(refuse(
                place,
                "an optional flattened map is dropped as a whole when one member does not fit",
                "flatten the map itself",
            )),
            Shape::Named(name) => {
                if let Some(TypeKind::Record(record)) = contract.definition(name).map(|definition| &definition.kind) {
                    self.closed |= record.closed && !self.flattens;
                }
                self.flatten_named(contract, name, how, place)
            }
            Shape::Map { value, .. } => {
                self.rest = Some(value);
                Ok(())
            }
            Shape::Any => {
                self.rest = Some(shape);
                Ok(())
            }
            _ => Err(refuse(place, "only an object can stand in another object", "give the field a name of its own")),
        }
    }

    /// Refuses a part that has a member in common with the record or an earlier part: only one would get it.
    fn check_beside(
        &self,
        contract: &'a Contract,
        part: &Part<'a>,
        earlier: &[Part<'a>],
        place: &str,
    ) -> Result<(), Refusal> {
        let members = part.members(contract, place)?;
        let owner = |variant: Option<&Variant>| match variant {
            Some(variant) => format!("the flattened union's `{}`", variant.name),
            None => format!("the flattened `{}`", part.name),
        };
        if let Some((variant, name)) =
            members.iter().find(|(_, name)| self.list.iter().any(|property| property.has(name)))
        {
            let problem = format!("the member {name:?} is also one of {}", owner(*variant));
            return Err(refuse(place, &problem, "rename one of the two"));
        }
        for other in earlier {
            let theirs = other.members(contract, place)?;
            if let Some((variant, name)) = members.iter().find(|(_, name)| theirs.iter().any(|(_, own)| own == name)) {
                let problem = format!("the member {name:?} of {} is also one of `{}`", owner(*variant), other.name);
                return Err(refuse(place, &problem, "rename one of the two"));
            }
        }
        Ok(())
    }

    fn check_names(&self, contract: &'a Contract, place: &str) -> Result<(), Refusal> {
        for (index, part) in self.parts.iter().enumerate() {
            part.refuse_unclear(contract, (self.closed, self.rest), place)?;
            self.check_beside(contract, part, &self.parts[..index], place)?;
        }
        for (index, property) in self.list.iter().enumerate() {
            let filled_in = match property.absent {
                Absent::Filled(value) => Some(value),
                _ => property.field.write.as_ref().and_then(|writing| writing.held.as_ref()),
            };
            let own_place = || format!("{place}.{}", property.field.name);
            if let Some(value) = filled_in {
                check_default(contract, &property.field.shape, value, (TARGET.name, &own_place()))?;
            }
            let names = || property.names();
            if let Some(other) = self.list[..index].iter().find(|other| names().any(|name| other.has(name))) {
                return Err(refuse(
                    &own_place(),
                    &format!("the member {:?} is also a name of `{}`", property.name, other.field.name),
                    "rename one of the two",
                ));
            }
        }
        Ok(())
    }
}

impl<'a> Property<'a> {
    /// The property of a field; nothing for a field that is neither written nor read.
    fn of(field: &'a Field, own: bool) -> Option<Self> {
        let written = field.write.as_ref().map(|writing| writing.name.as_str());
        let read = field.read.iter().flat_map(|reading| reading.names.iter().map(String::as_str));
        let name = written.or_else(|| read.clone().next())?;
        let always = field.write.as_ref().is_some_and(|writing| writing.presence == WritePresence::Always);
        let takes_null = matches!(field.shape, Shape::Nullable(_) | Shape::Any | Shape::Null);
        let absent = match field.read.as_ref().map(|reading| &reading.presence) {
            Some(ReadPresence::Required) => Absent::Rejected,
            Some(ReadPresence::Default(value)) if !value.is_null() => Absent::Filled(value),
            Some(_) if always && takes_null && !field.three_state => Absent::Filled(NULL),
            Some(_) | None => Absent::Kept,
        };
        let (shape, null_is_absent) = match &field.shape {
            Shape::Nullable(inner) if absent == Absent::Kept && !field.three_state && !writes_null(field) => {
                (&**inner, true)
            }
            shape => (shape, false),
        };
        let omits_default = !always && field.write.is_some() && matches!(absent, Absent::Filled(_));
        let aliases = read.filter(|alias| *alias != name).collect();
        Some(Self { name, aliases, field, shape, absent, null_is_absent, omits_default, own })
    }

    /// Every name that the property has on the wire.
    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> {
        std::iter::once(self.name).chain(self.aliases.iter().copied())
    }

    /// The names under which readers take it.
    pub(super) fn names_read(&self) -> impl Iterator<Item = &'a str> {
        self.field.read.iter().flat_map(|reading| reading.names.iter().map(String::as_str))
    }

    fn has(&self, name: &str) -> bool {
        self.names().any(|own| own == name)
    }

    /// Whether readers take the member under the name that it has in TypeScript.
    pub(super) fn reads_own_name(&self) -> bool {
        self.field.read.as_ref().is_some_and(|reading| reading.names.iter().any(|name| name == self.name))
    }

    /// Whether readers look at the member.
    pub(super) fn is_read(&self) -> bool {
        self.field.read.is_some()
    }

    /// Whether writers write the member.
    pub(super) fn is_written(&self) -> bool {
        self.field.write.is_some()
    }

    /// Whether a check may return something else than it was given, the shape aside.
    pub(super) fn adjusts(&self) -> bool {
        self.null_is_absent
            || !self.aliases.is_empty()
            || matches!(self.absent, Absent::Filled(_))
            || !self.is_read()
            || !self.is_written()
    }

    /// Whether a program may leave out when writing what it always finds when reading, the shape aside.
    pub(super) fn differs(&self) -> bool {
        self.omits_default || !self.is_read() || !self.is_written()
    }
}

/// Whether a member that is never read may be written as `null`.
fn writes_null(field: &Field) -> bool {
    field.read.is_none() && field.write.as_ref().is_some_and(|writing| writing.nullable)
}
