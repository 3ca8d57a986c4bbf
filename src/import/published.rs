//! The events of an import: their names, their payloads, and where they are published.

use indexmap::{IndexMap, IndexSet};
use serde::Deserialize;
use serde_json::Value;

use super::{
    ImportError,
    address::address,
    asyncapi,
    contracted::{Contracted, Root, placeholder},
    document::{Document, Kind},
    foreign::{self, Reader, event_name, stem},
    node::Node,
};
use crate::{
    contract::{About, Channel, Contract, Event, ParamKind, Shape, TypeDef, TypeKind, TypeName},
    schema::{ChannelDocument, keyword::WIREPROOF},
};

/// What an import gathers, document by document.
pub(super) struct Published<'d> {
    pub(super) reader: Reader<'d>,
    events: Vec<Event>,
    roots: Vec<Root>,
    identity: Option<(String, String)>,
}

/// What a schema may say of itself: the same as `catalogue.json` says of an event.
#[derive(Deserialize)]
struct Said {
    event: Option<String>,
    since: Option<String>,
    #[serde(default)]
    channels: Vec<ChannelDocument>,
}

/// The contract of documents that are not wireproof's own. `name` is what the type of a schema without a title is called.
pub(super) fn published(documents: &[Document], name: Option<&str>) -> Result<Contracted, ImportError> {
    let reader = Reader::new(documents);
    let mut published = Published { reader, events: Vec::new(), roots: Vec::new(), identity: None };
    for document in documents.iter().filter(|document| document.wanted) {
        match document.kind() {
            Kind::AsyncApi => asyncapi::read(document, &mut published)?,
            Kind::Schema => published.schema(document, name)?,
            Kind::Catalogue | Kind::Emitted => {
                let remedy = "import the files of `schemas/` and other documents in two calls";
                return Err(ImportError::whole(&document.name, "it is wireproof's own, and others are not", remedy));
            }
        }
    }
    published.reader.check_ends()?;
    Ok(published.finish())
}

impl<'d> Published<'d> {
    fn schema(&mut self, document: &'d Document, name: Option<&str>) -> Result<(), ImportError> {
        let root = document.root();
        let definitions: Vec<Node<'d>> =
            ["$defs", "definitions"].into_iter().filter_map(|name| root.get(name)).collect();
        if foreign::says_nothing(&root) && !definitions.is_empty() {
            for (name, definition) in definitions.iter().flat_map(Node::members) {
                self.reader.root(&definition, name)?;
            }
            return Ok(());
        }
        let stem = stem(&document.name);
        let hint = root.text("title").or(name).unwrap_or(&stem);
        let payload = self.reader.root(&root, hint)?;
        let said = said(&root)?;
        let mut channels = Vec::new();
        for channel in said.iter().flat_map(|said| &said.channels) {
            channels.push(own_channel(&root, channel)?);
        }
        let (event, since) = said.map_or((None, None), |said| (said.event, said.since));
        let schema = document.is_alone().then(|| document.value.clone());
        self.event(&root, (event.as_deref(), since), payload, channels, schema)
    }

    /// Adds an event.
    pub(super) fn event(
        &mut self,
        node: &Node<'d>,
        (name, since): (Option<&str>, Option<String>),
        payload: TypeName,
        mut channels: Vec<Channel>,
        schema: Option<Value>,
    ) -> Result<(), ImportError> {
        let named = event_name(name.unwrap_or(&payload.0)).or_else(|| event_name(&payload.0));
        let wanted = named.ok_or_else(|| {
            node.error("the event's name has no letter of ASCII", "give the schema another title, or say --name")
        })?;
        let is_free = |name: &String| self.events.iter().all(|event| event.name != *name);
        let numbered = (2_u32..).map(|number| format!("{wanted}_{number}"));
        let name = std::iter::once(wanted.clone()).chain(numbered).find(is_free).unwrap_or(wanted);
        if channels.is_empty() {
            self.reader.notes.of_all(placeholder(&name));
            channels.extend(address(&name, &IndexMap::new()).ok());
        }
        let payload = self.own_payload(payload, &name);
        self.roots.push(Root { payload: payload.clone(), file: node.file.to_owned(), schema });
        self.events.push(Event { name, payload, channels, since, examples: Vec::new() });
        Ok(())
    }

    /// A type is one event's payload: a second event with the same gets a type around it.
    fn own_payload(&mut self, payload: TypeName, event: &str) -> TypeName {
        if self.events.iter().all(|known| known.payload != payload) {
            return payload;
        }
        let name = self.reader.unique(event);
        let kind = TypeKind::Newtype(Shape::Named(payload));
        self.reader.types.insert(name.clone(), TypeDef { name: name.clone(), about: About::default(), kind });
        name
    }

    /// The documentation of a payload that has none of its own.
    pub(super) fn describe(&mut self, payload: &TypeName, docs: &str) {
        if let Some(definition) = self.reader.types.get_mut(payload).filter(|known| known.about.docs.is_empty()) {
            docs.trim().clone_into(&mut definition.about.docs);
        }
    }

    /// The catalogue's name and version.
    pub(super) fn identify(&mut self, name: &str, version: &str) {
        self.identity.get_or_insert_with(|| (name.to_owned(), version.to_owned()));
    }

    fn finish(mut self) -> Contracted {
        let assumed = "no document names a catalogue: it is `events`, version 0.1.0; change both in `catalogue()`";
        let unpublished =
            "no document describes a message as a whole: the types are no events, and there is no `catalogue()`";
        if self.events.is_empty() {
            self.reader.notes.of_all(unpublished);
        } else if self.identity.is_none() {
            self.reader.notes.of_all(assumed);
        }
        let (name, version) = self.identity.take().unwrap_or_else(|| ("events".to_owned(), "0.1.0".to_owned()));
        let mut contract = Contract { catalogue: name, version, events: self.events, types: self.reader.types };
        // As an author would: each event, and then what it is made of.
        let mut order: IndexSet<TypeName> = IndexSet::new();
        for event in &contract.events {
            order.extend(contract.reach(&event.payload));
        }
        order.extend(contract.types.keys().cloned());
        contract.types = order.into_iter().filter_map(|name| contract.types.shift_remove_entry(&name)).collect();
        Contracted { contract, promises: self.reader.promises, notes: self.reader.notes.into_list(), roots: self.roots }
    }
}

fn said(root: &Node<'_>) -> Result<Option<Said>, ImportError> {
    let Some(said) = root.get(WIREPROOF) else { return Ok(None) };
    Said::deserialize(said.value).map(Some).map_err(|cause| {
        let remedy = r#"write {"event": …, "channels": [{"template": …, "parameters": {…}}]}"#;
        said.error(cause.to_string(), remedy)
    })
}

fn own_channel(root: &Node<'_>, channel: &ChannelDocument) -> Result<Channel, ImportError> {
    let problem = |problem: String| root.error(problem, format!("correct the channel in `{WIREPROOF}`"));
    let mut kinds = IndexMap::new();
    for (name, kind) in &channel.parameters {
        let kind = match kind.as_str() {
            "uuid" => ParamKind::Uuid,
            "signed" => ParamKind::Signed,
            "unsigned" => ParamKind::Unsigned,
            "text" => ParamKind::Text,
            _ => {
                return Err(problem(format!(
                    "`{kind}` is no type of a parameter: there are uuid, signed, unsigned and text"
                )));
            }
        };
        kinds.insert(name.clone(), kind);
    }
    address(&channel.template, &kinds)
        .map_err(|fault| problem(format!("`{}` cannot be a channel: {fault}", channel.template)))
}
