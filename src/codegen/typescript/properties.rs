//! Which properties a record has, both directions joined, flattened members in their place.

use serde_json::Value;

use super::refuse;
use crate::{
    codegen::Refusal,
    contract::{
        Contract, Field, FlattenTarget, Member, Payload, ReadPresence, Record, Shape, Tagging, TypeKind, TypeName,
        WritePresence,
    },
};

/// A record as TypeScript sees it.
#[derive(Debug, Default)]
pub(super) struct Properties<'a> {
    /// The members, in declaration order.
    pub(super) list: Vec<Property<'a>>,
    /// The unions whose members stand in the same object.
    pub(super) unions: Vec<&'a TypeName>,
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
                properties.extend_with(contract, shape, place)?;
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
                    if flatten.optional && flatten.target != FlattenTarget::Rest(Shape::Any) {
                        return Err(refuse(
                            &place,
                            "an optional flattened field is silently dropped when it does not fit, which no type can say",
                            "flatten the type itself and make its members optional",
                        ));
                    }
                    match &flatten.target {
                        FlattenTarget::Named(name) => self.flatten_named(contract, name, &place)?,
                        FlattenTarget::Rest(shape) => self.rest = Some(shape),
                    }
                }
            }
        }
        Ok(())
    }

    fn flatten_named(&mut self, contract: &'a Contract, name: &'a TypeName, place: &str) -> Result<(), Refusal> {
        if self.trail.contains(&name) {
            return Err(refuse(place, "a type cannot be flattened into itself", "give the field a name of its own"));
        }
        self.trail.push(name);
        self.flatten_definition(contract, name, place)?;
        self.trail.pop();
        Ok(())
    }

    fn flatten_definition(&mut self, contract: &'a Contract, name: &'a TypeName, place: &str) -> Result<(), Refusal> {
        match contract.definition(name).map(|definition| &definition.kind) {
            Some(TypeKind::Record(record)) => self.extend(contract, record, place, false),
            Some(TypeKind::Newtype(shape)) => self.extend_with(contract, shape, place),
            Some(TypeKind::Union(union)) if !matches!(union.tagging, Tagging::External) => {
                self.unions.push(name);
                Ok(())
            }
            _ => Err(refuse(
                place,
                "only records, maps and unions with a tag member can be flattened",
                "give the union a tag with `#[serde(tag = \"…\")]`, or take `flatten` away",
            )),
        }
    }

    fn extend_with(&mut self, contract: &'a Contract, shape: &'a Shape, place: &str) -> Result<(), Refusal> {
        match shape {
            Shape::Named(name) => {
                if let Some(TypeKind::Record(record)) = contract.definition(name).map(|definition| &definition.kind) {
                    self.closed |= record.closed && !self.flattens;
                }
                self.flatten_named(contract, name, place)
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

    fn check_names(&self, contract: &Contract, place: &str) -> Result<(), Refusal> {
        if self.closed && !self.unions.is_empty() {
            return Err(refuse(
                place,
                "`deny_unknown_fields` and a flattened union do not go together",
                "take one of the two away",
            ));
        }
        for union in &self.unions {
            self.check_beside_union(contract, union, place)?;
        }
        for (index, property) in self.list.iter().enumerate() {
            let names = || property.names();
            if let Some(other) = self.list[..index].iter().find(|other| names().any(|name| other.has(name))) {
                return Err(refuse(
                    &format!("{place}.{}", property.field.name),
                    &format!("the member {:?} is also a name of `{}`", property.name, other.field.name),
                    "rename one of the two",
                ));
            }
        }
        Ok(())
    }
}

impl Properties<'_> {
    /// Refuses a flattened union one of whose variants has a member that the record has too: only one would get it.
    fn check_beside_union(&self, contract: &Contract, name: &TypeName, place: &str) -> Result<(), Refusal> {
        let Some(TypeKind::Union(union)) = contract.definition(name).map(|definition| &definition.kind) else {
            return Ok(());
        };
        for variant in &union.variants {
            let beside = match &union.tagging {
                Tagging::Internal { .. } => Properties::beside_tag(contract, &variant.payload, place)?,
                _ => Properties::default(),
            };
            let tags = match &union.tagging {
                Tagging::Internal { tag } => vec![tag.as_str()],
                Tagging::Adjacent { tag, content } => vec![tag.as_str(), content.as_str()],
                Tagging::External | Tagging::Untagged => Vec::new(),
            };
            let mut names = beside.list.iter().flat_map(Property::names).chain(tags);
            if let Some(name) = names.find(|name| self.list.iter().any(|property| property.has(name))) {
                return Err(refuse(
                    place,
                    &format!("the member {name:?} is also one of the flattened union's `{}`", variant.name),
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
            Shape::Nullable(inner) if absent == Absent::Kept && !field.three_state => (&**inner, true),
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
