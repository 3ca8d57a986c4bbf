//! A project in a directory of its own.

use std::{fs, path::Path};

use indexmap::IndexMap;
use serde_json::json;

use crate::{
    artifact::{Mode, Plan, Report},
    release::{FOLDER, Index, freeze},
    schema::{CatalogueDocument, ChannelDocument, Documents, EventDocument, SourceDocument, canonical_text},
};

pub(in crate::release) struct Project {
    directory: tempfile::TempDir,
}

impl Project {
    pub(in crate::release) fn new() -> Self {
        Self { directory: tempfile::tempdir().unwrap() }
    }

    pub(in crate::release) fn root(&self) -> &Path {
        self.directory.path()
    }

    pub(in crate::release) fn put(&self, path: &str, text: &str) {
        let place = self.root().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        #[expect(clippy::disallowed_methods, reason = "what somebody else did")]
        fs::write(place, text).unwrap();
    }

    pub(in crate::release) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    pub(in crate::release) fn remove(&self, path: &str) {
        fs::remove_file(self.root().join(path)).unwrap();
    }

    pub(in crate::release) fn index(&self) -> Index {
        Index::read(self.root()).unwrap()
    }

    /// Freezes `documents` under `version`.
    pub(in crate::release) fn freeze(&self, documents: &Documents, version: &str) -> Report {
        let artifacts = freeze(documents, version, &self.index()).unwrap();
        Plan::new(self.root(), artifacts).unwrap().leave_out("").apply(Mode::Write).unwrap()
    }

    /// Writes `documents` to `schemas/`, as `generate` does.
    pub(in crate::release) fn generate(&self, documents: &Documents) {
        let plan = Plan::new(self.root(), documents.clone().into_artifacts()).unwrap();
        plan.leave_out(FOLDER).apply(Mode::Write).unwrap();
    }

    /// What goes wrong when the releases are read, the root's own path left out.
    pub(in crate::release) fn problem(&self) -> String {
        let read = Index::read(self.root()).and_then(|index| index.load_all());
        read.unwrap_err().to_string().replace(self.root().to_str().unwrap(), "[root]")
    }
}

/// The documents of a catalogue whose one event has these members, all of them required texts.
pub(in crate::release) fn documents(version: &str, members: &[&str]) -> Documents {
    let properties: serde_json::Map<_, _> =
        members.iter().map(|name| ((*name).to_owned(), json!({"type": "string"}))).collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": "#/$defs/Farewell",
        "$defs": {"Farewell": {
            "description": "Left,\n    with \\ and \" and\nlines.",
            "type": "object",
            "properties": properties,
            "required": members,
            "examples": [],
        }},
    });
    Documents {
        catalogue: CatalogueDocument {
            format: 1,
            name: "talk".to_owned(),
            version: version.to_owned(),
            events: vec![EventDocument {
                name: "farewell".to_owned(),
                payload: "Farewell".to_owned(),
                reader: "farewell.schema.json".to_owned(),
                writer: "farewell.schema.json".to_owned(),
                channels: vec![ChannelDocument { template: "farewells".to_owned(), parameters: IndexMap::new() }],
                since: None,
            }],
        },
        schemas: IndexMap::from([("farewell.schema.json".to_owned(), canonical_text(&schema))]),
        sources: IndexMap::from([(
            "Farewell".to_owned(),
            SourceDocument { file: "src/lib.rs".to_owned(), line: 3, column: 12 },
        )]),
    }
}
