//! Real messages, as the project keeps them for its readers.

use std::{io, path::Path};

use anyhow::bail;
use indexmap::IndexMap;

use crate::{contract::Contract, docs::Example};

/// Where real messages lie, below the root, in a folder for each event.
const EXAMPLES: &str = "schemas/examples";

/// The messages in the folder of each event, by file name.
pub(super) fn read(root: &Path, contract: &Contract) -> anyhow::Result<IndexMap<String, Vec<Example>>> {
    let names = files(&root.join(EXAMPLES))?;
    let mut examples = IndexMap::new();
    for event in contract.events.iter().filter(|event| names.contains(&event.name)) {
        let folder = root.join(EXAMPLES).join(&event.name);
        let mut own = Vec::new();
        for file in files(&folder)? {
            let Some(name) = file.strip_suffix(".json") else { continue };
            let place = folder.join(&file);
            // A link may lead to what nobody meant to publish.
            if !fs_err::symlink_metadata(&place)?.is_file() {
                bail!(
                    "{} is no regular file, and is not shown as an example; put the message itself there",
                    place.display()
                );
            }
            let text = fs_err::read_to_string(place)?;
            own.push(Example { name: name.to_owned(), text });
        }
        examples.insert(event.name.clone(), own);
    }
    Ok(examples)
}

/// What lies in a folder, by name; nothing where there is no such folder.
fn files(folder: &Path) -> anyhow::Result<Vec<String>> {
    let entries = match fs_err::read_dir(folder) {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}
