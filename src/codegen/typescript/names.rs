//! Every identifier that the bindings declare, decided once for the whole package.
//!
//! All of them share one scope, because the index exports all of them. A schema name that is an identifier is kept as it
//! is; reserved words and global names get a `_`; two declarations with one name are refused.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use heck::{ToLowerCamelCase, ToUpperCamelCase};
use indexmap::{IndexMap, IndexSet};

use super::{
    facts::Facts, flattened::unions_among_members, payloads::Payloads, properties::Properties, refuse, types::Direction,
};
use crate::{
    codegen::{Refusal, TypeScriptOptions},
    contract::{Channel, Contract, Event, Payload, Segment, Tagging, TypeDef, TypeKind, TypeName, Union},
};

/// The identifiers of a package.
#[derive(Debug)]
pub(super) struct Names {
    types: IndexMap<TypeName, TypeNames>,
    /// Every identifier of the package, with the place that it stands for.
    declared: IndexMap<String, String>,
    /// The identifiers of the events, in the contract's order.
    pub(super) events: Vec<EventNames>,
}

/// The identifiers that belong to a named type.
#[derive(Debug)]
pub(super) struct TypeNames {
    /// The type and its check.
    pub(super) own: Declared,
    /// `decodeX`.
    pub(super) decode: String,
    /// What only enumerations have.
    pub(super) enumeration: Option<EnumerationNames>,
    /// What only unions have.
    pub(super) union: Option<UnionNames>,
    /// The members of a record beside those of the parts that are checked as a whole; or the variants of a union that stand
    /// among the members of another object.
    pub(super) members: Option<Declared>,
}

/// A type, its form for writers where that differs, and the function that checks it.
#[derive(Debug, Clone)]
pub(super) struct Declared {
    pub(super) plain: String,
    pub(super) input: Option<String>,
    pub(super) check: String,
}

impl Declared {
    /// The type as one direction sees it.
    pub(super) fn in_direction(&self, direction: Direction) -> &str {
        match (direction, &self.input) {
            (Direction::Write, Some(input)) => input,
            _ => &self.plain,
        }
    }
}

#[derive(Debug)]
pub(super) struct EnumerationNames {
    pub(super) known: String,
    pub(super) is_known: String,
}

#[derive(Debug)]
pub(super) struct UnionNames {
    pub(super) unknown: String,
    /// The check of the tagged variants, where there are others beside them.
    pub(super) check_tagged: Option<String>,
    pub(super) variants: Vec<VariantNames>,
}

#[derive(Debug)]
pub(super) struct VariantNames {
    pub(super) own: Declared,
    /// The payload's members, where they stand in an object of their own.
    pub(super) content: Option<Declared>,
}

#[derive(Debug)]
pub(super) struct EventNames {
    pub(super) parse: String,
    pub(super) stringify: String,
    pub(super) handle: String,
    /// One function per channel.
    pub(super) channels: Vec<String>,
}

impl Names {
    pub(super) fn of(
        contract: &Contract,
        payloads: &Payloads<'_>,
        facts: &Facts<'_>,
        options: &TypeScriptOptions,
    ) -> Result<Self, Refusal> {
        let among_members = unions_among_members(contract);
        let mut scope =
            Scope { taken: IndexMap::new(), rename: &options.rename, renamed: BTreeSet::new(), among_members };
        let mut types = IndexMap::with_capacity(contract.types.len());
        for definition in contract.types.values() {
            types.insert(definition.name.clone(), scope.type_names(definition, contract, facts)?);
        }
        let mut names = Self { types, declared: IndexMap::new(), events: Vec::new() };
        for event in &contract.events {
            let payload = stem(&names.of_type(&event.payload)?.own.plain).to_owned();
            let base = match payloads.event_of(&event.payload) {
                Some(_) => payload,
                None => event.name.to_upper_camel_case(),
            };
            names.events.push(scope.event_names(event, &base)?);
        }
        names.declared = scope.taken;
        match options.rename.keys().find(|key| !scope.renamed.contains(*key)) {
            Some(unused) => Err(refuse(
                "options",
                &format!("`rename` names `{unused}`, which the bindings do not declare"),
                "take the entry away, or name an identifier as the bindings have it without the entry",
            )),
            None => Ok(names),
        }
    }

    /// Whether the package declares an identifier, in any of its modules.
    pub(super) fn declares(&self, identifier: &str) -> bool {
        self.declared.contains_key(identifier)
    }

    /// The identifiers of a named type.
    pub(super) fn of_type(&self, name: &TypeName) -> Result<&TypeNames, Refusal> {
        self.types.get(name).ok_or_else(|| {
            refuse(&name.0, "the contract mentions a type that it does not define", "generate the schemas anew")
        })
    }
}

struct Scope<'a> {
    taken: IndexMap<String, String>,
    rename: &'a BTreeMap<String, String>,
    renamed: BTreeSet<String>,
    among_members: BTreeSet<&'a TypeName>,
}

impl Scope<'_> {
    fn type_names(
        &mut self,
        definition: &TypeDef,
        contract: &Contract,
        facts: &Facts<'_>,
    ) -> Result<TypeNames, Refusal> {
        let place = &definition.name.0;
        let own = self.declared(identifier(place, place)?, facts.differs(&definition.name), place)?;
        let plain = stem(&own.plain).to_owned();
        let decode = self.claim(prefixed("decode", &plain), place)?;
        let mut names = TypeNames { own, decode, enumeration: None, union: None, members: None };
        match &definition.kind {
            TypeKind::Enumeration(_) => {
                names.enumeration = Some(EnumerationNames {
                    known: self.claim(prefixed("Known", &plain), place)?,
                    is_known: self.claim(prefixed("isKnown", &plain), place)?,
                });
            }
            TypeKind::Union(union) => {
                names.union = Some(self.union_names(union, &plain, contract, facts, place)?);
                if self.among_members.contains(&definition.name) {
                    let differs = facts.differs(&definition.name);
                    names.members = Some(self.declared(format!("{plain}Members"), differs, place)?);
                }
            }
            TypeKind::Record(record) => {
                let properties = Properties::of(contract, record, place)?;
                if !properties.parts.is_empty() {
                    let differs = facts.differs(&definition.name);
                    names.members = Some(self.declared(format!("{plain}Members"), differs, place)?);
                }
            }
            TypeKind::Newtype(_) => {}
        }
        Ok(names)
    }

    fn union_names(
        &mut self,
        union: &Union,
        plain: &str,
        contract: &Contract,
        facts: &Facts<'_>,
        place: &str,
    ) -> Result<UnionNames, Refusal> {
        let unknown = self.claim(prefixed("Unknown", plain), place)?;
        let has_others = union.tagging != Tagging::Untagged && union.variants.iter().any(|variant| variant.untagged);
        let check_tagged = has_others.then(|| self.claim(prefixed("checkTagged", plain), place)).transpose()?;
        let mut variants = Vec::new();
        for variant in &union.variants {
            let place = format!("{place}::{}", variant.name);
            let base = format!("{plain}{}", upper_first(&identifier(&variant.name, &place)?));
            let differs = facts.payload_differs(contract, &variant.payload, &place)?;
            let own = self.declared(base.clone(), differs, &place)?;
            let nested = matches!(variant.payload, Payload::Record(_))
                && !variant.untagged
                && matches!(union.tagging, Tagging::External | Tagging::Adjacent { .. });
            let content = nested.then(|| self.declared(format!("{base}Content"), differs, &place)).transpose()?;
            variants.push(VariantNames { own, content });
        }
        Ok(UnionNames { unknown, check_tagged, variants })
    }

    fn event_names(&mut self, event: &Event, base: &str) -> Result<EventNames, Refusal> {
        let place = &event.name;
        let mut channels = Vec::new();
        for (index, channel) in event.channels.iter().enumerate() {
            let base = if index == 0 { base.to_owned() } else { address_words(channel) };
            channels.push(self.claim(format!("{}Channel", lower_first(&base)), place)?);
        }
        Ok(EventNames {
            parse: self.claim(prefixed("parse", base), place)?,
            stringify: self.claim(prefixed("stringify", base), place)?,
            handle: self.claim(prefixed("handle", base), place)?,
            channels,
        })
    }

    fn declared(&mut self, default: String, differs: bool, place: &str) -> Result<Declared, Refusal> {
        let plain = self.claim(default, place)?;
        let input = differs.then(|| self.claim(format!("{}Input", stem(&plain)), place)).transpose()?;
        let check = self.claim(prefixed("check", stem(&plain)), place)?;
        Ok(Declared { plain, input, check })
    }

    /// Takes an identifier for the declaration at `place`, or the one that the user wants in its stead.
    fn claim(&mut self, default: String, place: &str) -> Result<String, Refusal> {
        let default = unshadowed(default);
        let name = match self.rename.get(&default) {
            Some(wanted) => {
                self.renamed.insert(default);
                wanted.clone()
            }
            None => default,
        };
        if is_taken(&name) || !is_identifier(&name) {
            return Err(refuse(
                place,
                &format!("`{name}` cannot be declared"),
                "choose another identifier in `rename`",
            ));
        }
        match self.taken.insert(name.clone(), place.to_owned()) {
            Some(other) => Err(refuse(
                place,
                &format!("`{name}` is also the TypeScript name of something in {other}"),
                "rename one of the two in Rust, or with the `rename` option of this target",
            )),
            None => Ok(name),
        }
    }
}

/// A name as an identifier: as it is where it is one, else its words joined, each begun with a capital.
fn identifier(name: &str, place: &str) -> Result<String, Refusal> {
    if is_identifier(name) {
        return Ok(name.to_owned());
    }
    let words = name.split(|character: char| character != '_' && !unicode_ident::is_xid_continue(character));
    let joined: String = words.map(upper_first).collect();
    let begins = joined.chars().next().is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first));
    let joined = if begins || joined.is_empty() { joined } else { format!("_{joined}") };
    if is_identifier(&joined) {
        return Ok(joined);
    }
    Err(refuse(place, &format!("no identifier can be made of the name {name:?}"), "rename it in Rust"))
}

fn is_identifier(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next().is_some_and(|first| first == '_' || first == '$' || unicode_ident::is_xid_start(first))
        && characters.all(|next| next == '$' || unicode_ident::is_xid_continue(next))
}

fn unshadowed(name: String) -> String {
    if is_taken(&name) { name + "_" } else { name }
}

/// Whether the language or every module has the name already.
fn is_taken(name: &str) -> bool {
    TAKEN.contains(name)
}

/// The words of the language and the names that every module sees.
static TAKEN: LazyLock<IndexSet<&str>> = LazyLock::new(|| {
    let lists = [include_str!("reserved.txt"), include_str!("globals.txt")];
    lists.into_iter().flat_map(str::split_whitespace).collect()
});

/// What longer names are made of: an identifier without the `_` that it got for being taken.
fn stem(identifier: &str) -> &str {
    identifier.strip_suffix('_').filter(|stem| is_taken(stem)).unwrap_or(identifier)
}

fn prefixed(prefix: &str, name: &str) -> String {
    let mut characters = name.chars();
    let mut prefixed = String::with_capacity(prefix.len() + name.len());
    prefixed.push_str(prefix);
    prefixed.extend(characters.next().into_iter().flat_map(char::to_uppercase));
    prefixed.push_str(characters.as_str());
    prefixed
}

fn upper_first(name: &str) -> String {
    prefixed("", name)
}

fn lower_first(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

/// The literal words of an address: `chat:watchlist:{viewer_id}` is `chatWatchlist`.
fn address_words(channel: &Channel) -> String {
    let literals = channel.segments.iter().filter_map(|segment| match segment {
        Segment::Literal(text) => Some(text.as_str()),
        Segment::Parameter(_) => None,
    });
    literals.collect::<Vec<_>>().join(" ").to_lower_camel_case()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_identifiers() {
        for (name, wanted) in [
            ("Chat", "Chat"),
            ("chat_event", "chat_event"),
            ("Page<Chat>", "PageChat"),
            ("1st type", "_1stType"),
            ("naïve-Übung", "NaïveÜbung"),
            ("$ref", "$ref"),
        ] {
            assert_eq!(identifier(name, "place"), Ok(wanted.to_owned()));
        }
        assert!(identifier("*/", "place").is_err());
        assert!(identifier("", "place").is_err());
    }

    #[test]
    fn taken_names_get_out_of_the_way_and_their_derivatives_do_not() {
        assert_eq!(unshadowed("Error".to_owned()), "Error_");
        assert_eq!(unshadowed("class".to_owned()), "class_");
        assert_eq!(unshadowed("Chat".to_owned()), "Chat");
        assert_eq!(stem("Error_"), "Error");
        assert_eq!(stem("Chat_"), "Chat_");
    }
}
