//! What pointers into one message are called, whatever the message's own keys and indexes are.

use rustc_hash::FxHashMap;

use super::{
    document::Document,
    site::{ANY, Site, Step},
};
use crate::reader::push_token;

/// A message, and the places in it that were asked for so far.
pub(super) struct Folding<'m, 'c> {
    root: Folded<'m, 'c>,
    known: FxHashMap<String, Folded<'m, 'c>>,
}

/// What is known of a pointer.
struct Folded<'m, 'c> {
    place: String,
    site: Site<'c>,
    value: &'m Document<'m>,
}

impl<'m, 'c> Folding<'m, 'c> {
    /// A message, and what may stand there.
    pub(super) fn new(site: Site<'c>, message: &'m Document<'m>) -> Self {
        Self { root: Folded { place: String::new(), site, value: message }, known: FxHashMap::default() }
    }

    /// What a pointer into the message is called, and whether anybody knows the place.
    pub(super) fn fold(&mut self, pointer: &str) -> (&str, bool) {
        let Folded { place, site, .. } = self.at(pointer);
        (place, site.is_known())
    }

    fn at(&mut self, pointer: &str) -> &Folded<'m, 'c> {
        let Some((parent, token)) = pointer.rsplit_once('/') else { return &self.root };
        if !self.known.contains_key(pointer) {
            let folded = self.at(parent).step(token);
            self.known.insert(pointer.to_owned(), folded);
        }
        self.known.get(pointer).unwrap_or(&self.root)
    }
}

impl Folded<'_, '_> {
    fn step(&self, token: &str) -> Self {
        let name = if token.contains('~') { &*token.replace("~1", "/").replace("~0", "~") } else { token };
        let Step { token, site, .. } = match self.value {
            Document::Array(_) => {
                let site = self.site.item(name.parse().unwrap_or(usize::MAX));
                Step { token: ANY.to_owned(), is_key: true, site }
            }
            _ => self.site.member(self.value, name),
        };
        let mut place = String::with_capacity(self.place.len() + token.len() + 1);
        place.push_str(&self.place);
        push_token(&mut place, &token);
        Self { place, site, value: self.value.part(name).unwrap_or(&Document::Leaf) }
    }
}
