//! A catalogue, written as documents.

use indexmap::{IndexMap, IndexSet};
use serde_json::{Map, Value, json};

use super::{
    DOCUMENT_FORMAT, Direction, Documents, EmitError,
    canonical::{canonical_text, canonicalise},
    document::{CatalogueDocument, ChannelDocument, EventDocument, SourceDocument},
    keyword::WIREPROOF,
    merge::merge,
    naming::reference,
};
use crate::catalogue::{
    Catalogue, Types,
    meta::{Body, ChannelMeta, FieldMeta, PayloadMeta, Source},
};
use crate::contract::ParamKind;

/// The documents of a catalogue. `id_base` is the start of every `$id`, without a final slash; a URN where `None`.
///
/// # Errors
/// [`EmitError`] when the catalogue contradicts itself, or schemars and the derives contradict each other.
pub fn emit(catalogue: &Catalogue, id_base: Option<&str>) -> Result<Documents, EmitError> {
    check_identity("name", &catalogue.name)?;
    check_identity("version", &catalogue.version)?;
    if let Some(clash) = catalogue.types.clashes().first() {
        return Err(clash.clone().into());
    }
    let mut names = IndexSet::new();
    for event in &catalogue.events {
        if !names.insert(event.meta.name) {
            return Err(EmitError::DuplicateEvent(event.meta.name.to_owned()));
        }
    }
    let readers = merge(&catalogue.types, Direction::Read)?;
    let writers = merge(&catalogue.types, Direction::Write)?;
    let mut schemas = IndexMap::new();
    let mut events = Vec::new();
    for event in &catalogue.events {
        let name = event.meta.name;
        if !readers.contains_key(&event.payload) {
            return Err(EmitError::Nameless { event: name.to_owned(), kind: event.payload.clone() });
        }
        let reader = reach(&event.payload, &readers);
        let writer = reach(&event.payload, &writers);
        let reader_file = format!("{name}.schema.json");
        let both = reader == writer;
        let writer_file = if both { reader_file.clone() } else { format!("{name}.writer.schema.json") };
        let document = |definitions: Map<String, Value>, file: &str, contract: &str| {
            event_document(catalogue, id_base, name, &event.payload, definitions, file, contract)
        };
        schemas.insert(
            reader_file.clone(),
            document(reader, &reader_file, if both { "reader and writer" } else { "reader" }),
        );
        if !both {
            schemas.insert(writer_file.clone(), document(writer, &writer_file, "writer"));
        }
        events.push(EventDocument {
            name: name.to_owned(),
            payload: event.payload.clone(),
            reader: reader_file,
            writer: writer_file,
            channels: event.meta.channels.iter().map(channel_document).collect(),
            since: event.meta.since.map(str::to_owned),
        });
    }
    let catalogue_document = CatalogueDocument {
        format: DOCUMENT_FORMAT,
        name: catalogue.name.clone(),
        version: catalogue.version.clone(),
        events,
    };
    Ok(Documents { catalogue: catalogue_document, schemas, sources: sources(&catalogue.types) })
}

fn event_document(
    catalogue: &Catalogue,
    id_base: Option<&str>,
    event: &str,
    payload: &str,
    definitions: Map<String, Value>,
    file: &str,
    contract: &str,
) -> String {
    let Catalogue { name, version, .. } = catalogue;
    let id = match id_base {
        Some(base) => format!("{base}/{name}/{version}/{file}"),
        None => format!("urn:wireproof:{name}:{version}:{}", file.trim_end_matches(".schema.json")),
    };
    let mut document = reference(payload);
    document.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    document.insert("$id".to_owned(), json!(id));
    document.insert("title".to_owned(), json!(payload));
    document.insert(WIREPROOF.to_owned(), json!({"event": event, "contract": contract}));
    document.insert("$defs".to_owned(), Value::Object(definitions));
    let mut document = Value::Object(document);
    canonicalise(&mut document);
    canonical_text(&document)
}

/// The definitions that `root` reaches, in order of first reach.
fn reach(root: &str, definitions: &Map<String, Value>) -> Map<String, Value> {
    let mut names = IndexSet::from([root.to_owned()]);
    let mut next = 0;
    while let Some(name) = names.get_index(next).cloned() {
        if let Some(definition) = definitions.get(&name) {
            references(definition, &mut names);
        }
        next += 1;
    }
    names.into_iter().filter_map(|name| definitions.get(&name).map(|schema| (name, schema.clone()))).collect()
}

fn references(schema: &Value, names: &mut IndexSet<String>) {
    match schema {
        Value::Object(map) => {
            if let Some(name) = map.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix("#/$defs/")) {
                names.insert(name.to_owned());
            }
            map.values().for_each(|value| references(value, names));
        }
        Value::Array(list) => list.iter().for_each(|value| references(value, names)),
        _ => {}
    }
}

fn channel_document(channel: &ChannelMeta) -> ChannelDocument {
    let spelled = |kind: &ParamKind| match kind {
        ParamKind::Uuid => "uuid",
        ParamKind::Signed => "signed",
        ParamKind::Unsigned => "unsigned",
        ParamKind::Text => "text",
    };
    ChannelDocument {
        template: channel.template.to_owned(),
        parameters: channel.params.iter().map(|(name, kind)| ((*name).to_owned(), spelled(kind).to_owned())).collect(),
    }
}

/// Where every type, field and variant stands.
fn sources(types: &Types) -> IndexMap<String, SourceDocument> {
    let mut sources = IndexMap::new();
    // A type of the standard library stands in no file.
    for (name, meta, _) in types.iter().filter(|(_, meta, _)| !meta.about.source.file.is_empty()) {
        sources.insert(name.to_owned(), place(meta.about.source));
        match &meta.body {
            Body::Record { fields, .. } => add_fields(name, fields, &mut sources),
            Body::Union { variants, .. } => {
                for variant in variants {
                    let name = format!("{name}::{}", variant.name);
                    sources.insert(name.clone(), place(variant.about.source));
                    if let PayloadMeta::Record(fields) = &variant.payload {
                        add_fields(&name, fields, &mut sources);
                    }
                }
            }
            Body::Newtype(_) | Body::Tuple(_) | Body::Unit | Body::Wire { .. } => {}
        }
    }
    sources
}

fn add_fields(owner: &str, fields: &[FieldMeta], sources: &mut IndexMap<String, SourceDocument>) {
    for field in fields {
        sources.insert(format!("{owner}.{}", field.name), place(field.about.source));
    }
}

fn place(source: Source) -> SourceDocument {
    SourceDocument { file: source.file.to_owned(), line: source.line, column: source.column }
}

fn check_identity(what: &'static str, text: &str) -> Result<(), EmitError> {
    let starts_well = text.starts_with(|first: char| first.is_ascii_alphanumeric());
    let holds_well = text.chars().all(|each| each.is_ascii_alphanumeric() || ".-_+".contains(each));
    if starts_well && holds_well { Ok(()) } else { Err(EmitError::Identity { what, text: text.to_owned() }) }
}
