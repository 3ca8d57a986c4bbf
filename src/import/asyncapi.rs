//! AsyncAPI documents of 2.x and 3.x: messages and their channels.

use indexmap::{IndexMap, IndexSet};
use serde_json::{Map, Value, json};

use super::{ImportError, address::address, document::Document, node::Node, published::Published};
use crate::contract::{Channel, ParamKind, TypeName};

/// A message, and where it is published.
struct Message<'d> {
    node: Node<'d>,
    name: String,
    channels: Vec<Channel>,
}

/// Adds the document's messages as events.
pub(super) fn read<'d>(document: &'d Document, published: &mut Published<'d>) -> Result<(), ImportError> {
    let root = document.root();
    let version = root.text("asyncapi").unwrap_or_default();
    if !["2.", "3."].iter().any(|known| version.starts_with(known)) {
        return Err(root.error(format!("AsyncAPI `{version}` is not understood"), "give a document of AsyncAPI 2 or 3"));
    }
    if let Some(info) = root.get("info") {
        let title = plain(&heck::ToKebabCase::to_kebab_case(info.text("title").unwrap_or_default()));
        let version = plain(info.text("version").unwrap_or_default());
        published.identify(
            if title.is_empty() { "events" } else { &title },
            if version.is_empty() { "0.1.0" } else { &version },
        );
    }
    let messages = messages(&root, version.starts_with("2."), published)?;
    let components = |what: &str| root.get("components").and_then(|all| all.get(what));
    if messages.is_empty() {
        for (name, schema) in components("schemas").iter().flat_map(Node::members) {
            published.reader.root(&schema, name)?;
        }
    }
    for message in messages {
        event(document, message, published)?;
    }
    Ok(())
}

/// The messages of channels, then those that no channel has.
fn messages<'d>(root: &Node<'d>, is_old: bool, published: &mut Published<'d>) -> Result<Vec<Message<'d>>, ImportError> {
    let mut found: IndexMap<String, Message<'d>> = IndexMap::new();
    for (key, channel) in root.get("channels").iter().flat_map(Node::members) {
        let channel = followed(&channel, published)?;
        let address = if is_old { Some(key) } else { channel.text("address") };
        let place = address.map(|address| placed(&channel, address, published)).transpose()?.flatten();
        let listed = if is_old {
            old(&channel, published)?
        } else {
            channel.get("messages").iter().flat_map(Node::members).map(|(name, node)| (Some(name), node)).collect()
        };
        for (name, message) in listed {
            let target = followed(&message, published)?;
            let known = found.entry(target.pointer()).or_insert_with(|| Message {
                name: named(&target, name),
                node: target,
                channels: Vec::new(),
            });
            known.channels.extend(place.clone().filter(|place| !known.channels.contains(place)));
        }
    }
    for (name, message) in root.get("components").and_then(|all| all.get("messages")).iter().flat_map(Node::members) {
        let target = followed(&message, published)?;
        found.entry(target.pointer()).or_insert_with(|| Message {
            name: named(&target, Some(name)),
            node: target,
            channels: Vec::new(),
        });
    }
    Ok(found.into_values().collect())
}

/// The messages that a channel of 2.x publishes or subscribes.
fn old<'d>(channel: &Node<'d>, published: &Published<'d>) -> Result<Vec<(Option<&'d str>, Node<'d>)>, ImportError> {
    let mut listed = Vec::new();
    let mut seen = IndexSet::new();
    for operation in ["publish", "subscribe"].into_iter().filter_map(|name| channel.get(name)) {
        let Some(message) = operation.get("message") else { continue };
        let several = message.get("oneOf").map_or_else(|| vec![message.clone()], |list| list.items());
        for message in several {
            let target = followed(&message, published)?;
            if seen.insert(target.pointer()) {
                listed.push((operation.text("operationId"), target));
            }
        }
    }
    Ok(listed)
}

fn followed<'d>(node: &Node<'d>, published: &Published<'d>) -> Result<Node<'d>, ImportError> {
    match node.text("$ref") {
        Some(reference) => published.reader.follow(node, reference),
        None => Ok(node.clone()),
    }
}

/// What a message is called: what it says, or its key.
fn named(node: &Node<'_>, key: Option<&str>) -> String {
    let said = node.text("name").or_else(|| node.text("messageId")).map(str::to_owned);
    let key =
        || node.last_name().filter(|_| node.pointer().starts_with("/components/")).or_else(|| key.map(str::to_owned));
    said.or_else(key).or_else(|| node.text("title").map(str::to_owned)).unwrap_or_else(|| "Message".to_owned())
}

/// The channel of an address; nothing where wireproof cannot have it, which is remarked on.
fn placed<'d>(
    channel: &Node<'d>,
    template: &str,
    published: &mut Published<'d>,
) -> Result<Option<Channel>, ImportError> {
    let mut kinds = IndexMap::new();
    for (name, parameter) in channel.get("parameters").iter().flat_map(Node::members) {
        kinds.insert(name.to_owned(), kind(&followed(&parameter, published)?));
    }
    match address(template, &kinds) {
        Ok(channel) => Ok(Some(channel)),
        Err(fault) => {
            published.reader.notes.at(channel, format!("`{template}` cannot be a channel of wireproof: {fault}"));
            Ok(None)
        }
    }
}

/// The type of a parameter, which only 2.x says.
fn kind(parameter: &Node<'_>) -> ParamKind {
    let said = |name: &str| parameter.get("schema").and_then(|schema| schema.text(name));
    let is_count =
        || parameter.value.pointer("/schema/minimum").and_then(Value::as_f64).is_some_and(|least| least >= 0.0);
    match (said("type"), said("format")) {
        (_, Some("uuid")) => ParamKind::Uuid,
        (Some("integer"), _) if is_count() => ParamKind::Unsigned,
        (Some("integer"), _) => ParamKind::Signed,
        _ => ParamKind::Text,
    }
}

fn event<'d>(document: &'d Document, message: Message<'d>, published: &mut Published<'d>) -> Result<(), ImportError> {
    let Message { node, name, channels } = message;
    let Some(payload) = payload(&node)? else {
        published.reader.notes.at(&node, "the message has no payload, and becomes no event");
        return Ok(());
    };
    let hint = payload.text("title").filter(|_| node.text("name").is_none()).unwrap_or(&name).to_owned();
    let kind: TypeName = published.reader.root(&payload, &hint)?;
    let docs = ["description", "summary", "title"].into_iter().find_map(|keyword| node.text(keyword));
    published.describe(&kind, docs.unwrap_or_default());
    let schema = document.is_alone().then(|| alone(document, payload.path()));
    published.event(&node, (Some(&name), None), kind, channels, schema)
}

/// The schema of a message's payload.
fn payload<'d>(message: &Node<'d>) -> Result<Option<Node<'d>>, ImportError> {
    let Some(payload) = message.get("payload") else { return Ok(None) };
    let format = payload.text("schemaFormat").or_else(|| message.text("schemaFormat"));
    let is_json =
        |format: &str| format.contains("schema+json") || format.contains("schema+yaml") || format.contains("asyncapi");
    if let Some(format) = format.filter(|format| !is_json(format)) {
        return Err(payload.error(format!("`{format}` is no JSON Schema"), "give the payload as JSON Schema"));
    }
    Ok(Some(payload.get("schema").filter(|_| payload.has("schemaFormat")).unwrap_or(payload)))
}

/// The payload as a schema that stands alone, in a document that keeps all that it may refer to.
fn alone(document: &Document, pointer: &str) -> Value {
    let mut schema = Map::new();
    // AsyncAPI's own schemas are draft-07's and more; this is the draft nearest to them that knows the format `uuid`.
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2019-09/schema"));
    schema.insert("allOf".to_owned(), json!([{"$ref": format!("#{}", pointer.replace('%', "%25"))}]));
    schema.extend(
        ["channels", "components"]
            .into_iter()
            .filter_map(|name| Some((name.to_owned(), document.value.get(name)?.clone()))),
    );
    Value::Object(schema)
}

/// What a catalogue's name and version may hold.
fn plain(text: &str) -> String {
    let plain: String = text.chars().filter(|each| each.is_ascii_alphanumeric() || ".-_+".contains(*each)).collect();
    plain.trim_start_matches(|each: char| !each.is_ascii_alphanumeric()).to_owned()
}
