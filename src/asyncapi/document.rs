//! The form of an AsyncAPI document, as far as a catalogue fills it.

use indexmap::IndexMap;
use serde::Serialize;
use serde_json::Value;

/// The content type of every message.
pub(super) const JSON: &str = "application/json";

/// The document.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document {
    pub(super) asyncapi: &'static str,
    pub(super) id: String,
    pub(super) info: Info,
    pub(super) default_content_type: &'static str,
    pub(super) channels: IndexMap<String, Channel>,
    pub(super) operations: IndexMap<String, Operation>,
    pub(super) components: Components,
}

/// What the document is about.
#[derive(Debug, Serialize)]
pub(super) struct Info {
    pub(super) title: String,
    pub(super) version: String,
    pub(super) description: String,
}

/// An address, and what is sent there.
#[derive(Debug, Serialize)]
pub(super) struct Channel {
    pub(super) address: String,
    pub(super) messages: IndexMap<String, Value>,
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub(super) parameters: IndexMap<String, Parameter>,
}

/// A hole in an address.
#[derive(Debug, Serialize)]
pub(super) struct Parameter {
    pub(super) description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) examples: Vec<&'static str>,
}

/// What a service does on a channel.
#[derive(Debug, Serialize)]
pub(super) struct Operation {
    pub(super) action: &'static str,
    pub(super) summary: String,
    pub(super) channel: Value,
    pub(super) messages: Vec<Value>,
}

/// What is referred to from elsewhere.
#[derive(Debug, Serialize)]
pub(super) struct Components {
    pub(super) messages: IndexMap<String, Message>,
    pub(super) schemas: serde_json::Map<String, Value>,
}

/// What is sent.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Message {
    pub(super) name: String,
    pub(super) title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) summary: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
    pub(super) content_type: &'static str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) deprecated: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) tags: Vec<Tag>,
    pub(super) payload: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) examples: Vec<MessageExample>,
    #[serde(rename = "x-wireproof")]
    pub(super) wireproof: About,
}

/// A word to find things by.
#[derive(Debug, Serialize)]
pub(super) struct Tag {
    pub(super) name: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
}

/// A message to look at.
#[derive(Debug, Serialize)]
pub(super) struct MessageExample {
    pub(super) name: String,
    pub(super) payload: Value,
}

/// What AsyncAPI has no words for.
#[derive(Debug, Serialize)]
pub(super) struct About {
    /// The `$id` of the schema that the message adheres to.
    pub(super) writer: String,
    /// The `$id` of the schema that readers hold it against.
    pub(super) reader: String,
    /// The release in which the event first appeared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) since: Option<String>,
}
