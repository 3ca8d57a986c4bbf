//! Documents, read from wherever they lie.

use std::{
    io,
    path::{Path, PathBuf},
};

use indexmap::IndexMap;
use serde::{Deserialize, de::DeserializeOwned};

use super::{CatalogueDocument, DOCUMENT_FORMAT, Documents, LoadError, error::FormError};

/// A place that holds the files of `schemas/`: a directory, or a commit.
pub trait Folder {
    /// The text of a file.
    fn read(&mut self, file: &str) -> io::Result<String>;
    /// The file's name in messages.
    fn name_of(&self, file: &str) -> String;
    /// What to do when a file is missing or damaged: the end of a sentence.
    fn remedy(&self) -> String;
}

/// Reads the documents in the directory `schemas`.
///
/// # Errors
/// [`LoadError`], naming the file.
pub fn load(schemas: &Path) -> Result<Documents, LoadError> {
    load_from(&mut Directory(schemas.to_owned()))
}

/// Reads the documents in `folder`.
///
/// # Errors
/// [`LoadError`], naming the file.
pub fn load_from(folder: &mut dyn Folder) -> Result<Documents, LoadError> {
    let text = read(folder, "catalogue.json")?;
    let catalogue = CatalogueDocument::parse(&text).map_err(|error| match error {
        FormError::Json(cause) => not_as_expected(folder, "catalogue.json", cause),
        error => LoadError::Malformed {
            file: folder.name_of("catalogue.json"),
            pointer: "/format".to_owned(),
            problem: error.to_string(),
        },
    })?;
    let mut schemas = IndexMap::new();
    for file in catalogue.events.iter().flat_map(|event| [&event.reader, &event.writer]) {
        if !is_plain(file) {
            return Err(LoadError::Malformed {
                file: folder.name_of("catalogue.json"),
                pointer: "/events".to_owned(),
                problem: format!("`{file}` is no name of a file beside it"),
            });
        }
        if !schemas.contains_key(file) {
            schemas.insert(file.clone(), read(folder, file)?);
        }
    }
    let sources = parse(folder, "sources.json")?;
    Ok(Documents { catalogue, schemas, sources })
}

impl CatalogueDocument {
    /// Reads a `catalogue.json` of any form up to [`DOCUMENT_FORMAT`].
    pub fn parse(text: &str) -> Result<Self, FormError> {
        /// What every form has. A later form may have members that this one does not know, so its number is read alone.
        #[derive(Deserialize)]
        struct Form {
            format: u64,
        }
        let Form { format } = serde_json::from_str(text)?;
        match format {
            // The first form there ever was. A second one is read by an arm of its own, and this one then leads over to it.
            1 => Ok(serde_json::from_str(text)?),
            found if found > DOCUMENT_FORMAT => Err(FormError::Newer { found, known: DOCUMENT_FORMAT }),
            found => Err(FormError::Unknown { found }),
        }
    }
}

/// Whether a name leads to a file in the same folder, on every platform.
fn is_plain(file: &str) -> bool {
    !matches!(file, "" | "." | "..") && !file.contains(['/', '\\', ':', '\0'])
}

struct Directory(PathBuf);

impl Folder for Directory {
    fn read(&mut self, file: &str) -> io::Result<String> {
        fs_err::read_to_string(self.0.join(file))
    }

    fn name_of(&self, file: &str) -> String {
        self.0.join(file).display().to_string()
    }

    fn remedy(&self) -> String {
        "run `generate` from the catalogue's own binary to write it".to_owned()
    }
}

fn read(folder: &mut dyn Folder, file: &str) -> Result<String, LoadError> {
    folder.read(file).map_err(|cause| LoadError::Unreadable {
        file: folder.name_of(file),
        cause,
        remedy: folder.remedy(),
    })
}

fn parse<T: DeserializeOwned>(folder: &mut dyn Folder, file: &str) -> Result<T, LoadError> {
    serde_json::from_str(&read(folder, file)?).map_err(|cause| not_as_expected(folder, file, cause))
}

fn not_as_expected(folder: &dyn Folder, file: &str, cause: serde_json::Error) -> LoadError {
    LoadError::NotAsExpected { file: folder.name_of(file), cause, remedy: folder.remedy() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{CatalogueDocument, load};
    use crate::artifact::write_file;

    fn refused(text: &str) -> String {
        CatalogueDocument::parse(text).unwrap_err().to_string()
    }

    #[test]
    fn only_known_forms_are_read() {
        assert!(CatalogueDocument::parse(r#"{"format":1,"name":"x","version":"1.0.0","events":[]}"#).is_ok());
        insta::assert_snapshot!(refused(r#"{"format":2,"name":"x","topics":[]}"#), @"it has form 2, and this wireproof reads forms up to 1; use the wireproof that wrote it, or a later one");
        insta::assert_snapshot!(refused(r#"{"format":0}"#), @"it has form 0, which no wireproof ever wrote");
        // Where in the line depends on how serde_json is built.
        let problem = refused(r#"{"format":1,"name":"x","version":"1.0.0","events":[],"more":1}"#);
        let expected = "unknown field `more`, expected one of `format`, `name`, `version`, `events` at line 1";
        assert!(problem.starts_with(expected), "{problem}");
    }
    #[test]
    fn a_catalogue_leads_nowhere_else() {
        let folder = tempfile::tempdir().unwrap();
        fs_err::create_dir(folder.path().join("schemas")).unwrap();
        let put = |name: &str, text: &str| write_file(&folder.path().join(name), text.as_bytes()).unwrap();
        put("secret.json", "{}");
        for file in
            ["../secret.json", "/etc/passwd", "a/../../secret.json", "..", "", "C:secret.json", "..\\secret.json"]
        {
            let event = json!({"name": "e", "payload": "E", "reader": file, "writer": "e.schema.json", "channels": []});
            let catalogue = json!({"format": 1, "name": "x", "version": "1.0.0", "events": [event]});
            put("schemas/catalogue.json", &catalogue.to_string());
            let error = load(&folder.path().join("schemas")).unwrap_err().to_string();
            assert!(error.ends_with(&format!("/events: `{file}` is no name of a file beside it")), "{error}");
        }
    }
}
