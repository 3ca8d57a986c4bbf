//! Files of vectors, as users read them.

use serde::{Deserialize, de::IgnoredAny};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) event: String,
    bases: Vec<String>,
    pub(crate) vectors: Vec<Vector>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Vector {
    pub(crate) name: String,
    base: usize,
    #[serde(flatten)]
    edit: Edit,
    pub(crate) rust: Outcome,
}

#[derive(Debug, Clone, Deserialize)]
struct Edit {
    #[serde(default)]
    from: usize,
    #[serde(default)]
    to: usize,
    #[serde(default)]
    put: String,
    #[serde(default)]
    hex: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    Accepted(IgnoredAny),
    Read(()),
    Rejected(IgnoredAny),
}

impl File {
    /// The document of a vector.
    pub(crate) fn document(&self, vector: &Vector) -> Vec<u8> {
        let base = self.bases[vector.base].as_bytes();
        let Edit { from, to, put, hex } = &vector.edit;
        let digits = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap());
        let bytes: Vec<u8> = digits.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect();
        [&base[..*from], put.as_bytes(), &bytes, &base[*to..]].concat()
    }
}

impl Vector {
    /// Whether there may be an array in place of a struct.
    pub(crate) fn is_positional(&self) -> bool {
        self.name.contains(" is a list of ") || self.name.ends_with(" is []") || self.name.starts_with("a list ")
    }
}
