//! A registry in memory, after the documented protocol: subjects, versions, and ids that follow the schemas' texts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::server::{Reply, Request};

/// What the registry has.
#[derive(Default)]
pub(crate) struct Memory {
    /// The versions of each subject, as ids.
    subjects: BTreeMap<String, Vec<usize>>,
    schemas: Vec<String>,
    /// The subjects that take no second version.
    strict: Vec<String>,
}

impl Memory {
    /// A registry that takes no second version of this subject.
    pub(crate) fn strict(subject: &str) -> Self {
        Self { strict: vec![subject.to_owned()], ..Self::default() }
    }

    pub(crate) fn answer(&mut self, request: &Request) -> Reply {
        let (path, _) = request.line.split_once('?').unwrap_or((&request.line, ""));
        let steps: Vec<&str> = path.trim_start_matches("POST /").split('/').collect();
        let schema = request.body["schema"].as_str().unwrap();
        assert_eq!(request.body["schemaType"], "JSON");
        match steps[..] {
            ["subjects", subject] => self.find(subject, schema),
            ["subjects", subject, "versions"] => self.register(subject, schema),
            ["compatibility", "subjects", subject, "versions", "latest"] => self.compare(subject),
            _ => panic!("nobody asks {path}"),
        }
    }

    fn find(&self, subject: &str, schema: &str) -> Reply {
        let Some(versions) = self.subjects.get(subject) else { return missing(40401, "Subject not found.") };
        match versions.iter().position(|id| self.schemas[*id] == schema) {
            Some(place) => Reply::json(
                "200 OK",
                &json!({"subject": subject, "id": versions[place] + 1, "version": place + 1, "schema": schema}),
            ),
            None => missing(40403, "Schema not found"),
        }
    }

    fn register(&mut self, subject: &str, schema: &str) -> Reply {
        if self.is_refused(subject) {
            let message = "Schema being registered is incompatible with an earlier schema for subject";
            return Reply::json("409 Conflict", &json!({"error_code": 409, "message": message}));
        }
        let id = self.schemas.iter().position(|known| known == schema).unwrap_or_else(|| {
            self.schemas.push(schema.to_owned());
            self.schemas.len() - 1
        });
        self.subjects.entry(subject.to_owned()).or_default().push(id);
        Reply::json("200 OK", &json!({"id": id + 1}))
    }

    fn compare(&self, subject: &str) -> Reply {
        if !self.subjects.contains_key(subject) {
            return missing(40401, "Subject not found.");
        }
        let messages = if self.is_refused(subject) { vec!["a required property was added"] } else { vec![] };
        Reply::json("200 OK", &json!({"is_compatible": messages.is_empty(), "messages": messages}))
    }

    fn is_refused(&self, subject: &str) -> bool {
        self.strict.iter().any(|strict| strict == subject) && self.subjects.contains_key(subject)
    }
}

fn missing(code: u64, message: &str) -> Reply {
    Reply::json("404 Not Found", &json!({"error_code": code, "message": message}))
}

/// A failure as registries tell of one.
pub(crate) fn failure(status: &'static str, code: u64, message: &str) -> Reply {
    let body: Value = json!({"error_code": code, "message": message});
    Reply::json(status, &body)
}
