//! The catalogue as a folder for EventCatalog: `events/`, `channels/` and the service that sends, to be copied or linked into one.
//!
//! A pure function: contract and documents in, artifacts out. A page is front matter and MDX, which runs what it holds: so
//! what authors wrote goes through `mdx`, and front matter is written as JSON, which YAML reads.

mod front;
mod mdx;

use indexmap::IndexMap;
use serde_json::{Value, json};

use crate::{
    artifact::Artifact,
    contract::{Carried, Contract, Event},
    docs::{self, Names},
    schema::Documents,
};
use front::page;

/// The folder, below the artifact root.
pub const FOLDER: &str = "generated/eventcatalog";

/// What the target makes, in one line.
pub const SUMMARY: &str = "a folder for EventCatalog: pages of events, channels and the service that sends them";

/// The channels by template, each with its id.
type Channels<'c> = IndexMap<&'c str, (String, Carried<'c>)>;

/// The files of the folder.
pub fn render(contract: &Contract, documents: &Documents) -> Vec<Artifact> {
    let mut names = Names::default();
    let channels: Channels<'_> = contract
        .channels()
        .into_iter()
        .map(|(template, carried)| (template, (names.take(template), carried)))
        .collect();
    let mut files = Vec::new();
    for (event, documents_of) in contract.events.iter().zip(&documents.catalogue.events) {
        files.push(file(&format!("events/{}/index.mdx", event.name), event_page(contract, event, &channels)));
        let schema = documents.schemas.get(&documents_of.writer).cloned().unwrap_or_default();
        files.push(file(&format!("events/{}/schema.json", event.name), schema));
    }
    for (folder, carried) in channels.values() {
        files.push(file(&format!("channels/{folder}/index.mdx"), channel_page(contract, folder, carried)));
    }
    let service = format!("services/{}/index.mdx", contract.catalogue);
    files.push(file(&service, service_page(contract, &channels)));
    files
}

/// The channels of an event, as others refer to them.
fn pointers(contract: &Contract, event: &Event, channels: &Channels<'_>) -> Value {
    let on = event.channels.iter().filter_map(|channel| channels.get(channel.template.as_str()));
    on.map(|(id, _)| json!({"id": id, "version": contract.version})).collect()
}

/// Who sends the events: the deployable that ships them together.
fn service_page(contract: &Contract, channels: &Channels<'_>) -> String {
    let sends = contract
        .events
        .iter()
        .map(|event| json!({"id": event.name, "version": contract.version, "to": pointers(contract, event, channels)}));
    let front = vec![
        ("id", json!(contract.catalogue)),
        ("name", json!(contract.catalogue)),
        ("version", json!(contract.version)),
        ("summary", json!(format!("Sends the events of the catalogue {}.", contract.catalogue))),
        ("sends", sends.collect()),
    ];
    page(front, "<NodeGraph />\n")
}

fn event_page(contract: &Contract, event: &Event, channels: &Channels<'_>) -> String {
    let about = contract.definition(&event.payload).map(|definition| definition.about.clone()).unwrap_or_default();
    let since = event
        .since
        .iter()
        .map(|since| json!({"content": format!("Since {since}"), "backgroundColor": "blue", "textColor": "blue"}));
    let mut front = vec![
        ("id", json!(event.name)),
        ("name", json!(event.payload.0)),
        ("version", json!(contract.version)),
        ("summary", json!(docs::summary(&about.docs))),
        ("schemaPath", json!("schema.json")),
        ("channels", pointers(contract, event, channels)),
    ];
    let badges: Vec<Value> = since.collect();
    if !badges.is_empty() {
        front.push(("badges", json!(badges)));
    }
    if let Some(deprecation) = &about.deprecated {
        let message = deprecation.words();
        front.push(("deprecated", if message.is_empty() { json!(true) } else { json!({"message": message}) }));
    }
    let body =
        format!("{}## Schema\n\n<SchemaViewer file=\"schema.json\" />\n\n<NodeGraph />\n", mdx::blocks(&about.docs));
    page(front, &body)
}

fn channel_page(contract: &Contract, id: &str, carried: &Carried<'_>) -> String {
    let channel = carried.channel;
    let parameters: serde_json::Map<String, Value> = channel
        .parameters
        .iter()
        .map(|parameter| (parameter.name.clone(), json!({"description": docs::parameter(parameter.kind)})))
        .collect();
    let events: Vec<&str> = carried.events.iter().map(|event| event.name.as_str()).collect();
    let mut front = vec![
        ("id", json!(id)),
        ("name", json!(channel.template)),
        ("version", json!(contract.version)),
        ("summary", json!(format!("Carries {}.", events.join(", ")))),
        ("address", json!(channel.template)),
    ];
    if !parameters.is_empty() {
        front.push(("parameters", Value::Object(parameters)));
    }
    page(front, "<ChannelInformation />\n\n<NodeGraph />\n")
}

fn file(path: &str, text: String) -> Artifact {
    Artifact { path: format!("{FOLDER}/{path}"), bytes: text.into_bytes() }
}
