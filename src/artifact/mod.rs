//! Artifacts: the files that the tool would write.

/// A file that the tool would write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// The path below the artifact root, `/` between its parts, never absolute, never with `..`.
    pub path: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}
