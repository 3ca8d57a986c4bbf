//! Enumerations: string types with constants.

use askama::Template;

use super::super::layout::{self, Row};
use super::super::shapes::Shapes;
use super::super::{docs, literal};
use super::record::root;
use crate::codegen::Refusal;
use crate::contract::{Enumeration, EnumerationValue, TypeDef};

#[derive(Template)]
#[template(path = "go/enumeration.go", escape = "none", blocks = ["form"])]
struct EnumerationView<'v> {
    comment: String,
    name: &'v str,
    root: String,
    constants: String,
    identifiers: String,
    cases: Vec<Case<'v>>,
    /// The constants of the values that are read and never written.
    unwritten: String,
    open: bool,
}

struct Case<'v> {
    texts: String,
    constant: &'v str,
}

impl<'c> Shapes<'c> {
    pub(super) fn declare_enumeration(
        &mut self,
        definition: &'c TypeDef,
        enumeration: &'c Enumeration,
    ) -> Result<String, Refusal> {
        self.parts.enumeration = true;
        let name = self.name(&definition.name);
        let constants = self.constants(definition);
        let mut rows = Vec::new();
        let mut cases = Vec::new();
        let mut known: Vec<&str> = Vec::new();
        let mut identifiers: Vec<&str> = Vec::new();
        for (value, constant) in values(enumeration).zip(constants) {
            let text = text(value);
            let cells = vec![constant.into(), name.into(), format!("= {}", literal::quoted(text)).into()];
            rows.push(Row { comment: docs::member(&value.about), cells, apart: false });
            if !known.contains(&text) {
                known.push(text);
                identifiers.push(constant);
            }
            let texts: Vec<_> = value.read.iter().map(|text| literal::quoted(text)).collect();
            if !texts.is_empty() {
                cases.push(Case { texts: texts.join(", "), constant });
            }
        }
        let is_written = |text: &str| values(enumeration).any(|value| value.write.as_deref() == Some(text));
        let unwritten = values(enumeration).zip(constants).filter(|(value, _)| !is_written(text(value)));
        let mut unwritten: Vec<(&str, &str)> =
            unwritten.map(|(value, constant)| (text(value), constant.as_str())).collect();
        unwritten.sort_by_key(|(text, _)| *text);
        unwritten.dedup_by_key(|(text, _)| *text);
        let unwritten: Vec<&str> = unwritten.into_iter().map(|(_, constant)| constant).collect();
        self.parts.unwritten |= !unwritten.is_empty();
        let open = enumeration.catch_all.is_some();
        self.parts.unlisted |= !open;
        let view = EnumerationView {
            comment: docs::declaration(
                name,
                &definition.about,
                format_args!("is a string out of a list, or one that is not known yet."),
            ),
            root: literal::quoted(&root(&definition.name.0)),
            constants: layout::rows(&rows),
            identifiers: identifiers.join(", "),
            cases,
            unwritten: unwritten.join(", "),
            open,
            name,
        };
        self.written(&definition.name.0, &view, &view.as_form())
    }
}

impl<'c> Shapes<'c> {
    /// The identifiers of an enumeration's constants, in the order of its values, the catch-all last.
    pub(super) fn constants(&self, definition: &TypeDef) -> &'c [String] {
        self.naming.constants.get(&definition.name).map_or(&[], Vec::as_slice)
    }
}

fn values(enumeration: &Enumeration) -> impl Iterator<Item = &EnumerationValue> {
    enumeration.values.iter().chain(&enumeration.catch_all)
}

/// The string that stands for a value: the one that is written, else the first that is read.
fn text(value: &EnumerationValue) -> &str {
    value.write.as_deref().or(value.read.first().map(String::as_str)).unwrap_or("")
}
