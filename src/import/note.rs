//! What an import says beside its result: where the types are not exactly what a document says.

use indexmap::IndexMap;

use super::node::Node;

/// One remark, and all the places that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The remark.
    pub text: String,
    /// The places, each a file and a JSON pointer; none where it is about the import as a whole.
    pub places: Vec<(String, String)>,
}

/// Remarks, gathered: the same remark about two places is one.
#[derive(Default)]
pub(super) struct Notes {
    said: IndexMap<String, Vec<(String, String)>>,
}

impl Notes {
    pub(super) fn at(&mut self, node: &Node<'_>, text: impl Into<String>) {
        let places = self.said.entry(text.into()).or_default();
        let place = (node.file.to_owned(), node.pointer());
        if !places.contains(&place) {
            places.push(place);
        }
    }

    pub(super) fn of_all(&mut self, text: impl Into<String>) {
        self.said.entry(text.into()).or_default();
    }

    pub(super) fn into_list(self) -> Vec<Note> {
        self.said.into_iter().map(|(text, places)| Note { text, places }).collect()
    }
}
