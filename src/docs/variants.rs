//! Variants as cards, each with the tag that names it and the members that it brings; and the values of enumerations.

use serde_json::Value;

use super::{
    fields::{Owner, Row, Tables, deprecated},
    json,
    markdown::{self, Words},
};
use crate::contract::{Enumeration, Payload, Tagging, TypeName, Union, Variant};

/// A union and its variants.
#[derive(Debug, Clone)]
pub(super) struct UnionCards {
    pub(super) anchor: String,
    pub(super) name: String,
    /// A link to the type's page, HTML.
    pub(super) link: String,
    /// Where a message has it; empty for the message itself.
    pub(super) path: String,
    /// How a message says which variant it is.
    pub(super) tagging: Words,
    pub(super) docs: String,
    pub(super) cards: Vec<Card>,
}

/// A variant.
#[derive(Debug, Clone)]
pub(super) struct Card {
    pub(super) anchor: String,
    pub(super) name: String,
    /// What names the variant in a message, HTML: `"type": "text"`.
    pub(super) tag: String,
    pub(super) tag_text: String,
    /// What a variant without members carries.
    pub(super) carries: String,
    pub(super) aliases: Vec<String>,
    pub(super) since: Option<String>,
    pub(super) deprecated: Option<Words>,
    pub(super) docs: String,
    pub(super) docs_text: String,
    pub(super) rows: Vec<Row>,
}

/// A value of an enumeration.
#[derive(Debug, Clone)]
pub(super) struct ValueRow {
    pub(super) anchor: String,
    pub(super) value: String,
    pub(super) note: String,
    pub(super) aliases: Vec<String>,
    pub(super) since: Option<String>,
    pub(super) deprecated: Option<Words>,
    pub(super) docs: String,
}

impl<'s> Tables<'_, 's> {
    /// The cards of every union that the tables have met so far, and of those that the cards meet.
    pub(super) fn unions(&mut self) -> Vec<UnionCards> {
        let mut unions = Vec::new();
        while let Some((name, union, path)) = self.unions.pop_front() {
            unions.push(self.union(name, union, &path));
        }
        unions
    }

    fn union(&mut self, name: &'s TypeName, union: &'s Union, path: &str) -> UnionCards {
        let about = self.book.contract.definition(name).map(|definition| definition.about.docs.as_str());
        UnionCards {
            anchor: self.anchors.take(&format!("union-{name}")),
            name: name.0.clone(),
            link: self.link(name),
            path: path.to_owned(),
            tagging: Words::new(tagging(&union.tagging)),
            // At the top the page has said it already.
            docs: if path.is_empty() { String::new() } else { markdown::blocks(about.unwrap_or_default()) },
            cards: union.variants.iter().map(|variant| self.card(name, union, variant, path)).collect(),
        }
    }

    fn card(&mut self, name: &'s TypeName, union: &'s Union, variant: &'s Variant, path: &str) -> Card {
        let owner = Owner { name, variant: &variant.name };
        let tagging = if variant.untagged { &Tagging::Untagged } else { &union.tagging };
        let own = variant.write.as_ref().or(variant.read.first());
        let inside = match (tagging, own) {
            (Tagging::Adjacent { content, .. }, _) => below(path, content),
            (Tagging::External, Some(own)) => below(path, own),
            _ => path.to_owned(),
        };
        let mut rows = Vec::new();
        let carries = match &variant.payload {
            Payload::Unit => String::new(),
            Payload::Record(record) => {
                self.record(owner, record, &inside, &mut rows);
                String::new()
            }
            Payload::Newtype(shape) => {
                let pieces = super::words::type_of(self.book, self.root, shape);
                self.descend(shape, &inside, &mut rows);
                super::words::linked(&pieces)
            }
            Payload::Tuple(shapes) => {
                let pieces =
                    super::words::type_of(self.book, self.root, &crate::contract::Shape::Tuple(shapes.clone()));
                super::words::linked(&pieces)
            }
        };
        let (tag, tag_text) = tag_of(tagging, own, variant);
        Card {
            anchor: self.anchors.take(&format!("variant-{name}.{}", variant.name)),
            name: variant.name.clone(),
            tag,
            tag_text,
            carries,
            aliases: variant.read.iter().filter(|read| Some(*read) != own).cloned().collect(),
            since: self.book.origins.of(name, &variant.name),
            deprecated: deprecated(&variant.about),
            docs: markdown::blocks(&variant.about.docs),
            docs_text: variant.about.docs.clone(),
            rows,
        }
    }

    /// The values of an enumeration, the catch-all last.
    pub(super) fn values(&mut self, name: &TypeName, enumeration: &Enumeration) -> Vec<ValueRow> {
        let mut rows = Vec::new();
        for value in enumeration.values.iter().chain(&enumeration.catch_all) {
            let own = value.write.as_ref().or(value.read.first());
            let is_catch_all = enumeration.catch_all.as_ref().is_some_and(|other| std::ptr::eq(other, value));
            let note = match (is_catch_all, &value.write, value.read.is_empty()) {
                (true, ..) => "stands for every value that is not listed",
                (_, None, _) => "read, never written",
                (_, _, true) => "written, never read",
                _ => "",
            };
            rows.push(ValueRow {
                anchor: self.anchors.take(&format!("value-{}", value.name)),
                value: own.map_or_else(|| "…".to_owned(), |own| Value::String(own.clone()).to_string()),
                note: note.to_owned(),
                aliases: value.read.iter().filter(|read| Some(*read) != own).cloned().collect(),
                since: if is_catch_all { None } else { self.book.origins.of(name, &value.name) },
                deprecated: deprecated(&value.about),
                docs: markdown::line(&value.about.docs),
            });
        }
        rows
    }
}

fn below(path: &str, member: &str) -> String {
    if path.is_empty() { member.to_owned() } else { format!("{path}.{member}") }
}

fn tagging(tagging: &Tagging) -> String {
    match tagging {
        Tagging::External => {
            "The one member of the object is named after the variant; a variant without data is a string.".to_owned()
        }
        Tagging::Internal { tag } => format!("The member `{tag}` names the variant, beside the variant's own."),
        Tagging::Adjacent { tag, content } => {
            format!("The member `{tag}` names the variant, and `{content}` holds what it carries.")
        }
        Tagging::Untagged => "Nothing names the variant: the first one that reads the message is it.".to_owned(),
    }
}

/// What names a variant in a message, HTML and text.
fn tag_of(tagging: &Tagging, own: Option<&String>, variant: &Variant) -> (String, String) {
    let text = |text: &str| Value::String(text.to_owned());
    let pair = |name: &str, value: &str| {
        let member = format!("{}: {}", text(name), text(value));
        let marked = json::of_value(&serde_json::json!({ (name): value }));
        let inner = marked.trim_start_matches("{\n  ").trim_end_matches("\n}").to_owned();
        (inner, member)
    };
    let whole = |value: &Value| (json::of_value(value), value.to_string());
    match (tagging, own) {
        (Tagging::Untagged, _) | (_, None) if !variant.catch_all => ("no tag".to_owned(), "no tag".to_owned()),
        (_, _) if variant.catch_all => ("any other tag".to_owned(), "any other tag".to_owned()),
        (Tagging::Internal { tag } | Tagging::Adjacent { tag, .. }, Some(own)) => pair(tag, own),
        (Tagging::External, Some(own)) if variant.payload == Payload::Unit => whole(&text(own)),
        (Tagging::External, Some(own)) => {
            let marked = json::of_value(&text(own));
            (format!("{marked}: …"), format!("{}: …", text(own)))
        }
        (Tagging::Untagged, _) | (_, None) => ("no tag".to_owned(), "no tag".to_owned()),
    }
}
