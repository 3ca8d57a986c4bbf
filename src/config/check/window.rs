//! Which frozen releases are supported.

use std::{borrow::Cow, fmt, num::NonZeroUsize};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use semver::{Version, VersionReq};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, SeqAccess, Visitor},
};

/// Which frozen releases are supported.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Window {
    /// All. It has no spelling: it is what is not chosen otherwise.
    #[default]
    All,
    /// So many of the newest.
    Newest(NonZeroUsize),
    /// Those with these versions.
    Versions(Vec<Version>),
    /// Those whose versions meet a requirement in Cargo's form.
    Requirement(VersionReq),
}

impl Window {
    /// Whether every release is supported.
    pub fn is_all(&self) -> bool {
        *self == Self::All
    }
}

impl<'de> Deserialize<'de> for Window {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Spelling)
    }
}

struct Spelling;

impl<'de> Visitor<'de> for Spelling {
    type Value = Window;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "how many of the newest releases (3), a list of versions ([\"2.31.0\"]), or a requirement (\">=2.30\")",
        )
    }

    fn visit_i64<E: Error>(self, count: i64) -> Result<Window, E> {
        let count = usize::try_from(count).ok().and_then(NonZeroUsize::new);
        count.map(Window::Newest).ok_or_else(|| E::custom("a window holds at least 1 release"))
    }

    fn visit_u64<E: Error>(self, count: u64) -> Result<Window, E> {
        let count = usize::try_from(count).ok().and_then(NonZeroUsize::new);
        count.map(Window::Newest).ok_or_else(|| E::custom("a window holds at least 1 release"))
    }

    fn visit_str<E: Error>(self, requirement: &str) -> Result<Window, E> {
        let parsed = VersionReq::parse(requirement);
        parsed.map(Window::Requirement).map_err(|problem| {
            E::custom(format_args!(
                "`{requirement}` is no requirement on versions: {problem}; write for example \">=2.30\""
            ))
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Window, A::Error> {
        let mut versions = Vec::new();
        while let Some(text) = items.next_element::<String>()? {
            let parsed = Version::parse(&text);
            versions.push(parsed.map_err(|problem| {
                A::Error::custom(format_args!("`{text}` is not the version of a release: {problem}"))
            })?);
        }
        Ok(Window::Versions(versions))
    }
}

impl JsonSchema for Window {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Window".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"anyOf": [
            {"type": "integer", "minimum": 1},
            {"type": "array", "items": {"type": "string"}},
            {"type": "string"},
        ]})
    }
}
