//! Records: an interface per direction and a check that walks the members in order.

use serde_json::Value;

use super::{Alias, Check, Interface, Module, TypedMember, Typing, directions};
use crate::{
    codegen::{
        Refusal,
        typescript::{
            names::Declared,
            properties::{Absent, Properties, Property},
            refuse,
            scope::Scope,
            text::{access, comment, expression, intersection, is_rounded, key, literal},
            types::Direction,
        },
    },
    contract::{About, Record, Shape, TypeDef},
};

/// The check of an object with known members.
#[derive(Debug)]
pub(in crate::codegen::typescript) struct RecordCheck {
    pub(super) exported: bool,
    pub(super) name: String,
    /// The constant with every name under which a member is read.
    pub(super) names: String,
    /// The constant with the aliases, each with the name it stands for.
    pub(super) aliases: Option<String>,
    /// The constant with the names that are written but not read.
    pub(super) unread: Option<String>,
    /// Whether the check may return something else than it was given.
    pub(super) changes: bool,
    pub(super) steps: Vec<Step>,
    /// The checks of the parts that are checked as a whole.
    pub(super) parts: Vec<String>,
    /// What checks the members that no step checks, and the constant with the names that are not among them.
    pub(super) rests: Vec<(String, String)>,
    /// The names of all members, where no others may be there: an expression.
    pub(super) closed: Option<String>,
}

/// How a check treats one member.
#[derive(Debug)]
pub(in crate::codegen::typescript) struct Step {
    /// The member's name, a literal.
    pub(super) name: String,
    /// The member as the check finds it.
    pub(super) access: String,
    /// The check of the member.
    pub(super) check: String,
    /// Whether the check passes `null` by.
    pub(super) nullable: bool,
    /// Whether the check may return something else than it was given.
    pub(super) changes: bool,
    pub(super) absence: Absence,
    /// A value that writers leave out.
    pub(super) omitted: Option<String>,
    /// Whether they leave out `null`, which readers take for something else than what is absent.
    pub(super) never_null: bool,
    pub(super) use_: Use,
}

/// Who uses a member.
#[derive(Debug)]
pub(in crate::codegen::typescript) enum Use {
    Both,
    /// Readers alone: writers leave it out.
    Readers,
    /// Writers alone: readers put this expression in its place, or leave it out.
    Writers(Option<String>),
}

/// What a check does when a member is absent.
#[derive(Debug)]
pub(in crate::codegen::typescript) enum Absence {
    Rejected,
    Kept,
    /// Kept, and `null` is taken for it.
    KeptOrNull,
    /// An expression is filled in.
    Filled(String),
}

impl Module {
    pub(super) fn declare_record(
        &mut self,
        scope: &Scope<'_>,
        definition: &TypeDef,
        record: &Record,
    ) -> Result<(), Refusal> {
        let names = scope.names.of_type(&definition.name)?;
        let properties = Properties::of(scope.contract, record, &definition.name.0)?;
        let declared = names.members.as_ref().unwrap_or(&names.own);
        let has_own = names.members.is_none() || !properties.list.is_empty() || properties.rest.is_some();
        if has_own {
            self.declare_interfaces(scope, declared, &definition.about, &properties, &[])?;
        }
        if let Some(members) = &names.members {
            for ((direction, name), (_, members)) in directions(&names.own).zip(directions(members)) {
                let mut parts: Vec<_> = has_own.then(|| members.to_owned()).into_iter().collect();
                for part in &properties.parts {
                    parts.push(part.type_of(scope, direction)?);
                }
                let comment = comment(&definition.about, "");
                self.typings.push(Typing::Alias(Alias { comment, name: name.to_owned(), type_: intersection(&parts) }));
            }
        }
        let check = RecordCheck::of(scope, &names.own.check, &properties, None)?;
        self.add_check(scope, Check::Record(RecordCheck { exported: true, ..check }));
        Ok(())
    }

    /// The interfaces of an object; `first` are members that stand before the properties.
    pub(super) fn declare_interfaces(
        &mut self,
        scope: &Scope<'_>,
        declared: &Declared,
        about: &About,
        properties: &Properties<'_>,
        first: &[(String, String)],
    ) -> Result<(), Refusal> {
        for (direction, name) in directions(declared) {
            let tag = |(key, type_): &(String, String)| TypedMember::plain(key, type_);
            let mut members: Vec<_> = first.iter().map(tag).collect();
            for property in &properties.list {
                members.extend(TypedMember::of(scope, property, direction)?);
            }
            let others = properties.rest.map(|shape| others(scope, shape, &members, direction)).transpose()?;
            let comment = comment(about, "");
            self.typings.push(Typing::Interface(Interface { comment, name: name.to_owned(), members, others }));
        }
        Ok(())
    }
}

impl TypedMember {
    pub(super) fn plain(key: &str, type_: &str) -> Self {
        Self { comment: String::new(), key: key.to_owned(), optional: false, type_: type_.to_owned() }
    }

    /// The member as one direction sees it; nothing where it does not.
    fn of(scope: &Scope<'_>, property: &Property<'_>, direction: Direction) -> Result<Option<Self>, Refusal> {
        let visible = match direction {
            Direction::Read => property.is_read(),
            Direction::Write => property.is_written(),
        };
        if !visible {
            return Ok(None);
        }
        Ok(Some(Self {
            comment: comment(&property.field.about, "  "),
            key: key(property.name),
            optional: property.absent == Absent::Kept || direction == Direction::Write && property.differs(),
            type_: scope.type_of(property.shape, direction)?,
        }))
    }
}

/// The type of the members that a record does not name, which in TypeScript covers those that it does.
fn others(scope: &Scope<'_>, shape: &Shape, members: &[TypedMember], direction: Direction) -> Result<String, Refusal> {
    let mut types = vec![scope.type_of(shape, direction)?];
    if types[0] == "unknown" {
        return Ok("unknown".to_owned());
    }
    types.extend(members.iter().map(|member| member.type_.clone()));
    if members.iter().any(|member| member.optional) {
        types.push("undefined".to_owned());
    }
    let mut distinct = Vec::new();
    for type_ in types {
        if !distinct.contains(&type_) {
            distinct.push(type_);
        }
    }
    if distinct.iter().any(|type_| type_ == "unknown") { Ok("unknown".to_owned()) } else { Ok(distinct.join(" | ")) }
}

impl RecordCheck {
    /// The check `name` of an object with these properties; `tag` is a member that has been checked already.
    pub(super) fn of(
        scope: &Scope<'_>,
        name: &str,
        properties: &Properties<'_>,
        tag: Option<&str>,
    ) -> Result<Self, Refusal> {
        let base = base_of(name);
        let mut steps = Vec::new();
        for property in &properties.list {
            steps.push(Step::of(scope, property, name)?);
        }
        let literals = |names: &dyn Fn(&Property<'_>) -> Vec<String>| -> Vec<String> {
            tag.map(literal).into_iter().chain(properties.list.iter().flat_map(names)).collect()
        };
        let literals_read = |property: &Property<'_>| property.names_read().map(literal).collect();
        let read = literals(&literals_read);
        let names = scope.hoist_set(&format!("{base}Names"), &read);
        let mut taken = literals(&|property| property.names().map(literal).collect());
        let is_all_read = taken.iter().all(|name| read.contains(name));
        let mut read_or_taken = read;
        for part in properties.parts.iter().filter(|part| part.takes()) {
            let names: Vec<_> = part.names(scope.contract, place_of(name))?.into_iter().map(literal).collect();
            taken.extend_from_slice(&names);
            read_or_taken.extend(names);
        }
        let closed = properties.closed.then(|| {
            let [read, all] = [&read_or_taken, &taken].map(|names| scope.hoist_set(&format!("{base}Names"), names));
            // What is never read is an unknown member to readers.
            if is_all_read { all } else { format!("at.origin.text ? {read} : {all}") }
        });
        let mut rests = Vec::new();
        if properties.flattens && tag.is_none() {
            // What Rust sets aside for the flattened fields, it has to read as a whole.
            rests.push((
                "wire.any".to_owned(),
                scope.hoist_set(
                    &format!("{base}OwnNames"),
                    &literals(&|property| if property.own { literals_read(property) } else { Vec::new() }),
                ),
            ));
        }
        if let Some(shape) = properties.rest.filter(|shape| **shape != Shape::Any || !properties.flattens) {
            let taken = scope.hoist_set(&format!("{base}Names"), &taken);
            rests.push((scope.check_function(shape, &format!("{base}Rest"))?, taken));
        }
        let changes = scope.facts.properties_change(properties);
        let subject = if changes { "result" } else { "members" };
        let mut parts = Vec::new();
        for part in &properties.parts {
            parts.push(part.check(scope, subject, (&base, properties.closed))?);
        }
        Ok(Self {
            exported: false,
            name: name.to_owned(),
            names,
            aliases: aliases(scope, &base, properties),
            unread: unread(scope, &base, properties),
            changes,
            steps,
            parts,
            rests,
            closed,
        })
    }
}

/// What the declarations beside a check are called after: `checkChat` gives `chat`.
pub(super) fn base_of(check: &str) -> String {
    let mut characters = place_of(check).chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

/// What a check checks, as refusals name it.
fn place_of(check: &str) -> &str {
    check.trim_start_matches("check")
}

fn aliases(scope: &Scope<'_>, base: &str, properties: &Properties<'_>) -> Option<String> {
    let pairs: Vec<_> = properties
        .list
        .iter()
        .flat_map(|property| property.aliases.iter().map(|alias| (*alias, property.name)))
        .map(|(alias, name)| format!("[{}, {}]", literal(alias), literal(name)))
        .collect();
    let body = super::Body::Constant(format!("[{}]", pairs.join(", ")));
    (!pairs.is_empty()).then(|| scope.hoist(&format!("{base}Aliases"), body))
}

fn unread(scope: &Scope<'_>, base: &str, properties: &Properties<'_>) -> Option<String> {
    let entries: Vec<_> = properties
        .list
        .iter()
        .filter(|property| property.is_read() && !property.reads_own_name())
        .map(|property| {
            let names: Vec<_> = property.aliases.iter().map(|alias| literal(alias)).collect();
            format!("[{}, [{}]]", literal(property.name), names.join(", "))
        })
        .collect();
    let body = super::Body::Constant(format!("[{}]", entries.join(", ")));
    (!entries.is_empty()).then(|| scope.hoist(&format!("{base}Unread"), body))
}

/// Whether a value is the same to every check that takes it.
fn is_blank(value: &Value) -> bool {
    let is_empty = value.as_array().is_some_and(Vec::is_empty);
    value.is_null() || value.is_boolean() || is_empty
}

impl Step {
    /// Whether the check and what follows from it fit one line.
    pub(super) fn is_short(&self) -> bool {
        self.conditions().len() + self.name.len() + self.access.len() + self.check.len() <= 75
    }

    pub(super) fn is_dropped_in_writing(&self) -> bool {
        matches!(self.use_, Use::Readers)
    }

    /// What must hold for the member to be checked.
    pub(super) fn conditions(&self) -> String {
        let is_held = matches!(self.use_, Use::Writers(Some(_)));
        let absent = !is_held && matches!(self.absence, Absence::Kept | Absence::KeptOrNull);
        let present = absent.then(|| format!("{} !== undefined", self.access));
        let nullable = self.nullable && self.omitted.is_none();
        let filled = nullable.then(|| format!("{} !== null", self.access));
        present.into_iter().chain(filled).collect::<Vec<_>>().join(" && ")
    }

    /// The step for a property in the function `check`.
    fn of(scope: &Scope<'_>, property: &Property<'_>, check: &str) -> Result<Self, Refusal> {
        let base = base_of(check);
        let name = literal(property.name);
        let access = access("members", property.name);
        let owner = format!("{base}{}", heck::AsUpperCamelCase(property.name));
        let (nullable, inner) = match property.shape {
            Shape::Nullable(inner) => (true, &**inner),
            shape => (false, shape),
        };
        let changes = scope.facts.changes(property.shape);
        let filled_in = |value: &Value| {
            if changes && !is_blank(value) {
                return scope.check(inner, &expression(value), &name, &owner);
            }
            Ok(expression(value))
        };
        let absence = match property.absent {
            Absent::Rejected => Absence::Rejected,
            Absent::Kept if property.null_is_absent => Absence::KeptOrNull,
            Absent::Kept => Absence::Kept,
            Absent::Filled(value) => Absence::Filled(filled_in(value)?),
        };
        if let (Absent::Filled(Value::Number(value)), Shape::Integer(range)) = (property.absent, inner)
            && is_rounded(value)
            && !scope.facts.is_bigint(*range)
        {
            return Err(refuse(
                &format!("{}.{}", place_of(check), property.field.name),
                &format!("its default {value} does not fit a JavaScript number without rounding"),
                "set `wide-integers = \"bigint\"` in `[target.typescript]`",
            ));
        }
        let omitted = match property.absent {
            Absent::Filled(value) if property.omits_default => Some(expression(value)),
            _ => None,
        };
        let check = scope.check(inner, &access, &name, &owner)?;
        let use_ = match (&property.field.read, &property.field.write) {
            (Some(_), None) => Use::Readers,
            (None, Some(writing)) => Use::Writers(writing.held.as_ref().map(filled_in).transpose()?),
            _ => Use::Both,
        };
        let never_null = nullable
            && matches!(property.absent, Absent::Filled(value) if !value.is_null())
            && property.field.write.as_ref().is_some_and(|writing| !writing.nullable);
        Ok(Self { name, access, check, nullable, changes, absence, omitted, never_null, use_ })
    }
}
