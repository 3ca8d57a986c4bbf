//! A contract as a set of places: what each event has, on which channel and under which pointer, without the names of
//! types.

use std::collections::BTreeMap;

use wireproof::{
    Catalogue,
    contract::{
        Contract, Enumeration, Field, FlattenTarget, Member, Payload, ReadPresence, Record, Shape, Tagging, TypeKind,
        TypeName, Union, WritePresence, lower,
    },
    schema::emit,
};

/// What stands at each place of an event: `""` is the message itself, `/chat/files/*/name` a member of an item,
/// `/kind = created` a value of an enumeration, `/content/*<text>/url` a member of a variant, `channel chat:ownership`
/// a channel.
pub(crate) type Places = BTreeMap<String, String>;

/// The contract of a catalogue.
pub(crate) fn contract(catalogue: &Catalogue) -> Contract {
    lower(&emit(catalogue, None).unwrap()).unwrap()
}

/// The places of one event; none where the contract does not have it.
pub(crate) fn places(contract: &Contract, event: &str) -> Places {
    let mut walk = Walk { contract, places: Places::new(), path: Vec::new() };
    if let Some(event) = contract.events.iter().find(|each| each.name == event) {
        for channel in &event.channels {
            walk.put(&format!("channel {}", channel.template), "");
        }
        walk.named(&event.payload, "");
    }
    walk.places
}

struct Walk<'a> {
    contract: &'a Contract,
    places: Places,
    /// The types that the walk is inside of.
    path: Vec<&'a TypeName>,
}

impl<'a> Walk<'a> {
    fn put(&mut self, place: &str, what: &str) {
        self.places.insert(place.to_owned(), what.to_owned());
    }

    fn named(&mut self, name: &'a TypeName, at: &str) {
        if self.path.contains(&name) {
            return self.put(&format!("{at} …"), "again");
        }
        self.path.push(name);
        match &self.contract.definition(name).unwrap().kind {
            TypeKind::Record(record) => self.record(record, at),
            TypeKind::Enumeration(list) => self.enumeration(list, at),
            TypeKind::Newtype(inner) => {
                let what = self.shape(inner, at);
                self.put(at, &what);
            }
            TypeKind::Union(union) => self.union(union, at),
        }
        self.path.pop();
    }

    fn record(&mut self, record: &'a Record, at: &str) {
        if record.closed {
            self.put(at, "closed");
        }
        for member in &record.members {
            match member {
                Member::Field(field) => self.field(field, at),
                Member::Flatten(flatten) => match &flatten.target {
                    FlattenTarget::Named(name) => self.named(name, at),
                    FlattenTarget::Rest(_) => self.put(&format!("{at}/*"), "any other member"),
                },
            }
        }
    }

    fn field(&mut self, field: &'a Field, at: &str) {
        let name = field.write.as_ref().map(|write| &write.name);
        let name = name.or_else(|| field.read.as_ref().and_then(|read| read.names.first())).unwrap();
        let place = format!("{at}/{name}");
        let shape = self.shape(&field.shape, &place);
        let read = field.read.as_ref().map_or("not read".to_owned(), |read| match &read.presence {
            ReadPresence::Required => "required".to_owned(),
            ReadPresence::Optional => "optional".to_owned(),
            ReadPresence::Default(value) => format!("default {value}"),
        });
        let write = field.write.as_ref().map_or("not written", |write| match write.presence {
            WritePresence::Always => "always written",
            WritePresence::Sometimes => "sometimes written",
        });
        let deprecated = if field.about.deprecated.is_some() { ", deprecated" } else { "" };
        self.put(&place, &format!("{shape}, {read}, {write}{deprecated}"));
    }

    fn enumeration(&mut self, list: &Enumeration, at: &str) {
        for value in &list.values {
            let spelled = value.write.as_ref().or_else(|| value.read.first()).unwrap();
            self.put(&format!("{at} = {spelled}"), "");
        }
        if list.catch_all.is_some() {
            self.put(&format!("{at} = …"), "any other");
        }
    }

    fn union(&mut self, union: &'a Union, at: &str) {
        for variant in &union.variants {
            let spelled = variant.write.as_ref().or_else(|| variant.read.first()).unwrap_or(&variant.name);
            let place = format!("{at}<{spelled}>");
            let unwritten = variant.write.is_none() && union.tagging != Tagging::Untagged;
            self.put(&place, if unwritten { "not written" } else { "" });
            match &variant.payload {
                Payload::Unit => {}
                Payload::Newtype(inner) => {
                    self.shape(inner, &place);
                }
                Payload::Tuple(parts) => {
                    for (index, part) in parts.iter().enumerate() {
                        self.shape(part, &format!("{place}/{index}"));
                    }
                }
                Payload::Record(record) => self.record(record, &place),
            }
        }
    }

    /// The shape in words; what is inside of it goes to places of its own.
    fn shape(&mut self, shape: &'a Shape, at: &str) -> String {
        match shape {
            Shape::Null => "null".to_owned(),
            Shape::Bool => "bool".to_owned(),
            Shape::Integer(range) if range.fits_signed(32) => "i32".to_owned(),
            Shape::Integer(_) => "i64".to_owned(),
            Shape::Float(_) => "float".to_owned(),
            Shape::Text(text) => text.format.clone().unwrap_or_else(|| "text".to_owned()),
            Shape::Constant(value) => value.to_string(),
            Shape::List { items, .. } => format!("list of {}", self.shape(items, &format!("{at}/*"))),
            Shape::Tuple(parts) => format!("tuple of {}", parts.len()),
            Shape::Map { value, .. } => format!("map to {}", self.shape(value, &format!("{at}/*"))),
            Shape::Any => "anything".to_owned(),
            Shape::Nullable(inner) => format!("{} or null", self.shape(inner, at)),
            Shape::Named(name) => {
                self.named(name, at);
                match self.contract.definition(name).unwrap().kind {
                    TypeKind::Record(_) => "object".to_owned(),
                    TypeKind::Enumeration(_) => "word".to_owned(),
                    TypeKind::Newtype(_) => "wrapped".to_owned(),
                    TypeKind::Union(_) => "variant".to_owned(),
                }
            }
        }
    }
}
