//! What is published: which schema of each event, and below which subject.

use indexmap::IndexMap;
use serde_json::Value;

use crate::schema::{Documents, Draft07Error, EventDocument, draft07};

/// Which schema of an event is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    /// The one that messages adhere to.
    Writer,
    /// The one that readers hold messages against.
    Reader,
}

/// What is wanted of a catalogue.
#[derive(Debug, Clone)]
pub struct Wanted<'w> {
    /// Which schema of each event.
    pub contents: Contents,
    /// The subjects' names, with `{catalogue}`, `{event}` and `{type}` for what they are called.
    pub subject: &'w str,
    /// The events; empty for all.
    pub events: &'w [String],
    /// Whether schemas are said in draft-07.
    pub draft07: bool,
}

/// A schema on its way to a registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The event.
    pub event: String,
    /// The subject that the schema is registered below.
    pub subject: String,
    /// The schema's text.
    pub schema: String,
}

/// Why a catalogue cannot be published like that.
#[derive(Debug, thiserror::Error)]
pub enum SubmissionError {
    /// The catalogue has no such event.
    #[error("the catalogue has no event `{event}`; it has {known}")]
    NoEvent {
        /// The name.
        event: String,
        /// The events that there are.
        known: String,
    },
    /// Two events would have one subject.
    #[error(
        "`{first}` and `{second}` would both be `{subject}`; put {{event}} into --subject, or name one event with --event"
    )]
    OneSubject {
        /// The event that has it.
        first: String,
        /// The event that would have it, too.
        second: String,
        /// The subject.
        subject: String,
    },
    /// The subject's name speaks of what there is not.
    #[error("--subject has {placeholder}, which stands for nothing; there are {{catalogue}}, {{event}} and {{type}}")]
    Placeholder {
        /// What stands there.
        placeholder: String,
    },
    /// Draft-07 cannot say it.
    #[error("{file} cannot be said in draft-07: {cause}; publish it without --draft-07")]
    Draft07 {
        /// The schema's file.
        file: String,
        /// What cannot be said, and where.
        cause: Draft07Error,
    },
    /// The schema is no JSON.
    #[error("{file} is no JSON: {cause}; run `generate` to write it")]
    Json {
        /// The schema's file.
        file: String,
        /// Where it is none.
        cause: serde_json::Error,
    },
}

/// The schemas of a catalogue, as a registry gets them.
///
/// # Errors
/// [`SubmissionError`]
pub fn submissions(documents: &Documents, wanted: &Wanted<'_>) -> Result<Vec<Submission>, SubmissionError> {
    let catalogue = &documents.catalogue;
    for event in wanted.events {
        if catalogue.events.iter().all(|known| known.name != *event) {
            let known: Vec<String> = catalogue.events.iter().map(|known| format!("`{}`", known.name)).collect();
            return Err(SubmissionError::NoEvent { event: event.clone(), known: known.join(", ") });
        }
    }
    let mut taken: IndexMap<String, String> = IndexMap::new();
    let mut submissions = Vec::new();
    let chosen =
        catalogue.events.iter().filter(|event| wanted.events.is_empty() || wanted.events.contains(&event.name));
    for event in chosen {
        let subject = subject(wanted.subject, &catalogue.name, event)?;
        if let Some(first) = taken.insert(subject.clone(), event.name.clone()) {
            return Err(SubmissionError::OneSubject { first, second: event.name.clone(), subject });
        }
        submissions.push(Submission { event: event.name.clone(), subject, schema: schema(documents, event, wanted)? });
    }
    Ok(submissions)
}

fn subject(template: &str, catalogue: &str, event: &EventDocument) -> Result<String, SubmissionError> {
    let names = [("{catalogue}", catalogue), ("{event}", &event.name), ("{type}", &event.payload)];
    let mut subject = String::new();
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        subject.push_str(&rest[..start]);
        rest = &rest[start..];
        let Some((placeholder, name)) = names.iter().find(|(placeholder, _)| rest.starts_with(placeholder)) else {
            let end = rest.find('}').map_or(rest.len(), |end| end + 1);
            return Err(SubmissionError::Placeholder { placeholder: rest[..end].to_owned() });
        };
        subject.push_str(name);
        rest = &rest[placeholder.len()..];
    }
    Ok(subject + rest)
}

/// The schema's text, without the `$id` that names a release.
fn schema(documents: &Documents, event: &EventDocument, wanted: &Wanted<'_>) -> Result<String, SubmissionError> {
    let file = match wanted.contents {
        Contents::Writer => &event.writer,
        Contents::Reader => &event.reader,
    };
    let text = documents.schemas.get(file).map(String::as_str).unwrap_or_default();
    let json = |cause| SubmissionError::Json { file: file.clone(), cause };
    let mut schema: Value = serde_json::from_str(text).map_err(json)?;
    if wanted.draft07 {
        schema = draft07(&schema).map_err(|cause| SubmissionError::Draft07 { file: file.clone(), cause })?;
    }
    if let Value::Object(keywords) = &mut schema {
        keywords.shift_remove("$id");
    }
    Ok(schema.to_string())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{Contents, Submission, SubmissionError, Wanted, submissions};
    use crate::schema::{CatalogueDocument, Documents, EventDocument};

    fn documents() -> Documents {
        let event = |name: &str, payload: &str| EventDocument {
            name: name.to_owned(),
            payload: payload.to_owned(),
            reader: format!("{name}.schema.json"),
            writer: format!("{name}.writer.schema.json"),
            channels: vec![],
            since: None,
        };
        let events = vec![event("order_sent", "OrderSent"), event("order_lost", "OrderLost")];
        let file = |file: &str| {
            (file.to_owned(), format!(r#"{{"$id":"urn:x:1.0.0:{file}","title":"{file}","prefixItems":[true]}}"#))
        };
        let schemas = events.iter().flat_map(|event| [file(&event.reader), file(&event.writer)]).collect();
        let catalogue = CatalogueDocument { format: 1, name: "orders".to_owned(), version: "1.0.0".to_owned(), events };
        Documents { catalogue, schemas, sources: indexmap::IndexMap::new() }
    }

    fn made(subject: &str, events: &[&str]) -> Result<Vec<Submission>, SubmissionError> {
        let events: Vec<String> = events.iter().map(|&event| event.to_owned()).collect();
        submissions(&documents(), &Wanted { contents: Contents::Writer, subject, events: &events, draft07: false })
    }

    #[test]
    fn subjects_are_named_after_what_they_hold() {
        let subjects = |template: &str, events: &[&str]| -> Vec<String> {
            made(template, events).unwrap().into_iter().map(|submission| submission.subject).collect()
        };
        assert_eq!(subjects("{catalogue}.{event}", &[]), ["orders.order_sent", "orders.order_lost"]);
        assert_eq!(subjects("x.{type}-value", &["order_lost"]), ["x.OrderLost-value"]);
        assert_eq!(subjects("orders-value", &["order_sent"]), ["orders-value"]);
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        let refused = |template: &str, events: &[&str]| made(template, events).unwrap_err().to_string();
        insta::assert_snapshot!(refused("orders-value", &[]), @"`order_sent` and `order_lost` would both be `orders-value`; put {event} into --subject, or name one event with --event");
        insta::assert_snapshot!(refused("{channel}-value", &[]), @"--subject has {channel}, which stands for nothing; there are {catalogue}, {event} and {type}");
        insta::assert_snapshot!(refused("{event", &[]), @"--subject has {event, which stands for nothing; there are {catalogue}, {event} and {type}");
        insta::assert_snapshot!(refused("{event}", &["order_sent", "order_gone"]), @"the catalogue has no event `order_gone`; it has `order_sent`, `order_lost`");
    }

    #[test]
    fn a_schema_says_nothing_of_the_release() {
        let wanted = |contents, draft07| Wanted { contents, subject: "{event}", events: &[], draft07 };
        let first = |wanted: &Wanted<'_>| -> Value {
            serde_json::from_str(&submissions(&documents(), wanted).unwrap()[0].schema).unwrap()
        };
        let writer = serde_json::json!({"title": "order_sent.writer.schema.json", "prefixItems": [true]});
        assert_eq!(first(&wanted(Contents::Writer, false)), writer);
        let reader = first(&wanted(Contents::Reader, true));
        assert_eq!(reader["title"], "order_sent.schema.json");
        assert_eq!(reader["items"], serde_json::json!([true]));
    }
}
