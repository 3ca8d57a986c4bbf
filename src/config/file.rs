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
            "[check]\nmode = \"full\"\n",
            "[check]\nwindow = 0\n",
            "[check]\nwindow = -1\n",
            "[check]\nwindow = \"newest\"\n",
            "[check]\nwindow = [\"2.31.0\", \"2.32\"]\n",
            "[check]\nwindow = true\n",
            "[check]\nmain = \"\"\n",
            "[check]\nmain = 1\n",
            "[check.severity]\n\"enum-value-added\" = \"info\"\n",
            "[check.events.chat_event]\nmode = \"FULL\"\n",
            "[[check.waivers]]\nfingerprint = \"3fa9c1d27be\"\n",
            "[[check.waivers]]\nfingerprint = \"3FA9C1D27BE0\"\n",
            "[[check.waivers]]\nfingerprint = \"3fa9c1d27be0\"\nreason = \" \"\n",
            "[[check.waivers]]\nfingerprint = \"3fa9c1d27be0\"\nreason = \"x\"\n",
            "[[check.waivers]]\nuntil = \"2027-02-29\"\n",
            "[[check.waivers]]\nuntil = \"2027-2-9\"\n",
            "[[check.waivers]]\nuntil = 2027-02-01T00:00:00\n",
            "[[check.waivers]]\nuntil = 3\n",
            "[transport]\npayload = -1\n",
            "[transport.channels.\"a:{b}\"]\npayloads = 1\n",
        ];
        insta::assert_snapshot!(problems.map(problem).join("\n"), @r#"
        wireproof.toml:4:1: unknown field `modul`, expected one of `module`, `uuid`, `rename`, `aliases`
        wireproof.toml:1:9: unknown field `rust`, expected `go` or `typescript`
        wireproof.toml:3:3: unknown variant `cobol`, expected one of `go`, `typescript`, `rust`, `vectors`, `docs`, `asyncapi`, `eventcatalog`
        wireproof.toml:2:11: invalid type: integer `3`, expected a string
        wireproof.toml:1:1: unknown field `id_base`, expected one of `targets`, `schema`, `target`, `check`, `transport`
        wireproof.toml:1:8: unclosed table, expected `]`
        wireproof.toml:2:8: unknown variant `full`, expected one of `BACKWARD`, `BACKWARD_TRANSITIVE`, `FORWARD`, `FORWARD_TRANSITIVE`, `FULL`, `FULL_TRANSITIVE`
        wireproof.toml:2:10: a window holds at least 1 release
        wireproof.toml:2:10: a window holds at least 1 release
        wireproof.toml:2:10: `newest` is no requirement on versions: unexpected character 'n' while parsing major version number; write for example ">=2.30"
        wireproof.toml:2:10: `2.32` is not the version of a release: unexpected end of input while parsing minor version number
        wireproof.toml:2:10: invalid type: boolean `true`, expected how many of the newest releases (3), a list of versions (["2.31.0"]), or a requirement (">=2.30")
        wireproof.toml:2:8: `` cannot name a branch; write one as git names it, or false
        wireproof.toml:2:8: invalid type: integer `1`, expected a branch, for example "origin/main", or false
        wireproof.toml:2:22: unknown variant `info`, expected one of `error`, `warning`, `note`, `off`
        wireproof.toml:2:1: unknown field `mode`, expected `severity`
        wireproof.toml:2:15: `3fa9c1d27be` is no fingerprint: those are 12 hexadecimal digits in lower case, copied from a report
        wireproof.toml:2:15: `3FA9C1D27BE0` is no fingerprint: those are 12 hexadecimal digits in lower case, copied from a report
        wireproof.toml:3:10: a waiver needs a reason
        wireproof.toml:1:1: missing field `until`
        wireproof.toml:2:9: there is no day 2027-02-29
        wireproof.toml:2:9: `2027-2-9` is neither the version of a release, such as 2.34.0, nor a date, such as 2027-01-31
        wireproof.toml:2:9: `2027-02-01T00:00:00` is neither the version of a release, such as 2.34.0, nor a date, such as 2027-01-31
        wireproof.toml:2:9: invalid type: integer `3`, expected the version of a release, "2.34.0", or a date, "2027-01-31"
        wireproof.toml:2:11: invalid value: integer `-1`, expected u64
        wireproof.toml:2:1: unknown field `payloads`, expected `payload` or `channel`
        "#);
    }

    #[test]
    fn what_is_wrong_in_cargo_metadata_is_named_with_its_place() {
        let text = "[package]\nname = \"x\"\n\n[package.metadata.wireproof.target.go]\nmodul = 1\n";
        let error = parse::<Manifest>(Path::new("Cargo.toml"), text).err().unwrap();
        insta::assert_snapshot!(error, @"Cargo.toml:5:1: unknown field `modul`, expected one of `module`, `uuid`, `rename`, `aliases`");
    }
}
