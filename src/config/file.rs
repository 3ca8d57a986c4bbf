//! One configuration file: a `wireproof.toml`, or the metadata of a `Cargo.toml`.

use std::path::Path;

use serde::{Deserialize, de::DeserializeOwned};

use super::{Config, Error};

/// The name of the configuration file.
pub const FILE: &str = "wireproof.toml";

/// The name of Cargo's manifest, whose metadata may hold the configuration instead.
pub(super) const CARGO: &str = "Cargo.toml";

/// Reads one configuration file. A `Cargo.toml` is read for its `[package.metadata.wireproof]` or
/// `[workspace.metadata.wireproof]`.
pub fn load(file: &Path) -> Result<Config, Error> {
    if file.file_name().is_some_and(|name| name == CARGO) {
        return load_metadata(file)?.ok_or_else(|| Error::Absent { file: file.to_owned() });
    }
    parse(file, &fs_err::read_to_string(file)?)
}

/// The configuration in the metadata of a `Cargo.toml`, `None` where it holds none.
pub(super) fn load_metadata(file: &Path) -> Result<Option<Config>, Error> {
    let text = fs_err::read_to_string(file)?;
    // What does not even name the tool need not be a manifest that we can read.
    if !text.contains("wireproof") {
        return Ok(None);
    }
    let manifest: Manifest = parse(file, &text)?;
    let package = manifest.package.and_then(|section| section.metadata.wireproof);
    let workspace = manifest.workspace.and_then(|section| section.metadata.wireproof);
    if package.is_some() && workspace.is_some() {
        return Err(Error::Twice {
            first: file.join("[package.metadata.wireproof]"),
            second: file.join("[workspace.metadata.wireproof]"),
        });
    }
    Ok(package.or(workspace))
}

/// As much of a `Cargo.toml` as concerns us.
#[derive(Deserialize)]
struct Manifest {
    package: Option<Section>,
    workspace: Option<Section>,
}

#[derive(Deserialize)]
struct Section {
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Default, Deserialize)]
struct Metadata {
    wireproof: Option<Config>,
}

fn parse<T: DeserializeOwned>(file: &Path, text: &str) -> Result<T, Error> {
    toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        Error::Invalid {
            file: file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before.rsplit('\n').next().unwrap_or_default().chars().count() + 1,
            problem: error.message().to_owned(),
        }
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Config, Manifest, parse};

    fn problem(text: &str) -> String {
        parse::<Config>(Path::new("wireproof.toml"), text).unwrap_err().to_string()
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        let problems = [
            "targets = []\n\n[target.go]\nmodul = 1\n",
            "[target.rust]\n",
            "targets = [\n  \"go\",\n  \"cobol\",\n]\n",
            "[schema]\nid-base = 3\n",
            "id_base = \"x\"\n",
            "[schema\n",
        ];
        insta::assert_snapshot!(problems.map(problem).join("\n"), @r"
        wireproof.toml:4:1: unknown field `modul`, expected one of `module`, `uuid`, `rename`, `aliases`
        wireproof.toml:1:9: unknown field `rust`, expected `go` or `typescript`
        wireproof.toml:3:3: unknown variant `cobol`, expected one of `go`, `typescript`, `rust`
        wireproof.toml:2:11: invalid type: integer `3`, expected a string
        wireproof.toml:1:1: unknown field `id_base`, expected one of `targets`, `schema`, `target`
        wireproof.toml:1:8: unclosed table, expected `]`
        ");
    }

    #[test]
    fn what_is_wrong_in_cargo_metadata_is_named_with_its_place() {
        let text = "[package]\nname = \"x\"\n\n[package.metadata.wireproof.target.go]\nmodul = 1\n";
        let error = parse::<Manifest>(Path::new("Cargo.toml"), text).err().unwrap();
        insta::assert_snapshot!(error, @"Cargo.toml:5:1: unknown field `modul`, expected one of `module`, `uuid`, `rename`, `aliases`");
    }
}
