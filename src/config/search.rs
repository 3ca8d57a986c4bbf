//! The search for the configuration that governs a directory.

use std::path::{Path, PathBuf};

use super::{
    Config, Error,
    file::{CARGO, FILE, load, load_metadata},
};

/// A configuration and where it was found.
#[derive(Debug, PartialEq, Eq)]
pub struct Located {
    /// What it says.
    pub config: Config,
    /// The file: a `wireproof.toml` or a `Cargo.toml`.
    pub file: PathBuf,
}

/// Searches `start` and the directories above it for a configuration. The nearest one governs.
pub fn find(start: &Path) -> Result<Option<Located>, Error> {
    start.ancestors().find_map(|directory| look_in(directory).transpose()).transpose()
}

fn look_in(directory: &Path) -> Result<Option<Located>, Error> {
    let (own, cargo) = (directory.join(FILE), directory.join(CARGO));
    let metadata = if cargo.is_file() { load_metadata(&cargo)? } else { None };
    match (own.is_file(), metadata) {
        (true, Some(_)) => Err(Error::Twice { first: own, second: cargo }),
        (true, None) => Ok(Some(Located { config: load(&own)?, file: own })),
        (false, Some(config)) => Ok(Some(Located { config, file: cargo })),
        (false, None) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::{Error, Located, find};
    use crate::config::TargetName;

    fn put(root: &Path, path: &str, text: &str) {
        let place = root.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        #[expect(clippy::disallowed_methods, reason = "a user's file")]
        fs::write(place, text).unwrap();
    }

    fn found(root: &Path, start: &str) -> Option<(String, Vec<TargetName>)> {
        let located = find(&root.join(start)).unwrap()?;
        let Located { config, file } = located;
        Some((file.strip_prefix(root).ok()?.display().to_string(), config.targets))
    }

    #[test]
    fn the_nearest_configuration_governs() {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path();
        put(root, "wireproof.toml", "targets = [\"go\"]");
        put(root, "inner/Cargo.toml", "[package]\nname = \"wireproof-user\"\n[dependencies]\nwireproof = \"1\"\n");
        put(root, "inner/src/lib.rs", "");
        put(root, "other/Cargo.toml", "[workspace.metadata.wireproof]\ntargets = [\"typescript\"]\n");
        put(root, "other/deep/Cargo.toml", "not even TOML");
        assert_eq!(found(root, ""), Some(("wireproof.toml".to_owned(), vec![TargetName::Go])));
        assert_eq!(found(root, "inner/src"), Some(("wireproof.toml".to_owned(), vec![TargetName::Go])));
        assert_eq!(found(root, "other/deep"), Some(("other/Cargo.toml".to_owned(), vec![TargetName::Typescript])));
    }

    #[test]
    fn two_places_for_one_project_are_an_error() {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path();
        put(root, "Cargo.toml", "[package.metadata.wireproof]\n[workspace.metadata.wireproof]\n");
        assert!(matches!(find(root), Err(Error::Twice { .. })));
        put(root, "Cargo.toml", "[package.metadata.wireproof]\n");
        assert!(find(root).is_ok());
        put(root, "wireproof.toml", "");
        assert!(matches!(find(root), Err(Error::Twice { .. })));
    }
}
