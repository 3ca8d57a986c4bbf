//! Enumerations: a constant for the known values, and a type that is open to others.

use super::{Alias, Check, Module, Typing};
use crate::{
    codegen::{
        Refusal,
        typescript::{
            refuse,
            scope::Scope,
            text::{alternatives, comment, key, literal, value_key},
        },
    },
    contract::{Enumeration, EnumerationValue, TypeDef},
};

#[derive(Debug, Clone)]
pub(in crate::codegen::typescript) struct EnumerationView {
    pub(super) name: String,
    pub(super) known: String,
    pub(super) is_known: String,
    pub(super) check: String,
    pub(super) comment: String,
    pub(super) values: Vec<ValueView>,
    /// The constant with the known values.
    pub(super) known_set: String,
    /// The constant with every name that readers take.
    pub(super) read_set: String,
    /// Other names that readers take, each with the value it stands for.
    pub(super) aliases: Vec<(String, String)>,
    /// Values that writers never write.
    pub(super) never_written: Vec<String>,
}

#[derive(Debug, Clone)]
pub(in crate::codegen::typescript) struct ValueView {
    pub(super) comment: String,
    /// The constant's name in a type, and in an expression.
    pub(super) key: String,
    pub(super) value_key: String,
    pub(super) literal: String,
}

impl Module {
    pub(super) fn declare_enumeration(
        &mut self,
        scope: &Scope<'_>,
        definition: &TypeDef,
        enumeration: &Enumeration,
    ) -> Result<(), Refusal> {
        let place = &definition.name.0;
        let names = scope.names.of_type(&definition.name)?;
        let Some(own) = &names.enumeration else { return Ok(()) };
        let (mut values, mut aliases, mut never_written) = (Vec::<ValueView>::new(), Vec::new(), Vec::new());
        for value in enumeration.values.iter().chain(&enumeration.catch_all) {
            let Some(text) = wire_name(value) else { continue };
            if values.iter().any(|other| other.key == key(&value.name) || other.literal == literal(text)) {
                let place = format!("{place}::{}", value.name);
                return Err(refuse(&place, "another value has the same name", "rename one of the two in Rust"));
            }
            values.push(ValueView {
                comment: comment(&value.about, "  "),
                key: key(&value.name),
                value_key: value_key(&value.name),
                literal: literal(text),
            });
            aliases
                .extend(value.read.iter().filter(|alias| *alias != text).map(|alias| (literal(alias), literal(text))));
            if value.write.is_none() {
                never_written.push(literal(text));
            }
        }
        let known: Vec<_> = values.iter().map(|value| value.literal.clone()).collect();
        let read: Vec<_> = known.iter().chain(aliases.iter().map(|(alias, _)| alias)).cloned().collect();
        let base = names.own.check.trim_start_matches("check");
        // Beside a catch-all, any name may stand in an object of one member.
        let read_set = if enumeration.catch_all.is_some() {
            "wire.everyName".to_owned()
        } else {
            scope.hoist_set(&format!("{}{base}", if aliases.is_empty() { "known" } else { "read" }), &read)
        };
        let view = EnumerationView {
            name: names.own.plain.clone(),
            known: own.known.clone(),
            is_known: own.is_known.clone(),
            check: names.own.check.clone(),
            comment: comment(&definition.about, ""),
            known_set: scope.hoist_set(&format!("known{base}"), &known),
            read_set,
            values,
            aliases,
            never_written,
        };
        self.typings.push(Typing::Enumeration(view.clone()));
        self.typings.push(Typing::Alias(Alias {
            comment: format!("/** A value of `{}` that this release knows. */\n", names.own.plain),
            name: own.known.clone(),
            type_: if known.is_empty() { "never".to_owned() } else { alternatives(&known) },
        }));
        self.typings.push(Typing::Alias(Alias {
            comment: comment(&definition.about, ""),
            name: names.own.plain.clone(),
            type_: format!("{} | wire.UnknownValue", own.known),
        }));
        self.add_check(scope, Check::Enumeration(view));
        Ok(())
    }
}

/// The text of a value: the writer's, where there is a writer.
fn wire_name(value: &EnumerationValue) -> Option<&str> {
    value.write.as_deref().or_else(|| value.read.first().map(String::as_str))
}
