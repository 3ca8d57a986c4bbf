//! References, inside a document and to others.

use super::{Reader, keywords};
use crate::{
    contract::TypeName,
    import::{
        ImportError,
        document::{Document, beside, is_absolute},
        node::Node,
    },
};

/// So many references in a row lead somewhere.
const LONGEST: usize = 50;

impl<'d> Reader<'d> {
    /// What a schema refers to that does nothing else.
    pub(super) fn lone_reference(&mut self, node: &Node<'d>) -> Result<Option<Node<'d>>, ImportError> {
        let Some(reference) = node.text("$ref") else { return Ok(None) };
        keywords::check(node, &mut self.notes)?;
        let beside = keywords::constraints(node).len() > 1;
        if beside && !self.ignores_siblings(node) {
            return Ok(None);
        }
        if beside {
            self.notes.at(node, "draft-07 ignores what stands beside `$ref`, and so do the types");
        }
        self.follow(node, reference).map(Some)
    }

    /// The schema that a reference leads to, references to references followed.
    pub(in crate::import) fn follow(&self, from: &Node<'d>, reference: &str) -> Result<Node<'d>, ImportError> {
        let mut target = self.step(from, reference)?;
        for _ in 0..LONGEST {
            let Some(next) = target.text("$ref").filter(|_| keywords::constraints(&target) == ["$ref"]) else {
                return Ok(target);
            };
            target = self.step(&target, next)?;
        }
        Err(from.error("the reference leads back to itself", "refer to a schema that says something"))
    }

    fn step(&self, from: &Node<'d>, reference: &str) -> Result<Node<'d>, ImportError> {
        let (address, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let document = self.document(from, address)?;
        let root = document.root();
        let fragment = percent_encoding::percent_decode_str(fragment).decode_utf8_lossy();
        let found = match fragment.as_ref() {
            "" => Some(root),
            pointer if pointer.starts_with('/') => root.at(pointer),
            anchor => anchored(&root, anchor),
        };
        found.ok_or_else(|| {
            from.error(
                format!("`{reference}` leads nowhere in {}", document.name),
                "correct the reference, or define what it names",
            )
        })
    }

    fn document(&self, from: &Node<'d>, address: &str) -> Result<&'d Document, ImportError> {
        let by_name = |name: &str| self.documents.iter().find(|document| document.name == name);
        let own = by_name(from.file);
        let id = |document: &&Document| {
            document.value.get("$id").and_then(|id| id.as_str()).map(|id| id.trim_end_matches('#').to_owned())
        };
        let found = if address.is_empty() {
            own
        } else if is_absolute(address) {
            self.documents.iter().find(|document| id(document).is_some_and(|id| id == address))
        } else {
            let base = own.as_ref().and_then(&id).filter(|id| is_absolute(id));
            let resolved = base.and_then(|base| Some(base.rsplit_once('/')?.0.to_owned() + "/" + address));
            by_name(&beside(from.file, address))
                .or_else(|| self.documents.iter().find(|document| resolved.is_some() && id(document) == resolved))
        };
        found.ok_or_else(|| {
            from.error(format!("`{address}` is not among the documents"), "give the file that it names, too")
        })
    }

    /// The named type of what a reference leads to.
    pub(super) fn named(&mut self, target: &Node<'d>) -> Result<TypeName, ImportError> {
        let hint = target.last_name().or_else(|| target.text("title").map(str::to_owned));
        let hint = hint.unwrap_or_else(|| stem(target.file));
        self.define(target, &hint)
    }

    /// Whether the dialect of a schema's document has `$ref` alone count.
    pub(super) fn ignores_siblings(&self, node: &Node<'d>) -> bool {
        let document = self.documents.iter().find(|document| document.name == node.file);
        let dialect = document.and_then(|document| document.value.get("$schema")?.as_str());
        dialect.is_some_and(|dialect| ["draft-07", "draft-06", "draft-04"].iter().any(|old| dialect.contains(old)))
    }
}

/// The name of a file, without what tells only that it is a schema.
pub(in crate::import) fn stem(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    name.strip_suffix(".schema").unwrap_or(name).to_owned()
}

/// The schema with this `$anchor`.
fn anchored<'d>(node: &Node<'d>, anchor: &str) -> Option<Node<'d>> {
    if node.text("$anchor") == Some(anchor) {
        return Some(node.clone());
    }
    let inside = node.members().into_iter().map(|(_, value)| value).chain(node.items());
    inside.into_iter().find_map(|value| anchored(&value, anchor))
}
