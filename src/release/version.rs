//! The versions of releases.

use semver::Version;

use super::Error;

/// Reads the version of a release: three numbers as [Semantic Versioning](https://semver.org) has them, `2.32.0`, which
/// may be followed by a pre-release, `-rc.1`, and a build, `+7`. Releases are ordered by it.
///
/// # Errors
/// [`Error::Version`], with what to write instead where that can be guessed.
pub fn parse_version(text: &str) -> Result<Version, Error> {
    Version::parse(text).map_err(|problem| {
        let bare = text.trim().trim_start_matches(['v', 'V']);
        let parts = bare.split('.').count();
        let full = format!("{bare}{}", ".0".repeat(3_usize.saturating_sub(parts)));
        let hint = Version::parse(&full).map(|guess| format!("; write {guess}")).unwrap_or_default();
        Error::Version { text: text.to_owned(), problem: format!("{problem}{hint}") }
    })
}

#[cfg(test)]
mod tests {
    use super::parse_version;

    #[test]
    fn what_is_no_version_is_refused_with_a_better_one() {
        for good in ["2.32.0", "0.1.0-rc.1", "1.0.0+7"] {
            assert_eq!(parse_version(good).unwrap().to_string(), good);
        }
        let refused = ["v2.32.0", "2.32", "2", "2.32.0.1", "", "../1.0.0", "01.0.0"];
        insta::assert_snapshot!(refused.map(|text| parse_version(text).unwrap_err().to_string()).join("\n"), @r"
        `v2.32.0` is not the version of a release: unexpected character 'v' while parsing major version number; write 2.32.0
        `2.32` is not the version of a release: unexpected end of input while parsing minor version number; write 2.32.0
        `2` is not the version of a release: unexpected end of input while parsing major version number; write 2.0.0
        `2.32.0.1` is not the version of a release: unexpected character '.' after patch version number
        `` is not the version of a release: empty string, expected a semver version
        `../1.0.0` is not the version of a release: unexpected character '.' while parsing major version number
        `01.0.0` is not the version of a release: invalid leading zero in major version number
        ");
    }
}
