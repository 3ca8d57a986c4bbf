//! What to change in Rust for a step, place by place.

use super::{
    blend::{self, Blended, has_other_default},
    declaration::{MadeUp, declare, event_attribute, outline},
    item::{Change, Choice, Form, Item, fields},
    pairing::Pairing,
    plan::Edit,
    proof::Ground,
};
use crate::{
    codegen::rust::type_of,
    compat::SourcePlace,
    contract::{Event, Field, Payload, ReadPresence, Record, Shape, Tagging, TypeKind, Union, Variant, WritePresence},
};

/// The edits that lead from the forms of one stage to those of the next. `None` stands for an end.
pub(super) fn edits(ground: &Ground<'_>, before: Option<&[Form]>, now: Option<&[Form]>) -> Vec<Edit> {
    let finals = vec![Form::FINAL; ground.pairing.items.len()];
    let forms = now.unwrap_or(&finals);
    let read = blend::read(ground.pairing, forms, &|_| true);
    let changed = ground.pairing.items.iter().enumerate().filter(|(index, _)| match before {
        // What goes in one step needs no words: it is the newer side's own declaration.
        None => forms[*index] != Form::FINAL,
        Some(before) => forms[*index] != before[*index],
    });
    let told = changed.map(|(index, item)| {
        let telling = Telling { item, form: forms[index], read: &read, pairing: ground.pairing };
        let (says, rust) = telling.tell();
        Edit { place: item.title(), says, rust, source: source(ground, item) }
    });
    told.collect()
}

fn source(ground: &Ground<'_>, item: &Item<'_>) -> Option<SourcePlace> {
    let sources = &ground.new.documents.sources;
    let owner = item.owner.0.as_str();
    let title = item.title();
    let place = [title.as_str(), owner].into_iter().find_map(|key| sources.get(key))?;
    Some(SourcePlace { file: place.file.clone(), line: place.line, column: place.column })
}

const AS_IN_THE_END: &str = "has its final form";

struct Telling<'a, 'c> {
    item: &'a Item<'c>,
    form: Form,
    read: &'a Blended,
    pairing: &'a Pairing<'c>,
}

impl Telling<'_, '_> {
    /// What the release does at the place, and the declaration.
    fn tell(&self) -> (String, String) {
        let name = self.item.name;
        let Form { writes_old, reads_either } = self.form;
        match self.item.change {
            Change::MemberAdded(field) => self.added(field),
            Change::MemberRemoved(field) => self.removed(field),
            Change::Member { old, new } => self.member(old, new),
            Change::Strictness { is_new } => self.strictness(is_new),
            Change::Value(choice) | Change::Variant(choice) => self.choice(choice),
            Change::Payload { old, new } => match (&old.payload, &new.payload) {
                (Payload::Newtype(old), Payload::Newtype(new)) => {
                    let shape = self.variant().and_then(|variant| match &variant.payload {
                        Payload::Newtype(shape) => Some(shape),
                        _ => None,
                    });
                    self.retyped((old, new), shape, |shape| format!("{name}({shape}),"))
                }
                _ => (format!("`{name}` carries what it carries in the end"), String::new()),
            },
            Change::Newtype { old, new } => match (&old.kind, &new.kind) {
                (TypeKind::Newtype(old), TypeKind::Newtype(new)) => {
                    let shape = self.definition().and_then(|kind| match kind {
                        TypeKind::Newtype(shape) => Some(shape),
                        _ => None,
                    });
                    self.retyped((old, new), shape, |shape| format!("pub struct {name}(pub {shape});"))
                }
                _ => (String::new(), String::new()),
            },
            Change::Event { old, new } => {
                let shapes = (Shape::Named(old.payload.clone()), Shape::Named(new.payload.clone()));
                let event = self.read.contract.events.iter().find(|event| event.name == name);
                let payload = event.map(|event| Shape::Named(event.payload.clone()));
                self.retyped((&shapes.0, &shapes.1), payload.as_ref(), |shape| format!("// `{name}` is {shape}"))
            }
            Change::Channels { old, new } => {
                let says = match (writes_old, reads_either) {
                    (true, _) => format!("listens on {} and {}, and publishes on {}", list(old), list(new), list(old)),
                    (false, true) => format!("publishes on {}, and still listens on {}", list(new), list(old)),
                    (false, false) => format!("publishes and listens on {} alone", list(new)),
                };
                let channels = if reads_either { vec![old, new] } else { vec![new] };
                (says, event_attribute(&channels))
            }
            Change::EventRemoved(event) => {
                if writes_old {
                    let says = "is still published, and marked as going".to_owned();
                    (says, format!("#[deprecated]\npub struct {} {{ … }}", event.payload))
                } else if reads_either {
                    ("is no longer published, and still listened for".to_owned(), String::new())
                } else {
                    ("goes away".to_owned(), String::new())
                }
            }
        }
    }

    fn added(&self, field: &Field) -> (String, String) {
        let shape = &field.shape;
        match (self.form.writes_old, self.form.reads_either) {
            (true, _) => {
                let says = "is read where it is there, and not written yet".to_owned();
                (says, declare(&["default".to_owned(), "skip_serializing".to_owned()], &field.name, shape, false))
            }
            (false, true) => {
                let says = "is written, and may be missing: older services do not write it".to_owned();
                (says, declare(&["default".to_owned()], &field.name, shape, false))
            }
            (false, false) => (AS_IN_THE_END.to_owned(), declare(&own_attributes(field), &field.name, shape, false)),
        }
    }

    fn removed(&self, field: &Field) -> (String, String) {
        let shape = self.field(&field.name).map_or(&field.shape, |kept| &kept.shape);
        match (self.form.writes_old, self.form.reads_either) {
            (true, _) => {
                let says = "is still written, may be missing, and is marked as going".to_owned();
                (says, declare(&["default".to_owned()], &field.name, shape, true))
            }
            (false, true) => {
                let says = "is no longer written, and still read".to_owned();
                (says, declare(&["default".to_owned(), "skip_serializing".to_owned()], &field.name, shape, true))
            }
            (false, false) => ("goes away".to_owned(), String::new()),
        }
    }

    fn member(&self, old: &Field, new: &Field) -> (String, String) {
        let Some(read) = self.field(&new.name) else { return (String::new(), String::new()) };
        if self.form == Form::FINAL {
            return (AS_IN_THE_END.to_owned(), declare(&own_attributes(new), &new.name, &new.shape, false));
        }
        let (written, other) = if self.form.writes_old { (old, new) } else { (new, old) };
        let name_of = |field: &Field| field.write.as_ref().map(|writing| writing.name.clone());
        let mut attributes = Vec::new();
        let mut says = Vec::new();
        if let (Some(own), Some(second)) = (name_of(written), name_of(other))
            && own != second
        {
            attributes.push(format!("rename = {own:?}"));
            attributes.push(format!("alias = {second:?}"));
            says.push(format!("is written as `{own}`, and read as `{second}` too"));
        }
        let is_default =
            |field: &Field| matches!(field.read.as_ref().map(|read| &read.presence), Some(ReadPresence::Default(_)));
        if is_default(read) {
            attributes.push("default".to_owned());
            if !is_default(new) {
                says.push("may be missing".to_owned());
            }
        }
        let made = self.made_up(&read.shape);
        if has_other_default(old, new) {
            says.push("is always written, so that nobody has to know what is meant where it is missing".to_owned());
        }
        if !self.pairing.is_same_shape(&old.shape, &new.shape) {
            let (before, after) = made.as_ref().map_or((&old.shape, &new.shape), |made| {
                (made.before.as_ref().unwrap_or(&old.shape), made.now.as_ref().unwrap_or(&new.shape))
            });
            says.push(takes(before, after, self.form));
        }
        let always = |field: &Field| field.write.as_ref().is_some_and(|write| write.presence == WritePresence::Always);
        if says.is_empty() && always(written) && !always(other) {
            says.push("is always written, and may be missing".to_owned());
        }
        let declared = declare(&attributes, &new.name, &read.shape, false);
        let says = if says.is_empty() { "is read as either side writes it".to_owned() } else { says.join("; ") };
        (says, made.map(|made| made.rust).into_iter().chain([declared]).collect::<Vec<_>>().join("\n"))
    }

    /// A place of another type, where there is no member to speak of.
    fn retyped(
        &self,
        (old, new): (&Shape, &Shape),
        shape: Option<&Shape>,
        declare: impl Fn(&str) -> String,
    ) -> (String, String) {
        if self.form == Form::FINAL {
            return (format!("is {}", quoted(new)), declare(&type_of(new)));
        }
        match shape.and_then(|shape| Some((shape, self.made_up(shape)?))) {
            Some((shape, made)) => (
                takes(made.before.as_ref().unwrap_or(old), made.now.as_ref().unwrap_or(new), self.form),
                format!("{}\n{}", made.rust, declare(&type_of(shape))),
            ),
            None => (takes(old, new, self.form), declare(&type_of(shape.unwrap_or(new)))),
        }
    }

    fn strictness(&self, is_new: bool) -> (String, String) {
        let owner = self.item.owner;
        match (self.form == Form::FINAL, is_new) {
            (true, true) => (
                "takes no unknown members any more".to_owned(),
                format!("#[serde(deny_unknown_fields)]\npub struct {owner} {{ … }}"),
            ),
            (true, false) => ("takes unknown members".to_owned(), String::new()),
            (false, _) => ("takes unknown members for now: leave `deny_unknown_fields` off".to_owned(), String::new()),
        }
    }

    fn choice(&self, choice: Choice) -> (String, String) {
        let name = self.variant().map_or_else(|| self.item.name.to_owned(), outline);
        let only_read = format!("#[serde(skip_serializing)]\n{name},");
        match (choice, self.form.writes_old, self.form.reads_either) {
            (Choice::Added, true, _) => ("is read, and not written yet".to_owned(), only_read),
            (Choice::Added, false, _) => ("is written".to_owned(), format!("{name},")),
            (Choice::Removed, true, _) => ("is still written and read".to_owned(), format!("{name},")),
            (Choice::Removed, false, true) => ("is no longer written, and still read".to_owned(), only_read),
            (Choice::Removed, false, false) => ("goes away".to_owned(), String::new()),
            (Choice::Renamed, true, _) => {
                ("is written as before, and read by its new name too".to_owned(), self.renamed(true))
            }
            (Choice::Renamed, false, true) => {
                ("is written by its new name, and still read by the old".to_owned(), self.renamed(false))
            }
            (Choice::Renamed, false, false) => ("has its new name alone".to_owned(), format!("{name},")),
        }
    }

    /// The attribute of a value or variant that has two names: the one that is written, then the others that are read.
    fn renamed(&self, old_first: bool) -> String {
        let names = match self.definition() {
            Some(TypeKind::Enumeration(own)) => {
                own.values.iter().find(|value| value.name == self.item.name).map(|value| value.read.clone())
            }
            Some(TypeKind::Union(own)) => {
                own.variants.iter().find(|variant| variant.name == self.item.name).map(|variant| variant.read.clone())
            }
            _ => None,
        };
        let mut names = names.unwrap_or_default();
        if old_first {
            names.reverse();
        }
        let mut names = names.iter();
        let own = names.next().map(|name| format!("rename = {name:?}"));
        let attributes: Vec<String> = own.into_iter().chain(names.map(|name| format!("alias = {name:?}"))).collect();
        format!("#[serde({})]\n{},", attributes.join(", "), self.item.name)
    }

    /// The member as the release reads it.
    fn field(&self, name: &str) -> Option<&Field> {
        let record: &Record = match (self.definition()?, self.item.variant) {
            (TypeKind::Record(record), None) => record,
            (TypeKind::Union(Union { variants, .. }), Some(variant)) => {
                match &variants.iter().find(|other| other.name == variant)?.payload {
                    Payload::Record(record) => record,
                    _ => return None,
                }
            }
            _ => return None,
        };
        fields(record).find(|field| field.name == name)
    }

    fn definition(&self) -> Option<&TypeKind> {
        self.read.contract.types.get(self.item.owner).map(|definition| &definition.kind)
    }

    /// The variant of a union that the item is.
    fn variant(&self) -> Option<&Variant> {
        let Some(TypeKind::Union(union)) = self.definition() else { return None };
        union.variants.iter().find(|variant| variant.name == self.item.name)
    }

    /// A type that had to be made up for a place, somewhere in its shape.
    fn made_up(&self, shape: &Shape) -> Option<MadeUp> {
        let mut found = None;
        shape.for_each_name(&mut |name| {
            if let Some(TypeKind::Union(union)) = self.read.contract.types.get(name).map(|definition| &definition.kind)
                && self.read.made.contains(name)
                && union.tagging == Tagging::Untagged
                && let Some(made) = MadeUp::of(&name.0, &union.variants, self.form)
            {
                found = Some(made);
            }
        });
        found
    }
}

/// That a place takes either shape, and which it is written as.
fn takes(before: &Shape, now: &Shape, form: Form) -> String {
    if quoted(before) == quoted(now) {
        let tense = if form.writes_old { "was" } else { "will be" };
        return format!("takes {} as it was and as it will be, and is written as it {tense}", quoted(now));
    }
    let written = if form.writes_old { before } else { now };
    format!("takes {} and {}, and is written as {}", quoted(before), quoted(now), quoted(written))
}

/// The attributes that decide how the newer side reads a member.
fn own_attributes(field: &Field) -> Vec<String> {
    let has_default = field.read.as_ref().is_some_and(|read| read.has_default);
    if has_default { vec!["default".to_owned()] } else { Vec::new() }
}

fn list(event: &Event) -> String {
    event.channels.iter().map(|channel| format!("`{}`", channel.template)).collect::<Vec<_>>().join(", ")
}

/// A shape's type, for a sentence.
fn quoted(shape: &Shape) -> String {
    format!("`{}`", type_of(shape))
}
