//! `type`, and the keywords of numbers and texts.

use serde_json::Value;

use super::{Reading, Site};
use crate::compat::containment::{
    arena::{Count, Id, Name, Node, TextAtom},
    kinds::Kinds,
    number::{Bound, Decimal, NumberSet},
    text::TextSet,
};

impl<'v> Reading<'v> {
    pub(super) fn scalars(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        self.types(site, parts);
        self.numbers(site, parts);
        self.texts(site, parts);
    }

    fn types(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        let Some(value) = site.object.get("type") else { return };
        let one = std::slice::from_ref(value);
        let names = value.as_array().map_or(one, Vec::as_slice);
        let (mut kinds, mut integer, mut number) = (Kinds::NONE, false, false);
        for name in names {
            let kind = match name.as_str() {
                Some("null") => Kinds::NULL,
                Some("boolean") => Kinds::BOOLEAN,
                Some("object") => Kinds::OBJECT,
                Some("array") => Kinds::LIST,
                Some("string") => Kinds::TEXT,
                Some("number") => {
                    number = true;
                    Kinds::NUMBER
                }
                Some("integer") => {
                    integer = true;
                    Kinds::NUMBER
                }
                _ => {
                    parts.push(self.unclear(site.at, "type", format!("{name} is no type")));
                    return;
                }
            };
            kinds = kinds | kind;
        }
        self.arena.here.1 = "type";
        parts.push(self.arena.kinds(kinds));
        if integer && !number {
            parts.push(self.arena.number(NumberSet::integers()));
        }
    }

    fn numbers(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        for keyword in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] {
            let Some(value) = site.object.get(keyword) else { continue };
            let Value::Number(number) = value else {
                parts.push(self.unclear(site.at, keyword, "the value is no number"));
                continue;
            };
            let number = Decimal::of(number);
            let set = match keyword {
                "minimum" => NumberSet::range(Some(Bound::closed(number)), None),
                "maximum" => NumberSet::range(None, Some(Bound::closed(number))),
                "exclusiveMinimum" => NumberSet::range(Some(Bound::open(number)), None),
                "exclusiveMaximum" => NumberSet::range(None, Some(Bound::open(number))),
                _ if number <= Decimal::from(0) => {
                    parts.push(self.unclear(site.at, keyword, "the value is not above 0"));
                    continue;
                }
                _ => NumberSet::multiples_of(number),
            };
            self.arena.here.1 = keyword;
            parts.push(self.arena.number(set));
        }
    }

    fn texts(&mut self, site: Site<'v>, parts: &mut Vec<Id>) {
        let least = self.count_at(site, "minLength", parts).unwrap_or(0);
        let most = self.count_at(site, "maxLength", parts);
        self.arena.here.1 = if most.is_some() { "maxLength" } else { "minLength" };
        parts.push(self.arena.length(Count { least, most }));
        for keyword in ["pattern", "format", "contentEncoding", "contentMediaType"] {
            let Some(value) = site.object.get(keyword) else { continue };
            let Some(text) = value.as_str() else {
                if !keyword.starts_with("content") {
                    parts.push(self.unclear(site.at, keyword, "the value is no text"));
                }
                continue;
            };
            let atom = match keyword {
                "pattern" => Some(TextAtom::Pattern(self.arena.name(text))),
                "format" => self.format(text).map(TextAtom::Format),
                _ => self.content(keyword, text).map(TextAtom::Format),
            };
            self.arena.here.1 = keyword;
            parts.extend(atom.map(|atom| self.arena.intern(Node::Text(atom))));
        }
    }

    /// The name of the set of texts that this version of JSON Schema means by a format. Nothing where it asserts nothing:
    /// what is no format of that version is a remark.
    fn format(&mut self, format: &str) -> Option<Name> {
        let name = self.arena.name(format);
        if let Some(asserted) = self.formats.get(&name) {
            return *asserted;
        }
        let asserted = TextSet::asserted_format(self.document.dialect.draft(), format);
        let asserted = asserted.map(|asserted| self.arena.name(asserted));
        self.formats.insert(name, asserted);
        asserted
    }

    /// Old validators assert these. Such texts are known by name alone.
    fn content(&mut self, keyword: &str, content: &str) -> Option<Name> {
        let asserted = matches!(content, "base64" | "application/json") && self.document.dialect.is_old();
        asserted.then(|| self.arena.name(&format!("{keyword} {content}")))
    }
}
