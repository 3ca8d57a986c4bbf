//! JSON Schemas that somebody else wrote, read as types of a contract.
//!
//! A schema describes values, serde describes types: each form that a type can have is recognised here, and what is left is
//! refused at its place. `object` puts together what several schemas say of one object; `record` and `union` give it a form;
//! `scalar` finds the narrowest Rust type around a value, and promises the rest.

mod endless;
mod field;
mod keywords;
mod list;
mod names;
mod object;
mod reference;
mod scalar;
mod shape;
mod tags;
mod union;

use indexmap::IndexMap;

use super::{
    ImportError,
    document::Document,
    node::Node,
    note::Notes,
    promise::{Promise, Promises},
};
use crate::contract::{About, Deprecation, Shape, TypeDef, TypeKind, TypeName};
use names::Names;
pub(super) use names::{event_name, pascal};
pub(super) use reference::stem;

/// A shape, and what writers promise of its values.
pub(super) struct Promised {
    pub(super) shape: Shape,
    pub(super) promise: Promise,
}

impl From<Shape> for Promised {
    fn from(shape: Shape) -> Self {
        Self { shape, promise: Promise::default() }
    }
}

/// Reads schemas, and gathers the types that they come to.
pub(super) struct Reader<'d> {
    documents: &'d [Document],
    names: Names,
    /// The types that references lead to, by file and pointer.
    referred: IndexMap<(String, String), TypeName>,
    pub(super) types: IndexMap<TypeName, TypeDef>,
    pub(super) promises: Promises,
    pub(super) notes: Notes,
    /// How deep schemas are inside each other at the moment.
    depth: usize,
}

/// So deep may schemas be inside each other.
const DEEPEST: usize = 100;

impl<'d> Reader<'d> {
    pub(super) fn new(documents: &'d [Document]) -> Self {
        Self {
            documents,
            names: Names::default(),
            referred: IndexMap::new(),
            types: IndexMap::new(),
            promises: Promises::new(),
            notes: Notes::default(),
            depth: 0,
        }
    }

    /// The named type of a schema as a whole; a schema that only refers to another has that one's.
    pub(super) fn root(&mut self, node: &Node<'d>, name: &str) -> Result<TypeName, ImportError> {
        if let Some(reference) = self.lone_reference(node)? {
            return self.named(&reference);
        }
        self.define(node, name)
    }

    /// A name that no type has yet.
    pub(super) fn unique(&mut self, hint: &str) -> TypeName {
        self.names.unique(hint)
    }

    /// Makes a named type of a schema, which references find under this name.
    fn define(&mut self, node: &Node<'d>, hint: &str) -> Result<TypeName, ImportError> {
        let place = (node.file.to_owned(), node.path().to_owned());
        if let Some(known) = self.referred.get(&place) {
            return Ok(known.clone());
        }
        let name = self.names.unique(hint);
        self.referred.insert(place, name.clone());
        let read = self.shape_named(node, &name)?;
        // A type under the name is there already where the schema has a form of its own.
        if !self.types.contains_key(&name) {
            self.promise(&name.0, read.promise);
            self.add(name.clone(), about(node), TypeKind::Newtype(read.shape));
        }
        Ok(name)
    }

    fn add(&mut self, name: TypeName, about: About, kind: TypeKind) {
        self.types.insert(name.clone(), TypeDef { name, about, kind });
    }

    fn promise(&mut self, place: &str, promise: Promise) {
        if !promise.is_empty() {
            self.promises.insert(place.to_owned(), promise);
        }
    }
}

/// Documentation and deprecation of whatever the schema describes.
fn about(node: &Node<'_>) -> About {
    let docs = node.text("description").unwrap_or_default();
    let deprecated = node.value.get("deprecated").is_some_and(|flag| flag == true);
    About { docs: docs.trim().to_owned(), deprecated: deprecated.then(Deprecation::default) }
}

/// Whether a schema allows every value.
pub(super) fn says_nothing(node: &Node<'_>) -> bool {
    keywords::constraints(node).is_empty()
}
