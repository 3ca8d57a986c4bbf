//! The catalogue as an AsyncAPI 3.1 document, for the tools that read those.
//!
//! A pure function: the contract, its documents and real messages in, one artifact out. A message's payload is the writer's
//! schema, because that is what is on the channel: AsyncAPI wants each message to be one of the channel's messages and no
//! other, so the reader's schema, which accepts it too, has no place there. It is named by its `$id`. Schemas are lowered to
//! draft-07, which every AsyncAPI parser has to know.

mod channels;
mod components;
mod document;
mod messages;

use indexmap::IndexMap;
use serde_json::{Value, json};

use crate::{
    artifact::Artifact,
    codegen::Refusal,
    contract::Contract,
    docs::Example,
    schema::{Documents, canonical_text},
};
use channels::Channels;
use components::Components;
use document::{Document, Info};

/// The document, below the artifact root.
pub const PATH: &str = "generated/asyncapi/asyncapi.json";

/// What the target makes, in one line.
pub const SUMMARY: &str = "an AsyncAPI 3.1 document: channels, messages, operations and schemas";

/// What the document is made of.
#[derive(Debug)]
pub struct Described<'c> {
    /// What the catalogue promises.
    pub contract: &'c Contract,
    /// The documents that the contract was read from.
    pub documents: &'c Documents,
    /// Real messages, by event.
    pub examples: IndexMap<String, Vec<Example>>,
}

/// The document.
///
/// # Errors
/// [`Refusal`] where draft-07 or AsyncAPI cannot say what the catalogue does.
pub fn render(described: &Described<'_>) -> Result<Vec<Artifact>, Refusal> {
    let contract = described.contract;
    let components = Components::new(described.documents)?;
    let channels = Channels::new(contract)?;
    let document = Document {
        asyncapi: "3.1.0",
        id: format!("urn:wireproof:{}", contract.catalogue),
        info: Info {
            title: contract.catalogue.clone(),
            version: contract.version.clone(),
            description: description(contract),
        },
        default_content_type: document::JSON,
        channels: channels.objects(),
        operations: channels.operations(contract),
        components: document::Components {
            messages: messages::messages(described, &components)?,
            schemas: components.schemas,
        },
    };
    let document = serde_json::to_value(&document).map_err(|error| unreadable("the document", &error.to_string()))?;
    Ok(vec![Artifact { path: PATH.to_owned(), bytes: canonical_text(&document).into_bytes() }])
}

fn description(contract: &Contract) -> String {
    format!(
        "The events of `{}`, as services of release {} write them.\n\nReaders of that release accept these messages, and \
         more: what older releases wrote, for example. `x-wireproof` has the `$id` of both schemas of each message, the \
         writer's and the reader's.",
        contract.catalogue, contract.version
    )
}

/// A reference to a place in the document. Keys are plain: nothing in them has to be escaped.
fn reference(path: &[&str]) -> Value {
    json!({"$ref": format!("#/{}", path.join("/"))})
}

fn refused(place: &str, problem: String, remedy: &str) -> Refusal {
    Refusal { target: "asyncapi", place: place.to_owned(), problem, remedy: remedy.to_owned() }
}

fn unreadable(place: &str, problem: &str) -> Refusal {
    refused(
        place,
        format!("it is not what wireproof writes: {problem}"),
        "run `generate` from the catalogue's own binary",
    )
}
