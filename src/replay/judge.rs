//! One message at every reader: what each of them makes of it, place by place.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    document::Document,
    folding::Folding,
    readers::{Fleet, Readers, Subject},
    site::{ANY, Site},
    tally::shortened,
};
use crate::{
    compat::Effect,
    contract::{Tagging, TypeKind, TypeName},
    reader::{Note, NoteKind, ReadError, push_token},
};

/// What is told apart of what readers do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Act {
    pub(super) effect: Effect,
    pub(super) place: String,
    pub(super) value: Option<String>,
    /// Which side's readers.
    pub(super) side: usize,
}

/// Which kinds of reader do it, and the first one's error.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct By {
    pub(super) kinds: [bool; 2],
    pub(super) error: Option<String>,
}

/// What all readers make of one message.
#[derive(Debug, Default)]
pub(super) struct Judgement {
    pub(super) acts: BTreeMap<Act, By>,
    /// The members that are there and that one of the sides knows.
    pub(super) members: Vec<String>,
    /// The members that are there and that neither side knows.
    pub(super) unknown: Vec<String>,
}

type Outcome = Result<Vec<Note>, ReadError>;

/// Shows a message to the readers.
pub(super) fn judge(fleet: &Fleet<'_>, subject: &Subject<'_>, message: &str) -> Judgement {
    let known = |side: usize| Some((fleet.sides[side].contract, &subject.events[side]?.payload));
    let value = Document::of(message);
    let message = message.as_bytes();
    let site = Site::of([0, 1].into_iter().filter_map(known));
    let folding = Folding::new(site.clone(), &value);
    let mut bench = Bench { folding, value: &value, judgement: Judgement::default() };
    bench.count(&site, &value, &mut String::new());
    let outcomes: [Option<[Outcome; 2]>; 2] = [0, 1].map(|side| {
        let Readers { kinds, .. } = &fleet.sides[side];
        let payload = &subject.events[side]?.payload;
        Some([kinds[0].notes(payload, message), kinds[1].notes(payload, message)])
    });
    for side in 0..2 {
        let Some(own) = &outcomes[side] else {
            for kind in 0..2 {
                bench.enter(Effect::Undelivered, (String::new(), None), side, kind, None);
            }
            continue;
        };
        for kind in 0..2 {
            let other = outcomes[1 - side].as_ref().and_then(|outcomes| outcomes[kind].as_ref().ok());
            match &own[kind] {
                Err(error) => bench.rejected(error, side, kind),
                Ok(notes) => {
                    let view = View { side, kind, readers: &fleet.sides[side], other };
                    for note in notes {
                        bench.noted(note, &view);
                    }
                }
            }
        }
    }
    bench.judgement
}

struct Bench<'m, 'c> {
    folding: Folding<'m, 'c>,
    value: &'m Document<'m>,
    judgement: Judgement,
}

/// One reader, and what the other side's of the same kind made of the message.
struct View<'a, 'c> {
    side: usize,
    kind: usize,
    readers: &'a Readers<'c>,
    other: Option<&'a Vec<Note>>,
}

impl View<'_, '_> {
    /// What the other side's reader noted at the same place.
    fn beside<'n, T>(&'n self, pointer: &str, find: impl Fn(&'n NoteKind) -> Option<T>) -> Option<T> {
        self.other?.iter().filter(|note| note.pointer == pointer).find_map(|note| find(&note.what))
    }

    /// Whether variants of the union have no tags.
    fn is_untagged(&self, type_name: &str) -> bool {
        matches!(self.tagging(type_name), Some(Tagging::Untagged))
    }

    fn tagging(&self, type_name: &str) -> Option<&Tagging> {
        match &self.readers.contract.definition(&TypeName(type_name.to_owned()))?.kind {
            TypeKind::Union(union) => Some(&union.tagging),
            _ => None,
        }
    }
}

impl Bench<'_, '_> {
    fn enter(
        &mut self,
        effect: Effect,
        (place, value): (String, Option<String>),
        side: usize,
        kind: usize,
        error: Option<&str>,
    ) {
        let value = value.map(|value| shortened(&value));
        let by = self.judgement.acts.entry(Act { effect, place, value, side }).or_default();
        by.kinds[kind] = true;
        if by.error.is_none() {
            by.error = error.map(shortened);
        }
    }

    /// Counts the members of a value, and of those within it.
    fn count(&mut self, site: &Site<'_>, value: &Document<'_>, place: &mut String) {
        let length = place.len();
        match value {
            Document::Object(members) => {
                for (name, member) in members {
                    let step = site.member(value, name);
                    push_token(place, &step.token);
                    if step.site.is_known() {
                        if !step.is_key {
                            self.judgement.members.push(place.clone());
                        }
                        self.count(&step.site, member, place);
                    } else if site.has_members() {
                        self.judgement.unknown.push(shortened(place));
                    }
                    place.truncate(length);
                }
            }
            Document::Array(items) => {
                push_token(place, ANY);
                for (index, item) in items.iter().enumerate() {
                    self.count(&site.item(index), item, place);
                }
                place.truncate(length);
            }
            _ => {}
        }
    }

    fn rejected(&mut self, error: &ReadError, side: usize, kind: usize) {
        let (mut pointer, mut value) = (error.pointer.clone(), None);
        if let Some((what, name)) = named(&error.message) {
            let mut member = pointer.clone();
            push_token(&mut member, name);
            // A name that stands in neither contract is no place.
            if what == "variant" || !self.folding.fold(&member).1 {
                value = Some(name.to_owned());
            } else {
                pointer = member;
            }
        }
        let (place, _) = self.folding.fold(&pointer);
        let place = place.to_owned();
        self.enter(Effect::Rejected, (place, value), side, kind, Some(&error.message));
    }

    fn noted(&mut self, note: &Note, view: &View<'_, '_>) {
        let (place, is_known) = self.folding.fold(&note.pointer);
        let place = place.to_owned();
        let (effect, value) = match &note.what {
            // What neither side knows is counted as such.
            NoteKind::Ignored { .. } if !is_known => return,
            NoteKind::Ignored { .. } => (Effect::Lost, None),
            NoteKind::LeftOut { .. } => (Effect::Defaulted, None),
            NoteKind::Defaulted { value, .. } => {
                let own = value.as_ref().unwrap_or(&Value::Null);
                let is_other = view.beside(&note.pointer, |what| match what {
                    NoteKind::Defaulted { value, .. } => Some(value.as_ref().unwrap_or(&Value::Null) != own),
                    _ => None,
                });
                (if is_other == Some(true) { Effect::Misread } else { Effect::Defaulted }, None)
            }
            NoteKind::Unrecognised { tag, .. } => (Effect::Unrecognised, tag.clone()),
            NoteKind::Caught { type_name, .. } => {
                // A catch-all is there for what is new; what the older side knew by name, it swallows.
                let chose = |what: &NoteKind| matches!(what, NoteKind::Chose { .. }).then_some(());
                let is_misread = view.side == 1 && view.beside(&note.pointer, chose).is_some();
                let effect = if is_misread { Effect::Misread } else { Effect::Unrecognised };
                (effect, self.tag(&note.pointer, view.tagging(type_name)))
            }
            NoteKind::Chose { type_name, variant } if view.is_untagged(type_name) => {
                let other = view.beside(&note.pointer, |what| match what {
                    NoteKind::Chose { type_name: same, variant } if same == type_name => Some(variant),
                    _ => None,
                });
                if other.is_none_or(|other| other == variant) {
                    return;
                }
                (Effect::Misread, None)
            }
            NoteKind::Chose { .. } | NoteKind::Renamed { .. } => return,
        };
        self.enter(effect, (place, value), view.side, view.kind, None);
    }

    /// The text that says which variant a value is of.
    fn tag(&self, pointer: &str, tagging: Option<&Tagging>) -> Option<String> {
        let mut value = self.value;
        for token in pointer.split('/').skip(1) {
            value = value.part(&token.replace("~1", "/").replace("~0", "~"))?;
        }
        let tag = match (tagging, value) {
            (Some(Tagging::Internal { tag } | Tagging::Adjacent { tag, .. }), value) => value.get(tag)?.as_text(),
            (Some(Tagging::External), Document::Object(members)) => members.first().map(|(name, _)| &**name),
            (_, value) => value.as_text(),
        };
        tag.map(str::to_owned)
    }
}

/// The member or variant that serde's words are about, and which of the two it is.
fn named(error: &str) -> Option<(&str, &str)> {
    let about = ["missing ", "unknown ", "duplicate "].into_iter().find_map(|start| error.strip_prefix(start))?;
    let (what, rest) = about.split_once(" `")?;
    let (name, _) = rest.split_once('`')?;
    matches!(what, "field" | "variant").then_some((what, name))
}
