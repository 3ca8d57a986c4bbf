//! What the templates show: a module as a list of typings and a list of checks, every name and type decided.

mod enumeration;
mod event;
mod newtype;
mod package;
mod record;
mod union;
mod variant;

use askama::Template;

pub(super) use event::EventView;
pub(super) use package::{ConformanceTest, ConformingEvent, IndexJs, IndexTypings, Manifest, PackageView, Readme};
pub(super) use union::{has_member, wire_tag};

use self::{
    enumeration::EnumerationView,
    record::{Absence, RecordCheck, Use},
    union::{ExternalCheck, TaggedCheck},
};
use super::{
    check::{Body, Hoisted},
    names::Declared,
    refuse,
    scope::Scope,
};
use crate::{
    codegen::Refusal,
    contract::{TypeDef, TypeKind},
};

/// `<module>.js`.
#[derive(Template)]
#[template(path = "typescript/module.js", escape = "none")]
pub(super) struct ModuleJs<'a> {
    pub(super) module: &'a Module,
}

/// `<module>.d.ts`.
#[derive(Template)]
#[template(path = "typescript/module.d.ts", escape = "none")]
pub(super) struct ModuleTypings<'a> {
    pub(super) module: &'a Module,
}

/// One typing of a module.
#[derive(Template)]
#[template(path = "typescript/typing.d.ts", escape = "none")]
struct TypingForm<'a> {
    typing: &'a Typing,
}

/// A module of the package: the types that live in it, and an event or none.
#[derive(Debug, Default)]
pub(super) struct Module {
    pub(super) typings: Vec<Typing>,
    pub(super) checks: Vec<Check>,
    pub(super) event: Option<EventView>,
    pub(super) imported_types: Vec<String>,
    pub(super) imported_checks: Vec<String>,
}

/// What a module declares to the compiler.
#[derive(Debug)]
pub(super) enum Typing {
    Interface(Interface),
    Alias(Alias),
    Enumeration(EnumerationView),
    /// The function that makes a branded text.
    Constructor(String),
    Decoder(Decoder),
}

#[derive(Debug)]
pub(super) struct Interface {
    pub(super) comment: String,
    pub(super) name: String,
    pub(super) members: Vec<TypedMember>,
    /// What the members are that the contract does not name.
    pub(super) others: Option<String>,
}

impl Interface {
    fn is_empty(&self) -> bool {
        self.members.is_empty() && self.others.is_none()
    }
}

#[derive(Debug)]
pub(super) struct TypedMember {
    pub(super) comment: String,
    pub(super) key: String,
    pub(super) optional: bool,
    pub(super) type_: String,
}

#[derive(Debug)]
pub(super) struct Alias {
    pub(super) comment: String,
    pub(super) name: String,
    pub(super) type_: String,
}

impl Alias {
    /// What stands between the sign and the type, which may begin on a line of its own.
    fn separator(&self) -> &'static str {
        if self.type_.starts_with('\n') { "" } else { " " }
    }
}

#[derive(Debug)]
pub(super) struct Decoder {
    pub(super) name: String,
    pub(super) type_: String,
    pub(super) check: String,
    /// What errors call the value, a literal.
    pub(super) subject: String,
}

/// What a module declares to the engine.
#[derive(Debug)]
pub(super) enum Check {
    /// A declaration that the check behind it needs.
    Hoisted(Hoisted),
    Record(RecordCheck),
    Enumeration(EnumerationView),
    Tagged(TaggedCheck),
    External(ExternalCheck),
    /// A function whose body is one expression of a value, its place and its key there.
    Expression {
        name: String,
        expression: String,
    },
    /// The function that makes a branded text: its name, the name of the check, what errors call the value.
    Constructor {
        name: String,
        check: String,
        subject: String,
    },
    Decoder(Decoder),
}

impl Module {
    /// Notes what the module imports, once everything is declared.
    pub(super) fn finish(&mut self, scope: Scope<'_>) {
        (self.imported_types, self.imported_checks) = scope.finish();
    }

    /// What the module's types are, for the eye.
    pub(super) fn form(&self, place: &str) -> Result<String, Refusal> {
        let is_shown = |typing: &&Typing| !matches!(typing, Typing::Constructor(_) | Typing::Decoder(_));
        let texts = self.typings.iter().filter(is_shown).map(|typing| TypingForm { typing }.render());
        let texts: Result<Vec<String>, _> = texts.map(|text| text.map(|text| text.trim().to_owned())).collect();
        texts
            .map(|texts| texts.join("\n\n"))
            .map_err(|error| refuse(place, &error.to_string(), "report it: a template is at fault"))
    }

    /// Adds a check, behind what was hoisted on its way.
    fn add_check(&mut self, scope: &Scope<'_>, check: Check) {
        self.checks.extend(scope.take_hoisted().into_iter().map(Check::Hoisted));
        self.checks.push(check);
    }

    /// Declares a named type; `subject` is what errors call a value of it that stands alone.
    pub(super) fn declare(&mut self, scope: &Scope<'_>, definition: &TypeDef, subject: &str) -> Result<(), Refusal> {
        let names = scope.names.of_type(&definition.name)?;
        match &definition.kind {
            TypeKind::Record(record) => self.declare_record(scope, definition, record)?,
            TypeKind::Enumeration(enumeration) => self.declare_enumeration(scope, definition, enumeration)?,
            TypeKind::Newtype(shape) => self.declare_newtype(scope, definition, shape)?,
            TypeKind::Union(union) => self.declare_union(scope, definition, union)?,
        }
        let decoder = || Decoder {
            name: names.decode.clone(),
            type_: names.own.plain.clone(),
            check: names.own.check.clone(),
            subject: super::text::literal(subject),
        };
        self.typings.push(Typing::Decoder(decoder()));
        self.add_check(scope, Check::Decoder(decoder()));
        Ok(())
    }
}

/// Both directions of a declared type, or the one direction where they do not differ.
pub(super) fn directions(declared: &Declared) -> impl Iterator<Item = (super::types::Direction, &str)> {
    use super::types::Direction::{Read, Write};
    std::iter::once((Read, declared.plain.as_str())).chain(declared.input.as_deref().map(|input| (Write, input)))
}
